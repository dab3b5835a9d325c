import { SWEDISH_FUNCTIONS } from '../../../src/core/findings/swedish-functions';
import type { CellEntry } from '../../host/workbook/cell-entry';

/** Excel's English names of its functions, by the Swedish ones. */
const ENGLISH_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SWEDISH_FUNCTIONS).map(([english, swedish]) => [swedish, english]),
);

const NUMBER = /^[+-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d*)?$|^[+-]?,\d+$/u;
const PERCENT = /^(?<number>.*\S)\s*%$/u;
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|[\p{L}_][\p{L}\d_.]*(?=\()|(?<![\p{L}\d_$.])\d+,\d+(?![\p{L}\d_])|;|./gsu;

/**
 * What somebody typed into a Swedish Excel, as the workbook takes it: decimal comma, blanks between thousands, SANT and
 * FALSKT, Swedish function names and semicolons between arguments. A formula that is written in English is taken too.
 */
export function readSwedishEntry(typed: string): CellEntry {
  if (typed.startsWith('=') && typed.length > 1) return `=${englishFormula(typed.slice(1))}`;
  const text = typed.trim().replace('\u2212', '-');
  const upper = text.toUpperCase();
  if (upper === 'SANT' || upper === 'FALSKT') return upper === 'SANT';
  const percent = PERCENT.exec(text)?.groups?.['number'];
  const digits = percent ?? text;
  if (NUMBER.test(digits)) {
    const number = Number(digits.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'));
    return percent === undefined ? number : number / 100;
  }
  // What is a number in English notation is a text in Swedish.
  return /^[+-]?[\d.,]+(?:e[+-]?\d+)?\s*%?$/iu.test(text) ? `'${typed}` : typed;
}

/**
 * A formula with English names and commas, from one in either language. Commas between digits are decimal ones when a
 * semicolon, or that all its functions have the names of Swedish Excel, tells that the formula is Swedish.
 */
function englishFormula(formula: string): string {
  const tokens: readonly string[] = formula.match(TOKEN) ?? [];
  const names = tokens.filter((_, index) => tokens[index + 1] === '(' && /^[\p{L}_]/u.test(tokens[index] ?? ''));
  const isSwedish = tokens.includes(';') || names.every((name) => ENGLISH_NAMES.has(name.toUpperCase()));
  return tokens
    .map((token, index) => {
      if (tokens[index + 1] === '(') return ENGLISH_NAMES.get(token.toUpperCase()) ?? token;
      if (token === ';') return ',';
      return isSwedish && /^\d+,\d+$/u.test(token) ? token.replace(',', '.') : token;
    })
    .join('');
}
