import { basename, dirname, resolve, sep } from 'node:path';
import { expandWildcards } from '../adapters/files/expand-wildcards';
import { fileIdentity } from '../adapters/files/file-identity';
import { readFile } from '../adapters/files/read-file';
import type { DocumentSnapshot } from '../core/document/snapshot';
import type { UnreadableFile } from '../core/submissions/unread-file';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { CommandIo } from './command-io';
import { nameFiles } from './name-files';
import { startProgress } from './progress';

/** What the files of one call hold. */
export interface FilesReading {
  readonly workbooks: readonly WorkbookSnapshot[];
  /** Plans and other documents of text. */
  readonly documents: readonly DocumentSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
  /** What could be read, but not as it stood: a file's name and a Swedish sentence. */
  readonly notes: readonly { readonly file: string; readonly note: string }[];
  /** The way to each file as it was written in the call, by the name that reports use. */
  readonly pathOf: ReadonlyMap<string, string>;
}

/** The files that a call names. */
export interface NamedFiles {
  /** The workbooks, each once, in the order of the call. */
  readonly paths: readonly string[];
  /** The files that Excel keeps beside workbooks that are open: `*.xlsx` takes them along. */
  readonly locks: readonly string[];
}

/** Said of a workbook in which nothing is recognised. */
export const NO_BILAGA = 'Ingen bilaga känns igen i arbetsboken.';

/** Spells out wildcards and leaves out what is named twice. A lock file is left out too, unless there is nothing else. */
export async function listFiles(named: readonly string[]): Promise<NamedFiles> {
  const files = new Map<string, string>();
  for (const path of named) {
    for (const found of await expandWildcards(path)) {
      const identity = await fileIdentity(found);
      if (!files.has(identity)) files.set(identity, found);
    }
  }
  const all = [...files.values()];
  const isLock = (path: string): boolean => basename(path).startsWith('~$');
  const paths = all.filter((path) => !isLock(path));
  return paths.length === 0 ? { paths: all, locks: [] } : { paths, locks: all.filter(isLock) };
}

/** Reads every file, one at a time, and says on a terminal how far it has come. */
export async function readFiles(paths: readonly string[], io: CommandIo): Promise<FilesReading> {
  const workbooks: WorkbookSnapshot[] = [];
  const documents: DocumentSnapshot[] = [];
  const unreadable: UnreadableFile[] = [];
  const notes: { readonly file: string; readonly note: string }[] = [];
  const names = nameFiles(paths);
  const pathOf = new Map(paths.map((path, index) => [names[index] ?? path, path]));
  const progress = startProgress(paths.length, io);
  for (const [index, path] of paths.entries()) {
    const file = names[index] ?? path;
    progress.show(index + 1, file);
    const result = await readFile(path);
    if (result.ok && 'document' in result) documents.push({ ...result.document, file });
    else if (result.ok) {
      workbooks.push({ ...result.workbook, file });
      notes.push(...result.notes.map((note) => ({ file, note })));
    } else {
      unreadable.push({ file, reason: result.reason, ...placeOf(path, paths, names) });
    }
  }
  progress.clear();
  return { workbooks, documents, unreadable, notes, pathOf };
}

/** So many folders above a file may tell whose it is. */
const FOLDERS = 3;

/** Where a file lies: its folders, the nearest first, and which of the others lie beside it. */
export function placeOf(
  path: string,
  paths: readonly string[],
  names: readonly string[],
): Required<Pick<UnreadableFile, 'folders' | 'beside'>> {
  const folder = dirname(resolve(path));
  return {
    folders: folder
      .split(sep)
      .filter((part) => part !== '')
      .slice(-FOLDERS)
      .reverse(),
    beside: names.filter((_, at) => dirname(resolve(paths[at] ?? '')) === folder),
  };
}
