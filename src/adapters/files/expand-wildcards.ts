import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * The files that a path with `*` or `?` in its last part stands for, by name. Windows leaves this to the program; other
 * systems' shells have done it already, so that a name which exists as it is written is left alone, as is one that
 * nothing fits.
 */
export async function expandWildcards(path: string): Promise<readonly string[]> {
  const pattern = basename(path);
  if (!/[*?]/u.test(pattern)) return [path];
  if ((await stat(path).catch(() => undefined)) !== undefined) return [path];
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${source}$`, 'iu');
  const found = names.filter((name) => fits.test(name) && !(name.startsWith('.') && !pattern.startsWith('.'))).sort();
  return found.length === 0 ? [path] : found.map((name) => join(folder, name));
}
