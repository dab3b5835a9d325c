import { readdir } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** The workbooks in a folder and below it, as `{ path, name }` in order: the path with `/`, the name without its ending. */
export async function listSamples(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(xlsx|xlsm|xls|ods)$/i.test(entry.name))
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1))
    .map((path) => ({ path, name: path.replace(/\.\w+$/, '').replaceAll('/', ' · ') }));
}
