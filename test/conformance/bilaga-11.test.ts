import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Ledger } from '../../src/core/ledger/ledger';
import { builtInPack, check, findingsOf, found, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

describe('11-aterinvesteringsgrad', () => {
  // 1 090 / 1 600 = 0.68125
  it('finds a share that is off by more than half a unit of its last digit', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').set(0.682);
    expect(found(submission)).toEqual(['fel 11-aterinvesteringsgrad 11!D6']);
  });

  it('passes the share rounded', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').set(0.681);
    expect(found(submission)).toEqual([]);
  });

  it('passes a formula that rounds the share', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').setFormula("ROUND('10a'!F22/'10a'!F21,3)");
    expect(submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').value).toBe(0.681);
    expect(found(submission)).toEqual([]);
  });

  it('finds a formula that rounds another share', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').setFormula("ROUND('10a'!I22/'10a'!I21,3)");
    expect(found(submission)).toEqual(['fel 11-aterinvesteringsgrad 11!D6']);
  });

  it('passes 68,1 without a percent format', () => {
    const submission = validSubmission({ ledgerKeyFigures: false, percent: 'percent' });
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').set(68.1);
    expect(found(submission)).toEqual([]);
  });

  it('finds the one share that is written 68,1 among shares with a percent format', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').set(68.1).format('0.0');
    expect(found(submission)).toEqual(['fel 11-aterinvesteringsgrad 11!D6']);
  });

  it('does not hold Prognos 2020 to Budget 2020', () => {
    const report = check(valid());
    expect(report.submissions[0]?.notEvaluated.filter(({ rule }) => rule === '11-aterinvesteringsgrad')).toHaveLength(
      1,
    );
  });
});

describe('11-tandvardsersattning', () => {
  // 2 500 000 / 24 430 = 102.33
  it('finds a figure that is off by more than half a krona', () => {
    const submission = valid();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
    expect(found(submission)).toEqual(['fel 11-tandvardsersattning 11!D7']);
  });

  it('passes the figure rounded', () => {
    const submission = valid();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102);
    expect(found(submission)).toEqual([]);
  });

  // 2 500 000 / 24 390 = 102.501…, which binary numbers hold with more digits than Excel shows
  it('tells what a formula that reads the inhabitants of another year gives', () => {
    const submission = valid();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').setFormula('2500*1000/E10');
    const [finding] = findingsOf(check(submission)).filter(({ rule }) => rule === '11-tandvardsersattning');
    expect(finding).toMatchObject({ expected: 102.33, actual: 102.5, difference: 0.17 });
    expect(finding?.message).toContain(': 102,5\u00A0kr/inv ska vara 102,33\u00A0kr/inv (');
  });

  it('finds a negative figure', () => {
    const submission = valid();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(-102);
    expect(found(submission)).toEqual(['fel 11-tandvardsersattning 11!D7']);
  });
});

describe('11-regionbidrag-per-inv', () => {
  // 54 270 000 / 24 430 = 2 221.45
  it('finds a figure that is off by more than half a krona', () => {
    const submission = valid();
    submission.cell('11', 'Regionbidrag per inv', 'Budget 2021').set(2220);
    expect(found(submission)).toEqual(['fel 11-regionbidrag-per-inv 11!D8']);
  });

  it('passes the figure rounded', () => {
    const submission = valid();
    submission.cell('11', 'Regionbidrag per inv', 'Budget 2021').set(2221);
    expect(found(submission)).toEqual([]);
  });
});

describe('11-invanare', () => {
  it('finds half an inhabitant', () => {
    const submission = valid();
    submission.cell('11', 'Antal invånare', 'Plan 2023').set(24350.5);
    expect(found(submission)).toEqual(['fel 11-invanare 11!F10']);
  });

  it('finds a negative number', () => {
    const submission = valid();
    submission.cell('11', 'Antal invånare', 'Plan 2023').set(-24350);
    expect(found(submission)).toContain('fel 11-invanare 11!F10');
  });

  it('warns of a change of more than 2 %: 24 390 × 1.02 = 24 877.8', () => {
    const submission = valid();
    submission.cell('11', 'Antal invånare', 'Plan 2023').set(24878);
    expect(found(submission)).toEqual(['varning 11-invanare 11!F10']);
  });

  it('passes a change just below 2 %', () => {
    const submission = valid();
    submission.cell('11', 'Antal invånare', 'Plan 2023').set(24877);
    expect(found(submission)).toEqual([]);
  });
});

