import fc from 'fast-check';
import { columnPrecision, withRowPrecision } from '../../../src/core/bilagor/shared-precision';
import type { Column, PeriodColumn, Row } from '../../../src/core/bilagor/table';
import { asPrinted, computedRelation, sumRelation, type Agreement } from '../../../src/core/findings/relation';
import { figureSheet, type FigureInput } from '../../support/figure';

const { figure } = figureSheet();

const LETTERS = 'ABCDEF';

/** Rows of typed figures from A1 on, General where nothing else is said. */
function table(...rows: readonly (readonly (number | FigureInput)[])[]): readonly Row[] {
  return rows.map((cells, row) => ({
    label: '',
    key: '',
    address: { row, column: 0 },
    figures: cells.map((cell, at) => {
      const input = typeof cell === 'number' ? { value: cell } : cell;
      return figure(`${LETTERS[at] ?? ''}${row + 1}`, { unit: 'mnkr', numberFormat: 'General', ...input });
    }),
  }));
}

const column = (index: number, period: PeriodColumn | null = null): Column => ({
  index,
  kind: 'belopp',
  period,
  label: '',
  header: { row: 0, column: index },
});

/** Each cell's decimals when every column stands for itself. */
function decimals(...rows: readonly (readonly (number | FigureInput)[])[]): readonly (readonly number[])[] {
  const read = table(...rows);
  const precision = columnPrecision(
    read,
    [0, 1, 2].map((index) => column(index)),
  );
  return read.map((row) => precision.row(row).figures.map((one) => one.decimals));
}

