import type { Policy } from '../../../src/core/summary/policy';
import { figureChangeText, signedText } from '../../../src/report/summary/acceptance-wording';
import { momentText } from '../../../src/report/summary/moment-text';
import { policyFigure, policyLimit, policyMargin, policyOutcome } from '../../../src/core/summary/policy-wording';
import { reasonSentence } from '../../../src/core/summary/verdict-wording';
import { changesText, sinceText } from '../../../src/report/summary/since-wording';
import { acceptedBy } from '../../support/accepted';
import { bilaga11, findingAt, submissionReport } from '../../support/report';

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

const GROWTH: Policy = {
  kind: 'kostnadsutveckling',
  period: 'Plan 2022',
  outcome: 'kept',
  figure: 0.01936,
  limit: 0.03,
  tolerance: 0,
  unit: '%',
  margin: { share: 0.01064, amount: 785.5, unit: 'tkr' },
  place: null,
  note: null,
  finding: null,
};

describe('a time', () => {
  it('is the local one of the text itself, whatever its offset', () => {
    expect(plain(momentText('2026-11-22T14:05:00+01:00'))).toBe('2026-11-22 kl. 14.05');
    expect(plain(momentText('2026-06-30T23:59:59-08:00'))).toBe('2026-06-30 kl. 23.59');
  });

  it('is left as it stands when it is no time', () => {
    expect(momentText('i tisdags')).toBe('i tisdags');
  });

  it('stands behind the name', () => {
    expect(plain(signedText({ by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' }))).toBe('Eva Ek, 2026-11-22 kl. 14.05');
  });
});

describe('a figure that has changed', () => {
  it('is told with both values', () => {
    const change = { label: 'RESULTAT, Netto Budget 2020', before: 0, now: -1200, unit: 'tkr' } as const;
    expect(plain(figureChangeText(change))).toBe('RESULTAT, Netto Budget 2020: var 0 tkr, är nu −1 200 tkr');
  });

  it('is the cell when it has no name, and empty where there is none', () => {
    expect(figureChangeText({ label: '', before: 'Röd', now: null, unit: null })).toBe('Cellen: var Röd, är nu tomt');
  });
});

describe('a policy', () => {
  it('is told with its figure, limit and what is left', () => {
    expect(plain(policyFigure(GROWTH))).toBe('1,9 %');
    expect(plain(policyLimit(GROWTH))).toBe('högst 3 %');
    expect(plain(policyMargin(GROWTH))).toBe('785 tkr kvar');
    expect(policyOutcome(GROWTH)).toBe('hålls');
  });

  it('shows as many decimals as tell a breach from the limit', () => {
    const broken = {
      ...GROWTH,
      outcome: 'notKept',
      figure: 0.0300068,
      margin: { share: -0.0000068, amount: -0.5, unit: 'tkr' },
    } as const;
    expect(plain(policyFigure(broken))).toBe('3,001 %');
    expect(plain(policyMargin(broken))).toBe('1 tkr för mycket');
    expect(policyOutcome(broken)).toBe('hålls inte');
  });

  it('is told of as accepted when its finding is', () => {
    const plainFinding = findingAt(bilaga11(), 'E7');
    const [acceptance] = acceptedBy(submissionReport(), [plainFinding]);
    if (acceptance === undefined) throw new Error('Nothing was accepted');
    const finding = { ...plainFinding, acceptance: { status: 'accepted', acceptance } as const };
    expect(policyOutcome({ ...GROWTH, outcome: 'notKept', finding })).toBe('hålls inte, godtaget');
  });

  it('has no figure when it cannot be measured', () => {
    const unknown: Policy = { ...GROWTH, outcome: 'notMeasurable', figure: null, margin: null };
    expect([policyFigure(unknown), policyMargin(unknown), policyOutcome(unknown)]).toEqual(['–', '', 'kan inte mätas']);
  });

  it.each([
    ['resultat', 'tkr', 0, 100, '0 tkr ± 100 tkr'],
    ['resultat', 'tkr', 0, 0, '0 tkr'],
    ['besparing', '%', 0.01, 0, 'minst 1 %'],
    ['investeringsnivå', '%', 1, 0, 'högst 100 %'],
  ] as const)('asks of %s in %s: %d ± %d', (kind, unit, limit, tolerance, text) => {
    expect(plain(policyLimit({ ...GROWTH, kind, unit, limit, tolerance }))).toBe(text);
  });

  it.each([
    ['resultat', -1200, '1 200 tkr från målet'],
    ['besparing', -232.5, '233 tkr kvar att spara'],
  ] as const)('says of a breach of %s how far off it is', (kind, amount, text) => {
    const broken: Policy = { ...GROWTH, kind, outcome: 'notKept', margin: { share: null, amount, unit: 'tkr' } };
    expect(plain(policyMargin(broken))).toBe(text);
  });
});

describe('the reasons of a verdict', () => {
  it.each([
    [{ kind: 'fel', count: 1, stops: true }, '1 fel ska rättas.'],
    [
      { kind: 'followingFel', count: 2, stops: true },
      '2 fel följer av andra anmärkningar och försvinner när de rättas.',
    ],
    [{ kind: 'varning', count: 2, stops: true }, '2 varningar ska rättas eller godtas med skäl.'],
    [{ kind: 'missingBilagor', bilagor: ['16'], stops: true }, 'Bilaga 16 saknas.'],
    [{ kind: 'missingBilagor', bilagor: ['10c', '16', '17'], stops: true }, 'Bilagorna 10c, 16 och 17 saknas.'],
    [{ kind: 'lapsed', count: 1, stops: true }, '1 godtagande gäller inte längre, eftersom uppgifterna har ändrats.'],
    [{ kind: 'refused', count: 1, stops: true }, '1 godtagande används inte, eftersom anmärkningen inte får godtas.'],
    [{ kind: 'accepted', count: 46, stops: false }, '46 anmärkningar har godtagits med skäl.'],
    [{ kind: 'passed', count: 1809, stops: false }, 'Inga fel och inga varningar. 1 809 kontroller är godkända.'],
    [{ kind: 'notEvaluated', count: 1, stops: false }, '1 kontroll kunde inte göras.'],
    [{ kind: 'nothingChecked', stops: true }, 'Ingen kontroll kunde göras.'],
    [
      {
        kind: 'policy',
        policy: { ...GROWTH, kind: 'besparing', period: 'Budget 2020', figure: 0.004, limit: 0.01 },
        stops: false,
      },
      'Besparing i Budget 2020: 0,4 %, mot minst 1 %. Ingen kontroll anmärker det.',
    ],
  ] as const)('are sentences: %#', (reason, sentence) => {
    expect(plain(reasonSentence(reason))).toBe(sentence);
  });
});

describe('what is new, remains and is solved', () => {
  const finding = findingAt(bilaga11(), 'E7');

  it('is counted against the last review', () => {
    const changes = {
      since: { kind: 'review', by: 'Eva Ek', at: '2026-11-12T09:30:00+01:00' },
      added: [finding, finding],
      remaining: [],
      solved: [{ id: 'x', rule: 'x', bilaga: null, severity: 'fel', message: '' }],
    } as const;
    expect(plain(sinceText(changes))).toBe('Sedan granskningen 2026-11-12 kl. 09.30 av Eva Ek');
    expect(changesText(changes)).toBe('2 nya, 0 kvarstår, 1 löst');
  });

  it('is counted against earlier files by their names', () => {
    const since = { kind: 'files', files: ['a.xlsx', 'b.xlsx'] } as const;
    const changes = { since, added: [finding], remaining: [finding], solved: [] };
    expect(sinceText(changes)).toBe('Jämfört med a.xlsx och b.xlsx');
    expect(changesText(changes)).toBe('1 ny, 1 kvarstår, 0 lösta');
  });
});
