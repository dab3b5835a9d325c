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
