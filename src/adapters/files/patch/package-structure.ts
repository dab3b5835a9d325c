import { parseRange, type CellRange } from '../../../core/workbook/address';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { listSheets, type ListedSheet } from '../package-sheets';
import { PACKAGE, partNamed, readRelationships } from '../package-relationships';
import { elementsNamed } from '../xml-elements';
import { type ZipPackage } from '../zip-package';
import { PATCH_REASONS } from './patch-reasons';
import { openXmlPart } from './xml-part';

/** The parts of a package that changing cells concerns, by the names that they have in it. */
export interface PackageStructure {
  readonly workbook: string;
  readonly sheets: readonly ListedSheet[];
  readonly styles: string | undefined;
  readonly calculationChain: string | undefined;
  readonly isSigned: boolean;
}

/**
 * Finds a workbook's parts by their relationships, whatever they are called.
 * @throws {Unreadable} when the workbook or its relationships are not there or cannot be parsed, or are binary.
 */
export function readPackageStructure(zip: ZipPackage): PackageStructure {
  const ofPackage = readRelationships(zip, PACKAGE);
  const workbook = partNamed(zip, ofPackage.find(({ type }) => type === 'officeDocument')?.target);
  if (workbook === undefined) throw new Unreadable(REASONS.damagedWorkbook);
  if (/\.bin$/i.test(workbook)) throw new Unreadable(PATCH_REASONS.xlsb);
  const relationships = readRelationships(zip, workbook);
  const partOf = (type: string) => partNamed(zip, relationships.find((each) => each.type === type)?.target);
  return {
    workbook,
    sheets: listSheets(zip, workbook),
    styles: partOf('styles'),
    calculationChain: partOf('calcChain'),
    isSigned: ofPackage.some(({ type }) => type === 'origin'),
  };
}

/** Where on a sheet cells must not be written because something else fills them. */
export interface OccupiedCells {
  readonly kind: 'tableHeader' | 'tableTotal' | 'pivotTable';
  readonly range: CellRange;
}

/**
 * The headings and total rows of a sheet's tables, whose texts and formulas the tables' own parts repeat, and its pivot
 * tables.
 * @throws {Unreadable} when a table cannot be parsed.
 */
export function readOccupiedCells(zip: ZipPackage, sheetPart: string): readonly OccupiedCells[] {
  return readRelationships(zip, sheetPart).flatMap(({ type, target }) => {
    const part = type === 'table' || type === 'pivotTable' ? partNamed(zip, target) : undefined;
    if (part === undefined) return [];
    return type === 'table' ? occupiedByTable(zip.read(part)) : occupiedByPivotTable(zip.read(part));
  });
}

function occupiedByTable(part: Uint8Array): readonly OccupiedCells[] {
  const [table] = elements(part, 'table', 1);
  const range = parseRange(table?.get('ref') ?? '');
  if (table === undefined || range === undefined) return [];
  const headers = Number(table.get('headerRowCount') ?? 1);
  const totals = Number(table.get('totalsRowCount') ?? 0);
  return [
    ...(headers > 0 ? [{ kind: 'tableHeader' as const, range: { ...range, bottom: range.top + headers - 1 } }] : []),
    ...(totals > 0 ? [{ kind: 'tableTotal' as const, range: { ...range, top: range.bottom - totals + 1 } }] : []),
  ];
}

function occupiedByPivotTable(part: Uint8Array): readonly OccupiedCells[] {
  return elements(part, 'location', 2).flatMap((attributes) => {
    const range = parseRange(attributes.get('ref') ?? '');
    return range === undefined ? [] : [{ kind: 'pivotTable' as const, range }];
  });
}

function elements(part: Uint8Array, name: string, depth: number): readonly ReadonlyMap<string, string>[] {
  return elementsNamed(openXmlPart(part).bytes, name, depth);
}
