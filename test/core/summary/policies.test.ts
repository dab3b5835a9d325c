import type { Policy, PolicyKind } from '../../../src/core/summary/policy';
import { formatAddress } from '../../../src/core/workbook/address';
import { builtInPack } from '../../support/check';
import { lastYear, summaryOf, type ReviewOptions } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';
import type { SubmissionContent } from '../../support/submission/content';
import type { Submission } from '../../support/submission/submission';

// SUMMA VERKSAMHET costs 73 850, 75 280 and 76 710 tkr; RESULTAT is 0; Investeringar of Budget 2021 are 1 090 tkr and
// Avskrivningar 1 600 tkr.
const valid = (): Submission => validSubmission();

function policies(submission: Submission, kind: PolicyKind, options: ReviewOptions = {}): readonly Policy[] {
  return summaryOf(submission, options).policies.filter((policy) => policy.kind === kind);
}

function policy(submission: Submission, kind: PolicyKind, period: string, options: ReviewOptions = {}): Policy {
  const found = policies(submission, kind, options).find((one) => one.period === period);
  if (found === undefined) throw new Error(`No ${kind} for ${period}`);
  return found;
}

function cellOf({ place }: Policy): string {
  return place === null ? '' : `${place.sheet.sheet}!${formatAddress(place.address)}`;
}

describe('kostnadsutveckling', () => {
  it('tells how much the cost grows, and what is left to the limit', () => {
    const { outcome, figure, limit, unit, margin, finding } = policy(valid(), 'kostnadsutveckling', 'Plan 2022');
    expect({ outcome, limit, unit, finding }).toEqual({ outcome: 'kept', limit: 0.03, unit: '%', finding: null });
    // 75 280 / 73 850, and 73 850 × 1,03 − 75 280.
    expect(figure).toBeCloseTo(0.0193635748, 9);
    expect(margin?.share).toBeCloseTo(0.0106364252, 9);
    expect(margin).toMatchObject({ amount: 785.5, unit: 'tkr' });
  });

  it('cannot be measured for Budget 2021, which has only a netto to be measured against', () => {
    const { outcome, figure, margin, note } = policy(valid(), 'kostnadsutveckling', 'Budget 2021');
    expect({ outcome, figure, margin }).toEqual({ outcome: 'notMeasurable', figure: null, margin: null });
    expect(note).toBe('Bilaga 10a har ingen kostnad för 2020, så det går inte att mäta hur mycket den ökar.');
  });

  // Last year's Budget 2020 costs 73 100: 750 / 73 100, and 73 100 × 1,03 − 73 850.
  it('is measured for Budget 2021 against the budget of last year’s submission', () => {
    const submission = valid();
    const prior = lastYear(submission);
    const { outcome, figure, margin } = policy(submission, 'kostnadsutveckling', 'Budget 2021', { prior });
    expect(outcome).toBe('kept');
    expect(figure).toBeCloseTo(0.0102599179, 9);
    expect(margin).toMatchObject({ amount: 1443, unit: 'tkr' });
  });

  // 73 850 × 1,03 = 76 065,5.
  it.each([
    ['kept', -52385, 0.5],
    ['notKept', -52386, -0.5],
  ])('is %s with a cost of Primärvård of %d', (outcome, cost, amount) => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(cost);
    const found = policy(submission, 'kostnadsutveckling', 'Plan 2022');
    expect(found.outcome).toBe(outcome);
    expect(found.margin?.amount).toBe(amount);
    expect(found.finding?.rule).toBe(outcome === 'kept' ? undefined : '10a-kostnadsutveckling');
  });

  it('names the cell that cannot be read', () => {
    const submission = valid();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Plan 2023').clear();
    const found = policy(submission, 'kostnadsutveckling', 'Plan 2023');
    expect(found.outcome).toBe('notMeasurable');
    expect(found.note).toBe('Cellen 10a!K11 (SUMMA VERKSAMHET, Kostnader Plan 2023) är tom.');
  });

  it('says that its rule is switched off', () => {
    const pack = {
      ...builtInPack(),
      avstängdaRegler: [{ regel: '10a-kostnadsutveckling', skäl: 'Gäller inte i år.' }],
    };
    const found = policy(valid(), 'kostnadsutveckling', 'Plan 2022', { pack });
    expect(found).toMatchObject({
      outcome: 'notMeasurable',
      note: 'Regeln är avstängd i regelpaketet: Gäller inte i år.',
    });
  });
});