describe('the precision of a column', () => {
  it('is that of the finest of its typed figures', () => {
    expect(decimals([890], [12.5], [3])).toEqual([[1], [1], [1]]);
  });

  it('is its own, whatever stands beside it', () => {
    expect(decimals([890, 1.5], [12, 2.5], [3, 3.5])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('is the table’s where hardly anything tells it', () => {
    expect(decimals([890, 1.5], [12, 2.5], [0, 3.5])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('is that of all columns of its year', () => {
    const year = { label: 'Budget 2025' } as PeriodColumn;
    const read = table([890, 1.5], [12, 2.5], [3, 3.5]);
    const precision = columnPrecision(read, [column(0, year), column(1, year)]);
    expect(read.map((row) => precision.row(row).figures.map((one) => one.decimals))).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it.each<[string, FigureInput]>([
    ['formulas', { value: 0.125, formula: 'B1*2' }],
    ['hidden decimals', { value: 0.125, numberFormat: '0' }],
    ['more digits than General shows', { value: 1 / 3 }],
    ['figures of another unit', { value: 0.125, unit: '%' }],
    ['amounts written in another unit', { value: '125 tkr' }],
  ])('is not made finer by %s', (_, input) => {
    expect(decimals([890], [input], [12], [3]).map(([first]) => first)).toEqual([0, expect.any(Number), 0, 0]);
  });

  it('is what is declared, but for figures that are more exact', () => {
    const read = table([890], [12.55], [3]);
    const precision = columnPrecision(read, [column(0)], () => 1);
    expect(read.map((row) => precision.row(row).figures[0]?.decimals)).toEqual([1, 2, 1]);
  });
});

it('is the row’s where rows have units of their own', () => {
  const [row] = table([0.523, 0.5, 0.519]);
  expect(row === undefined ? [] : withRowPrecision(row).figures.map((one) => one.decimals)).toEqual([3, 3, 3]);
});

it('of an amount in another unit is good for what its digits say', () => {
  expect(figure('A1', { value: '0,7 mnkr', unit: 'tkr' })).toMatchObject({ value: 700, decimals: -2 });
  // Three parts and a total: half of 100 and three halves of 1.
  const relation = (total: number): Agreement | undefined =>
    sumRelation(
      figure('A9', { value: total, unit: 'tkr' }),
      ['0,7 mnkr', 100, 200].map((value, at) => ({ figure: figure(`A${at + 1}`, { value, unit: 'tkr' }), factor: 1 })),
    ).compare(asPrinted)?.agreement;
  expect(relation(1000)).toBe('equal');
  expect(relation(1051)).toMatch(/rounding/u);
  expect(relation(1052)).toBe('off');
});

/** The agreement of a column's last figure with the sum of those above it. */
function agreementOf(cells: readonly FigureInput[]): Agreement | undefined {
  const read = table(...cells.map((cell) => [cell]));
  const { figure: precise } = columnPrecision(read, [column(0)]);
  const figures = read.flatMap((row) => row.figures.map(precise));
  const [total, ...parts] = figures.reverse();
  return total === undefined
    ? undefined
    : sumRelation(
        total,
        parts.map((one) => ({ figure: one, factor: 1 })),
      ).compare(asPrinted)?.agreement;
}

const tenth = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 10);
/** Amounts of which one has a tenth. */
const tenths = fc
  .array(tenth, { minLength: 3, maxLength: 12 })
  .chain((values) => fc.integer({ min: 0, max: 4000 }).map((whole) => [...values, whole + 0.5]));
const formats = fc.array(fc.constantFrom('General', '0.0', '#,##0.0', '#,##0'), { minLength: 14, maxLength: 14 });

test('amounts are judged alike whether they are General or formatted', () => {
  fc.assert(
    fc.property(tenths, fc.integer({ min: -20, max: 20 }), formats, (values, missed, chosen) => {
      const total = Math.round(values.reduce((sum, value) => sum + value * 10, 0) + missed) / 10;
      const written = (format: (value: number, at: number) => string): readonly FigureInput[] =>
        [...values, total].map((value, at) => ({ value, numberFormat: format(value, at) }));
      // A format without decimals hides those of other amounts than whole ones.
      const mixed = written((value, at) => {
        const format = chosen[at] ?? 'General';
        return format === '#,##0' && !Number.isInteger(value) ? 'General' : format;
      });
      expect(agreementOf(mixed)).toBe(agreementOf(written(() => '0.0')));
    }),
  );
});

const exact = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 3, maxLength: 12 });
const rounded = (thousandths: number): number => Math.round(thousandths / 100) / 10;

test('a column that was rounded figure by figure is never said to be wrong', () => {
  fc.assert(
    fc.property(exact, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const cells = [...values, total].map((value) => ({ value: rounded(value), numberFormat: '0.0' }));
      expect(agreementOf(cells)).not.toBe('off');
    }),
  );
});

test('a deviation that rounding cannot explain is always told', () => {
  fc.assert(
    fc.property(tenths, fc.integer({ min: 1, max: 500 }), fc.boolean(), (values, beyond, isUp) => {
      // n constants of a tenth: n·0,1/2, and at least a tenth beyond it.
      const missed = Math.ceil((values.length + 1) / 2) + beyond;
      const total = Math.round(values.reduce((sum, value) => sum + value * 10, 0) + (isUp ? missed : -missed)) / 10;
      expect(agreementOf([...values, total].map((value) => ({ value })))).toBe('off');
    }),
  );
});

describe('a change in percent of rounded amounts', () => {
  const change = (printed: number, before: number, now: number): Agreement | undefined => {
    const [b, n] = [before, now].map((value, at) => figure(`A${at + 1}`, { value, numberFormat: '0.0', unit: 'mnkr' }));
    if (b === undefined || n === undefined) return undefined;
    return computedRelation(figure('C1', { value: printed, numberFormat: '0.0%', unit: '%' }), [b, n], (read) => {
      const [from, to] = [read(b), read(n)];
      return from === null || to === null || from.eq(0) ? null : to.minus(from).div(from);
    }).compare(asPrinted)?.agreement;
  };

  // 12,3 against 10,1 is 21,8 %; with 12,25 … 12,35 and 10,05 … 10,15 it is 20,7 % … 22,9 %.
  it.each<[number, Agreement]>([
    [0.218, 'equal'],
    [0.229, 'equal'],
    [0.207, 'equal'],
    [0.231, 'off'],
    [0.205, 'off'],
  ])('of 10,1 to 12,3 is %d: %s', (printed, agreement) => {
    expect(change(printed, 10.1, 12.3)).toBe(agreement);
  });

  // 0,3 against 0,2 is 50 %; with 0,25 … 0,35 and 0,15 … 0,25 it is 0 % … 133 %.
  it.each<[number, Agreement]>([
    [0.5, 'equal'],
    [0.9, 'too-coarse'],
    [1.4, 'off'],
  ])('of 0,2 to 0,3 is %d: %s', (printed, agreement) => {
    expect(change(printed, 0.2, 0.3)).toBe(agreement);
  });

  it('cannot be told from what may be nothing', () => {
    // 0,1 typed in tenths is never zero, 0,0 is no denominator: only a coarser one may be.
    const [above, below] = [figure('A1', 5), figure('B1', { value: '0,1 mnkr', unit: 'tkr' })];
    const half = { ...below, value: 0.4, decimals: 0 };
    const relation = computedRelation(figure('C1', 99), [above, half], (read) => {
      const [a, b] = [read(above), read(half)];
      return a === null || b === null || b.eq(0) ? null : a.div(b);
    });
    expect(relation.compare(asPrinted)?.agreement).toBe('too-coarse');
  });

  it('that was computed before its amounts were rounded is never said to be wrong', () => {
    const amount = fc.integer({ min: 1000, max: 5_000_000 });
    fc.assert(
      fc.property(amount, amount, (before, now) => {
        const printed = Math.round((now / before - 1) * 1000) / 1000;
        expect(change(printed, rounded(before), rounded(now))).not.toBe('off');
      }),
    );
  });
});
