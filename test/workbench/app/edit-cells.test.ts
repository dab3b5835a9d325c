import { sheetFromRows } from '../../support/sheet-from-rows';
import { editCells } from '../../../workbench/app/excel/edit-cells';
import { runSheetCommand } from '../../../workbench/app/excel/run-sheet-command';
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
    const refusal = editCells(workbook, first, [
      { row: 0, column: 0, entry: 10 },
      { row: 2, column: 1, entry: '=SUM(A1:B1)' },
    ]);
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

  test('nothing is written when one of the formulas cannot be read', () => {
    const { workbook, first, events } = open();
    const refusal = editCells(workbook, first, [
      { row: 0, column: 0, entry: 10 },
      { row: 0, column: 1, entry: '=SUM(' },
    ]);
    expect(refusal).toBe('notAFormula');
    expect(first.at(0, 0).value).toBe(1);
    expect(events).toEqual([]);
  });

  test('a protected sheet takes its unlocked cells alone', () => {
    const { workbook, first } = open();
    workbook.putState(first, { protection: { password: null, options: {} } });
    workbook.putCell(first, 0, 1, { ...first.at(0, 1), locked: false });
    expect(editCells(workbook, first, [{ row: 0, column: 0, entry: 10 }])).toBe('locked');
    expect(editCells(workbook, first, [{ row: 0, column: 1, entry: 20 }])).toBeNull();
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
