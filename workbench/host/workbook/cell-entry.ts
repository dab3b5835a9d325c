import { parse, tokenize } from '@borgar/fx/xlsx';
import type { CellValue } from '../../../src/core/workbook/snapshot';

/** What may be put into a cell: a value, a text as one would type it, `=…` for a formula. */
export type CellEntry = number | string | boolean;

/** An entry as it is stored. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const PERCENT = /^(?<number>.+?)\s*%$/u;
/** The texts that are error values when they are typed. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

/**
 * Takes an entry as Excel does: `=` begins a formula, texts that are numbers (English notation), TRUE, FALSE and error
 * values become such, an empty text empties the cell, an apostrophe in front keeps a text as it is, and so does the
 * number format `@`. Dates, times and currencies stay texts here, unlike in Excel.
 * @throws {SyntaxError} when the text begins with `=` and is no formula
 */
export function readEntry(entry: CellEntry, numberFormat: string): CellContent {
  if (typeof entry !== 'string') return { value: entry, formula: null };
  if (entry === '') return { value: null, formula: null };
  if (entry.startsWith("'")) return { value: entry.slice(1), formula: null };
  if (numberFormat === '@') return { value: entry, formula: null };
  if (entry.startsWith('=') && entry.length > 1) return { value: null, formula: checkFormula(entry.slice(1)) };
  const text = entry.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE', formula: null };
  if (ERROR_VALUES.has(upper)) return { value: { error: upper }, formula: null };
  const percent = PERCENT.exec(text)?.groups?.['number'];
  const number = readNumber(percent ?? text);
  if (number === undefined) return { value: entry, formula: null };
  return { value: percent === undefined ? number : number / 100, formula: null };
}

function readNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}

function checkFormula(formula: string): string {
  try {
    parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
  } catch (cause) {
    throw new SyntaxError(`=${formula} is no formula`, { cause });
  }
  return formula;
}
