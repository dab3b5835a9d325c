import type { Report } from '../core/engine/report';
import { submissionTitle } from '../report/places';
import { nameSome } from './name-some';
import { listFiles, NO_BILAGA, type FilesReading, type NamedFiles } from './read-files';
import { Refusal } from './refusal';

/**
 * The files of last year's submission, spelt out.
 * @param paths this year's files
 * @throws {Refusal} when a file is named both for this year and for last year
 */
export async function listPriorFiles(named: readonly string[], paths: readonly string[]): Promise<NamedFiles> {
  const earlier = await listFiles(named);
  const together = await listFiles([...paths, ...earlier.paths]);
  const both = earlier.paths.filter((path) => !together.paths.slice(paths.length).includes(path));
  if (both.length === 0) return earlier;
  throw new Refusal(
    `${nameSome(both)} är angiven både som årets fil och som förra årets. Skriv bara förra årets filer efter --prior.`,
  );
}

/**
 * Parts what was read into this year's files and last year's. They are read together, so that no two of them get the same
 * name.
 * @param count how many of the files are this year's
 */
export function splitFiles(files: FilesReading, count: number): readonly [FilesReading, FilesReading] {
  const own = new Set([...files.pathOf.keys()].slice(0, count));
  const part = (isOwn: boolean): FilesReading => {
    const isPart = ({ file }: { readonly file: string }): boolean => own.has(file) === isOwn;
    return {
      workbooks: files.workbooks.filter(isPart),
      unreadable: files.unreadable.filter(isPart),
      notes: files.notes.filter(isPart),
      pathOf: files.pathOf,
    };
  };
  return [part(true), part(false)];
}

/** What a person should know of last year's files that were of no use: the way to each and a Swedish sentence. */
export function priorWarnings(
  { workbooks, unreadable, notes, pathOf }: FilesReading,
  { submissions, prior }: Report,
): readonly { readonly file: string; readonly text: string }[] {
  const unused = (prior?.unused ?? []).flatMap((submission) =>
    submission.files.map((file) => ({
      file,
      text: `${submissionTitle(submission)} jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.`,
    })),
  );
  const known = new Set(
    [...unused, ...submissions].flatMap((one) => ('text' in one ? one.file : (one.prior?.files ?? []))),
  );
  return [
    ...unreadable.map(({ file, reason }) => ({ file, text: reason })),
    ...notes.map(({ file, note }) => ({ file, text: note })),
    ...workbooks.flatMap(({ file }) => (known.has(file) ? [] : [{ file, text: NO_BILAGA }])),
    ...unused,
  ].map(({ file, text }) => ({ file: pathOf.get(file) ?? file, text }));
}
