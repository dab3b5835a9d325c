import { isSameKey } from '../../workbook/label';

const SHORTEST = 6;

/** Whether two words in lower case are one but for a small slip: a letter more, less or other, or two that changed places. */
export function isSlipOf(one: string, other: string): boolean {
  return isSameKey(one, other) || hasSwappedLetters(one, other);
}

function hasSwappedLetters(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at) + one.slice(at + 1, at + 2) + one.slice(at, at + 1) + one.slice(at + 2) === other;
}
