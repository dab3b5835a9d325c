import type { Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { figuresOf } from '../bilagor/table';
import type { ReadFigure, RelationTerm } from '../findings/relation';
import { plainNumber, referenceFrom, sheetPrefix } from '../findings/reference';
import { isDash, signedSum } from '../findings/signed-sum';
import { ratioFormula } from '../keyfigures/ratio-formula';
import { formatRange, type CellRange } from '../workbook/address';
import type { FillDefinition } from './definitions';

/** Excel takes 255 arguments. */
const MOST_ARGUMENTS = 250;

/** The formula of a definition where no neighbour has one to go by; undefined for what no formula can compute. */
export function formulaText({ recipe, target, bilaga }: FillDefinition, read: ReadFigure): string | undefined {
  switch (recipe.kind) {
    case 'sum':
      return sumText(recipe.terms, target, bilaga);
    case 'ratio':
      return ratioFormula(recipe, target, read);
    case 'annuity': {
      const paid = `-PMT(${plainNumber(recipe.rate)},${recipe.years},${addedUp(recipe.amounts, target, bilaga)})`;
      return `ROUND(${paid},${recipe.decimals})`;
    }
    case 'given':
      return undefined;
  }
}

function sumText(terms: readonly RelationTerm[], target: Figure, bilaga: Bilaga): string {
  if (terms.every(({ factor }) => factor === 1)) {
    return addedUp(
      terms.map(({ figure }) => figure),
      target,
      bilaga,
    );
  }
  return signedSum(terms, target, (figure) => isDash(figure) || (figure.sheet === target.sheet && usesDashes(bilaga)));
}

/** Figures added up: SUM over the ranges that they make, `+` between cells that make none. */
function addedUp(figures: readonly Figure[], target: Figure, bilaga: Bilaga): string {
  const ranges = rangesOf(figures, target, bilaga);
  const isRange = ranges.some(({ top, bottom, left, right }) => (bottom - top + 1) * (right - left + 1) > 2);
  const hasDashes = usesDashes(bilaga) || figures.some(isDash);
  if ((isRange || hasDashes) && ranges.length <= MOST_ARGUMENTS && figures.length > 1) {
    const [first] = figures;
    const sheet = first === undefined ? '' : sheetPrefix(first, target);
    return `SUM(${ranges.map((range) => `${sheet}${formatRange(range)}`).join(',')})`;
  }
  const isSummed = (figure: Figure): boolean => isDash(figure) || (hasDashes && figures.length > 1);
  return figures
    .map((figure) => (isSummed(figure) ? `SUM(${referenceFrom(target, figure)})` : referenceFrom(target, figure)))
    .join('+');
}

/** The ranges that figures of one sheet make. Blank rows that are no rows of the bilaga are taken into a column's range. */
function rangesOf(figures: readonly Figure[], target: Figure, bilaga: Bilaga): readonly CellRange[] {
  const cells = figures.map(({ address }) => address);
  const [first] = cells;
  const sameColumn = cells.every(({ column }) => column === first?.column);
  const isOwnSheet = figures.every(({ sheet }) => sheet === target.sheet);
  const used = new Set(bilaga.rows.map(({ address }) => address.row));
  const isUnused = (row: number, column: number): boolean => {
    const cell = bilaga.snapshot.cellAt(row, column);
    return (
      isOwnSheet && sameColumn && !used.has(row) && (cell?.value ?? null) === null && (cell?.formula ?? null) === null
    );
  };
  const across: CellRange[] = [];
  for (const { row, column } of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = across.at(-1);
    if (last?.top === row && last.right === column - 1) across[across.length - 1] = { ...last, right: column };
    else across.push({ top: row, bottom: row, left: column, right: column });
  }
  const merged: CellRange[] = [];
  for (const range of across) {
    const last = merged.at(-1);
    let below = (last?.bottom ?? range.top) + 1;
    while (last !== undefined && below < range.top && isUnused(below, range.left)) below += 1;
    if (last?.left === range.left && last.right === range.right && below === range.top) {
      merged[merged.length - 1] = { ...last, bottom: range.bottom };
    } else merged.push(range);
  }
  return merged;
}

const dashes = new WeakMap<Bilaga, boolean>();

/** Whether a bilaga writes a dash where there is nothing: `+` on such a cell shows #VALUE!, SUM passes over it. */
function usesDashes(bilaga: Bilaga): boolean {
  let found = dashes.get(bilaga);
  if (found === undefined) dashes.set(bilaga, (found = figuresOf(bilaga).some(isDash)));
  return found;
}
