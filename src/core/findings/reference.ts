import type { Figure } from '../bilagor/figure';
import { formatAddress } from '../workbook/address';

/** A figure's cell as a formula in another figure's cell names it. */
export function referenceFrom(target: Figure, figure: Figure): string {
  return `${sheetPrefix(figure, target)}${formatAddress(figure.address)}`;
}

/** The sheet's name as it stands before a figure's cell in another figure's formula; nothing where they share a sheet. */
export function sheetPrefix(figure: Figure, from: Figure): string {
  const { sheetIndex, fileIndex, sheet } = figure.sheet;
  if (sheetIndex === from.sheet.sheetIndex && fileIndex === from.sheet.fileIndex) return '';
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** A number as a formula takes it, never with an exponent. */
export function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : Number(value.toPrecision(12)).toString();
}
