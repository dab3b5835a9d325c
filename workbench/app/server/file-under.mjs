import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The path of a file in a folder or below it; undefined when there is none. What leads out of the folder, by dots or by a
 * link, is none.
 */
export async function fileUnder(folder, path) {
  if (path === '' || path.includes('\0') || path.includes('\\')) return undefined;
  if (path.split('/').some((part) => part === '' || part === '..' || part.startsWith('.'))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
