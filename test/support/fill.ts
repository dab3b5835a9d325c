import { applyFill } from '../../src/core/fill/apply-fill';
import { planFill } from '../../src/core/fill/plan-fill';
import type { FillOptions, FillPlan, PlannedWrite } from '../../src/core/fill/fill-plan';
import type { Ledger } from '../../src/core/ledger/ledger';
import { formatAddress } from '../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { builtInPack, checkWorkbooks } from './check';
import type { Submission } from './submission/submission';
import type { EditableWorkbook } from './workbook/editable-workbook';

/** What a fill is planned with in a test. */
export interface PlanInput {
  readonly options?: FillOptions;
  readonly pack?: ReturnType<typeof builtInPack>;
  readonly ledger?: Ledger | null;
}

/** The plans for the submissions of some workbooks, one after the other. */
export function plansFor(workbooks: readonly WorkbookSnapshot[], input: PlanInput = {}): readonly FillPlan[] {
  const { options = {}, pack = builtInPack(), ledger = null } = input;
  return checkWorkbooks(workbooks, pack).submissions.map(({ submission }) =>
    planFill(workbooks, { submission, pack, ledger }, options),
  );
}

/** The plan for workbooks that are one submission. */
export function planFor(workbooks: readonly WorkbookSnapshot[], input: PlanInput = {}): FillPlan {
  const [plan, ...others] = plansFor(workbooks, input);
  if (plan === undefined || others.length > 0) throw new Error(`${others.length + 1} submissions, not one`);
  return plan;
}

/** A write in one line, for comparing: `tom 10a!F8 =D8+E8`. */
export function summaryOf({ group, place, new: { formula, value } }: PlannedWrite): string {
  const content = formula === null ? JSON.stringify(value) : `=${formula}`;
  return `${group} ${place.sheet.sheet}!${formatAddress(place.address)} ${content}`;
}

/** An emptied cell: where it is and what it showed. */
export interface EmptiedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Empties every cell with a formula but for headers that are put together; formats stay. */
export function emptyFormulas(
  { workbook }: Submission,
  isEmptied: (sheet: string, row: number, column: number) => boolean = () => true,
): readonly EmptiedCell[] {
  return emptyAllFormulas(workbook, isEmptied);
}

/** Empties the formulas of workbooks in the same way. */
export function emptyAllFormulas(
  workbook: EditableWorkbook,
  isEmptied: (sheet: string, row: number, column: number) => boolean = () => true,
): readonly EmptiedCell[] {
  workbook.recalculate();
  const emptied: EmptiedCell[] = [];
  for (const sheet of workbook.sheets) {
    sheet.visit((row, column, { formula, value }) => {
      if (formula === null || formula.startsWith('"') || !isEmptied(sheet.name, row, column)) return;
      emptied.push({ sheet: sheet.name, row, column, value });
    });
    for (const { sheet: name, row, column } of emptied) {
      if (name === sheet.name) sheet.edit(row, column, { value: null, formula: null });
    }
  }
  workbook.recalculate();
  return emptied;
}

/** Makes writes in a submission's workbook, and lets it be calculated by the test's own calculator. */
export function makeWrites({ workbook }: Submission, writes: readonly PlannedWrite[]): void {
  makeWritesIn(workbook, writes);
}

/** Makes writes in workbooks in the same way. */
export function makeWritesIn(workbook: EditableWorkbook, writes: readonly PlannedWrite[]): void {
  const { filled } = applyFill(workbook.snapshot(), writes);
  for (const { write, content } of filled) {
    const { sheet, address } = write.place;
    const { formula, value } = content;
    workbook.sheet(sheet.sheet).edit(address.row, address.column, formula === null ? { value } : { formula });
  }
  workbook.recalculate();
}
