import type { Figure, Place } from '../bilagor/figure';
import { contains } from '../workbook/address';
import { formulaReferences, linearForm, type FormulaReference } from '../workbook/formula';

const references = new WeakMap<Figure, readonly FormulaReference[]>();

function referencesOf(figure: Figure): readonly FormulaReference[] {
  const known = references.get(figure);
  if (known !== undefined) return known;
  const formula = figure.formula ?? '';
  const found = formula === '' ? [] : (linearForm(formula)?.terms ?? formulaReferences(formula));
  references.set(figure, found);
  return found;
}

/** Whether a figure's formula names a cell, by itself or within a range. */
export function formulaReads(figure: Figure, cell: Place): boolean {
  return referencesOf(figure).some(({ sheet, range }) => {
    const isSheet =
      sheet === null
        ? cell.sheet === figure.sheet
        : cell.sheet.fileIndex === figure.sheet.fileIndex && sheet.toLowerCase() === cell.sheet.sheet.toLowerCase();
    return isSheet && contains(range, cell.address);
  });
}
