import type { SubmissionReport } from '../../core/engine/report';
import { fileSummary, interpretationSentence, isPlain, reconciliationSentences } from '../ledger-wording';
import type { KeyFigureLayout } from './key-figure-lines';
import { printable, wrap } from './layout';

/** The lines of the ledger: what was read of each file, and how each year stands to bilaga 10 a. None where none was given. */
export function ledgerLines(
  { ledger, reconciliations }: Pick<SubmissionReport, 'ledger' | 'reconciliations'>,
  { colours, width }: KeyFigureLayout,
): readonly string[] {
  if (ledger === null) return [];
  const files = (ledger.files ?? []).flatMap((file) => [
    `${file.file}: ${fileSummary(file)}`,
    ...(file.interpretation === null || isPlain(file.interpretation)
      ? []
      : [interpretationSentence(file.interpretation)]),
  ]);
  const sentences = [...files, ...reconciliationSentences(reconciliations)];
  return [
    '',
    colours.bold(printable(`Huvudboken, ${ledger.file}`)),
    ...sentences.flatMap((sentence) => wrap(printable(sentence), width, '    ', '  ')),
  ];
}