describe('resultat', () => {
  it('is measured for every budget and plan year', () => {
    expect(policies(valid(), 'resultat').map(({ period, outcome, figure }) => [period, outcome, figure])).toEqual([
      ['Budget 2020', 'kept', 0],
      ['Budget 2021', 'kept', 0],
      ['Plan 2022', 'kept', 0],
      ['Plan 2023', 'kept', 0],
    ]);
  });

  it('leaves out the binary noise of sums', () => {
    const submission = valid();
    submission.cell('10a', 'RESULTAT', 'Netto Budget 2021').set(-4.6e-10);
    expect(policy(submission, 'resultat', 'Budget 2021')).toMatchObject({ outcome: 'kept', figure: 0 });
  });

  it('is not kept with 1 tkr too much, in the cell of RESULTAT', () => {
    const submission = valid();
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Budget 2021').set(41);
    const found = policy(submission, 'resultat', 'Budget 2021');
    expect(found).toMatchObject({ outcome: 'notKept', figure: 1, limit: 0, tolerance: 0, unit: 'tkr' });
    expect(found.margin).toEqual({ share: null, amount: -1, unit: 'tkr' });
    expect(cellOf(found)).toBe('10a!F18');
    expect(found.finding?.rule).toBe('10a-resultat-balans');
  });

  it.each([
    ['kept', 100, 0],
    ['notKept', 101, -1],
  ])('is %s with %d tkr where 100 may remain', (outcome, result, left) => {
    const submission = valid();
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Budget 2021').set(40 + result);
    const pack = { ...builtInPack(), resultatmål: { belopp: 0, tolerans: 100 } };
    const found = policy(submission, 'resultat', 'Budget 2021', { pack });
    expect(found).toMatchObject({ outcome, figure: result, tolerance: 100, margin: { amount: left } });
  });
});

describe('investeringsnivå', () => {
  it('tells the återinvesteringsgrad and what is left of the depreciation', () => {
    // 1 090 / 1 600, and 1 600 − 1 090.
    const found = policy(valid(), 'investeringsnivå', 'Budget 2021');
    expect(found).toMatchObject({ outcome: 'kept', figure: 0.68125, limit: 1, unit: '%' });
    expect(found.margin).toEqual({ share: 0.31875, amount: 510, unit: 'tkr' });
  });

  it.each([
    ['kept', -1090, 0],
    ['notKept', -1089, -1],
  ])('is %s with a depreciation of %d', (outcome, depreciation, left) => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(depreciation);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(depreciation);
    const found = policy(submission, 'investeringsnivå', 'Budget 2021');
    expect(found.outcome).toBe(outcome);
    expect(found.margin?.amount).toBe(left);
  });

  it('has no share where nothing is written off', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(0);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(0);
    const found = policy(submission, 'investeringsnivå', 'Budget 2021');
    expect(found).toMatchObject({ outcome: 'notKept', figure: null, margin: { share: null, amount: -1090 } });
  });
});

