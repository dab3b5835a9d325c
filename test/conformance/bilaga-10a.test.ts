import { check, found, ownProblems } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

/** The same with bilaga 10 a as a printed table is typed in: no formulas. */
function typed(): Submission {
  return valid().freezeFormulas(['10a']);
}

describe('10a-netto', () => {
  it('finds a Netto that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42602);
    expect(found(submission)).toEqual(['fel 10a-netto 10a!F7']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42601);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10a!F7');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });

  it('holds a formula to the exact value', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').setFormula('D7+E7-1');
    expect(found(submission)).toContain('fel 10a-netto 10a!F7');
  });
});

describe('10a-summa-verksamhet', () => {
  it('finds a sum that is 3 off where rounding of five typed figures explains 2.5', () => {
    const submission = typed();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Utfall 2019').set(-48323);
    expect(found(submission)).toEqual(['fel 10a-summa-verksamhet 10a!B11']);
  });

  it('tells of 2 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Utfall 2019').set(-48322);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10a!B11');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10a-resultat', () => {
  it('finds a result that is 4 off where rounding of six typed figures explains 3', () => {
    const submission = typed();
    submission.cell('10a', 'RESULTAT', 'Netto Utfall 2019').set(284);
    expect(found(submission)).toEqual(['fel 10a-resultat 10a!B18']);
  });

  it('tells of 3 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10a', 'RESULTAT', 'Netto Utfall 2019').set(283);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 10a!B18']);
  });
});

describe('10a-resultat-balans', () => {
  it('finds a result of 1', () => {
    const submission = valid();
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Budget 2021').set(41);
    expect(submission.cell('10a', 'RESULTAT', 'Netto Budget 2021').value).toBe(1);
    expect(found(submission)).toEqual(['fel 10a-resultat-balans 10a!F18']);
  });

  it('finds a deficit in a plan year', () => {
    const submission = valid();
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Plan 2023').set(20);
    expect(found(submission)).toEqual(['fel 10a-resultat-balans 10a!L18']);
  });

  it('passes a result of 280 in Utfall', () => {
    const submission = valid();
    expect(submission.cell('10a', 'RESULTAT', 'Netto Utfall 2019').value).toBe(280);
    expect(found(submission)).toEqual([]);
  });
});

describe('10a-diff', () => {
  it('finds a Diff that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10a', 'Diff', 'Netto Utfall 2019').set(192);
    expect(found(submission)).toEqual(['fel 10a-diff 10a!B23']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10a', 'Diff', 'Netto Utfall 2019').set(191);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 10a!B23']);
  });
});

describe('10a-kostnadsutveckling', () => {
  it('finds a growth of more than 3 %: 73 850 × 1.03 = 76 065.5', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-52386);
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Plan 2022').set(831);
    expect(submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Plan 2022').value).toBe(-76066);
    expect(found(submission)).toEqual(['varning 10a-kostnadsutveckling 10a!H11']);
    const [finding] = ownProblems(check(submission));
    expect(finding?.message.replaceAll('\u00A0', ' ')).toBe(
      'SUMMA VERKSAMHET, Kostnader Plan 2022: kostnaden ökar med 3,001 % från Budget 2021, från 73 850 tkr till 76 066 tkr. Högst 3,0 % är tillåtet, 1 tkr för mycket.',
    );
  });

  it('passes a growth just below 3 %', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-52385);
    submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Plan 2022').set(830);
    expect(submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Plan 2022').value).toBe(-76065);
    expect(found(submission)).toEqual([]);
  });
});

describe('10a-investeringsniva', () => {
  it('finds investments above depreciation', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(-1089);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(-1089);
    expect(submission.cell('10a', 'Investeringar', 'Netto Budget 2021').value).toBe(-1090);
    expect(found(submission)).toEqual(['varning 10a-investeringsniva 10a!F22']);
  });

  it('passes investments equal to depreciation', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(-1090);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(-1090);
    expect(found(submission)).toEqual([]);
  });

  it('passes investments above depreciation in Utfall', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Utfall 2019').set(-1501);
    expect(found(submission)).toEqual([]);
  });
});

describe('10a-avskrivning-konstant', () => {
  it('tells of the same depreciation three years running, at the last of them', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Plan 2022').set(-1600);
    submission.cell('10a', 'Avskrivningar', 'Netto Plan 2022').set(-1600);
    submission.cell('10a', 'Avskrivningar', 'Kostnader Plan 2023').set(-1600);
    submission.cell('10a', 'Avskrivningar', 'Netto Plan 2023').set(-1600);
    expect(found(submission)).toEqual(['upplysning 10a-avskrivning-konstant 10a!L21']);
  });

  it('passes the same depreciation two years running', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Plan 2022').set(-1600);
    submission.cell('10a', 'Avskrivningar', 'Netto Plan 2022').set(-1600);
    expect(found(submission)).toEqual([]);
  });
});
