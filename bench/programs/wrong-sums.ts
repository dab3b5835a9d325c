import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { validSubmission } from '../../test/support/submission/build-submission';
import { VALID_CONTENT } from '../../test/support/submission/valid-content';

/** A submission whose bilaga 10b has so many rows more, half of them with a row sum that is seven too high. */
export function submissionWithWrongSums(rows: number): readonly WorkbookSnapshot[] {
  const investments = Array.from({ length: rows }, (_, at) => ({
    nr: String(5000 + at),
    name: `Objekt ${at + 1} av typ ${at + 1}`,
    amounts: [at, at + 1, at + 2, at + 3, at + 4] as const,
  }));
  const submission = validSubmission({}, { investments: [...VALID_CONTENT.investments, ...investments] });
  for (const [at, { name }] of investments.entries()) {
    if (at % 2 === 0) submission.cell('10b', name, 'Summa').set(5 * at + 10 + 7);
  }
  return submission.snapshot();
}
