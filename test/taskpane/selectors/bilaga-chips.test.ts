import { bilagaChips, findingKeys, WHOLE_SUBMISSION } from '../../../src/taskpane/selectors/bilaga-chips';
import type { SubmissionReport } from '../../../src/core/engine/report';
import { check } from '../../support/check';
import { ACCEPTED, bilaga11, findingAt, submissionReport } from '../../support/report';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

function reportOn(submission: Submission): SubmissionReport {
  const [report] = check(submission).submissions;
  if (report === undefined) throw new Error('There is no submission');
  return report;
}

const bilaga = bilaga11();

const kinds = (report: SubmissionReport): readonly (string | null)[] => bilagaChips(report).map(({ kind }) => kind);

describe('bilagaChips', () => {
  it('has the bilagor in the order of their numbers, a missing one in its place', () => {
    const submission = validSubmission();
    submission.deleteBilaga('10b');
    const chips = bilagaChips(reportOn(submission));
    expect(chips.map(({ kind }) => kind)).toEqual(['9', '9a', '10a', '10b', '10c', '11', '16', '17', '17']);
    expect(chips.filter(({ isMissing }) => isMissing)).toEqual([
      {
        key: 'missing\n10b',
        kind: '10b',
        unit: null,
        isMissing: true,
        completeness: null,
        counts: { fel: 0, varning: 1, upplysning: 0, accepted: 0 },
      },
    ]);
  });

  it('counts what stands on a bilaga and leaves out what only follows', () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    // Netto alone is wrong; two errors and a warning follow from it on the same bilaga.
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-1);
    const report = reportOn(submission);
    expect(report.findings).toHaveLength(4);
    expect(bilagaChips(report).find(({ kind }) => kind === '10a')?.counts).toEqual({
      fel: 1,
      varning: 0,
      upplysning: 0,
      accepted: 0,
    });
  });

  it('counts accepted findings apart', () => {
    const findings = [
      findingAt(bilaga, 'B6', { id: 'öppen', severity: 'varning' }),
      findingAt(bilaga, 'C6', { id: 'godtagen', severity: 'varning', acceptance: ACCEPTED }),
      findingAt(bilaga, 'D6', { id: 'följer', causedBy: 'godtagen', acceptance: ACCEPTED }),
    ];
    expect(bilagaChips(submissionReport({ bilagor: [bilaga], findings })).map(({ counts }) => counts)).toEqual([
      { fel: 0, varning: 1, upplysning: 0, accepted: 1 },
    ]);
  });

  it('has a chip for what concerns no bilaga only when there is something', () => {
    expect(kinds(reportOn(validSubmission()))).not.toContain(null);
    const submission = validSubmission();
    submission.addSheet(
      'Eget',
      `
      Underlag | 1 | 2
      Rad 1    | 3 | 4
      Rad 2    | 5 | 6
      Rad 3    | 7 | 8`,
    );
    const report = reportOn(submission);
    expect(bilagaChips(report).at(-1)).toEqual({
      key: WHOLE_SUBMISSION,
      kind: null,
      unit: null,
      isMissing: false,
      completeness: null,
      counts: { fel: 0, varning: 0, upplysning: 1, accepted: 0 },
    });
  });

  it('gives a bilaga the same key after rows have been put in above its table', () => {
    const submission = validSubmission();
    const before = bilagaChips(reportOn(submission)).map(({ key }) => key);
    submission.insertRowsAbove(submission.cell('11', 'Antal invånare', 'Budget 2021'), 3);
    expect(bilagaChips(reportOn(submission)).map(({ key }) => key)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('gives every finding the key of a chip', () => {
    const submission = validSubmission();
    submission.deleteBilaga('10b');
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
    const report = reportOn(submission);
    const keys = bilagaChips(report).map(({ key }) => key);
    const keyOf = findingKeys(report.submission);
    expect(report.findings.length).toBeGreaterThan(1);
    expect(report.findings.filter((finding) => !keys.includes(keyOf(finding)))).toEqual([]);
  });
});
