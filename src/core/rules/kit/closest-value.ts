import { distance } from 'fastest-levenshtein';
import { plainText, valueKey } from '../../workbook/label';

/** Shorter words are too easily part of another by chance. */
const SHORTEST_PART = 4;

/** Whether a text is a value of a list, read without regard to case, kind of hyphen and blanks. */
export function isAllowed(text: string, allowed: readonly string[]): boolean {
  return allowedValue(text, allowed) !== undefined;
}

/** The value of a list that a text stands for, as the list writes it. */
export function allowedValue(text: string, allowed: readonly string[]): string | undefined {
  const key = valueKey(text);
  return allowed.find((value) => valueKey(value) === key);
}

/**
 * The value that a text was most likely meant to be: the only one that it abbreviates or that stands in it, or the one
 * that the fewest slips lead to. Undefined when two are as likely or none is; digits are never guessed.
 */
export function closestValue(text: string, allowed: readonly string[]): string | undefined {
  const key = valueKey(text);
  if (key === '') return undefined;
  const words = plainText(text)
    .split(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/u)
    .map(valueKey);
  const values = allowed
    .map((value) => ({ value, key: valueKey(value) }))
    .filter((value) => digitsAgree(key, value.key));
  const parts = values.filter(
    (value) =>
      value.key.startsWith(key) ||
      (key.length >= SHORTEST_PART && value.key.endsWith(key)) ||
      (value.key.length >= SHORTEST_PART ? key.includes(value.key) : words.includes(value.key)),
  );
  if (parts.length === 1) return parts[0]?.value;
  const near = values
    .map((value) => ({ ...value, edits: distance(key, value.key) }))
    .filter((value) => value.edits <= slipsAllowed(key, value.key))
    .sort((one, other) => one.edits - other.edits);
  const [first, second] = near;
  return first !== undefined && first.edits !== second?.edits ? first.value : undefined;
}

function digitsAgree(one: string, other: string): boolean {
  const [written, meant] = [one.replace(/\D+/gu, ''), other.replace(/\D+/gu, '')];
  return written === '' || meant === '' || written === meant;
}

function slipsAllowed(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  if (length < SHORTEST_PART) return other.startsWith(one.charAt(0)) ? 1 : 0;
  return Math.floor(length / 3);
}
