import { readLedger, type LedgerReading } from '../../../src/core/ledger/read-ledger';
import { joinLedgers } from '../../../src/core/ledger/join-ledgers';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { computeKeyFigures } from '../../../src/core/keyfigures/compute-key-figures';
import { reconcileLedger } from '../../../src/core/keyfigures/reconcile-ledger';
import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import type { SubmissionReport } from '../../../src/core/engine/report';
import { ledgerRules } from '../../../src/core/packs/ledger-rules';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readWorkbookFile } from '../../../src/adapters/files/read-workbook-file';
import { builtInPack } from '../../support/check';
import { asRows, rlfLedger, type LedgerAmount } from '../../support/ledger/rlf-ledger';
import { RLF } from '../../support/sample-files';

let workbook: WorkbookSnapshot;
let bare: SubmissionReport;

function checkAgainst(ledger: Ledger | null): SubmissionReport {
  const [report] = checkSubmissions([workbook], {
    pack: builtInPack(),
    ledger,
    unreadable: [],
    withoutFixes: true,
  }).submissions;
  if (report === undefined) throw new Error('The sample is no submission');
  return report;
}

beforeAll(async () => {
  const reading = await readWorkbookFile(RLF);
  if (!reading.ok) throw new Error(reading.reason);
  ({ workbook } = reading);
  bare = checkAgainst(null);
});

function read(rows: readonly (readonly string[])[], file = 'huvudbok.csv'): Ledger {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const reading: LedgerReading = readLedger(file, numbered, (row) => `rad ${row}`, ledgerRules(builtInPack()));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.ledger;
}

/** Why intäktsfinansieringsgraden of a column is not computed, without the kinds of blanks. */
function whyNot(ledger: Ledger, column: string): string {
  const reconciliations = reconcileLedger({ submission: bare.submission, pack: builtInPack(), ledger });
  const figure = computeKeyFigures(bare.submission, ledger, reconciliations).find(
    ({ id, period }) => id === 'intaktsfinansieringsgrad' && period.label === column,
  );
  return (figure?.whyNot ?? '').replace(/\s/gu, ' ');
}

const isOf = (konto: string, iekod: number, year: number) => (amount: LedgerAmount) =>
  amount.konto === konto && amount.iekod === iekod && amount.year === year;

/** The ledger with one amount other than it is. */
function changed(which: (amount: LedgerAmount) => boolean, change: Partial<LedgerAmount>): LedgerAmount[] {
  return rlfLedger().map((amount) => (which(amount) ? { ...amount, ...change } : amount));
}

describe('the tolerance of 10 tkr', () => {
  // The netto of Budget 2020 is −1 908 896 000 kr in both.
  it.each([
    [10_000, ''],
    [-10_000, ''],
    [
      10_001,
      'Huvudboken stämmer inte med bilaga 10a för Budget 2020: netto är −1 908 886 tkr i huvudboken och −1 908 896 tkr',
    ],
    [
      -10_001,
      'Huvudboken stämmer inte med bilaga 10a för Budget 2020: netto är −1 908 906 tkr i huvudboken och −1 908 896 tkr',
    ],
  ])('%i kr of income more', (more, reason) => {
    const income = rlfLedger().find(isOf('3090', 3, 2020))?.belopp ?? 0;
    const ledger = read(asRows(changed(isOf('3090', 3, 2020), { belopp: income - more })));
    expect(whyNot(ledger, 'Budget 2020').slice(0, reason === '' ? undefined : reason.length)).toBe(reason);
  });
});

