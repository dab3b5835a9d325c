import type { SheetReading } from '../../src/core/bilagor/recognise';
import { recogniseSheet } from '../../src/core/bilagor/recognise';
import { formatAddress, parseAddress } from '../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../src/core/workbook/memory-sheet';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';

/** A row of a sheet, null for an empty cell. */
export type RowContent = readonly (string | number | null)[];

/** A sheet from its rows, put down from a cell. */
export function sheetFromRows(rows: readonly RowContent[], from = 'A1', name = 'Blad1'): SheetSnapshot {
  const start = parseAddress(from);
  if (start === undefined) throw new Error(`Not a cell address: ${from}`);
  const cells: Record<string, CellInput> = {};
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value !== null) cells[formatAddress({ row: start.row + down, column: start.column + across })] = { value };
    });
  });
  return createSheet({ name, cells });
}

/** Puts two tables beside each other, with blank columns between them. */
export function sideBySide(left: readonly RowContent[], right: readonly RowContent[], gap = 2): readonly RowContent[] {
  const width = Math.max(...left.map((row) => row.length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = left[index] ?? [];
    return [...row, ...Array<null>(width - row.length).fill(null), ...(right[index] ?? [])];
  });
}

/** What is recognised on a sheet. */
export function recognise(sheet: SheetSnapshot): SheetReading {
  return recogniseSheet(sheet, { file: 'prov.xlsx', sheet: sheet.name, fileIndex: 0, sheetIndex: 0 });
}
