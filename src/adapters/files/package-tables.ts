import { parseRange } from '../../core/workbook/address';
import { type WorkbookTable } from '../../core/workbook/snapshot';
import { PACKAGE, partNamed, readRelationships } from './package-relationships';
import { listSheets } from './package-sheets';
import { Unreadable } from './read-result';
import { elementsNamed } from './xml-elements';
import { type ZipPackage } from './zip-package';

/** More than this no formula of a bilaga names, and each costs a part to unpack. */
const MOST_TABLES = 500;
const MOST_TABLE_BYTES = 4 * 1024 * 1024;

/** The tables of a workbook's sheets. It never throws: what is damaged is left out, and so are those of an .xlsb. */
export function readTables(zip: ZipPackage): readonly WorkbookTable[] {
  return (
    attempt(() => {
      const workbook = partNamed(
        zip,
        readRelationships(zip, PACKAGE).find(({ type }) => type === 'officeDocument')?.target,
      );
      if (workbook === undefined || /\.bin$/i.test(workbook)) return [];
      const parts = listSheets(zip, workbook).flatMap(({ name, part }) =>
        part === undefined ? [] : tablePartsOf(zip, part).map((table) => ({ sheet: name, table })),
      );
      return parts
        .slice(0, MOST_TABLES)
        .flatMap(({ sheet, table }) => attempt(() => readTable(zip.read(table), sheet)) ?? []);
    }) ?? []
  );
}

function tablePartsOf(zip: ZipPackage, sheetPart: string): readonly string[] {
  const relationships = attempt(() => readRelationships(zip, sheetPart)) ?? [];
  return relationships.flatMap(({ type, target }) => {
    const part = type === 'table' ? partNamed(zip, target) : undefined;
    return part === undefined || zip.sizeOf(part) > MOST_TABLE_BYTES ? [] : [part];
  });
}

function readTable(part: Uint8Array, sheet: string): readonly WorkbookTable[] {
  const [table] = elementsNamed(part, 'table', 1);
  const range = parseRange(table?.get('ref') ?? '');
  const name = table?.get('displayName') ?? table?.get('name');
  if (table === undefined || range === undefined || name === undefined) return [];
  return [
    {
      name,
      sheet,
      range,
      headerRows: Number(table.get('headerRowCount') ?? 1),
      totalsRows: Number(table.get('totalsRowCount') ?? 0),
      columns: elementsNamed(part, 'tableColumn').map((column) => columnTitle(column.get('name') ?? '')),
    },
  ];
}

/** A line break in a heading is written by its number. */
function columnTitle(written: string): string {
  return written.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
