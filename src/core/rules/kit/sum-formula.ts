import type { SumDefinition, SumTerm } from '../../bilagor/table';
import type { CellEdit } from '../../findings/finding';
import { columnName, formatAddress } from '../../workbook/address';

/** A formula over a sum's own terms; undefined when they are on other sheets. */
export function sumFormulaEdit(sum: SumDefinition): CellEdit | undefined {
  const { target, terms } = sum;
  if (terms.length === 0 || terms.some(({ figure }) => figure.sheet !== target.sheet)) return undefined;
  return { place: target, formula: `=${sumFormula(terms)}` };
}

function sumFormula(terms: readonly SumTerm[]): string {
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return '0';
  const sameColumn = terms.every(({ figure }) => figure.address.column === first.figure.address.column);
  const sameRow = terms.every(({ figure }) => figure.address.row === first.figure.address.row);
  const allAdded = terms.every(({ factor }) => factor === 1);
  const span = sameColumn
    ? last.figure.address.row - first.figure.address.row + 1
    : last.figure.address.column - first.figure.address.column + 1;
  if (allAdded && terms.length > 2 && (sameColumn || sameRow) && span === terms.length) {
    return `SUM(${formatAddress(first.figure.address)}:${formatAddress(last.figure.address)})`;
  }
  return terms
    .map(({ figure, factor }, index) => {
      const cell = `${columnName(figure.address.column)}${figure.address.row + 1}`;
      return factor === -1 ? `-${cell}` : index === 0 ? cell : `+${cell}`;
    })
    .join('');
}
