import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { formatAddress, type CellRange } from '../../../../src/core/workbook/address';
import type { HostCell, Json } from '../../workbook/cell';
import type { CellEntry } from '../../workbook/cell-entry';
import { enterCells, formatCells } from '../../workbook/change-cells';
import { cellCount, isEntireColumns, isEntireRows } from '../../workbook/grid';
import { formulaJson, textOf, typeOfValue, valueJson } from '../cell-values';
import { HostError } from '../host-error';
import type { RangeTarget } from '../host-object';
import { linesBetween } from '../lines-between';
import type { Property } from '../object-type';
import { refuseLockedCells, refuseUnlessAllowed } from '../protection';
import type { Session } from '../session';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The properties of `Excel.Range` that have a value for each of its cells. */
export const rangeContents: Readonly<Record<string, Property<RangeTarget>>> = {
  Values: { ...matrix('1.1', ({ value }) => valueJson(value)), set: enter },
  Formulas: { ...matrix('1.1', formulaJson), set: enter },
  FormulasLocal: { ...matrix('1.1', formulaJson), set: enter },
  FormulasR1C1: {
    ...matrix('1.2', (cell, row, column) =>
      cell.formula === null
        ? valueJson(cell.value)
        : `=${translateFormulaToR1C1(cell.formula, formatAddress({ row, column }))}`,
    ),
    set: (target, value, session) => {
      enter(target, value, session, (text, row, column) => translateFormulaToA1(text, formatAddress({ row, column })));
    },
  },
  Text: matrix('1.1', textOf),
  ValueTypes: matrix('1.1', ({ value }) => typeOfValue(value)),
  NumberFormat: { ...matrix('1.1', ({ numberFormat }) => numberFormat), set: setNumberFormat },
  NumberFormatLocal: { ...matrix('1.7', ({ numberFormat }) => numberFormat), set: setNumberFormat },
};

/** A property with a value for each cell. Excel gives null for whole rows and columns, and refuses enormous ranges. */
function matrix(
  since: '1.1' | '1.2' | '1.7',
  valueOf: (cell: HostCell, row: number, column: number) => Json,
): Property<RangeTarget> {
  return {
    since,
    get: ({ sheet, range }, session) => {
      if (isEntireRows(range) || isEntireColumns(range)) return null;
      if (cellCount(range) > session.mostCells) throw new HostError('RangeExceedsLimit');
      return linesBetween(range.top, range.bottom).map((row) =>
        linesBetween(range.left, range.right).map((column) => valueOf(sheet.at(row, column), row, column)),
      );
    },
  };
}

function enter(
  { sheet, range }: RangeTarget,
  value: Json,
  { workbook, origin }: Session,
  toA1: (formula: string, row: number, column: number) => string = (formula) => formula,
): void {
  const entryAt = readMatrix(range, value);
  refuseLockedCells(sheet, range);
  try {
    enterCells(
      workbook,
      sheet,
      range,
      (row, column) => {
        const entry = entryAt(row, column);
        if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
        return toA1(entry, range.top + row, range.left + column);
      },
      origin,
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw new HostError('InvalidArgument');
    throw error;
  }
}

/** What is to be put into each cell: one value for all, or an array of rows of the range's size. */
function readMatrix(range: CellRange, value: Json): (row: number, column: number) => CellEntry | null {
  if (!Array.isArray(value)) {
    const entry = readEntry(value);
    return () => entry;
  }
  const rows = value as readonly Json[];
  const width = range.right - range.left + 1;
  const fits =
    rows.length === range.bottom - range.top + 1 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw new HostError('InvalidArgument', WRONG_SIZE);
  return (row, column) => readEntry((rows[row] as readonly Json[])[column] ?? null);
}

function readEntry(value: Json): CellEntry | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new HostError('InvalidArgument');
}

function setNumberFormat({ sheet, range }: RangeTarget, value: Json, { workbook, origin }: Session): void {
  const formatAt = readMatrix(range, value);
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  formatCells(
    workbook,
    sheet,
    range,
    (cell, row, column) => {
      const format = formatAt(row, column);
      if (format !== null && typeof format !== 'string') throw new HostError('InvalidArgument');
      return format === null ? cell : { ...cell, numberFormat: format === '' ? 'General' : format };
    },
    origin,
  );
}
