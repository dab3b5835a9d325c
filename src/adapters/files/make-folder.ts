import { mkdir } from 'node:fs/promises';
import { errorCode } from './read-bytes';
import type { WriteProblem } from './write-whole-file';

/** Makes a folder where there is none, with those that it lies in. It never throws. */
export async function makeFolder(path: string): Promise<WriteProblem> {
  try {
    await mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') return 'Det är en fil och inte en mapp.';
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? 'Behörighet att skapa mappen saknas. Välj en annan mapp.'
      : `Mappen kunde inte skapas (${code}).`;
  }
}
