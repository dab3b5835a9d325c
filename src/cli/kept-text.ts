import { unreadSentence } from '../core/summary/verdict-wording';
import { submissionTitle } from '../report/places';
import { wrap } from '../report/text/layout';
import { verdictOf } from '../report/verdict';
import type { CommandIo } from './command-io';
import type { KeptCopies } from './keep-reviews';
import { createOutput } from './output';

/** Says what was kept, what the submissions now come to and where the copies are. */
export async function sayKept(told: readonly string[], { copies, report }: KeptCopies, io: CommandIo): Promise<void> {
  const output = await createOutput(undefined, [], io);
  const verdicts = report.submissions.map(
    (submission) => `${submissionTitle(submission.submission)}: ${verdictOf(submission).line}`,
  );
  const lines = [
    ...report.unreadable.flatMap((file) => wrap(unreadSentence(file), output.width, '  ', '')),
    ...told.flatMap((text) => wrap(text, output.width, '  ', '')),
    '',
    ...verdicts.flatMap((text) => wrap(text, output.width, '  ', '')),
    ...copies.map(({ file, path }) => `${file}: ${path}`),
  ];
  await output.write(`${lines.join('\n')}\n`);
}
