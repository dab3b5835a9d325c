import { parseA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { CellRange } from '../../../src/core/workbook/address';
import { GRID_COLUMNS, GRID_ROWS } from '../workbook/grid';

/** Cells that a formula reads, on its own sheet (`sheet` null) or another one. */
export interface FormulaRead {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** What a formula depends on. */
export interface FormulaReads {
  readonly cells: readonly FormulaRead[];
  /** Reads another workbook, so that it cannot be calculated here. */
  readonly readsOtherWorkbook: boolean;
  /** Has to be calculated each time that anything is, since what it reads is not in a cell. */
  readonly isVolatile: boolean;
}

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN']);

const known = new Map<string, FormulaReads>();

/** What a formula (without `=`) depends on; nothing when it cannot be read. */
export function readsOf(formula: string): FormulaReads {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const reads = analyse(formula);
  known.set(formula, reads);
  return reads;
}

function analyse(formula: string): FormulaReads {
  const cells: FormulaRead[] = [];
  let [readsOtherWorkbook, isVolatile] = [false, false];
  for (const { type, value } of tokens(formula)) {
    if (type === 'func' && VOLATILE.has(value.toUpperCase())) isVolatile = true;
    if (!type.startsWith('range')) continue;
    const reference = parseA1Ref(value);
    if (reference === undefined || !('range' in reference)) continue;
    if (reference.workbookName !== undefined && reference.workbookName !== '') readsOtherWorkbook = true;
    else cells.push({ sheet: nameOf(reference.sheetName), range: complete(reference.range) });
  }
  return { cells, readsOtherWorkbook, isVolatile };
}

function tokens(formula: string): readonly { readonly type: string; readonly value: string }[] {
  try {
    return tokenize(formula, { mergeRefs: true });
  } catch {
    return [];
  }
}

function nameOf(sheet: string | undefined): string | null {
  return sheet === undefined || sheet === '' ? null : sheet;
}

/** Corners as the library gives them: whole columns have no rows, and the other way round. */
interface OpenRange {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

function complete(range: OpenRange): CellRange {
  const [top, bottom] = [range.top ?? 0, range.bottom ?? GRID_ROWS - 1];
  const [left, right] = [range.left ?? 0, range.right ?? GRID_COLUMNS - 1];
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}
