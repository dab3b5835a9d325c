import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']);

/**
 * The workbooks in a folder and the folders in it, by name; undefined for what is no folder. Hidden files and the files
 * that Excel keeps beside workbooks that are open are left out.
 * @param except a folder that is not looked into: where the result is written
 */
export async function listWorkbooks(path: string, except: string): Promise<readonly string[] | undefined> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return undefined;
  if (resolve(path) === resolve(except)) return listIn(path, '');
  return listIn(path, resolve(except));
}

async function listIn(folder: string, except: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    if (entry.isDirectory()) {
      if (resolve(path) !== except) found.push(...(await listIn(path, except)));
    } else if (WORKBOOKS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}
