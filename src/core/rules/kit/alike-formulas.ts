import type { Figure } from '../../bilagor/figure';
import { relativeFormula } from '../../workbook/formula';
import { groupBy } from '../../workbook/group-by';
import { isUnderstood, relativeSum, type FormulaMeaning, type FormulaReader } from '../../workbook/sums/added-cells';

/** A figure with a formula, as it is compared with its neighbours. */
export class ComparedFormula {
  readonly figure: Figure;
  /** The formula as it looks from its own cell. */
  readonly form: string;
  readonly #reader: FormulaReader;
  #sum: string | null | undefined;

  constructor(figure: Figure, reader: FormulaReader) {
    this.figure = figure;
    this.#reader = reader;
    this.form = relativeFormula(figure.formula ?? '', figure.address) ?? figure.formula ?? '';
  }

  /** What the formula adds. */
  get meaning(): FormulaMeaning {
    return this.#reader.meaningOf(this.figure.formula ?? '', this.figure.address);
  }

  /** The cells that it adds as they look from its own; null when that cannot be told. */
  get sum(): string | null {
    if (this.#sum === undefined) {
      const { meaning } = this;
      this.#sum = isUnderstood(meaning) ? (relativeSum(meaning, this.figure.address) ?? null) : null;
    }
    return this.#sum;
  }
}

/** Gathers formulas that are alike: written alike, or adding the same as seen from their cells. */
export function groupAlike(formulas: readonly ComparedFormula[]): readonly (readonly ComparedFormula[])[] {
  const written = groupBy(formulas, ({ form }) => form);
  const groups = new Set<ComparedFormula[]>();
  const bySum = new Map<string, ComparedFormula[]>();
  for (const members of written.values()) {
    const sums = new Set(members.flatMap(({ sum }) => sum ?? []));
    const group = [...members];
    for (const other of new Set(
      [...sums].flatMap((sum) => bySum.get(sum) ?? []).flatMap((one) => holding(groups, one)),
    )) {
      group.unshift(...other);
      groups.delete(other);
    }
    groups.add(group);
    for (const sum of sums) bySum.set(sum, group);
  }
  return [...groups];
}

/** The group that a formula has come to be in. */
function holding(groups: ReadonlySet<ComparedFormula[]>, formula: ComparedFormula): readonly ComparedFormula[][] {
  return [...groups].filter((group) => group.includes(formula));
}
