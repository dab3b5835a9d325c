import { acceptedBy, checkReviewed, onlyOf } from '../../support/accepted';
import { findingsOf, placeOf } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';
import { VALID_CONTENT } from '../../support/submission/valid-content';

/** Where everything is that is accepted. */
function acceptedAt(submission: Submission, record: Parameters<typeof checkReviewed>[1]): readonly string[] {
  const findings = findingsOf(checkReviewed(submission.snapshot(), record));
  return findings.filter(({ acceptance }) => acceptance?.status === 'accepted').map(placeOf);
}

describe('two investments with the same name and no sum', () => {
  const [first, second, third, ...rest] = VALID_CONTENT.investments;
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are investments');
  const named = { ...first, name: 'Städmaskin' };

  function withTwins(investments: typeof VALID_CONTENT.investments): Submission {
    const submission = validSubmission({}, { investments });
    // The rows of Städmaskin stand second and third, or third and second; Summa is in column H.
    for (const row of ['H10', 'H11']) submission.cell('10b', row).clear();
    return submission;
  }

  const submission = withTwins([second, named, third, ...rest]);
  const report = onlyOf(checkReviewed(submission.snapshot(), {}));
  const sums = report.findings.filter(({ rule }) => rule === '10b-radsumma');

  it('are told apart by a number behind their ids, and by their figures', () => {
    expect(sums.map(({ id, expected, identical }) => [id.split('/').slice(3).join('/'), expected, identical])).toEqual([
      // 300 + 150 + 420 + 380 + 350 and 90 + 60 + 110 + 120 + 130.
      ['städmaskin/summa-utgift-t-o-m-2023', 1600, 1],
      ['städmaskin/summa-utgift-t-o-m-2023#2', 510, 1],
    ]);
  });

  it('keep their acceptances when their rows change places', () => {
    const acceptances = acceptedBy(report, sums.slice(0, 1));
    expect(acceptedAt(submission, { acceptances })).toEqual(['10b!H10']);
    expect(acceptedAt(withTwins([second, third, named, ...rest]), { acceptances })).toEqual(['10b!H11']);
  });
});

describe('a sheet and its copy', () => {
  function withCopy(): Submission {
    const submission = validSubmission();
    submission.cell('16', 'Risk 1', 'Ansvarig').clear();
    submission.copySheet(submission.cell('16', 'titel', ''));
    return submission;
  }

  const missing = withCopy();
  const report = onlyOf(checkReviewed(missing.snapshot(), {}));
  const found = report.findings.filter(({ rule }) => rule === '16-ansvarig-saknas');
  const acceptances = acceptedBy(report, found.slice(0, 1));

  it('have the same findings, which only their places tell apart', () => {
    expect(found.map(({ identical }) => identical)).toEqual([2, 2]);
    expect(acceptedAt(missing, { acceptances })).toEqual(found.slice(0, 1).map(placeOf));
  });

  it('an acceptance of one lapses when the copy is taken away', () => {
    const alone = validSubmission();
    alone.cell('16', 'Risk 1', 'Ansvarig').clear();
    const [finding] = findingsOf(checkReviewed(alone.snapshot(), { acceptances })).filter(
      ({ rule }) => rule === '16-ansvarig-saknas',
    );
    expect(finding?.acceptance).toMatchObject({
      status: 'lapsed',
      changes: [{ label: 'Likadana anmärkningar', before: 2, now: 1, unit: null }],
    });
  });
});