describe('a planted fault is said with its amount, and accuses no cell', () => {
  /** A column's faults cost its own key figures, and no other's. */
  function expectFault(ledger: Ledger, column: string, said: RegExp): void {
    expect(whyNot(ledger, column)).toMatch(said);
    expect(whyNot(ledger, column === 'Plan 2022' ? 'Budget 2020' : 'Plan 2022')).toBe('');
    const { findings, counts } = checkAgainst(ledger);
    expect(findings.filter(({ rule }) => /intaktsfinans|primarvard/u.test(rule))).toEqual([]);
    expect(counts.fel).toBe(bare.counts.fel);
  }

  it('a row that is lost', () => {
    const ledger = read(asRows(rlfLedger().filter((amount) => !isOf('4090', 3, 2020)(amount))));
    expectFault(ledger, 'Budget 2020', /en skillnad på 7 000 tkr\. Nyckeltalet räknas inte/u);
  });

  it('a row of the wrong year', () => {
    const ledger = read(asRows(changed(isOf('8510', 0, 2020), { year: 2021 })));
    expectFault(ledger, 'Budget 2020', /en skillnad på 5 000 tkr/u);
    const alone = read(asRows(changed(isOf('8510', 0, 2020), { year: 2024 })));
    expectFault(
      alone,
      'Budget 2020',
      /en skillnad på 5 000 tkr\. Lika mycket står på 2024, .*konto 8510, iekod 0, 5 000 000 kr \(huvudbok\.csv, rad \d+\): året kan vara fel/u,
    );
  });

  it('a counterpart that nobody knows', () => {
    const [header = [], ...rows] = asRows(rlfLedger());
    const codes: Readonly<Record<string, string>> = { 0: '9', 1: '5', 2: '2 HSF', 3: '2 Stab' };
    const own = rows.map((row, at) =>
      row.map((field, column) =>
        column === 1
          ? at === 18
            ? 'Q7'
            : (codes[row[6] === 'Regionfastigheter' && field === '3' ? '2' : field] ?? '')
          : field,
      ),
    );
    const ledger = read([header.map((title) => (title === 'IE-kod' ? 'Motpart' : title)), ...own]);
    // The nineteenth row is konto 3010 of Budget 2020.
    const income = (-(rlfLedger()[18]?.belopp ?? 0)).toFixed(0).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ');
    expectFault(
      ledger,
      'Budget 2020',
      new RegExp(`^En rad i huvudboksutdraget huvudbok\\.csv saknar iekod: ${income} kr \\(Motpart Q7\\)`, 'u'),
    );
  });

  it('a period that is there twice', () => {
    const months = rlfLedger().flatMap((amount) => {
      const first = Math.round(amount.belopp / 3);
      return [first, amount.belopp - first].map((belopp, at) => ({ ...amount, belopp, month: at === 0 ? 3 : 9 }));
    });
    const twice = [...months, ...months.filter(({ year, month }) => year === 2020 && month === 3)];
    const rows = twice.map(({ konto, iekod, version, year, month, belopp, dvo, enhet }) => {
      return [konto, String(iekod), version, `${year}0${month}`, String(belopp), dvo, enhet];
    });
    const ledger = read([['Konto', 'IE-kod', 'Version', 'Period', 'Belopp', 'Dvo', 'Enhet'], ...rows]);
    // A third of 1 908 896 tkr.
    expectFault(
      ledger,
      'Budget 2020',
      /en skillnad på 636 298,67 tkr\. Skillnaden är hälften av period 202003: den kan finnas två gånger/u,
    );
  });

  it('a file that is given twice', () => {
    const rows = asRows(rlfLedger().filter(({ year }) => year === 2020));
    const all = joinLedgers([
      read(asRows(rlfLedger().filter(({ year }) => year !== 2020))),
      read(rows, 'a.csv'),
      read(rows, 'b.csv'),
    ]);
    if (all === null) throw new Error('Nothing was joined');
    expectFault(
      all,
      'Budget 2020',
      /en skillnad på 1 908 896 tkr\. Budget 2020 finns i både a\.csv och b\.csv med samma belopp/u,
    );
  });

  it('a sign that is turned', () => {
    const ledger = read(asRows(changed(isOf('8510', 0, 2020), { belopp: -5_000_000 })));
    expectFault(
      ledger,
      'Budget 2020',
      /en skillnad på 10 000 tkr\. Skillnaden är två gånger beloppet på konto 8510, iekod 0, −5 000 000 kr \(huvudbok\.csv, rad \d+\): tecknet kan vara omvänt/u,
    );
  });

  it('the wrong unit', () => {
    const ledger = read(
      asRows(
        rlfLedger().map((amount) => (amount.year === 2020 ? { ...amount, belopp: amount.belopp / 1000 } : amount)),
      ),
    );
    expectFault(
      ledger,
      'Budget 2020',
      /netto är −1 908,9 tkr i huvudboken och −1 908 896 tkr .* Beloppen är ungefär tusen gånger för små: de är troligen i tkr/u,
    );
  });
});

describe('where there is nothing to hold the ledger to', () => {
  it('a key figure that agrees passes, marked', () => {
    const { keyFigures } = checkAgainst(read(asRows(rlfLedger())));
    const prognos = keyFigures.find(
      ({ id, period }) => id === 'intaktsfinansieringsgrad' && period.label === 'Prognos 2019',
    );
    expect(prognos).toMatchObject({ agrees: true, reconciled: 'ej avstämt' });
  });

  it('a key figure that does not is told of, and is no fel', () => {
    const { keyFigures, findings, notEvaluated } = checkAgainst(
      read(asRows(changed(isOf('5010', 1, 2019), { belopp: 1 }))),
    );
    const prognos = keyFigures.find(
      ({ id, period }) => id === 'intaktsfinansieringsgrad' && period.label === 'Prognos 2019',
    );
    expect(prognos).toMatchObject({ agrees: null, reconciled: 'ej avstämt' });
    expect(findings.filter(({ rule }) => rule === '11-intaktsfinansieringsgrad')).toEqual([]);
    expect(notEvaluated.filter(({ rule }) => rule === '11-intaktsfinansieringsgrad')).toEqual([
      expect.objectContaining({
        reason: expect.stringMatching(
          /^Huvudboken ger \d+,\d.%, mot tryckta 39,2.%, men ej avstämt: Prognos 2019 är inte avstämt: bilaga 10a har Budget 2019\.$/u,
        ) as string,
      }),
    ]);
  });

  it('some months are no year', () => {
    const rows = rlfLedger()
      .filter(({ year }) => year === 2019)
      .flatMap(({ konto, iekod, version, year, belopp, dvo, enhet }) =>
        [1, 2].map((month) => [konto, String(iekod), version, `${year}0${month}`, String(belopp / 12), dvo, enhet]),
      );
    const ledger = read([['Konto', 'IE-kod', 'Version', 'Period', 'Belopp', 'Dvo', 'Enhet'], ...rows]);
    expect(whyNot(ledger, 'Prognos 2019')).toMatch(
      /^Prognos 2019 har bara 2 av årets 12 perioder \(201901 och 201902; netto /u,
    );
  });
});

it('lays income, cost and depreciation beside bilaga 10 a, and tells them by iekod', () => {
  const ledger = read(asRows(rlfLedger()));
  const found = reconcileLedger({ submission: bare.submission, pack: builtInPack(), ledger }).find(
    ({ label }) => label === 'Budget 2020',
  );
  expect(found?.amounts.map(({ what, bilaga, decides, holds }) => [what, bilaga, decides, holds])).toEqual([
    ['intäkter', 1_817_534_000, false, false],
    ['kostnader', -3_687_467_000, false, false],
    ['netto', -1_908_896_000, true, true],
    ['avskrivningar', -7_455_000, false, false],
  ]);
  expect(found?.byIekod.find(({ iekod }) => iekod === 3)).toEqual({
    iekod: 3,
    intakter: 7_000_000,
    kostnader: -7_000_000,
  });
});
