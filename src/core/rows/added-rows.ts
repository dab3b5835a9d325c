import { readRowWords, type RowWords } from './row-words';

/** An amount as far as it is known: what is printed, and by how much it may have been rounded up or down. */
export interface Amount {
  readonly value: number;
  readonly half: number;
}

/** A row of a table: its heading and an amount, or none, in each column. */
export interface AmountRow {
  readonly label: string;
  readonly amounts: readonly (Amount | null)[];
  /** The rows whose amounts its formulas add up, where all of them add the same ones. */
  readonly adds?: readonly number[] | undefined;
  /** What its heading says, where that is known better than from its words. */
  readonly words?: RowWords | undefined;
}

/**
 * How a row enters the total of its table. A row of its own is added. A subtotal is not, and neither is a part of
 * another row (`varav`) that the row above holds already.
 */
export interface RowPlace {
  readonly role: 'egen' | 'delsumma' | 'del';
  /** The rows that a subtotal adds up, subtotals among them; empty where that cannot be told. */
  readonly parts: readonly number[];
}

const OWN: RowPlace = { role: 'egen', parts: [] };
const PART: RowPlace = { role: 'del', parts: [] };

/** So many rows are tried as the parts of one subtotal, so that a long table takes no longer than its length asks for. */
const MOST_PARTS = 200;

/**
 * Judges which rows of a table add up to its total: by their headings and formulas, and where the total then holds in
 * fewer columns than with a row counted otherwise, by arithmetic. Subtotals may stand before or after their parts, one
 * within another, and a plain heading may be the sum of the rows around it. Knows nothing of what the rows are.
 * @param rows the rows from top to bottom, without the total
 * @param total the total's amounts; null where the table has none, and then headings alone decide
 */
export function judgeRows(rows: readonly AmountRow[], total: readonly (Amount | null)[] | null): readonly RowPlace[] {
  const places = placeByHeading(rows);
  if (total === null) return places;
  let best = { places, holds: countHolding(rows, places, total) };
  const counted = total.filter((amount, column) => amount !== null && isUsed(rows, column)).length;
  if (2 * best.holds >= counted) return places;
  // What headings say adds up in few columns only: one row after the other is counted otherwise while that helps.
  const others = otherPlaces(rows, places);
  for (let left = others.length; left > 0; left--) {
    const before = best.holds;
    for (const [at, place] of others) {
      const tried = best.places.map((known, index) => (index === at ? place : known));
      const holds = countHolding(rows, tried, total);
      if (holds > best.holds) best = { places: tried, holds };
    }
    if (best.holds === before) break;
  }
  return 2 * best.holds >= counted ? best.places : places;
}

/**
 * The rows and subtotals that no other subtotal adds up: with every subtotal in the place of its parts they add up to the
 * total too.
 */
export function outermostRows(places: readonly RowPlace[]): readonly number[] {
  const inner = new Set(places.flatMap(({ parts }) => parts));
  return places.flatMap(({ role, parts }, at) =>
    inner.has(at) || role === 'del' || (role === 'delsumma' && parts.length === 0) ? [] : [at],
  );
}

/** The rows that are added, in the place of subtotals. */
export function ownRows(places: readonly RowPlace[]): readonly number[] {
  return places.flatMap(({ role }, at) => (role === 'egen' ? [at] : []));
}

function placeByHeading(rows: readonly AmountRow[]): readonly RowPlace[] {
  const places: RowPlace[] = [];
  /** Rows that no subtotal has added up yet. */
  let open: number[] = [];
  const taken = new Set<number>();
  for (const [at, row] of rows.entries()) {
    const isHeading = row.amounts.every((amount) => amount === null);
    const words = isHeading ? 'ingendera' : wordsOf(row);
    if (words === 'del') {
      places.push(PART);
      continue;
    }
    const byFormula = row.adds?.filter((part) => part !== at && rows[part] !== undefined) ?? [];
    if (words === 'ingendera' && byFormula.length === 0) {
      places.push(OWN);
      if (!taken.has(at) && !isHeading) open.push(at);
      continue;
    }
    const above = byFormula.length > 0 ? byFormula : partsAbove(rows, at, open);
    const below = byFormula.length > 0 ? [] : partsBelow(rows, at);
    const parts = sumHolds(rows, at, below) > sumHolds(rows, at, above) ? below : above;
    places.push({ role: 'delsumma', parts });
    if (parts.length === 0) continue;
    open = open.filter((index) => !parts.includes(index));
    for (const part of parts) if (part > at) taken.add(part);
    if (!taken.has(at)) open.push(at);
  }
  return places;
}

function wordsOf(row: AmountRow | undefined): RowWords {
  return row?.words ?? readRowWords(row?.label ?? '');
}

/** The last of the open rows that add up to a row, in at least half of its columns. */
function partsAbove(rows: readonly AmountRow[], at: number, open: readonly number[]): readonly number[] {
  const tried = open.slice(-MOST_PARTS).reverse();
  return bestRun(rows, at, tried, endOfBlock(rows, tried));
}

