import type { Finding } from '../../../src/core/findings/finding';
import {
  ALL_FINDINGS,
  matcher,
  type FindingFilter,
  type Standing,
} from '../../../src/taskpane/selectors/finding-filter';
import { ACCEPTED, bilaga11, findingAt, LAPSED, RULE, submissionReport } from '../../support/report';

const bilaga = bilaga11();
const FINDING = findingAt(bilaga, 'E8', {
  labels: ['Tandvårdsersättning', 'Plan 2021'],
  message: 'Tandvård: 7\u00A0140 kr/inv ska vara 7\u00A0150 kr/inv.',
});
const REPORT = submissionReport({
  bilagor: [bilaga],
  findings: [FINDING],
  tallies: [{ rule: RULE, bilaga, passed: 0, findings: 1, notEvaluated: 0 }],
});

function isWanted(filter: Partial<FindingFilter>): boolean {
  return matcher(REPORT, { ...ALL_FINDINGS, ...filter })(FINDING);
}

describe('matcher', () => {
  it('wants every finding from the start', () => {
    expect(isWanted({})).toBe(true);
  });

  it.each([
    ['the message', 'ska vara'],
    ['a number with an ordinary blank', '7 150'],
    ['the cell', 'bil 11!e8'],
    ['the file', 'RLF.xlsx'],
    ['the rule', '11-tandvard'],
    ['the title of the rule', 'genom antal invånare'],
    ['a label', 'plan 2021'],
    ['words from several of them', 'E8 tandvård'],
    ['nothing but blanks', '   '],
  ])('finds by %s', (_, text) => {
    expect(isWanted({ text })).toBe(true);
  });

  it('needs every word', () => {
    expect(isWanted({ text: 'E8 primärvård' })).toBe(false);
  });

  it('goes by severity', () => {
    expect(isWanted({ severities: new Set(['fel', 'upplysning']) })).toBe(true);
    expect(isWanted({ severities: new Set(['varning']) })).toBe(false);
  });

  it('goes by whether it is open: a lapsed acceptance accepts nothing', () => {
    const stands = (acceptance: Finding['acceptance'], standing: Standing): boolean =>
      matcher(REPORT, { ...ALL_FINDINGS, standings: new Set([standing]) })({ ...FINDING, acceptance });
    expect([null, LAPSED, ACCEPTED].map((acceptance) => stands(acceptance, 'open'))).toEqual([true, true, false]);
    expect([null, LAPSED, ACCEPTED].map((acceptance) => stands(acceptance, 'accepted'))).toEqual([false, false, true]);
  });

  it('goes by bilaga', () => {
    expect(isWanted({ bilaga: 'RLF.xlsx\nBil 11\n11\n1' })).toBe(true);
    expect(isWanted({ bilaga: 'RLF.xlsx\nBil 10a\n10a\n1' })).toBe(false);
  });
});
