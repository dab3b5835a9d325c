import { judgeRows, partsBelow, sumHolds, type Amount, type AmountRow } from './added-rows';
import { readRowWords, type RowWords } from './row-words';

/** A row that is the sum of others, each with the sign that it enters with. */
export interface NestedSum {
  readonly at: number;
  readonly terms: readonly { readonly at: number; readonly factor: 1 | -1 }[];
}

/** So many parts (`varav`) are tried as rows that are added after all. */
const MOST_PARTS = 20;
/** Of so many rows, not more, some may be taken away: more signs fit anything. */
const MOST_SIGNED = 5;
/** So few columns cannot outvote a slip. */
const FEW_COLUMNS = 2;

/**
 * Finds the rows of a table that are sums of others, whatever they are called: totals above or below their parts, one
 * within another, results that go on from the one before, and parts (`varav`) that are added although they are called
 * so. A reading is taken when it holds in at least half of the columns, so that a slip in one does not hide the sum.
 * @param rows the rows from top to bottom, with what their headings say where that is known
 */
export function findNestedSums(rows: readonly AmountRow[]): readonly NestedSum[] {
  const words = rows.map(({ label, words: known }) => known ?? readRowWords(label));
  markUnnamed(rows, words);
  let best = read(rows, words);
  for (const part of words.flatMap((word, at) => (word === 'del' ? [at] : [])).slice(0, MOST_PARTS)) {
    const tried = read(
      rows,
      words.map((word, at) => (at === part ? 'ingendera' : word)),
    );
    if (strength(rows, tried) > strength(rows, best)) best = tried;
  }
  return best;
}

/** A row with the label of one above it, and a row that the rows below it add up to, are sums without being called so. */
function markUnnamed(rows: readonly AmountRow[], words: RowWords[]): void {
  const seen = new Map<string, number>();
  for (const [at, { label, amounts }] of rows.entries()) {
    const key = label.trim().toLowerCase();
    const above = seen.get(key);
    seen.set(key, at);
    if (words[at] !== 'ingendera' || distinct(amounts) < FEW_COLUMNS) continue;
    const worded = rows.map((row, index) => ({ ...row, words: words[index] }));
    const between = above === undefined ? [] : range(above, at);
    if (between.length >= 2 && holdsIn(rows, at, between) >= FEW_COLUMNS) {
      words[at] = 'summa';
      continue;
    }
    const below = partsBelow(worded, at);
    const holding = below.length < 2 ? 0 : sumHolds(rows, at, below);
    // Two rows with small figures may come to a third by chance.
    if (
      holding >= FEW_COLUMNS &&
      2 * holding > counted(amounts) &&
      below.some((part) => distinct(rows[part]?.amounts ?? []) > 1)
    )
      words[at] = 'summa';
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function holdsIn(rows: readonly AmountRow[], at: number, parts: readonly number[]): number {
  return sumHolds(rows, at, parts);
}

function read(rows: readonly AmountRow[], words: readonly RowWords[]): readonly NestedSum[] {
  const worded = rows.map((row, at) => ({ ...row, words: words[at] }));
  const places = judgeRows(worded, null);
  const sums: NestedSum[] = [];
  const inner = new Set<number>();
  for (const [at, { role, parts }] of places.entries()) {
    if (role !== 'delsumma') continue;
    const terms =
      parts.length > 0 ? parts.map((part) => ({ at: part, factor: 1 as const })) : otherwise(worded, at, inner);
    if (terms.length === 0) continue;
    for (const { at: part } of terms) inner.add(part);
    sums.push({ at, terms: [...terms].sort((one, other) => one.at - other.at) });
  }
  return sums;
}

/** What a sum that no run of rows comes to is made up of: some rows taken away, or with few columns all that stand above. */
function otherwise(rows: readonly AmountRow[], at: number, inner: ReadonlySet<number>): NestedSum['terms'] {
  const target = rows[at]?.amounts ?? [];
  const open = rows.flatMap(({ amounts, words }, index) =>
    index < at && !inner.has(index) && words !== 'del' && amounts.some((amount) => amount !== null) ? [index] : [],
  );
  for (let length = 2; length <= Math.min(MOST_SIGNED, open.length); length++) {
    const tried = open.slice(-length);
    for (let mask = 1; mask < 2 ** length - 1; mask++) {
      const terms = tried.map((index, place) => ({
        at: index,
        factor: (mask >> place) % 2 === 1 ? (-1 as const) : (1 as const),
      }));
      const holding = sumHolds(
        rows.map((row, index) => signed(row, terms.find((one) => one.at === index)?.factor ?? 1)),
        at,
        tried,
      );
      if (holding >= FEW_COLUMNS && 2 * holding > counted(target)) return terms;
    }
  }
  if (counted(target) > FEW_COLUMNS || readRowWords(rows[at]?.label ?? '') !== 'summa') return [];
  const start = open.map((index) => rows[index]?.words === 'summa').lastIndexOf(true) + 1;
  const block = open.length - start >= 2 ? open.slice(start) : [];
  return block.map((index) => ({ at: index, factor: 1 }));
}

function signed(row: AmountRow, factor: 1 | -1): AmountRow {
  return factor === 1
    ? row
    : { ...row, amounts: row.amounts.map((amount) => (amount === null ? null : { ...amount, value: -amount.value })) };
}

/** In how many columns the sums of a reading hold, all together. */
function strength(rows: readonly AmountRow[], sums: readonly NestedSum[]): number {
  return sums.reduce(
    (total, { at, terms }) =>
      total +
      sumHolds(
        rows.map((row, index) => signed(row, terms.find((one) => one.at === index)?.factor ?? 1)),
        at,
        terms.map((one) => one.at),
      ),
    0,
  );
}

function counted(amounts: readonly (Amount | null)[]): number {
  return amounts.filter((amount) => amount !== null && amount.value !== 0).length;
}

function distinct(amounts: readonly (Amount | null)[]): number {
  return new Set(amounts.flatMap((amount) => (amount === null || Math.abs(amount.value) < 1 ? [] : [amount.value])))
    .size;
}
