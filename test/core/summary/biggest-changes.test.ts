import type { RowChange } from '../../../src/core/summary/biggest-changes';
import { formatAddress } from '../../../src/core/workbook/address';
import { lastYear, summaryOf, type ReviewOptions } from '../../support/review';
import { buildSubmission, validSubmission } from '../../support/submission/build-submission';
import { inFolder, lastYearOf } from '../../support/submission/last-year';
import type { Submission } from '../../support/submission/submission';

const valid = (): Submission => validSubmission();

function rows(submission: Submission, options: ReviewOptions = {}): readonly RowChange[] {
  return summaryOf(submission, options).changes.rows;
}

/** A change in one line: `10a Primärvård: -42000 -> -42600 at 10a!F7`. */
function line({ bilaga, row, before, now, place }: RowChange): string {
  const at = place === null ? 'nowhere' : `${place.sheet.sheet}!${formatAddress(place.address)}`;
  return `${bilaga} ${row}: ${before} -> ${now} at ${at}`;
}

describe('without last year’s submission', () => {
  it('sets Budget 2021 against the column before, the largest amount first and ten at most', () => {
    expect(rows(valid()).map(line)).toEqual([
      '10a Regionbidrag: 53420 -> 54270 at 10a!F17',
      '10a Primärvård: -42000 -> -42600 at 10a!F7',
      '10b Ultraljud, Klinisk fysiologi: 150 -> 420 at 10b!E9',
      '10b Narkosapparater 2 st: 200 -> 310 at 10b!E10',
      '10a Medicinsk service: -6200 -> -6300 at 10a!F8',
      '10b Komponentutbyte, regionfastigheter: 900 -> 1000 at 10b!E12',
      '10c Journalsystem i mobilen, Kostn.: 200 -> 300 at 10c!F6',
      '10c Digital patologi, Inv.utg.: 0 -> 100 at 10c!F10',
      '10c Verktyg för beslutsstöd, Kostn.: 300 -> 200 at 10c!F12',
      '10a Övrig verksamhet: -1500 -> -1550 at 10a!F10',
    ]);
  });

  it('tells the difference and its share with one sign, and no share of nothing', () => {
    const [regionbidrag, primarvard, ...rest] = rows(valid());
    expect(regionbidrag).toMatchObject({ difference: 850, unit: 'tkr', isPrior: false, presence: 'both' });
    // 850 / 53 420 and −600 / 42 000.
    expect(regionbidrag?.share).toBeCloseTo(0.0159116436, 9);
    expect(primarvard?.share).toBeCloseTo(-0.0142857143, 9);
    expect(primarvard).toMatchObject({ difference: -600, period: 'Budget 2021', beforePeriod: 'Budget 2020' });
    const come = rest.find(({ row }) => row === 'Digital patologi, Inv.utg.');
    expect(come).toMatchObject({ difference: 100, share: null, beforePeriod: 'Prognos 2020' });
  });

  it('counts every row that has changed: 7 of 10a, 4 of 10b and 5 of 10c', () => {
    expect(summaryOf(valid()).changes.changed).toBe(16);
  });

  it('leaves out the IT row of 10b, which repeats 10c, unless 10c is missing', () => {
    const it = (submission: Submission): number =>
      rows(submission).filter(({ bilaga, row }) => bilaga === '10b' && row.startsWith('IT')).length;
    expect(it(valid())).toBe(0);
    expect(it(valid().freezeFormulas().deleteBilaga('10c'))).toBe(1);
  });

  it('leaves out a row that cannot be read', () => {
    const submission = valid();
    submission.cell('10a', 'Regionbidrag', 'Netto Budget 2020').set('se bilaga');
    expect(rows(submission).map(({ row }) => row)).not.toContain('Regionbidrag');
  });
});

describe('with last year’s submission', () => {
  it('finds nothing where the budget is what was planned', () => {
    const submission = valid();
    expect(summaryOf(submission, { prior: lastYear(submission) }).changes).toEqual({ rows: [], changed: 0 });
  });

  it('sets Budget 2021 against last year’s Plan 2021', () => {
    const submission = valid();
    const prior = lastYear(submission, ({ delomraden }) => ({
      delomraden: delomraden.map((row) =>
        row.name === 'Övrig verksamhet' ? { ...row, kostnader: [row.kostnader[0], -1450, row.kostnader[2]] } : row,
      ),
    }));
    const [change, ...rest] = rows(submission, { prior });
    // 200 − 1 450 against 200 − 1 750.
    expect(change).toMatchObject({
      row: 'Övrig verksamhet',
      before: -1250,
      now: -1550,
      difference: -300,
      share: -0.24,
    });
    expect(change).toMatchObject({ beforePeriod: 'Plan 2021', isPrior: true, presence: 'both' });
    expect(rest).toEqual([]);
  });

  it('tells of rows that came and went', () => {
    const submission = valid();
    const prior = lastYear(submission, ({ investments }) => ({
      investments: [
        ...investments.filter(({ name }) => name !== 'Narkosapparater 2 st'),
        { nr: '4711', name: 'Sängtvätt', amounts: [0, 0, 10, 250, 20] },
      ],
    }));
    expect(rows(submission, { prior }).map((change) => [line(change), change.presence, change.share])).toEqual([
      ['10b Narkosapparater 2 st: 0 -> 310 at 10b!E10', 'added', null],
      ['10b Sängtvätt: 250 -> 0 at nowhere', 'gone', -1],
    ]);
  });

  it('turns last year’s millions into this year’s thousands', () => {
    const mnkr = validSubmission({ unit: 'mnkr', unitText: '(mnkr)', numberFormat: '#,##0.0##' });
    expect(summaryOf(valid(), { prior: lastYear(mnkr) }).changes).toEqual({ rows: [], changed: 0 });
  });

  it('falls back on the column before for a bilaga that last year’s submission lacks', () => {
    const submission = valid();
    const prior = lastYear(submission).map((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => name !== '10b'),
    }));
    const found = rows(submission, { prior });
    expect(found.map(({ bilaga, isPrior }) => `${bilaga} ${String(isPrior)}`)).toEqual(Array(4).fill('10b false'));
  });

  it('falls back on the column before when last year’s bilaga lacks the plan', () => {
    const submission = valid();
    const earlier = buildSubmission(lastYearOf(submission.content), submission.layout);
    earlier.deleteColumn(earlier.cell('10b', 'Städmaskin', 'Plan 2021'));
    const found = rows(submission, { prior: inFolder('fjol', earlier.snapshot()) });
    expect(found.filter(({ bilaga }) => bilaga === '10b').map(({ isPrior }) => isPrior)).toEqual(Array(4).fill(false));
  });
});
