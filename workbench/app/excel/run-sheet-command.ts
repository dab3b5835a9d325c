import type { SheetCommand } from '../grid/sheet-commands';
import {
  addSheet,
  deleteSheet,
  isSheetName,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../host/workbook/change-sheets';
import type { Origin } from '../../host/workbook/events';
import { WHOLE_SHEET } from '../../host/workbook/grid';
import type { HostWorkbook } from '../../host/workbook/host-workbook';

/** Why Excel would not do what was asked on a sheet's tab. */
export type SheetRefusal = 'cannotRename' | 'lastSheet';

const BY_HAND: Origin = { source: 'Local', isFromAddin: false };
const FIRST_CELL = { ...WHOLE_SHEET, bottom: 0, right: 0 };

/** Does what the user asked for on the sheets' tabs. Null when it was done. */
export function runSheetCommand(workbook: HostWorkbook, command: SheetCommand): SheetRefusal | null {
  switch (command.kind) {
    case 'add': {
      const sheet = addSheet(workbook, newName(workbook), BY_HAND);
      workbook.select({ sheet, range: FIRST_CELL });
      return null;
    }
    case 'delete':
    case 'hide': {
      const { sheet } = command;
      const others = workbook.sheets.filter((other) => other !== sheet && other.state.visibility === 'visible');
      const [next] = others;
      if (next === undefined) return 'lastSheet';
      if (command.kind === 'hide') setVisibility(workbook, sheet, 'hidden', BY_HAND);
      else deleteSheet(workbook, sheet, BY_HAND);
      // Neither can be undone in Excel.
      workbook.forgetUndo();
      if (workbook.selection?.sheet.state.visibility !== 'visible') workbook.select({ sheet: next, range: FIRST_CELL });
      return null;
    }
    case 'unhide':
      setVisibility(workbook, command.sheet, 'visible', BY_HAND);
      workbook.forgetUndo();
      workbook.select({ sheet: command.sheet, range: FIRST_CELL });
      return null;
    case 'rename': {
      const taken = workbook.sheetNamed(command.name);
      if (!isSheetName(command.name) || (taken !== undefined && taken !== command.sheet)) return 'cannotRename';
      renameSheet(workbook, command.sheet, command.name, BY_HAND);
      return null;
    }
    case 'move':
      moveSheet(workbook, command.sheet, command.position, BY_HAND);
      return null;
  }
}

function newName(workbook: HostWorkbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Blad${number}`) !== undefined) number += 1;
  return `Blad${number}`;
}
