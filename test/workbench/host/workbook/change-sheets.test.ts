import type { HostEvent } from '../../../../workbench/host/workbook/events';
import { deleteLines, insertLines } from '../../../../workbench/host/workbook/change-lines';
import {
  copySheet,
  deleteSheet,
  mergeCells,
  moveSheet,
  renameSheet,
} from '../../../../workbench/host/workbook/change-sheets';
import { parseRange } from '../../../../workbench/host/workbook/grid';
import type { HostWorkbook } from '../../../../workbench/host/workbook/host-workbook';
import { contentsOf, formulaOf, sheetOf, type, typedWorkbook, USER, valueOf } from './host-workbooks';

/** `Ett` with 1, 2 and 3 in A1:A3 and their sum in A4; `Två` reads the sum and one of the cells. */
function example(): HostWorkbook {
  return typedWorkbook({
    Ett: { A1: 1, A2: 2, A3: 3, A4: '=SUM(A1:A3)' },
    Två: { A1: '=Ett!A4*2', A2: '=Ett!$A$2' },
  });
}

it('renames a sheet in the formulas that read it, and keeps their values', () => {
  const workbook = example();
  renameSheet(workbook, sheetOf(workbook, 'Ett'), 'Bil 10a', USER);
  expect(formulaOf(workbook, 'Två', 'A1')).toBe("'Bil 10a'!A4*2");
  type(workbook, 'Bil 10a', 'A1', 11);
  expect(valueOf(workbook, 'Två', 'A1')).toBe(32);
});

it('shows #REF! when a sheet is gone, until that is undone', () => {
  const workbook = example();
  const before = contentsOf(workbook);
  deleteSheet(workbook, sheetOf(workbook, 'Ett'), USER);
  expect(formulaOf(workbook, 'Två', 'A1')).toBe('#REF!*2');
  expect(valueOf(workbook, 'Två', 'A1')).toEqual({ error: '#REF!' });
  workbook.undo();
  expect(contentsOf(workbook)).toEqual(before);
});

it('moves formulas, hidden rows and merged areas along when rows are put in', () => {
  const workbook = example();
  const sheet = sheetOf(workbook, 'Ett');
  workbook.putState(sheet, { hiddenRows: new Set([2]) });
  mergeCells(workbook, sheet, parseRange('C2:D3')?.range ?? { top: 0, left: 0, bottom: 0, right: 0 }, USER);
  insertLines(workbook, sheet, 'row', 1, 2, USER);
  expect(formulaOf(workbook, 'Ett', 'A6')).toBe('SUM(A1:A5)');
  expect(formulaOf(workbook, 'Två', 'A2')).toBe('Ett!$A$4'.replace('Ett', "'Ett'"));
  expect(valueOf(workbook, 'Två', 'A1')).toBe(12);
  expect(sheet.state.merges).toEqual([parseRange('C4:D5')?.range]);
  expect([...sheet.state.hiddenRows]).toEqual([4]);
  type(workbook, 'Ett', 'A2', 100);
  expect(valueOf(workbook, 'Två', 'A1')).toBe(212);
});

it('narrows sums when rows are taken out', () => {
  const workbook = example();
  deleteLines(workbook, sheetOf(workbook, 'Ett'), 'row', 1, 1, USER);
  expect(formulaOf(workbook, 'Ett', 'A3')).toBe('SUM(A1:A2)');
  // 1 + 3 = 4, doubled 8; the cell that was read alone is gone.
  expect(valueOf(workbook, 'Två', 'A1')).toBe(8);
  expect(valueOf(workbook, 'Två', 'A2')).toEqual({ error: '#REF!' });
});

it.each([
  [
    'rows put in',
    (workbook: HostWorkbook) => {
      insertLines(workbook, sheetOf(workbook, 'Ett'), 'row', 1, 2, USER);
    },
  ],
  [
    'rows taken out',
    (workbook: HostWorkbook) => {
      deleteLines(workbook, sheetOf(workbook, 'Ett'), 'row', 0, 2, USER);
    },
  ],
  [
    'columns put in',
    (workbook: HostWorkbook) => {
      insertLines(workbook, sheetOf(workbook, 'Ett'), 'column', 0, 1, USER);
    },
  ],
  [
    'a sheet moved',
    (workbook: HostWorkbook) => {
      moveSheet(workbook, sheetOf(workbook, 'Ett'), 1, USER);
    },
  ],
  [
    'a sheet renamed',
    (workbook: HostWorkbook) => {
      renameSheet(workbook, sheetOf(workbook, 'Ett'), 'Nytt', USER);
    },
  ],
  [
    'a sheet copied',
    (workbook: HostWorkbook) => {
      copySheet(workbook, sheetOf(workbook, 'Ett'), 0, USER);
    },
  ],
])('takes back %s', (_, change) => {
  const workbook = example();
  const before = contentsOf(workbook);
  change(workbook);
  expect(contentsOf(workbook)).not.toEqual(before);
  workbook.undo();
  expect(contentsOf(workbook)).toEqual(before);
  type(workbook, 'Ett', 'A1', 11);
  expect(valueOf(workbook, 'Två', 'A1')).toBe(32);
});

it('copies a sheet with its formulas', () => {
  const workbook = example();
  const copy = copySheet(workbook, sheetOf(workbook, 'Ett'), 1, USER);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Ett', 'Ett (2)', 'Två']);
  type(workbook, copy.name, 'A1', 101);
  expect([valueOf(workbook, 'Ett (2)', 'A4'), valueOf(workbook, 'Ett', 'A4')]).toEqual([106, 6]);
});

it('tells of a change after it is complete, and of what was calculated', () => {
  const workbook = example();
  const told: HostEvent[] = [];
  workbook.listen((event) => {
    told.push(event);
    expect(valueOf(workbook, 'Två', 'A1')).toBe(32);
  });
  type(workbook, 'Ett', 'A1', 11);
  expect(told.map(({ kind, sheet }) => `${kind} ${sheet.name}`)).toEqual([
    'changed Ett',
    'calculated Ett',
    'calculated Två',
  ]);
});
