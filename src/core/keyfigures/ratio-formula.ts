import type { Figure } from '../bilagor/figure';
import type { ReadFigure } from '../findings/relation';
import { plainNumber, referenceFrom } from '../findings/reference';
import type { KeyFigureRatio } from './key-figure';

/**
 * A quotient as a formula in a figure's cell, in English and without `=`. Percent are multiplied last, kronor first, as
 * people write them; a cost gets the sign that makes it positive. The figures are in the target's workbook.
 */
export function ratioFormula(ratio: KeyFigureRatio, target: Figure, read: ReadFigure): string {
  const { numerator, denominator, factor, isUnsigned } = ratio;
  const above = referenceFrom(target, numerator);
  const below = referenceFrom(target, denominator);
  const sign = isUnsigned ? (read(numerator)?.cmp(0) ?? 0) : 1;
  const signed = sign === 0 ? `ABS(${above})` : sign < 0 ? `-${above}` : above;
  if (factor === 1) return `${signed}/${below}`;
  return factor === 100 ? `${signed}/${below}*100` : `${signed}*${plainNumber(factor)}/${below}`;
}
