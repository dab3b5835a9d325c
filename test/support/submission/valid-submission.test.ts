import { check, ownProblems, summary } from '../check';
import { validSubmission } from './build-submission';

describe('the valid submission', () => {
  it('has every bilaga and nothing wrong', () => {
    const report = check(validSubmission());
    expect(report.submissions.map(({ submission }) => [submission.forvaltning, submission.year])).toEqual([
      ['Hälso- och sjukvårdsförvaltningen', 2021],
    ]);
    expect(report.submissions[0]?.submission.bilagor.map(({ kind }) => kind)).toEqual([
      '9',
      '9a',
      '10a',
      '10b',
      '10c',
      '11',
      '16',
      '17',
      '17',
    ]);
    expect(ownProblems(report).map(summary)).toEqual([]);
  });

  it('shows the figures that its tables and formulas give', () => {
    const submission = validSubmission();
    expect(submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').number).toBe(-50050);
    expect(submission.cell('10a', 'RESULTAT', 'Netto Plan 2023').number).toBe(0);
    expect(submission.cell('10a', 'Investeringar', 'Netto Budget 2021').number).toBe(-1090);
    expect(submission.cell('10b', 'IT', 'Budget 2021').number).toBe(250);
    expect(submission.cell('10c', 'TOTALT IT-plan', 'Summa').number).toBe(3450);
    expect(submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').number).toBeCloseTo(102.33, 2);
  });
});
