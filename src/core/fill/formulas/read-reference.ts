import { parseA1Ref } from '@borgar/fx/xlsx';

/** Cells that a reference names. Null for a bound that it leaves open: the rows of `A:A`, the columns of `3:4`. */
export interface ReferencedCells {
  /** The sheet that it names; null for the formula's own. */
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/** Reads a reference as it is written; undefined for one to another workbook, or of another kind. */
export function readReference(text: string): ReferencedCells | undefined {
  const reference = parseA1Ref(text);
  if (reference === undefined || !('range' in reference)) return undefined;
  if (reference.workbookName !== undefined && reference.workbookName !== '') return undefined;
  const { top, left, bottom, right } = reference.range;
  const { sheetName } = reference;
  return {
    sheet: sheetName === undefined || sheetName === '' ? null : sheetName,
    top: least(top, bottom),
    bottom: most(top, bottom),
    left: least(left, right),
    right: most(left, right),
  };
}

function least(one: number | null | undefined, other: number | null | undefined): number | null {
  if (typeof one !== 'number') return null;
  return typeof other === 'number' ? Math.min(one, other) : one;
}

function most(one: number | null | undefined, other: number | null | undefined): number | null {
  if (typeof one !== 'number') return typeof other === 'number' ? other : null;
  return typeof other === 'number' ? Math.max(one, other) : one;
}
