import { sheetFromRows } from '../../support/sheet-from-rows';
import { editCells } from '../../../workbench/app/excel/edit-cells';
import { runSheetCommand } from '../../../workbench/app/excel/run-sheet-command';
import type { SheetEdit } from '../../../workbench/app/grid/workbook-grid';
import type { HostEvent } from '../../../workbench/host/workbook/events';
import type { HostSheet } from '../../../workbench/host/workbook/host-sheet';
import type { HostWorkbook } from '../../../workbench/host/workbook/host-workbook';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';

function open(): { workbook: HostWorkbook; first: HostSheet; second: HostSheet; events: HostEvent[] } {
  const sheets = [sheetFromRows([[1, 2]], 'A1', 'Ett'), sheetFromRows([[3]], 'A1', 'Två')];
  const workbook = hostWorkbookFromSnapshot({ file: 'Prov.xlsx', sheets });
  const [first, second] = workbook.sheets;
  if (first === undefined || second === undefined) throw new Error('Two sheets were put in');
  const events: HostEvent[] = [];
  workbook.listen((event) => events.push(event));
  return { workbook, first, second, events };
}

describe('editing cells', () => {
  test('several cells are one step and one event, and are calculated', () => {
    const { workbook, first, events } = open();
    const refusal = editCells(workbook, {
      sheet: first,
      cells: [
        { row: 0, column: 0, entry: 10 },
        { row: 2, column: 1, entry: '=SUM(A1:B1)' },
      ],
      merges: null,
    });
    expect(refusal).toBeNull();
    expect(first.at(0, 0).value).toBe(10);
    expect(first.at(0, 1).value).toBe(2);
    expect(first.at(2, 1)).toMatchObject({ formula: 'SUM(A1:B1)', value: 12 });
    expect(events.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(workbook.undo()).toBe(true);
    expect(first.at(0, 0).value).toBe(1);
    expect(first.at(2, 1).formula).toBeNull();
    expect(workbook.undo()).toBe(false);
  });

  test('a number format and merged cells that come along are taken back and done again with the content', () => {
    const { workbook, first } = open();
    const merge = { top: 4, left: 0, bottom: 4, right: 2 };
    const cells = [{ row: 4, column: 0, entry: 0.125, numberFormat: '0.0%' }];
    const held = (): readonly unknown[] => [first.at(4, 0).value, first.at(4, 0).numberFormat, first.state.merges];
    expect(editCells(workbook, { sheet: first, cells, merges: [merge] })).toBeNull();
    expect(held()).toEqual([0.125, '0.0%', [merge]]);
    workbook.undo();
    expect(held()).toEqual([null, 'General', []]);
    workbook.redo();
    expect(held()).toEqual([0.125, '0.0%', [merge]]);
    workbook.undo();
    expect(held()).toEqual([null, 'General', []]);
  });

  test('what was taken back is done again until something else is done', () => {
    const { workbook, first } = open();
    const enter = (entry: number | string): void => {
      editCells(workbook, { sheet: first, cells: [{ row: 0, column: 0, entry }], merges: null });
    };
    enter('=B1*2');
    enter(7);
    workbook.undo();
    workbook.undo();
    expect([first.at(0, 0).value, workbook.undo()]).toEqual([1, false]);
    expect(workbook.redo()).toBe(true);
    expect(first.at(0, 0)).toMatchObject({ formula: 'B1*2', value: 4 });
    expect(workbook.redo()).toBe(true);
    expect(first.at(0, 0)).toMatchObject({ formula: null, value: 7 });
    expect(workbook.redo()).toBe(false);
    workbook.undo();
    enter(9);
    expect(workbook.redo()).toBe(false);
    expect(first.at(0, 0).value).toBe(9);
  });

  test('nothing is written when one of the formulas cannot be read', () => {
    const { workbook, first, events } = open();
    const refusal = editCells(workbook, {
      sheet: first,
      cells: [
        { row: 0, column: 0, entry: 10 },
        { row: 0, column: 1, entry: '=SUM(' },
      ],
      merges: null,
    });
    expect(refusal).toBe('notAFormula');
    expect(first.at(0, 0).value).toBe(1);
    expect(events).toEqual([]);
  });

  test('a protected sheet takes its unlocked cells alone', () => {
    const { workbook, first } = open();
    workbook.putState(first, { protection: { password: null, options: {} } });
    workbook.putCell(first, 0, 1, { ...first.at(0, 1), locked: false });
    const edit = (column: number, entry: number, merges: SheetEdit['merges'] = null): SheetEdit => ({
      sheet: first,
      cells: [{ row: 0, column, entry }],
      merges,
    });
    expect(editCells(workbook, edit(0, 10))).toBe('locked');
    expect(editCells(workbook, edit(1, 15, [{ top: 0, left: 1, bottom: 0, right: 2 }]))).toBe('locked');
    expect(editCells(workbook, edit(1, 20))).toBeNull();
    expect([first.at(0, 0).value, first.at(0, 1).value]).toEqual([1, 20]);
  });
});

describe('commands on the tabs', () => {
  const names = (workbook: HostWorkbook): readonly string[] => workbook.sheets.map(({ name }) => name);

  test('a new sheet comes last, with a name of its own, and in front', () => {
    const { workbook } = open();
    runSheetCommand(workbook, { kind: 'add' });
    runSheetCommand(workbook, { kind: 'add' });
    expect(names(workbook)).toEqual(['Ett', 'Två', 'Blad3', 'Blad4']);
    expect(workbook.selection?.sheet.name).toBe('Blad4');
  });

  test('names that Excel does not take are refused', () => {
    const { workbook, first } = open();
    for (const name of ['', 'a'.repeat(32), 'Bil:10', 'två'])
      expect(runSheetCommand(workbook, { kind: 'rename', sheet: first, name })).toBe('cannotRename');
    expect(runSheetCommand(workbook, { kind: 'rename', sheet: first, name: 'a'.repeat(31) })).toBeNull();
    expect(runSheetCommand(workbook, { kind: 'rename', sheet: first, name: 'A'.repeat(31) })).toBeNull();
    expect(names(workbook)).toEqual(['A'.repeat(31), 'Två']);
  });

  test('the last visible sheet can be neither hidden nor deleted', () => {
    const { workbook, first, second } = open();
    expect(runSheetCommand(workbook, { kind: 'hide', sheet: first })).toBeNull();
    expect(workbook.selection?.sheet).toBe(second);
    expect(runSheetCommand(workbook, { kind: 'delete', sheet: second })).toBe('lastSheet');
    expect(runSheetCommand(workbook, { kind: 'hide', sheet: second })).toBe('lastSheet');
    expect(runSheetCommand(workbook, { kind: 'unhide', sheet: first })).toBeNull();
    expect(runSheetCommand(workbook, { kind: 'delete', sheet: second })).toBeNull();
    expect(names(workbook)).toEqual(['Ett']);
  });

  test('a sheet is moved to where it was dropped', () => {
    const { workbook, second } = open();
    expect(runSheetCommand(workbook, { kind: 'move', sheet: second, position: 0 })).toBeNull();
    expect(names(workbook)).toEqual(['Två', 'Ett']);
  });
});
