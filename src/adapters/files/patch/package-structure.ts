import { type CellRange } from '../../../core/workbook/address';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { type ZipPackage } from '../zip-package';
import { PATCH_REASONS } from './patch-reasons';
import { parseRange } from './sheet-layout';
import { openXmlPart } from './xml-part';
import { XmlCursor } from '../xml-cursor';
import { attributesOf } from './xml-text';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** The number that the calculation chain knows it by. */
  readonly id: string;
  /** The name of its part; undefined when the package has none. */
  readonly part: string | undefined;
  /** What it is, the last word of its relationship's type: `worksheet`, `chartsheet` and so on. */
  readonly kind: string;
}

/** The parts of a package that changing cells concerns, by the names that they have in it. */
export interface PackageStructure {
  readonly workbook: string;
  readonly sheets: readonly ListedSheet[];
  readonly styles: string | undefined;
  readonly calculationChain: string | undefined;
  readonly isSigned: boolean;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type; the words before it differ between the transitional and the strict format. */
  readonly type: string;
  /** The target's name in the package, or where it would be; undefined for what is outside of it. */
  readonly target: string | undefined;
}

/**
 * Finds a workbook's parts by their relationships, whatever they are called.
 * @throws {Unreadable} when the workbook or its relationships are not there or cannot be parsed, or are binary.
 */
export function readPackageStructure(zip: ZipPackage): PackageStructure {
  const ofPackage = readRelationships(zip, '');
  const workbook = partNamed(zip, ofPackage.find(({ type }) => type === 'officeDocument')?.target);
  if (workbook === undefined) throw new Unreadable(REASONS.damagedWorkbook);
  if (/\.bin$/i.test(workbook)) throw new Unreadable(PATCH_REASONS.xlsb);
  const relationships = readRelationships(zip, workbook);
  const partOf = (type: string) => partNamed(zip, relationships.find((each) => each.type === type)?.target);
  return {
    workbook,
    sheets: readSheetList(zip.read(workbook)).map(({ name, id, relationship }) => {
      const found = relationships.find((each) => each.id === relationship);
      return { name, id, part: partNamed(zip, found?.target), kind: found?.type ?? '' };
    }),
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

/** The name in the package of the part that holds another one's relationships; undefined when there is none. */
export function relationshipsPart(zip: ZipPackage, part: string): string | undefined {
  const slash = part.lastIndexOf('/') + 1;
  return partNamed(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
}

/** A part's name as the package has it, which may differ in capitals and in what is percent-encoded. */
export function partNamed(zip: ZipPackage, name: string | undefined): string | undefined {
  if (name === undefined || zip.names.includes(name)) return name;
  const wanted = decodeName(name).toLowerCase();
  return zip.names.find((each) => decodeName(each).toLowerCase() === wanted);
}

/** The name of the part that a relationship of another part points to. */
export function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const folders: string[] = [];
  for (const folder of path.split(/[/\\]/)) {
    if (folder === '..') folders.pop();
    else if (folder !== '.' && folder !== '') folders.push(folder);
  }
  return folders.join('/');
}

function decodeName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function readRelationships(zip: ZipPackage, part: string): readonly Relationship[] {
  const name = relationshipsPart(zip, part);
  if (name === undefined) return [];
  return elements(zip.read(name), 'Relationship').map((attributes) => ({
    id: attributes.get('Id') ?? '',
    type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
    target:
      attributes.get('TargetMode') === 'External' ? undefined : resolveTarget(part, attributes.get('Target') ?? ''),
  }));
}

function readSheetList(part: Uint8Array) {
  return elements(part, 'sheet', 3).map((attributes) => ({
    name: attributes.get('name') ?? '',
    id: attributes.get('sheetId') ?? '',
    // The prefix of the relationships' namespace is the writer's choice.
    relationship: [...attributes].find(([name]) => /^[^:]+:id$/.test(name))?.[1] ?? '',
  }));
}

function occupiedByTable(part: Uint8Array): readonly OccupiedCells[] {
  const [table] = elements(part, 'table', 1);
  const range = parseRange(table?.get('ref'));
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
    const range = parseRange(attributes.get('ref'));
    return range === undefined ? [] : [{ kind: 'pivotTable' as const, range }];
  });
}

/** The attributes of every element of a name, at one depth when it is given. */
function elements(part: Uint8Array, name: string, depth?: number): readonly ReadonlyMap<string, string>[] {
  const cursor = new XmlCursor(openXmlPart(part).bytes);
  const found: ReadonlyMap<string, string>[] = [];
  while (cursor.next()) {
    if (cursor.closes() || !cursor.is(name) || (depth !== undefined && cursor.depth !== depth)) continue;
    found.push(attributesOf(cursor.text()));
  }
  return found;
}
