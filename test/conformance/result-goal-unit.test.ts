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

  it.each([
    [0, -501, 'Det är ett underskott på 501 tkr.'],
    [0, 501, 'Det är ett överskott på 501 tkr.'],
    // A surplus, though less than was asked for.
    [1000, 300, 'Resultatet är 700 tkr sämre än målet.'],
    [-1000, -300, 'Resultatet är 700 tkr bättre än målet.'],
  ])('says of a goal of %d tkr and a result of %d what that is', (belopp, result, said) => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    submission.cell('10a', 'RESULTAT', 'Netto Budget 2021').set(result);
    const pack = { ...builtInPack(), resultatmål: { belopp, tolerans: 500 } };
    const messages = findingsOf(checkWorkbooks(submission.snapshot(), pack))
      .filter(({ rule, labels }) => rule === '10a-resultat-balans' && labels.includes('Netto Budget 2021'))
      .map(({ message }) => message.replaceAll('\u00A0', ' ').replace(/^.*?\. /u, ''));
    expect(messages).toEqual([said]);
  });
});
