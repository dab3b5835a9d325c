import type { CellAddress } from './address';

/** A cell, or a range that SUM adds up, as it stands in a formula with its sign. */
export interface SimpleTerm {
  readonly sign: '' | '+' | '-';
  readonly from: CellAddress;
  /** The range's other end; undefined for a single cell. */
  readonly to: CellAddress | undefined;
}

const DOLLAR = 36;
const PLUS = 43;
const MINUS = 45;
const CLOSE = 41;
const COLON = 58;
const ZERO = 48;
const NINE = 57;
const BEFORE_A = 64;
const Z = 90;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/**
 * Reads the form that nearly every sum has, `=A1+B1-SUM(C1:C9)`, dollar signs included. A check reads some hundred of
 * them; the parser of whole formulas would take most of its time.
 * @returns undefined for every other formula
 */
export function scanSimpleSum(formula: string): readonly SimpleTerm[] | undefined {
  const terms: SimpleTerm[] = [];
  const scanner = new Scanner(formula);
  while (!scanner.isAtEnd) {
    const sign = scanner.sign();
    if (sign === '' && terms.length > 0) return undefined;
    const isSum = scanner.takeSum();
    const from = scanner.address();
    if (from === undefined) return undefined;
    if (!isSum) {
      terms.push({ sign, from, to: undefined });
      continue;
    }
    if (!scanner.take(COLON)) return undefined;
    const to = scanner.address();
    if (to === undefined || !scanner.take(CLOSE)) return undefined;
    terms.push({ sign, from, to });
  }
  return terms.length === 0 ? undefined : terms;
}

/** Reads the same form without dollar signs, in which every cell moves along when the formula is copied. */
export function scanRelativeSum(formula: string): readonly SimpleTerm[] | undefined {
  return formula.includes('$') ? undefined : scanSimpleSum(formula);
}

/**
 * Writes a sum that was read, with its cells written in some way.
 * @param writeCell gives undefined for a cell that cannot be written
 * @returns undefined when a cell cannot be written
 */
export function writeSimpleSum(
  terms: readonly SimpleTerm[],
  writeCell: (cell: CellAddress) => string | undefined,
): string | undefined {
  let text = '';
  for (const { sign, from, to } of terms) {
    const start = writeCell(from);
    const end = to === undefined ? '' : writeCell(to);
    if (start === undefined || end === undefined) return undefined;
    text += to === undefined ? `${sign}${start}` : `${sign}SUM(${start}:${end})`;
  }
  return text;
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  take(code: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at += 1;
    return true;
  }

  sign(): SimpleTerm['sign'] {
    if (this.take(PLUS)) return '+';
    return this.take(MINUS) ? '-' : '';
  }

  takeSum(): boolean {
    if (!this.#text.startsWith('SUM(', this.#at)) return false;
    this.#at += 4;
    return true;
  }

  address(): CellAddress | undefined {
    this.take(DOLLAR);
    const letters = this.#at;
    let column = 0;
    for (
      let code = this.#code();
      code > BEFORE_A && code <= Z && this.#at - letters < MOST_LETTERS;
      code = this.#code()
    ) {
      column = column * 26 + code - BEFORE_A;
      this.#at += 1;
    }
    const hasLetters = this.#at > letters;
    this.take(DOLLAR);
    const digits = this.#at;
    let row = 0;
    for (
      let code = this.#code();
      code >= ZERO && code <= NINE && this.#at - digits < MOST_DIGITS;
      code = this.#code()
    ) {
      row = row * 10 + code - ZERO;
      this.#at += 1;
    }
    return hasLetters && this.#at > digits ? { row: row - 1, column: column - 1 } : undefined;
  }

  /** The code of the next character; NaN at the end. */
  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }
}
