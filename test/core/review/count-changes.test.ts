import { countChanges } from '../../../src/core/review/count-changes';
import type { ReadyChange } from '../../../src/core/review/ready-mark';
import { check } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';

it('tells the figure that was changed from the sums that follow from it', () => {
  const [report] = check(validSubmission()).submissions;
  if (report === undefined) throw new Error('Nothing was checked');
  const { submission } = report;
  const accounts = submission.bilagor.find(({ kind }) => kind === '10a');
  const figures = accounts?.rows.flatMap(({ label, figures: own }) => own.map((figure) => ({ label, figure }))) ?? [];
  const changeOf = (isFormula: boolean, count: number): readonly ReadyChange[] =>
    figures
      .filter(({ figure: { formula, value } }) => value !== null && (formula !== null) === isFormula)
      .slice(0, count)
      .map(({ label, figure }) => ({
        kind: 'figure',
        bilaga: '10a',
        enhet: accounts === undefined ? null : (submission.unitOf.get(accounts)?.name ?? null),
        row: label,
        column: figure.columnLabel,
        before: 1,
        now: figure.value,
      }));
  const other: ReadyChange = { kind: 'rulePack', before: 'a', now: 'b' };
  expect(countChanges([...changeOf(false, 1), ...changeOf(true, 4), other], submission)).toEqual({
    typed: 1,
    following: 4,
    other: 1,
  });
});
