import type { SummaryKeyFigure } from '../../../src/core/summary/summary-key-figures';
import { lastYear, summaryOf, type ReviewOptions } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';

const SUBMISSION = validSubmission();

function keyFigure(id: string, options: ReviewOptions = {}): SummaryKeyFigure {
  const found = summaryOf(SUBMISSION, options).keyFigures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`No key figure ${id}`);
  return found;
}

it('gives Budget 2021 and the plan years, with the column before', () => {
  const { before, values, change, unit, enhet } = keyFigure('intaktsfinansieringsgrad');
  expect(before).toMatchObject({ period: 'Prognos 2020', value: 0.321, isPrior: false });
  expect(values.map(({ period, value }) => [period, value])).toEqual([
    ['Budget 2021', 0.322],
    ['Plan 2022', 0.321],
    ['Plan 2023', 0.319],
  ]);
  expect({ change, unit, enhet }).toEqual({ change: 0.001, unit: '%', enhet: 'Hälso- och sjukvårdsförvaltningen' });
});

it('gives the budget of last year’s bilaga 11 where there is one', () => {
  const prior = lastYear(SUBMISSION, () => ({ intaktsfinansieringsgrad: [0.3, 0.305, 0.315, 0.32, 0.325] }));
  const { before, change } = keyFigure('intaktsfinansieringsgrad', { prior });
  expect(before).toMatchObject({ period: 'Budget 2020', value: 0.315, isPrior: true });
  expect(before?.place.sheet.file).toBe('fjol/Inlämning.xlsx');
  expect(change).toBe(0.007);
});

it('falls back on the column before when last year’s budget is blank', () => {
  const prior = lastYear(SUBMISSION, () => ({ intaktsfinansieringsgrad: [0.3, 0.305, null, 0.32, 0.325] }));
  expect(keyFigure('intaktsfinansieringsgrad', { prior }).before).toMatchObject({
    period: 'Prognos 2020',
    value: 0.321,
    isPrior: false,
  });
});

it('tells whether what is printed agrees with what it comes to, as far as it can be computed', () => {
  const submission = validSubmission();
  submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').set(0.7);
  const figures = summaryOf(submission).keyFigures;
  const agrees = (id: string): readonly (boolean | null)[] | undefined =>
    figures.find((figure) => figure.id === id)?.values.map((value) => value.agrees);
  expect(agrees('aterinvesteringsgrad')).toEqual([false, true, true]);
  expect(agrees('intaktsfinansieringsgrad')).toEqual([null, null, null]);
});

it('has no change where nothing is printed', () => {
  const submission = validSubmission();
  submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').clear();
  const figure = summaryOf(submission).keyFigures.find(({ id }) => id === 'aterinvesteringsgrad');
  expect(figure).toMatchObject({ change: null, before: { value: 0.921 } });
});
