import type { DefinedName, WorkbookNames, WorkbookTable } from './snapshot';

/** The name that a formula on a sheet means: the sheet's own goes before the workbook's. */
export function findName({ names }: WorkbookNames, name: string, sheet: string): DefinedName | undefined {
  const isNamed = (one: DefinedName): boolean => isSame(one.name, name);
  return (
    names.find((one) => isNamed(one) && one.sheet !== null && isSame(one.sheet, sheet)) ??
    names.find((one) => isNamed(one) && one.sheet === null)
  );
}

/** A sheet's name as the workbook writes it; undefined when it has no such sheet. */
export function findSheet({ sheets }: WorkbookNames, name: string): string | undefined {
  return sheets.find((sheet) => isSame(sheet, name));
}

/** A table by its name. */
export function findTable({ tables }: WorkbookNames, name: string): WorkbookTable | undefined {
  return tables.find((table) => isSame(table.name, name));
}

function isSame(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
