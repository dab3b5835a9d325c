import type { Report } from '../core/engine/report';
import { submissionTitle } from '../report/places';
import { NO_BILAGA, type FilesReading } from './read-files';

/** Something that a person should know of a file: the way to it, and a Swedish sentence. */
export interface FileWarning {
  readonly file: string;
  readonly text: string;
}

/** What a person should know of last year's files that were of no use. */
export function priorWarnings(files: FilesReading, { submissions, prior }: Report): readonly FileWarning[] {
  const unused = (prior?.unused ?? []).flatMap((submission) =>
    submission.files.map((file) => ({
      file,
      text: `${submissionTitle(submission)} jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.`,
    })),
  );
  const compared = submissions.flatMap((one) => one.prior?.files ?? []);
  const known = new Set([...unused.map(({ file }) => file), ...compared]);
  return [...warningsOfUnknown(files, known, NO_BILAGA), ...withPaths(unused, files)];
}

/** What a person should know of earlier files that were of no use. */
export function baselineWarnings(files: FilesReading, { submissions }: Report): readonly FileWarning[] {
  const known = new Set(
    submissions.flatMap(({ review }) => {
      const since = review.sinceBaseline?.since;
      return since?.kind === 'files' ? since.files : [];
    }),
  );
  return warningsOfUnknown(files, known, NOT_COMPARED);
}

const NOT_COMPARED = 'Ingen av inlämningarna som kontrolleras finns i filen, så den jämförs inte.';

function warningsOfUnknown(files: FilesReading, known: ReadonlySet<string>, text: string): readonly FileWarning[] {
  const { workbooks, unreadable, notes } = files;
  return withPaths(
    [
      ...unreadable.map(({ file, reason }) => ({ file, text: reason })),
      ...notes.map(({ file, note }) => ({ file, text: note })),
      ...workbooks.flatMap(({ file }) => (known.has(file) ? [] : [{ file, text }])),
    ],
    files,
  );
}

function withPaths(warnings: readonly FileWarning[], { pathOf }: FilesReading): readonly FileWarning[] {
  return warnings.map(({ file, text }) => ({ file: pathOf.get(file) ?? file, text }));
}
