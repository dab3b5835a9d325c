import { columnName, formatAddress } from '../../workbook/address';
import { listWords } from '../../findings/wording';
import { shownDecimals, storedDecimals } from '../../workbook/precision';
import { cellWords, numberWords } from '../cell-words';
import { sumsBeside, type EstablishedSum } from '../established-sums';
import { turned, type NumberGrid } from '../number-grid';
import { PATTERN_SOURCE, type OtherRule } from '../other-rule';
import type { OtherCell, OtherSheet } from '../other-sheet';
import type { Signal } from '../signal';
import type { OtherTable } from '../tables';

/** Typed totals that do not add up where most of their line do. */
export const ruleTabellSummaAvviker: OtherRule = {
  scope: 'other',
  id: 'tabell-summa-avviker',
  title: 'En inskriven summa är summan av sina poster, som de andra i raden eller kolumnen',
  severity: 'upplysning',
  source: PATTERN_SOURCE,
  explanation:
    'I de andra kolumnerna (eller raderna) är talet summan av posterna, men inte här, och skillnaden är större än avrundning ger. Antingen är summan eller någon av posterna fel.',
  find: ({ sheet, tables }) => tables.flatMap((table) => typedTotals(sheet, table)),
  describe({ cells, against, direction, expected = 0, actual = 0 }) {
    const [cell] = cells;
    const parts = against.filter((one) => (direction === 'row' ? one.column === cell?.column : one.row === cell?.row));
    const others = against.filter((one) => !parts.includes(one));
    const where = others.map(({ row, column }) => (direction === 'row' ? columnName(column) : String(row + 1)));
    const line = direction === 'row' ? 'kolumn' : 'rad';
    const named =
      where.length > MOST_NAMED
        ? `${where.length} andra ${line}${direction === 'row' ? 'er' : 'er'}`
        : `${line} ${listWords(where)}`;
    return `${cell === undefined ? '' : formatAddress(cell)} är ${numberWords(actual)}, men ${cellWords(parts)} ger ${numberWords(expected)}; i ${named} stämmer samma summa.`;
  },
};

const MOST_NAMED = 4;
/** Larger tables are data, whose sums nobody types. */
const MOST_CELLS = 6_000;
const LEAST_AGREE = 3;
const LEAST_SHARE = 0.8;
/** How far off a total may be before it is another thing. */
const FARTHEST = 0.25;

function typedTotals(sheet: OtherSheet, { range, cells }: OtherTable): readonly Signal[] {
  if (cells.length > MOST_CELLS) return [];
  const cellAt = (row: number, column: number): OtherCell | undefined => sheet.at(row + range.top, column + range.left);
  const grid: NumberGrid = {
    rows: range.bottom - range.top + 1,
    columns: range.right - range.left + 1,
    at: (row, column) => cellAt(row, column)?.number,
    unitAt: (row, column) => unitOf(cellAt(row, column)),
  };
  const across = (one: NumberGrid, at: typeof cellAt, direction: Signal['direction']): readonly Signal[] =>
    sumsBeside(one).flatMap((sum) => deviations(one, sum, at, direction));
  return [...across(grid, cellAt, 'row'), ...across(turned(grid), (row, column) => cellAt(column, row), 'column')];
}

function deviations(
  grid: NumberGrid,
  { row, parts, agree, disagree }: EstablishedSum,
  cellAt: (row: number, column: number) => OtherCell | undefined,
  direction: Signal['direction'],
): readonly Signal[] {
  if (agree.length < LEAST_AGREE || agree.length < LEAST_SHARE * (agree.length + disagree.length)) return [];
  // What is zero wherever the total holds may be no part of it.
  const isPart = (part: number): boolean => agree.some((column) => (grid.at(part, column) ?? 0) !== 0);
  return disagree.flatMap((column): Signal[] => {
    const total = cellAt(row, column);
    if (total?.number === undefined || total.shape !== undefined) return [];
    const found = parts.flatMap((part) => cellAt(part, column) ?? []);
    if (parts.some((part) => (grid.at(part, column) ?? 0) !== 0 && !isPart(part))) return [];
    const expected = parts.reduce((sum, part) => sum + (grid.at(part, column) ?? 0), 0);
    const rounding = [row, ...parts].reduce((sum, one) => sum + grid.unitAt(one, column) / 2, 0);
    const off = Math.abs(expected - total.number);
    if (off <= rounding * (1 + 1e-9) || off > FARTHEST * Math.abs(expected)) return [];
    return [
      {
        kind: 'summa',
        folds: 'adjoining',
        cells: [total],
        against: [...found, ...agree.flatMap((one) => cellAt(row, one) ?? [])],
        sureness: 0.7,
        direction,
        expected,
        actual: total.number,
      },
    ];
  });
}

function unitOf(cell: OtherCell | undefined): number {
  if (cell?.number === undefined) return 0;
  const stored = storedDecimals(cell.number);
  return (
    10 ** -Math.max(0, cell.shape === undefined ? stored : Math.max(stored, shownDecimals(cell.numberFormat) ?? 0))
  );
}
