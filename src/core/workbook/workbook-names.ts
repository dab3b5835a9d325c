import type { DefinedName, WorkbookNames, WorkbookTable } from './snapshot';

/** The name that a formula on a sheet means: the sheet's own goes before the workbook's. */
export function findName({ names }: WorkbookNames, name: string, sheet: string): DefinedName | undefined {
  const found = byName(names).get(name.toLowerCase());
  return (
    found?.find((one) => one.sheet !== null && isSame(one.sheet, sheet)) ?? found?.find((one) => one.sheet === null)
  );
}

const indexes = new WeakMap<readonly DefinedName[], ReadonlyMap<string, readonly DefinedName[]>>();

/** Old workbooks carry ten thousands of names that every formula with a name is looked up among. */
function byName(names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = new Map<string, DefinedName[]>();
  for (const one of names) {
    const key = one.name.toLowerCase();
    const alike = index.get(key);
    if (alike === undefined) index.set(key, [one]);
    else alike.push(one);
  }
  indexes.set(names, index);
  return index;
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
