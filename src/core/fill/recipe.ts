import Big from 'big.js';
import type { Figure } from '../bilagor/figure';
import { sumRelation, type ReadFigure, type RelationTerm } from '../findings/relation';
import { quotient } from '../keyfigures/compute-key-figures';
import type { KeyFigureRatio } from '../keyfigures/key-figure';
import { annuity } from './annuity';

/** What a figure is computed from, as data: what its formula is made of, or its value where no formula can read it. */
export type Recipe =
  | {
      readonly kind: 'sum';
      readonly terms: readonly RelationTerm[];
    }
  | ({ readonly kind: 'ratio' } & KeyFigureRatio)
  | {
      readonly kind: 'annuity';
      /** The expenditure, year by year. */
      readonly amounts: readonly Figure[];
      /** A fraction: 0.015 is 1,5 %. */
      readonly rate: number;
      readonly years: number;
      /** Decimals that the yearly cost is rounded to. */
      readonly decimals: number;
    }
  | {
      /** What comes from outside the workbooks: a ledger extract. */
      readonly kind: 'given';
      readonly value: number;
    };

/** The figures that a recipe reads. */
export function inputsOf(recipe: Recipe): readonly Figure[] {
  switch (recipe.kind) {
    case 'sum':
      return recipe.terms.map(({ figure }) => figure);
    case 'ratio':
      return [recipe.numerator, recipe.denominator];
    case 'annuity':
      return recipe.amounts;
    case 'given':
      return [];
  }
}

/** What a recipe comes to. An empty term adds nothing; null when a figure that it needs has no value. */
export function followRecipe(recipe: Recipe, read: ReadFigure): Big | null {
  switch (recipe.kind) {
    case 'sum':
      return sumOf(recipe.terms, read);
    case 'ratio':
      return quotient(recipe, read);
    case 'annuity': {
      const invested = sumOf(
        recipe.amounts.map((figure) => ({ figure, factor: 1 })),
        read,
      );
      return invested === null
        ? null
        : annuity(invested, new Big(recipe.rate), recipe.years).round(recipe.decimals, Big.roundHalfUp);
    }
    case 'given':
      return new Big(recipe.value);
  }
}

function sumOf(terms: readonly RelationTerm[], read: ReadFigure): Big | null {
  const [first] = terms;
  return first === undefined ? new Big(0) : sumRelation(first.figure, terms).expected(read);
}
