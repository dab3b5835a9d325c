import type { Figure, Place } from '../bilagor/figure';
import { contains } from '../workbook/address';
import type { Area } from '../workbook/sums/areas';
import { areasRead } from '../workbook/sums/areas-read';
import { NO_SCOPE, type FormulaScope } from '../workbook/sums/formula-scope';

/** What formulas read, by workbook: the same ones are asked again and again while corrections are tried out. */
const known = new WeakMap<FormulaScope, Map<string, readonly Area[]>>();
const FORMULAS_KEPT = 5000;
/** A formula that names its own row reads other cells in each row. */
const OWN_ROW = /@|#This Row/iu;

function areasReadBy(formula: string, { sheet, address }: Figure): readonly Area[] {
  const scope = sheet.scope ?? NO_SCOPE;
  const ofScope = known.get(scope) ?? new Map<string, readonly Area[]>();
  if (!known.has(scope)) known.set(scope, ofScope);
  const key = `${OWN_ROW.test(formula) ? address.row : ''}|${sheet.sheet}|${formula}`;
  let areas = ofScope.get(key);
  if (areas === undefined) {
    areas = areasRead(formula, { at: address, sheet: sheet.sheet, scope });
    if (ofScope.size >= FORMULAS_KEPT) ofScope.clear();
    ofScope.set(key, areas);
  }
  return areas;
}

/** Whether a figure's formula names a cell, by itself or within a range. */
export function formulaReads(figure: Figure, cell: Place): boolean {
  if (figure.formula === null || figure.formula === '') return false;
  return areasReadBy(figure.formula, figure).some(({ sheet, range }) => {
    const isSheet =
      sheet === null
        ? cell.sheet === figure.sheet
        : cell.sheet.fileIndex === figure.sheet.fileIndex && sheet.toLowerCase() === cell.sheet.sheet.toLowerCase();
    return isSheet && contains(range, cell.address);
  });
}

/** A figure and those that it is computed from; without `defines` it only has to agree with them. */
interface Following {
  readonly target: Figure;
  readonly inputs: readonly Figure[];
  readonly defines: boolean;
}

/** Whether a figure that follows from others is a formula that names each of them that holds something. */
export function readsAllInputs({ target, inputs, defines }: Following): boolean {
  if (!defines || target.formula === null) return false;
  return inputs.every((input) => input.state === 'empty' || formulaReads(target, input));
}
