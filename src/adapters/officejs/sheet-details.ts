import { namedColour } from '../../core/rules/kit/fill-colour';
import { formatAddress, type CellAddress } from '../../core/workbook/address';
import { NO_FILL, type SheetDetails, type WantedDetails } from './excel-sheet';
import type { RangeContent } from './sheet-content';

/** Lines are asked for one by one, and a bilaga ends long before this one. */
const LAST_LINE = 5_000;

/** How many single lines and cells are asked for. */
export function numberOfDetails({ rows, columns, fills, filter }: WantedDetails): number {
  return rows.length + columns.length + fills.length + (filter ? 1 : 0);
}

/**
 * The details of a sheet that what it holds does not tell: which of its lines are hidden, where some are, and the fill of
 * cells that name a colour. A fill elsewhere says nothing.
 */
export function wantedDetails(blocks: readonly RangeContent[]): WantedDetails {
  const rows = blocks
    .filter(({ rowsHidden }) => rowsHidden === null)
    .flatMap(({ top, values }) => upTo(LAST_LINE, top, values.length));
  const [mixed] = blocks.filter(({ columnsHidden }) => columnsHidden === null);
  const columns = mixed === undefined ? [] : upTo(LAST_LINE, mixed.left, mixed.values[0]?.length ?? 0);
  const filter = blocks.some(({ rowsHidden }) => rowsHidden !== false);
  return { rows, columns, fills: blocks.flatMap(cellsNamingColours), filter };
}

function upTo(most: number, first: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(count, most - first)) }, (_, index) => first + index);
}

function cellsNamingColours({ top, left, values, fill }: RangeContent): readonly CellAddress[] {
  if (fill?.toUpperCase() === NO_FILL) return [];
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && value !== '' && namedColour(value) !== undefined
        ? [{ row: top + row, column: left + column }]
        : [],
    ),
  );
}

/** Whether everything that is wanted has been asked for already. */
export function isCovered(wanted: WantedDetails, asked: WantedDetails): boolean {
  const fills = new Set(asked.fills.map(formatAddress));
  const [rows, columns] = [new Set(asked.rows), new Set(asked.columns)];
  return (
    (asked.filter || !wanted.filter) &&
    wanted.rows.every((row) => rows.has(row)) &&
    wanted.columns.every((column) => columns.has(column)) &&
    wanted.fills.every((address) => fills.has(formatAddress(address)))
  );
}

/** Asks for details of a sheet; once Excel has answered, the result gives them. */
export function askForDetails(
  sheet: Excel.Worksheet,
  { rows, columns, fills, filter }: WantedDetails,
): (blocks: readonly RangeContent[]) => SheetDetails {
  const askedRows = rows.map((row) => loaded(sheet.getCell(row, 0), row, 'rowHidden'));
  const askedColumns = columns.map((column) => loaded(sheet.getCell(0, column), column, 'columnHidden'));
  const filteredOf = filter ? askForFilter(sheet) : () => null;
  const askedFills = fills.map((address) =>
    loaded(sheet.getCell(address.row, address.column), formatAddress(address), 'format/fill/color'),
  );
  return (blocks) => ({
    hiddenRows: new Set([
      ...blocks.filter(({ rowsHidden }) => rowsHidden === true).flatMap(({ top, values }) => lines(top, values.length)),
      ...askedRows.filter(({ range }) => range.rowHidden).map(({ key }) => key),
    ]),
    hiddenColumns: new Set([
      ...blocks
        .filter(({ columnsHidden }) => columnsHidden === true)
        .flatMap(({ left, values }) => lines(left, values[0]?.length ?? 0)),
      ...askedColumns.filter(({ range }) => range.columnHidden).map(({ key }) => key),
    ]),
    filtered: filteredOf(),
    fills: new Map(askedFills.map(({ key, range }) => [key, range.format.fill.color])),
  });
}

/** Asks for the sheet's own filter; once Excel has answered, the result gives the rows that it hides, if it hides any. */
function askForFilter(sheet: Excel.Worksheet): () => SheetDetails['filtered'] {
  const { autoFilter, tables } = sheet;
  autoFilter.load('isDataFiltered');
  tables.load('items/name');
  const range = autoFilter.getRangeOrNullObject();
  range.load('rowIndex,rowCount');
  return () => {
    if (tables.items.length > 0) return undefined;
    if (range.isNullObject || !autoFilter.isDataFiltered) return null;
    return { first: range.rowIndex + 1, last: range.rowIndex + range.rowCount - 1 };
  };
}

function lines(first: number, count: number): readonly number[] {
  return upTo(Infinity, first, count);
}

function loaded<Key>(
  range: Excel.Range,
  key: Key,
  property: string,
): { readonly key: Key; readonly range: Excel.Range } {
  range.load(property);
  return { key, range };
}
