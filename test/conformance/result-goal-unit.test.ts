import { builtInPack, checkWorkbooks, findingsOf, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';

/** What is said of RESULTAT in Budget 2021 when it misses its goal by an amount, with a tolerance of 500 tkr. */
function saidOf(unit: 'tkr' | 'mnkr', unitText: string, missed: number): readonly string[] {
  const submission = validSubmission({ unit, unitText, ledgerKeyFigures: false });
  submission.cell('10a', 'RESULTAT', 'Netto Budget 2021').set(missed);
  const pack = { ...builtInPack(), resultatmål: { belopp: 0, tolerans: 500 } };
  return findingsOf(checkWorkbooks(submission.snapshot(), pack))
    .filter(({ rule }) => rule === '10a-resultat-balans')
    .map(summary);
}

describe('10a-resultat-balans', () => {
  it.each([
    ['tkr', '(tusental kronor)', -500],
    ['mnkr', '(mnkr)', -0.5],
  ] as const)('takes in its limit on a bilaga in %s', (unit, text, missed) => {
    expect(saidOf(unit, text, missed)).toEqual([]);
  });

  it.each([
    ['tkr', '(tusental kronor)', -501],
    ['mnkr', '(mnkr)', -0.6],
    ['mnkr', '(mnkr)', -499],
  ] as const)('does not take in more on a bilaga in %s', (unit, text, missed) => {
    expect(saidOf(unit, text, missed)).toHaveLength(1);
  });
});
