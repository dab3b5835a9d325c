import type { Figure } from '../figure';
import type { BilagaBase } from '../bilaga-base';
import type { SignedFigure } from './bilaga-traits';

/** Expenditure is written without minus. Sums that are formulas follow from the typed figures and are left to them. */
export function positiveFigures({ sums, rows }: Pick<BilagaBase, 'sums' | 'rows'>): readonly SignedFigure[] {
  const computed = new Set<Figure>();
  for (const { target } of sums) if (target.formula !== null) computed.add(target);
  const signed: SignedFigure[] = [];
  for (const { figures } of rows) {
    for (const figure of figures) if (!computed.has(figure)) signed.push({ figure, sign: 1 });
  }
  return signed;
}