/**
 * Lines of Budget 2021 in kronor: income 320, of which 300 from outside the förvaltning's region, cost 1 000. What is paid
 * within the förvaltning brings the netto to bilaga 10 a's, −54 270 tkr, so that the ledger can be used.
 */
const LEDGER: Ledger = {
  file: 'huvudbok.csv',
  lines: [
    { konto: '3011', iekod: 1, dvo: null, enhet: 'Regionfastigheter', version: 'budget', year: 2021, belopp: 300 },
    { konto: '3012', iekod: 2, dvo: null, enhet: 'Regionfastigheter', version: 'budget', year: 2021, belopp: 20 },
    { konto: '3013', iekod: 3, dvo: null, enhet: 'Regionfastigheter', version: 'budget', year: 2021, belopp: 999 },
    { konto: '4011', iekod: 1, dvo: null, enhet: 'Regionfastigheter', version: 'budget', year: 2021, belopp: -700 },
    { konto: '8511', iekod: 2, dvo: null, enhet: 'Regionfastigheter', version: 'budget', year: 2021, belopp: -300 },
    { konto: '4090', iekod: 3, dvo: null, enhet: 'Stab', version: 'budget', year: 2021, belopp: -54270319 },
    { konto: '8011', iekod: 2, dvo: '996', enhet: 'Stab', version: 'budget', year: 2021, belopp: -708470 },
  ],
};

/** The submission with the key figures that only the ledger gives, and a sub-unit's bilaga 11. */
function withLedgerKeyFigures(): Submission {
  return validSubmission(
    {},
    {
      intaktsfinansieringsgrad: [null, null, 0.32, null, null],
      primarvardsersattningPerInv: [null, null, 29, null, null],
      subUnit: {
        name: 'Regionfastigheter',
        externIntaktsfinansieringsgrad: [null, null, 0.3, null, null],
        aterinvesteringsgrad: [1.3, 1.3, 1.4, 1.5, 1.6],
      },
    },
  );
}

function againstLedger(submission: Submission, rule: string): readonly string[] {
  const report = checkSubmissions(submission.snapshot(), { pack: builtInPack(), ledger: LEDGER, unreadable: [] });
  return findingsOf(report)
    .filter((finding) => finding.rule === rule)
    .map(summary);
}

describe('11-intaktsfinansieringsgrad', () => {
  it('finds a share that the ledger does not give', () => {
    const submission = withLedgerKeyFigures();
    submission.cell('11', 'Intäktsfinansieringsgrad', 'Budget 2021').set(0.321);
    expect(againstLedger(submission, '11-intaktsfinansieringsgrad')).toEqual(['fel 11-intaktsfinansieringsgrad 11!D6']);
  });

  it('passes the share that the ledger gives: 320 / 1 000', () => {
    expect(againstLedger(withLedgerKeyFigures(), '11-intaktsfinansieringsgrad')).toEqual([]);
  });

  it('cannot be made without a ledger, and tells the figure on the basis of bilaga 10 a', () => {
    const report = check(withLedgerKeyFigures());
    expect(report.submissions[0]?.notEvaluated.map(({ rule }) => rule)).toContain('11-intaktsfinansieringsgrad');
    expect(found(withLedgerKeyFigures())).toContain('upplysning 11-intaktsfinansieringsgrad 11!D6');
  });
});

describe('11-extern-intaktsfinansieringsgrad', () => {
  it('finds a share that the ledger does not give', () => {
    const submission = withLedgerKeyFigures();
    submission.cell('11-2', 'Extern intäktsfinansieringsgrad', 'Budget 2021').set(0.301);
    expect(againstLedger(submission, '11-extern-intaktsfinansieringsgrad')).toEqual([
      'fel 11-extern-intaktsfinansieringsgrad 11-2!D6',
    ]);
  });

  it('passes the share that the ledger gives: 300 / 1 000', () => {
    expect(againstLedger(withLedgerKeyFigures(), '11-extern-intaktsfinansieringsgrad')).toEqual([]);
  });
});

describe('11-primarvardsersattning', () => {
  it('finds a figure that the ledger does not give', () => {
    const submission = withLedgerKeyFigures();
    submission.cell('11', 'Primärvårdsersättning', 'Budget 2021').set(30);
    expect(againstLedger(submission, '11-primarvardsersattning')).toEqual(['fel 11-primarvardsersattning 11!D9']);
  });

  it('passes the figure that the ledger gives: 708 470 / 24 430', () => {
    expect(againstLedger(withLedgerKeyFigures(), '11-primarvardsersattning')).toEqual([]);
  });
});
