import type { Figure, SheetPlace } from '../../bilagor/figure';
import { writtenFactor, type Unit } from '../../bilagor/unit';
import type { CellAddress } from '../../workbook/address';
import { readCellAmount } from './cell-amount';

/** What a figure of a document's table is read with. */
export interface DocumentFigureLabels {
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly unit: Unit;
}

/** The figure in a cell of a document's table. It is text, so that its last printed digit tells how exact it is. */
export function readDocumentFigure(
  sheet: SheetPlace,
  address: CellAddress,
  text: string,
  labels: DocumentFigureLabels,
): Figure {
  const common = {
    sheet,
    address,
    storedAsText: false,
    inOtherUnit: false,
    formula: null,
    numberFormat: 'General',
    exact: false,
    ...labels,
  };
  const amount = readCellAmount(text);
  if (typeof amount === 'string') {
    return { ...common, state: amount, value: null, text: amount === 'empty' ? null : text, decimals: 0 };
  }
  const factor = writtenFactor(labels.unit, amount);
  if (factor === undefined) return { ...common, state: 'text', value: null, text, decimals: 0 };
  const value = factor === 1 ? amount.value : Number((amount.value * factor).toPrecision(15));
  const decimals = amount.decimals + (amount.percent ? 2 : 0) - Math.round(Math.log10(factor));
  return { ...common, state: 'number', value, text: null, decimals, inOtherUnit: factor !== 1 };
}
