import type { Figure } from '../bilagor/figure';
import type { RelationTerm } from './relation';
import { plainNumber, referenceFrom } from './reference';

/**
 * The formula of a sum whose terms have signs or units of their own: `-'10b'!E33+'10b'!E14`.
 * @param isSummed cells that stand in SUM, which passes over what is no number where `-` shows an error
 */
export function signedSum(
  terms: readonly RelationTerm[],
  target: Figure,
  isSummed: (figure: Figure) => boolean = isDash,
): string {
  return terms
    .map(({ figure, factor }, index) => {
      const cell = referenceFrom(target, figure);
      const size = Math.abs(factor);
      const scaled = size >= 1 ? `*${plainNumber(size)}` : `/${plainNumber(1 / size)}`;
      const sign = factor < 0 ? '-' : index === 0 ? '' : '+';
      return `${sign}${isSummed(figure) ? `SUM(${cell})` : cell}${size === 1 ? '' : scaled}`;
    })
    .join('');
}

/** Whether a figure's cell holds a dash in the place of nothing. */
export function isDash(figure: Figure): boolean {
  return figure.state === 'empty' && figure.text !== null;
}
