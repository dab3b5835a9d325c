import type { Place } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import type { CellEdit } from '../findings/finding';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { Calculation, type Edit } from './calculation';
import { isSameValue, type CellContent } from './cell-content';
import type { PlannedWrite } from './fill-plan';
import { withCells, type NewCell } from './sheet-with-cells';

/** A cell that a fill writes, with what it shows once all of the fill is made. */
export interface FilledCell {
  readonly write: PlannedWrite;
  readonly content: CellContent;
}

/** A formula elsewhere whose result is another once a fill is made. */
export interface FollowingCell {
  /** The workbook's place in the call and the sheet's in its workbook, from 0. */
  readonly fileIndex: number;
  readonly sheetIndex: number;
  readonly row: number;
  readonly column: number;
  /** Null when it cannot be calculated here, so that only Excel can tell. */
  readonly value: CellValue;
}

/** What a fill leads to. */
export interface AppliedFill {
  /** The workbooks as they are then: views on the ones that were given, which stay as they are. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly filled: readonly FilledCell[];
  readonly following: readonly FollowingCell[];
}

/** What was laid over a workbook, so that more can be laid over it, or taken off again. */
interface Layer {
  readonly base: WorkbookSnapshot;
  readonly edits: ReadonlyMap<string, PlacedEdit>;
}

interface PlacedEdit {
  readonly place: Place;
  readonly edit: Edit;
}

const layers = new WeakMap<WorkbookSnapshot, Layer>();

/**
 * Makes chosen writes on a view of the workbooks, and calculates what follows from them. Values that are carried from
 * another file follow the writes that are chosen there.
 * @param workbooks in the order of the call that the writes were planned for
 */
export function applyFill(workbooks: readonly WorkbookSnapshot[], writes: readonly PlannedWrite[]): AppliedFill {
  const {
    workbooks: after,
    calculation,
    following,
  } = lay(
    workbooks,
    writes.map((write) => ({ place: write.place, edit: editOf(write) })),
  );
  const filled = writes.map((write): FilledCell => {
    const value = calculation.valueAt(write.place) ?? null;
    return { write, content: { value, formula: write.new.formula } };
  });
  return { workbooks: after, filled, following };
}

/** Puts back what the cells of writes held before they were made, on a view of the workbooks with them. */
export function undoFill(
  workbooks: readonly WorkbookSnapshot[],
  writes: readonly PlannedWrite[],
): readonly WorkbookSnapshot[] {
  return lay(
    workbooks,
    writes.map(({ place, old }) => ({
      place,
      edit: old.formula === null ? { value: old.value } : { formula: old.formula },
    })),
  ).workbooks;
}

/** Workbooks with cells edited, and the edited cells whose results cannot be calculated here. */
export interface EditedWorkbooks {
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly following: readonly FollowingCell[];
  readonly unknown: readonly Place[];
}

/** Makes a correction on a view of the workbooks, and calculates what follows from it. */
export function applyEdits(workbooks: readonly WorkbookSnapshot[], edits: readonly CellEdit[]): EditedWorkbooks {
  const laid = lay(
    workbooks,
    edits.map(({ place, formula, value }) => ({
      place,
      edit: formula === undefined ? { value: value ?? null } : { formula: formula.replace(/^=/u, '') },
    })),
  );
  const unknown = edits.map(({ place }) => place).filter((place) => laid.calculation.valueAt(place) === undefined);
  return { workbooks: laid.workbooks, following: laid.following, unknown };
}

function editOf({ new: { formula, value }, recipe, shownAs }: PlannedWrite): Edit {
  if (formula !== null) return { formula };
  return recipe === null || shownAs === null ? { value } : { recipe, shownAs };
}

interface Laid {
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly calculation: Calculation;
  readonly following: readonly FollowingCell[];
}

function lay(workbooks: readonly WorkbookSnapshot[], added: readonly PlacedEdit[]): Laid {
  const bases = workbooks.map((workbook) => layers.get(workbook)?.base ?? workbook);
  const edits = new Map<string, PlacedEdit>();
  for (const workbook of workbooks) {
    for (const [key, placed] of layers.get(workbook)?.edits ?? []) edits.set(key, placed);
  }
  for (const placed of added) {
    const key = figureKey(placed.place);
    if (isAsBefore(placed, bases)) edits.delete(key);
    else edits.set(key, placed);
  }
  const calculation = new Calculation(bases);
  for (const { place, edit } of edits.values()) calculation.set(place, edit);
  const following: FollowingCell[] = [];
  const cells = bases.map(() => new Map<number, NewCell[]>());
  const put = (fileIndex: number, sheetIndex: number, cell: NewCell): void => {
    const own = cells[fileIndex]?.get(sheetIndex);
    if (own === undefined) cells[fileIndex]?.set(sheetIndex, [cell]);
    else own.push(cell);
  };
  for (const { place, edit } of edits.values()) {
    const { sheet, address } = place;
    const formula = 'formula' in edit ? edit.formula : null;
    const content = { value: calculation.valueAt(place) ?? null, formula };
    put(sheet.fileIndex, sheet.sheetIndex, { ...address, content });
  }
  for (const { cell, value = null } of calculation.followers()) {
    const stored = bases[cell.file]?.sheets[cell.sheet]?.cellAt(cell.row, cell.column);
    if (stored === undefined || isSameValue(stored.value, value)) continue;
    following.push({ fileIndex: cell.file, sheetIndex: cell.sheet, row: cell.row, column: cell.column, value });
    const content = { value, formula: stored.formula };
    put(cell.file, cell.sheet, { row: cell.row, column: cell.column, content });
  }
  const after = bases.map((base, fileIndex): WorkbookSnapshot => {
    const own = cells[fileIndex];
    if (own === undefined || own.size === 0) return base;
    const sheets = base.sheets.map((sheet, sheetIndex) => {
      const edited = own.get(sheetIndex);
      return edited === undefined ? sheet : withCells(sheet, edited);
    });
    const workbook = { ...base, sheets };
    const layer = new Map([...edits].filter(([, { place }]) => place.sheet.fileIndex === fileIndex));
    layers.set(workbook, { base, edits: layer });
    return workbook;
  });
  return { workbooks: after, calculation, following };
}

/** Whether an edit puts into a cell what it holds without any edits. */
function isAsBefore({ place, edit }: PlacedEdit, bases: readonly WorkbookSnapshot[]): boolean {
  const { sheet, address } = place;
  const stored = bases[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.cellAt(address.row, address.column);
  if ('formula' in edit) return stored?.formula === edit.formula;
  return 'value' in edit && (stored?.formula ?? null) === null && isSameValue(stored?.value ?? null, edit.value);
}
