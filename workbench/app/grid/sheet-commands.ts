import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from '@univerjs/preset-sheets-core';
import type { HostSheet } from '../../host/workbook/host-sheet';

/** What the user asks for on the sheets' tabs. */
export type SheetCommand =
  | { readonly kind: 'add' }
  | { readonly kind: 'delete' | 'hide' | 'unhide'; readonly sheet: HostSheet }
  | { readonly kind: 'rename'; readonly sheet: HostSheet; readonly name: string }
  | { readonly kind: 'move'; readonly sheet: HostSheet; readonly position: number };

/** What the grid's commands for sheets take. */
interface SheetParameters {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
}

/**
 * What a command of the grid asks to be done with the sheets; undefined for all other commands. Such commands are done to
 * the workbook, and not by the grid.
 */
export function sheetCommand(
  id: string,
  params: unknown,
  sheets: ReadonlyMap<string, HostSheet>,
  active: HostSheet | undefined,
): SheetCommand | undefined {
  if (id === InsertSheetCommand.id) return { kind: 'add' };
  const { subUnitId, name, order } = (params ?? {}) as SheetParameters;
  const sheet = subUnitId === undefined ? active : sheets.get(subUnitId);
  if (sheet === undefined) return undefined;
  switch (id) {
    case RemoveSheetCommand.id:
      return { kind: 'delete', sheet };
    case SetWorksheetHideCommand.id:
      return { kind: 'hide', sheet };
    case SetWorksheetShowCommand.id:
      return { kind: 'unhide', sheet };
    case SetWorksheetNameCommand.id:
      return name === undefined ? undefined : { kind: 'rename', sheet, name };
    case SetWorksheetOrderCommand.id:
      return order === undefined ? undefined : { kind: 'move', sheet, position: order };
    default:
      return undefined;
  }
}

/** What the grid may do to a sheet by itself, because it is only about how the sheet is shown here, or is done to the workbook too. */
const ALLOWED_MUTATIONS: ReadonlySet<string> = new Set([
  'set-range-values',
  'add-worksheet-merge',
  'remove-worksheet-merge',
  'set-worksheet-col-width',
  'set-worksheet-row-height',
  'set-worksheet-row-auto-height',
  'set-worksheet-row-is-auto-height',
  'set-worksheet-permission-points',
  'empty',
]);

/** Tools of the grid's own that the workbench has no use for, but that it has keys for. */
const OTHER_TOOLS: ReadonlySet<string> = new Set(['base-ui.operation.toggle-shortcut-panel']);

const MUTATION = 'sheet.mutation.';

/** Whether a step of the grid would change the workbook in a way that the workbook does not take part in, such as moving rows. */
export function isForbidden(id: string): boolean {
  return OTHER_TOOLS.has(id) || (id.startsWith(MUTATION) && !ALLOWED_MUTATIONS.has(id.slice(MUTATION.length)));
}
