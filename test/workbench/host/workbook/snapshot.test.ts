import { formatAddress } from '../../../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../../../src/core/workbook/memory-sheet';
import type { SheetSnapshot } from '../../../../src/core/workbook/snapshot';
import { hostWorkbookFromSnapshot, snapshotOf } from '../../../../workbench/host/workbook/snapshot';
import { readSample, RLF } from '../../../support/sample-files';
import { type } from './host-workbooks';

function cellsOf(sheet: SheetSnapshot): readonly string[] {
  const cells: string[] = [];
  sheet.visitCells((row, column, cell) => cells.push(`${row}:${column} ${JSON.stringify(cell)}`));
  return cells;
}

function hiddenLines(sheet: SheetSnapshot): readonly (readonly boolean[])[] {
  const lines = Array.from({ length: 80 }, (_, line) => line);
  return [lines.map((row) => sheet.isRowHidden(row)), lines.map((column) => sheet.isColumnHidden(column))];
}

it('gives back the file that it was made of', async () => {
  const given = await readSample(RLF);
  const back = snapshotOf(hostWorkbookFromSnapshot(given));
  expect(back.file).toBe(given.file);
  expect(back.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    given.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  expect(back.sheets.map(cellsOf)).toEqual(given.sheets.map(cellsOf));
  expect(back.sheets.map(hiddenLines)).toEqual(given.sheets.map(hiddenLines));
});

/** What the cells of a workbook with one sheet show, by address, once the simulated Excel has opened it. */
function opened(cells: Readonly<Record<string, CellInput>>): Readonly<Record<string, unknown>> {
  const workbook = hostWorkbookFromSnapshot({ file: 'Bok.xlsx', sheets: [createSheet({ name: 'Blad1', cells })] });
  expect(workbook.undoStack.depth).toBe(0);
  const shown: Record<string, unknown> = {};
  snapshotOf(workbook).sheets[0]?.visitCells((row, column, { value }) => {
    shown[formatAddress({ row, column })] = value;
  });
  return shown;
}

it('calculates what a program that does not calculate has saved', () => {
  const cells = {
    A1: { value: 2 },
    B1: { value: 3 },
    C1: { formula: 'A1*B1', value: null },
    A2: { formula: 'A1+C1', value: null },
    B2: { formula: 'NOSUCHFUNCTION(A1)', value: null },
  };
  expect(opened(cells)).toEqual({ A1: 2, B1: 3, C1: 6, A2: 8, B2: { error: '#NAME?' } });
});

it('keeps the results that came with the file', () => {
  const cells = { A1: { value: 2 }, B1: { formula: 'A1*2', value: 5 }, C1: { formula: 'IF(A1>1,"","x")', value: '' } };
  expect(opened(cells)).toEqual({ A1: 2, B1: 5, C1: '' });
});

it('has an error of Excel’s for one that only LibreOffice has', () => {
  expect(opened({ A1: { value: { error: 'Err:540' } }, B1: { value: { error: '#REF!' } } })).toEqual({
    A1: { error: '#VALUE!' },
    B1: { error: '#REF!' },
  });
});

it('is not reached by later changes, and keeps the sheets that did not change', async () => {
  const workbook = hostWorkbookFromSnapshot(await readSample(RLF));
  const before = snapshotOf(workbook);
  type(workbook, 'Bil 10a', 'E8', -48016);
  const after = snapshotOf(workbook);
  const index = before.sheets.findIndex(({ name }) => name === 'Bil 10a');
  const [old, changed] = [before.sheets[index], after.sheets[index]];
  expect([old?.cellAt(7, 4)?.value, changed?.cellAt(7, 4)?.value]).toEqual([-47016, -48016]);
  const untouched = before.sheets.filter((sheet, at) => sheet === after.sheets[at]);
  expect(untouched.length).toBeGreaterThan(10);
  expect(untouched).not.toContain(old);
});
