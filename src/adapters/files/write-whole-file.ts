import { chmod, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileIdentity } from './file-identity';
import { errorCode } from './read-bytes';

/** Why a file cannot be written, in Swedish; undefined when nothing stands in the way. */
export type WriteProblem = string | undefined;

const PROBLEMS_BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'Mappen finns inte längre.',
  EACCES: 'Behörighet att skriva där saknas. Välj en annan mapp.',
  EPERM: 'Behörighet att skriva där saknas, eller så är filen öppen i ett annat program.',
  EBUSY: 'Filen är öppen i ett annat program. Stäng den där och försök igen.',
  EROFS: 'Disken är skrivskyddad. Välj en annan mapp.',
  ENOSPC: 'Disken är full.',
  EDQUOT: 'Utrymmet är slut. Rensa eller välj en annan disk.',
  ENAMETOOLONG: 'Filnamnet är för långt.',
};

const LINK = 'Det är en länk till en annan fil. Välj ett annat namn, eller skriv över den filen med --replace.';

/**
 * Says what stands in the way of writing a file, before the work is done: its folder, its kind, that it is an input, or
 * that it is a link to another file.
 * @param replaces what a link leads to may be written over
 */
export async function findWriteProblem(
  path: string,
  inputs: readonly string[],
  replaces = false,
): Promise<WriteProblem> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder === undefined) return `Mappen ${dirname(path)} finns inte. Skapa den först.`;
  if (!folder.isDirectory()) return `${dirname(path)} är inte en mapp.`;
  const target = await stat(path).catch(() => undefined);
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (target === undefined) return isLink && !replaces ? LINK : undefined;
  if (target.isDirectory()) return 'Det är en mapp. Ange en fil i den.';
  if (!target.isFile()) return 'Det är inte en vanlig fil.';
  const identity = await fileIdentity(path);
  for (const input of inputs) {
    if ((await fileIdentity(input)) === identity)
      return 'Filen läses av samma kommando och skrivs aldrig över. Välj ett annat namn.';
  }
  return isLink && !replaces ? LINK : undefined;
}

/**
 * Writes a file whole: beside its place first, all the way to the disk, and then moved into it, so that a failure leaves
 * what was there before. It never throws.
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<WriteProblem> {
  let unfinished: string | undefined;
  try {
    const existing = await stat(path).catch(() => undefined);
    // A symbolic link stays a link: what it points to is replaced.
    const target = existing === undefined ? path : await realpath(path);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const handle = await open(beside, 'wx');
    unfinished = beside;
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existing !== undefined) await chmod(beside, existing.mode);
    await rename(beside, target);
    unfinished = undefined;
    return undefined;
  } catch (error) {
    return PROBLEMS_BY_CODE[errorCode(error)] ?? `Det gick inte att skriva (${errorCode(error)}).`;
  } finally {
    if (unfinished !== undefined) await rm(unfinished, { force: true });
  }
}
