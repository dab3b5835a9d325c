import { tokenize } from '@borgar/fx/xlsx';
import type { CellAddress, CellRange } from '../workbook/address';
import { formulaReferences, relativeFormula } from '../workbook/formula';
import { isUnderstood, type FormulaReader } from '../workbook/sums/added-cells';
import type { LinearTerm } from '../workbook/sums/linear-form';

/** What a formula does, in forms that can be compared with those of other cells. */
export interface FormulaShape {
  readonly formula: string;
  /** What is the same in two cells whose formulas do the same: as they are written, and by what they add. */
  readonly forms: readonly string[];
  /** The formula with `#` in the place of every reference. */
  readonly skeleton: string;
  /** What it adds, in as few ranges as that takes; undefined for a formula that does something else, or is not understood. */
  readonly terms: readonly LinearTerm[] | undefined;
  /** The number that it adds besides; 0 when it is not understood. */
  readonly constant: number;
  /** It adds a range of several cells, or three cells and more. */
  readonly isTotal: boolean;
  /** The cells of its own sheet that it reads, whatever it does with them. */
  readonly reads: readonly CellRange[];
}

/** Reads a formula in the form of `Cell.formula`. Never fails. */
export function readFormulaShape(formula: string, at: CellAddress, reader: FormulaReader): FormulaShape {
  const meaning = reader.meaningOf(formula, at);
  const added = isUnderstood(meaning) && meaning.terms.length > 0 ? meaning : undefined;
  const terms = added === undefined ? undefined : mergeTerms(added.terms);
  const written = relativeFormula(formula, at) ?? formula;
  const forms = [`f:${written}`];
  if (terms !== undefined) forms.push(`s:${relativeTerms(terms, at)}+${added?.constant ?? 0}`);
  return {
    formula,
    forms,
    skeleton: skeletonOf(formula),
    terms,
    constant: added?.constant ?? 0,
    reads: formulaReferences(formula).flatMap(({ sheet, range }) => (sheet === null ? [range] : [])),
    isTotal: terms !== undefined && (terms.some(({ range }) => sizeOf(range) > 1) || terms.length > 2),
  };
}

/** Whether two formulas do the same, seen from their cells. */
export function isAlike(one: FormulaShape, other: FormulaShape): boolean {
  return one.forms.some((form) => other.forms.includes(form));
}

/** How many cells a range has. */
export function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function relativeTerms(terms: readonly LinearTerm[], { row, column }: CellAddress): string {
  return terms
    .map(({ sheet, range, factor }) =>
      [sheet ?? '', range.top - row, range.bottom - row, range.left - column, range.right - column, factor].join(','),
    )
    .sort()
    .join(' ');
}

/** Terms with adjoining ranges made one. */
function mergeTerms(terms: readonly LinearTerm[]): readonly LinearTerm[] {
  if (terms.length < 2) return terms;
  const byRow = [...terms].sort(
    (one, other) => compare(one, other) || one.range.left - other.range.left || one.range.top - other.range.top,
  );
  const merged: LinearTerm[] = [];
  for (const term of byRow) {
    const last = merged.at(-1);
    const joined = last === undefined ? undefined : join(last, term);
    if (joined === undefined) merged.push(term);
    else merged[merged.length - 1] = joined;
  }
  const across: LinearTerm[] = [];
  for (const term of merged.sort(
    (one, other) => compare(one, other) || one.range.top - other.range.top || one.range.left - other.range.left,
  )) {
    const last = across.at(-1);
    const joined = last === undefined ? undefined : join(last, term);
    if (joined === undefined) across.push(term);
    else across[across.length - 1] = joined;
  }
  return across;
}

function compare(one: LinearTerm, other: LinearTerm): number {
  const [a, b] = [one.sheet ?? '', other.sheet ?? ''];
  return a < b ? -1 : a > b ? 1 : one.factor - other.factor;
}

function join(one: LinearTerm, other: LinearTerm): LinearTerm | undefined {
  if (one.sheet !== other.sheet || one.factor !== other.factor) return undefined;
  const [a, b] = [one.range, other.range];
  if (a.left === b.left && a.right === b.right && a.bottom + 1 === b.top)
    return { ...one, range: { ...a, bottom: b.bottom } };
  if (a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left)
    return { ...one, range: { ...a, right: b.right } };
  return undefined;
}

function skeletonOf(formula: string): string {
  try {
    return tokenize(formula, { mergeRefs: true, withLocation: false })
      .map(({ type, value }) =>
        type.startsWith('range') || type === 'structured' ? '#' : type === 'whitespace' ? '' : value.toUpperCase(),
      )
      .join('');
  } catch {
    return formula;
  }
}
