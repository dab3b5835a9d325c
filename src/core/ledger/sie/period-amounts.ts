/** An amount of one account in one month, and where it was met first. */
export interface ObjectAmount {
  amount: number;
  readonly line: number;
  rows: number;
}

/** Adds without binary noise, to ten-thousandths of a krona. */
export function addAmounts(one: number, other: number): number {
  return Math.round((one + other) * 10_000) / 10_000;
}

/**
 * What is booked on one account in one month: as a whole, and again by the objects of one dimension or several. Each is the
 * same money, so that only one of them counts.
 */
export class PeriodAmounts {
  private whole: ObjectAmount | null = null;
  /** By what objects tell, and by which of the dimensions they are of. */
  private readonly splits = new Map<string, Map<string, ObjectAmount>>();

  /**
   * @param dimensions which dimensions the objects are of; empty for an amount of the account as a whole
   * @param telling the objects that tell something
   */
  add(dimensions: string, telling: string, amount: number, line: number): void {
    if (dimensions === '') {
      this.whole = joined(this.whole, amount, line);
      return;
    }
    let split = this.splits.get(dimensions);
    if (split === undefined) this.splits.set(dimensions, (split = new Map<string, ObjectAmount>()));
    split.set(telling, joined(split.get(telling) ?? null, amount, line));
  }

  /** The amounts by the objects that tell the most, and what is left of the whole without any. */
  once(): readonly (readonly [telling: string, amount: ObjectAmount])[] {
    let best: ReadonlyMap<string, ObjectAmount> = new Map();
    let most = 0;
    for (const split of this.splits.values()) {
      const tells = Math.max(...[...split.keys()].map((telling) => (telling === '' ? 0 : telling.split('\n').length)));
      if (tells > most) [best, most] = [split, tells];
    }
    if (this.whole === null) return most > 0 ? [...best] : [...([...this.splits.values()][0] ?? [])];
    const split = most > 0 ? [...best] : [];
    const rest = split.reduce((left, [, { amount }]) => addAmounts(left, -amount), this.whole.amount);
    return rest === 0 && split.length > 0 ? split : [...split, ['', { ...this.whole, amount: rest }]];
  }
}

function joined(known: ObjectAmount | null, amount: number, line: number): ObjectAmount {
  if (known === null) return { amount, line, rows: 1 };
  return { amount: addAmounts(known.amount, amount), line: known.line, rows: known.rows + 1 };
}
