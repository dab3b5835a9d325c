import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode } from './read-bytes';
import type { WriteProblem } from './write-whole-file';

/** Makes a folder where there is none, with those that it lies in. It never throws. */
export async function makeFolder(path: string): Promise<WriteProblem> {
  try {
    await makeWithParents(resolve(path));
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return 'Mappen som den ska ligga i finns inte och går inte att skapa. Välj en annan mapp.';
    if (code === 'EEXIST' || code === 'ENOTDIR') return 'Det är en fil och inte en mapp.';
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? 'Behörighet att skapa mappen saknas. Välj en annan mapp.'
      : `Mappen kunde inte skapas (${code}).`;
  }
}

/** Node's own way of making parents too never ends where the system lets nothing be made, as in `/proc`. */
async function makeWithParents(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const parent = dirname(path);
    if (errorCode(error) !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error;
    await makeWithParents(parent);
    await makeOne(path);
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