/** The rows right below that add up to a row in at least half of its columns; one alone proves nothing. */
export function partsBelow(rows: readonly AmountRow[], at: number): readonly number[] {
  const tried: number[] = [];
  for (let index = at + 1; index < rows.length && tried.length < MOST_PARTS; index++) {
    const words = wordsOf(rows[index]);
    if (words === 'summa') break;
    if (words === 'ingendera') tried.push(index);
  }
  const found = bestRun(rows, at, tried, tried.length);
  return found.length < 2 ? [] : found;
}

/** How many rows, counted from the nearest, stand before another subtotal: where several fit, those are meant. */
function endOfBlock(rows: readonly AmountRow[], tried: readonly number[]): number {
  const end = tried.findIndex((index) => wordsOf(rows[index]) === 'summa');
  return end < 0 ? tried.length : end;
}

/** The first so many of some rows that add up to another in the most columns, and in at least half of them. */
function bestRun(rows: readonly AmountRow[], at: number, tried: readonly number[], usual: number): readonly number[] {
  const target = rows[at]?.amounts ?? [];
  const counted = target.filter((amount) => amount !== null && amount.value !== 0).length;
  if (counted === 0) return tried.slice(0, usual);
  const sums = new RunningSums(target.length);
  let best = { length: 0, holds: 0 };
  for (const [index, row] of tried.entries()) {
    sums.add(rows[row]?.amounts ?? []);
    const holds = sums.holds(withoutZeros(target));
    const length = index + 1;
    if (holds > best.holds || (holds === best.holds && holds > 0 && length <= usual)) best = { length, holds };
  }
  return 2 * best.holds >= counted ? tried.slice(0, best.length) : [];
}

/** Any run of blank rows adds up to zero. */
function withoutZeros(amounts: readonly (Amount | null)[]): readonly (Amount | null)[] {
  return amounts.map((amount) => (amount?.value === 0 ? null : amount));
}

/** In how many columns, zeros apart, some rows come to another within rounding; −1 for no rows. */
export function sumHolds(rows: readonly AmountRow[], at: number, parts: readonly number[]): number {
  if (parts.length === 0) return -1;
  const target = rows[at]?.amounts ?? [];
  const sums = new RunningSums(target.length);
  for (const part of parts) sums.add(rows[part]?.amounts ?? []);
  return sums.holds(withoutZeros(target));
}

/** Whether a column has an amount other than zero: in others every sum holds. */
function isUsed(rows: readonly AmountRow[], column: number): boolean {
  return rows.some(({ amounts }) => (amounts[column]?.value ?? 0) !== 0);
}

function countHolding(
  rows: readonly AmountRow[],
  places: readonly RowPlace[],
  total: readonly (Amount | null)[],
): number {
  const sums = new RunningSums(total.length);
  for (const at of ownRows(places)) sums.add(rows[at]?.amounts ?? []);
  return sums.holds(total.map((amount, column) => (isUsed(rows, column) ? amount : null)));
}

/** So many rows may be counted otherwise than their headings say. */
const MOST_OTHERS = 20;

/** Where a row may be counted otherwise: a part or an unexplained sum as a row of its own, a plain row as a subtotal. */
function otherPlaces(
  rows: readonly AmountRow[],
  places: readonly RowPlace[],
): readonly (readonly [number, RowPlace])[] {
  const others: (readonly [number, RowPlace])[] = [];
  for (const [at, { role, parts }] of places.entries()) {
    if (others.length >= MOST_OTHERS) break;
    if (role === 'del' || (role === 'delsumma' && parts.length === 0)) others.push([at, OWN]);
    if (role !== 'egen') continue;
    const before = ownRows(places).filter((index) => index < at);
    const above = partsAbove(rows, at, before);
    const found = above.length < 2 ? partsBelow(rows, at) : above;
    if (found.length >= 2 && sumHolds(rows, at, found) > 0) others.push([at, { role: 'delsumma', parts: found }]);
  }
  return others;
}

/** Sums of amounts, column by column. */
class RunningSums {
  readonly #sums: number[];
  readonly #halves: number[];

  constructor(width: number) {
    this.#sums = Array<number>(width).fill(0);
    this.#halves = Array<number>(width).fill(0);
  }

  add(amounts: readonly (Amount | null)[]): void {
    for (const [column, amount] of amounts.entries()) {
      if (amount === null || column >= this.#sums.length) continue;
      this.#sums[column] = (this.#sums[column] ?? 0) + amount.value;
      this.#halves[column] = (this.#halves[column] ?? 0) + amount.half;
    }
  }

  /** In how many columns the sum is a given amount, within rounding. */
  holds(target: readonly (Amount | null)[]): number {
    let count = 0;
    for (const [column, amount] of target.entries()) {
      if (amount === null) continue;
      const sum = this.#sums[column] ?? 0;
      const slack = (this.#halves[column] ?? 0) + amount.half + 1e-9 * Math.max(1, Math.abs(sum));
      if (Math.abs(sum - amount.value) <= slack) count += 1;
    }
    return count;
  }
}
