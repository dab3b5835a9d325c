import type { CommandArguments } from './read-arguments';
import { nameSome } from './name-some';
import { listFiles, type FilesReading, type NamedFiles } from './read-files';
import { Refusal } from './refusal';

/** The files of a call by what they are for. */
export interface CallFiles {
  readonly checked: NamedFiles;
  /** Last year's submissions; undefined when none are asked to be compared with. */
  readonly prior: NamedFiles | undefined;
  /** An earlier state of what is checked; undefined when none is asked to be compared with. */
  readonly baseline: NamedFiles | undefined;
}

/**
 * Spells out the files of a call.
 * @throws {Refusal} when a file is named for two purposes
 */
export async function listCallFiles({ positionals, lists }: CommandArguments): Promise<CallFiles> {
  const list = (flag: string): Promise<NamedFiles> | undefined => {
    const named = lists.get(flag);
    return named === undefined ? undefined : listFiles(named);
  };
  const files = { checked: await listFiles(positionals), prior: await list('prior'), baseline: await list('baseline') };
  await refuseBoth(
    files.checked,
    files.prior,
    'både som årets fil och som förra årets',
    'förra årets filer efter --prior',
  );
  await refuseBoth(
    files.checked,
    files.baseline,
    'både som fil att kontrollera och som tidigare fil',
    'de tidigare filerna efter --baseline',
  );
  await refuseBoth(files.prior, files.baseline, 'både efter --prior och efter --baseline', 'förra årets efter --prior');
  return files;
}

async function refuseBoth(
  one: NamedFiles | undefined,
  other: NamedFiles | undefined,
  how: string,
  advice: string,
): Promise<void> {
  if (one === undefined || other === undefined) return;
  const together = await listFiles([...one.paths, ...other.paths]);
  const both = other.paths.filter((path) => !together.paths.slice(one.paths.length).includes(path));
  if (both.length > 0) throw new Refusal(`${nameSome(both)} är angiven ${how}. Skriv bara ${advice}.`);
}

/** The paths of all files of a call, in the order in which they are read. */
export function allPaths({ checked, prior, baseline }: CallFiles): readonly string[] {
  return [checked, prior, baseline].flatMap((files) => files?.paths ?? []);
}

/** What the files of a call hold, by what they are for. */
export interface CallReading {
  readonly checked: FilesReading;
  readonly prior: FilesReading;
  readonly baseline: FilesReading;
}

/** Parts what was read by what it is for. All is read together, so that no two files get the same name. */
export function splitReading(files: FilesReading, { checked, prior }: CallFiles): CallReading {
  const names = [...files.pathOf.keys()];
  const [first, second] = [checked.paths.length, checked.paths.length + (prior?.paths.length ?? 0)];
  const part = (from: number, to?: number): FilesReading => {
    const own = new Set(names.slice(from, to));
    const isOwn = ({ file }: { readonly file: string }): boolean => own.has(file);
    return {
      workbooks: files.workbooks.filter(isOwn),
      documents: files.documents.filter(isOwn),
      unreadable: files.unreadable.filter(isOwn),
      notes: files.notes.filter(isOwn),
      pathOf: files.pathOf,
    };
  };
  return { checked: part(0, first), prior: part(first, second), baseline: part(second) };
}
