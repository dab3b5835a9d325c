import { parseA1Ref, tokenize } from '@borgar/fx/xlsx';
import { columnName, type CellRange } from '../../../src/core/workbook/address';

/** A reference within a formula: a range of its own sheet (`sheet` null), of another one, or of another workbook. */
export interface ReferencePart {
  readonly workbook: string | null;
  readonly sheet: string | null;
  readonly range: CellRange;
  /** Which of top, left, bottom and right carry a `$`. */
  readonly absolute: readonly [boolean, boolean, boolean, boolean];
}

/** A formula cut into references and the text between them. */
export type FormulaParts = readonly (string | ReferencePart)[];

const known = new Map<string, FormulaParts>();

/** Cuts a formula (without `=`) into references and the text between them. */
export function parseFormula(formula: string): FormulaParts {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const parts = tokenize(formula, { mergeRefs: true }).map(({ type, value }) =>
    type === 'range' ? (readReference(value) ?? value) : value,
  );
  known.set(formula, parts);
  return parts;
}

/** Writes a formula's parts as text again. */
export function printFormula(parts: FormulaParts): string {
  return parts.map((part) => (typeof part === 'string' ? part : printReference(part))).join('');
}

function readReference(text: string): ReferencePart | undefined {
  const reference = parseA1Ref(text);
  if (reference === undefined || !('range' in reference)) return undefined;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
  if (typeof top !== 'number' || typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number')
    return undefined;
  return {
    workbook: reference.workbookName === '' ? null : (reference.workbookName ?? null),
    sheet: reference.sheetName === '' ? null : (reference.sheetName ?? null),
    range: { top, left, bottom, right },
    absolute: [$top === true, $left === true, $bottom === true, $right === true],
  };
}

function printReference({ workbook, sheet, range, absolute }: ReferencePart): string {
  const [top, left, bottom, right] = absolute;
  const corner = (column: number, row: number, isColumnFixed: boolean, isRowFixed: boolean): string =>
    `${isColumnFixed ? '$' : ''}${columnName(column)}${isRowFixed ? '$' : ''}${row + 1}`;
  const start = corner(range.left, range.top, left, top);
  const end = corner(range.right, range.bottom, right, bottom);
  const isCell = range.left === range.right && range.top === range.bottom;
  const cells = isCell && left === right && top === bottom ? start : `${start}:${end}`;
  if (sheet === null) return cells;
  const place = `${workbook === null ? '' : `[${workbook}]`}${sheet}`;
  // Always quoted: a sheet called `Bil11` would otherwise be read as a cell.
  return `'${place.replaceAll("'", "''")}'!${cells}`;
}
