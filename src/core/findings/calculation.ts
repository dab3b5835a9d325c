import type { Figure } from '../bilagor/figure';
import type { RelationTerm } from './term-sum';

/** How a figure is computed from others, so that the computation can be shown: a sum with signs, or a quotient. */
export type Calculation =
  | { readonly kind: 'sum'; readonly terms: readonly RelationTerm[] }
  | {
      readonly kind: 'ratio';
      readonly numerator: Figure;
      readonly denominator: Figure;
      /** What the quotient is multiplied by: 1 000 from tkr to kr, 100 to percent that are written as 52,3. */
      readonly factor: number;
      /** The numerator enters without its sign. */
      readonly isUnsigned: boolean;
    };
