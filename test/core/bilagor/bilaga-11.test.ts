import type { Bilaga11 } from '../../../src/core/bilagor/bilaga-11';
import { checkWorkbooks, findingsOf, summary } from '../../support/check';
import { bilaga11 } from '../../support/report';
import { validSubmission } from '../../support/submission/build-submission';

const EMPTY = { value: null };
const emptied = (...rows: readonly number[]): Record<string, typeof EMPTY> =>
  Object.fromEntries(rows.flatMap((row) => ['B', 'C', 'D', 'E', 'F'].map((column) => [`${column}${row}`, EMPTY])));

function rows({ keyFigures, blankKeyFigures }: Bilaga11): readonly (readonly string[])[] {
  return [keyFigures, blankKeyFigures].map((all) => all.map(({ id }) => id));
}

it('keeps a row in which nothing is filled in apart', () => {
  expect(rows(bilaga11())).toEqual([['aterinvesteringsgrad', 'tandvardsersattning'], []]);
  expect(rows(bilaga11(emptied(7)))).toEqual([['aterinvesteringsgrad'], ['tandvardsersattning']]);
});

it('is found where no key figure at all is filled in, and each of them is asked for', () => {
  expect(rows(bilaga11(emptied(6, 7)))).toEqual([['aterinvesteringsgrad', 'tandvardsersattning'], []]);
  const submission = validSubmission({ ledgerKeyFigures: false });
  for (const row of ['Återinvesteringsgrad', 'Tandvårdsersättning', 'Regionbidrag per inv']) {
    for (const column of ['Utfall 2019', 'Prognos 2020', 'Budget 2021', 'Plan 2022', 'Plan 2023']) {
      submission.cell('11', row, column).clear();
    }
  }
  const found = findingsOf(checkWorkbooks(submission.snapshot())).map(summary);
  expect(found).toHaveLength(15);
  expect(found.every((one) => one.startsWith('varning varde-saknas 11!'))).toBe(true);
});

it('does not take a definition for a row', () => {
  const notes = { A11: { value: 'Primärvårdsersättning: ersättningen / antal invånare' } };
  expect(rows(bilaga11(notes))).toEqual([['aterinvesteringsgrad', 'tandvardsersattning'], []]);
});

it('tells percent by the formulas of a row that shows zeros', () => {
  const zeros = (formula: string): Record<string, { value: number; formula: string; numberFormat: string }> =>
    Object.fromEntries(
      ['B', 'C', 'D', 'E', 'F'].map((column) => [`${column}6`, { value: 0, formula, numberFormat: 'General' }]),
    );
  expect(bilaga11(zeros('H1/H2*100')).keyFigures[0]?.scale).toBe(100);
  expect(bilaga11(zeros('H1/H2')).keyFigures[0]?.scale).toBe(1);
});