describe('besparing', () => {
  // Without Primärvård, which is exempt: 9 400 + 12 100 + 1 750 = 23 250 tkr. Planned last year: the same, but for what
  // Övrig verksamhet (1 750 tkr) is given here.
  function planned(cost: number): ReviewOptions {
    const submission = valid();
    return {
      prior: lastYear(submission, ({ delomraden }) => ({
        delomraden: delomraden.map((row) =>
          row.name === 'Övrig verksamhet'
            ? { ...row, kostnader: [row.kostnader[0], -cost, row.kostnader[2]] as const }
            : row,
        ),
      })),
    };
  }

  it('cannot be measured without last year’s submission, and tells the amount that is asked for', () => {
    const found = policy(valid(), 'besparing', 'Budget 2021');
    expect(found).toMatchObject({ outcome: 'notMeasurable', figure: null, limit: 0.01, margin: null, finding: null });
    expect(plain(found.note)).toBe(
      'Förra årets inlämning behövs för att mäta besparingen. 1 % av kostnaden utan Primärvård, 23 250 tkr, är 233 tkr.',
    );
  });

  it('tells the amount in millions with a decimal', () => {
    const mnkr = validSubmission({ unit: 'mnkr', unitText: '(mnkr)', numberFormat: '#,##0.0##' });
    expect(plain(policy(mnkr, 'besparing', 'Budget 2021').note)).toMatch(/, 23,25 mnkr, är 0,2 mnkr\.$/u);
  });

  // 23 485 × 0,99 = 23 250,15. Three typed costs of either year may be rounded: 3/2 + 0,99 · 3/2 = 2,985 tkr, and
  // 23 482 × 0,99 = 23 247,18, 23 481 × 0,99 = 23 246,19.
  it.each([
    ['kept', 1985, 0.15],
    ['kept', 1982, -2.82],
    ['notKept', 1981, -3.81],
  ])('is %s where Övrig verksamhet was planned to cost %d', (outcome, cost, left) => {
    const found = policy(valid(), 'besparing', 'Budget 2021', planned(cost));
    expect(found.outcome).toBe(outcome);
    expect(found.margin?.amount).toBeCloseTo(left, 6);
    expect(found.margin?.unit).toBe('tkr');
    expect(cellOf(found)).toBe('10a!E11');
  });

  it('tells what was saved and what it is measured against', () => {
    const found = policy(valid(), 'besparing', 'Budget 2021', planned(2000));
    // 1 − 23 250 / 23 500
    expect(found.figure).toBeCloseTo(0.0106382979, 9);
    expect(plain(found.note)).toBe(
      'Kostnaden utan Primärvård är 23 250 tkr, mot 23 500 tkr för 2021 i förra årets inlämning.',
    );
  });

  it('turns last year’s millions into this year’s thousands', () => {
    const mnkr = validSubmission({ unit: 'mnkr', unitText: '(mnkr)', numberFormat: '#,##0.0##' });
    const found = policy(valid(), 'besparing', 'Budget 2021', { prior: lastYear(mnkr) });
    expect(found.figure).toBeCloseTo(0, 9);
    expect(found.margin?.amount).toBeCloseTo(-232.5, 6);
  });

  it('cannot be measured when last year’s submission lacks bilaga 10a', () => {
    const submission = valid();
    const prior = lastYear(submission).map((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => name !== '10a'),
    }));
    expect(plain(policy(submission, 'besparing', 'Budget 2021', { prior }).note)).toMatch(
      /^Bilaga 10a finns inte i förra årets inlämning, så den kan inte jämföras\. 1 % av kostnaden/u,
    );
  });

  it('is left out when the rule pack asks for none', () => {
    const { besparing: _, ...pack } = builtInPack();
    expect(policies(valid(), 'besparing', { pack })).toEqual([]);
  });
});

it('tells once of each policy that bilaga 10a is missing', () => {
  const found = summaryOf(valid().deleteBilaga('10a')).policies;
  expect(found.map(({ kind, period, outcome, note }) => [kind, period, outcome, note])).toEqual(
    ['kostnadsutveckling', 'resultat', 'investeringsnivå', 'besparing'].map((kind) => [
      kind,
      null,
      'notMeasurable',
      'Bilaga 10a saknas i inlämningen.',
    ]),
  );
});

it('never disagrees with the rules, whatever the figures', () => {
  const rules = ['10a-kostnadsutveckling', '10a-resultat-balans', '10a-investeringsniva'];
  const contents: readonly Partial<SubmissionContent>[] = [-1089.999, -1090, -1090.001].map((depreciation) => ({
    avskrivningar: [-1500, -1520, depreciation, -1650, -1680],
  }));
  for (const content of contents) {
    const { policies: found, open } = summaryOf(validSubmission({}, content));
    const broken = found.filter(({ outcome, kind }) => outcome === 'notKept' && kind !== 'besparing');
    expect(broken.map(({ finding }) => finding)).toEqual(open.filter(({ rule }) => rules.includes(rule)));
  }
});

function plain(text: string | null): string {
  return (text ?? '').replaceAll('\u00A0', ' ');
}
