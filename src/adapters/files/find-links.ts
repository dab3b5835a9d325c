import { lstat, readdir } from 'node:fs/promises';

/** The symbolic links in a folder, by name, and whether the folder itself is one. A folder that is not there throws as Node does. */
export async function findLinks(
  folder: string,
): Promise<{ readonly isLink: boolean; readonly names: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true });
  return {
    isLink: (await lstat(folder)).isSymbolicLink(),
    names: entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name),
  };
}
