import { distance } from 'fastest-levenshtein';

/** Hyphens that are only typography: soft, non-breaking, Unicode hyphen, dashes and the minus sign. */
const HYPHENS = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const BLANKS = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
/** Characters that only say how others are set: directions, joiners, marks of where a line may break. A soft hyphen is one. */
const INVISIBLE = /(?!\s)[\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u3164\uFFA0]/gu;
const FOOTNOTE_AT_END = /(?:[ ,]*(?:(?<![\d.,])\d{1,2}\)|\*\)?|[¹²³⁰⁴-⁹]\)?|\bnot \d{1,2}))+$/u;
const PARENTHESES = /\([^()]*\)?/gu;

/** A word that a hyphen and a line break split. */
const SPLIT_WORDS = /([a-zß-öø-ÿ])[\u00AD\u2010\u2011-][^\S\n]*\r?\n\s*(?=[a-zß-öø-ÿ])/gu;
/** Letters below U+0300 and plain punctuation are composed already. */
const MAY_COMPOSE = /[\u0300-\u1FFF\u2100-\uFFFF]/;

/** Most texts of a workbook need no work; this is told faster than done. */
const PLAIN_ALREADY = /^[!-~åäöÅÄÖéÉ§]*(?: [!-~åäöÅÄÖéÉ§]+)*$/u;

/**
 * A text as a person reads it: one line, single blanks, plain hyphens, words that a hyphen and a line break had
 * split joined again.
 */
export function plainText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  const composed = MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
  const joined = composed.includes('\n') ? composed.replace(SPLIT_WORDS, '$1') : composed;
  return joined.replace(INVISIBLE, '').replace(HYPHENS, '-').replace(BLANKS, ' ').trim();
}

/** A text without its footnote marks (`Primärvård 1)`, `Kostnader (-) *)`), on one line. */
export function withoutFootnotes(text: string): string {
  return plainText(text).replace(FOOTNOTE_AT_END, '').trim();
}

const keys = new Map<string, string>();
const KEYS_KEPT = 20_000;

/**
 * What two spellings of one label have in common: letters and digits in lower case, without footnote marks, hyphens,
 * blanks, line breaks and whatever stands in brackets. `Process‐\neffektivitet` and `Processeffektivitet` give one key.
 */
export function labelKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = withoutFootnotes(text)
    .replace(PARENTHESES, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu, '');
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(text, key);
  return key;
}

/** The letters and digits of a text in lower case, brackets and marks included: for values, where `1)` may matter. */
export function valueKey(text: string): string {
  const known = valueKeys.get(text);
  if (known !== undefined) return known;
  const key = plainText(text)
    .toLowerCase()
    .replace(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu, '');
  if (valueKeys.size >= KEYS_KEPT) valueKeys.clear();
  valueKeys.set(text, key);
  return key;
}

/** Whether a text holds one of some words, whatever stands around it. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  const key = valueKey(text);
  return words.some((word) => key.includes(valueKey(word)));
}

/** Each value of a list is compared with every value that is allowed. */
const valueKeys = new Map<string, string>();

/** How many letters may differ for two keys of this length to be one word with a spelling slip. */
function slipsAllowed(length: number): number {
  if (length < 6) return 0;
  return length < 12 ? 1 : 2;
}

const HAS_DIGIT = /\d/u;

/** Slips that change both the first letter and the two after it are none: the words are others. */
function beginAlike(one: string, other: string): boolean {
  if (one.charCodeAt(0) === other.charCodeAt(0)) return true;
  return one.charCodeAt(1) === other.charCodeAt(1) && one.charCodeAt(2) === other.charCodeAt(2);
}

/** Whether two keys are the same word but for a small spelling slip. Digits must agree. */
export function isSameKey(one: string, other: string): boolean {
  if (one === other) return true;
  const allowed = slipsAllowed(Math.min(one.length, other.length));
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed || !beginAlike(one, other)) return false;
  if (HAS_DIGIT.test(one + other) && one.replace(/\D+/gu, '') !== other.replace(/\D+/gu, '')) return false;
  return distance(one, other) <= allowed;
}

/** Whether a label's key is one of the given keys, small spelling slips allowed. */
export function isOneOf(key: string, candidates: readonly string[]): boolean {
  for (const candidate of candidates) if (isSameKey(key, candidate)) return true;
  return false;
}

/** Whether a label's key begins with one of the given keys, small spelling slips in the beginning allowed. */
export function startsWithOneOf(key: string, candidates: readonly string[]): boolean {
  for (const candidate of candidates) {
    if (key.startsWith(candidate)) return true;
    if (candidate.length < 6 || key.length < candidate.length - 2 || !beginAlike(key, candidate)) continue;
    if (isSameKey(key.slice(0, candidate.length), candidate)) return true;
  }
  return false;
}
