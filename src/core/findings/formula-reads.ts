import type { Figure, Place } from '../bilagor/figure';
import { contains } from '../workbook/address';
import { formulaReferences, linearForm, type FormulaReference } from '../workbook/formula';

/** What formulas read: the same ones are asked again and again while corrections are tried out. */
const known = new Map<string, readonly FormulaReference[]>();
const FORMULAS_KEPT = 5000;

function referencesOf(formula: string): readonly FormulaReference[] {
  let references = known.get(formula);
  if (references === undefined) {
    references = linearForm(formula)?.terms ?? formulaReferences(formula);
    if (known.size >= FORMULAS_KEPT) known.clear();
    known.set(formula, references);
  }
  return references;
}

/** Whether a figure's formula names a cell, by itself or within a range. */
export function formulaReads(figure: Figure, cell: Place): boolean {
  if (figure.formula === null || figure.formula === '') return false;
  return referencesOf(figure.formula).some(({ sheet, range }) => {
    const isSheet =
      sheet === null
        ? cell.sheet === figure.sheet
        : cell.sheet.fileIndex === figure.sheet.fileIndex && sheet.toLowerCase() === cell.sheet.sheet.toLowerCase();
    return isSheet && contains(range, cell.address);
  });
}
