import type { DefinedName, SheetSnapshot, WorkbookSnapshot, WorkbookTable } from '../snapshot';

/** What a workbook's formulas can name besides cells of their own sheet. */
export interface FormulaScope {
  /** The sheets' names in their order, which tells what stands between two of them. */
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly WorkbookTable[];
}

/** The scope of a workbook without names and tables. */
export const NO_SCOPE: FormulaScope = { sheets: [], names: [], tables: [] };

/** The scope that a workbook's formulas have. */
export function formulaScope({
  sheets,
  names = NO_SCOPE.names,
  tables = NO_SCOPE.tables,
}: WorkbookSnapshot): FormulaScope {
  return { sheets: sheets.map(({ name }: SheetSnapshot) => name), names, tables };
}

/** Whether formulas mean the same in two scopes. */
export function isSameScope(one: FormulaScope, other: FormulaScope): boolean {
  return (
    one === other ||
    (one.names === other.names &&
      one.tables === other.tables &&
      one.sheets.length === other.sheets.length &&
      one.sheets.every((name, index) => name === other.sheets[index]))
  );
}

/** The name that a formula on a sheet means: the sheet's own before the workbook's. */
export function nameInScope(scope: FormulaScope, name: string, sheet: string): DefinedName | undefined {
  const alike = scope.names.filter((one) => isSameName(one.name, name));
  return (
    alike.find((one) => one.sheet !== null && isSameName(one.sheet, sheet)) ?? alike.find((one) => one.sheet === null)
  );
}

/** Names of sheets, tables, columns and cells are compared without regard to case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
