import type { FillPlan } from '../../../src/core/fill/fill-plan';
import { formatAddress } from '../../../src/core/workbook/address';
import { planFor } from '../../support/fill';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission, SubmissionCell } from '../../support/submission/submission';

/** Nr of the risks, one after the other. */
function numbers(submission: Submission): readonly SubmissionCell[] {
  return [1, 2, 3].map((nr) => submission.cell('16', `Risk ${nr}`, 'Nr'));
}

function planned(submission: Submission): readonly string[] {
  return planOf(submission).writes.flatMap(({ rule, group, place, new: { value } }) =>
    rule === '16-nummer' ? [`${group} ${formatAddress(place.address)} ${JSON.stringify(value)}`] : [],
  );
}

function planOf(submission: Submission): FillPlan {
  return planFor(submission.snapshot());
}

it('fills an empty number in', () => {
  const submission = validSubmission();
  numbers(submission)[1]?.clear();
  expect(planned(submission)).toEqual(['tom A6 2']);
  const write = planOf(submission).writes.find(({ rule }) => rule === '16-nummer');
  expect(write).toMatchObject({
    label: 'Risk (Driftstopp i journalen), Nr',
    why: 'Cellen är tom. Riskerna är numrerade i följd från 1, och inget nummer förekommer två gånger.',
    isChosen: true,
  });
});

it('numbers a list from the start', () => {
  const submission = validSubmission();
  for (const cell of numbers(submission)) cell.clear();
  expect(planned(submission)).toEqual(['tom A5 1', 'tom A6 2', 'tom A7 3']);
});

it('writes a text where the other numbers are texts', () => {
  const submission = validSubmission({ numbersAsText: true });
  numbers(submission)[2]?.clear();
  expect(planned(submission)).toEqual(['tom A7 "3"']);
});

it('renumbers on demand where an empty number is taken', () => {
  const submission = validSubmission();
  const [, second, third] = numbers(submission);
  second?.clear();
  third?.set(2);
  expect(planned(submission)).toEqual(['avvikande A6 2', 'avvikande A7 3']);
  expect(planOf(submission).writes.filter(({ isChosen }) => isChosen)).toEqual([]);
});

it('renumbers on demand from a number that occurs twice', () => {
  const submission = validSubmission();
  numbers(submission)[2]?.set(2);
  expect(planned(submission)).toEqual(['avvikande A7 3']);
});

it('says why it does not where an empty numbered row takes part', () => {
  const submission = validSubmission();
  // The second project moves to the third slot, and leaves its number behind.
  for (let column = 1; column <= 12; column++) {
    const from = submission.at(submission.cell('17-1', 'Projekt 2', 'Nr'), 0, column);
    const { value } = from;
    if (value === null || typeof value === 'object' || typeof value === 'boolean') continue;
    submission.at(from, 1, 0).set(value);
    from.clear();
  }
  const plan = planOf(submission);
  expect(plan.writes.filter(({ rule }) => rule === '17-nummer')).toEqual([]);
  expect(plan.unfilled.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['17-nummer', 'Tomma numrerade rader står emellan. Ta bort dem eller numrera om listan för hand.'],
  ]);
});
