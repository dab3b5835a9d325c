import { isSameKey } from '../../workbook/label';

const SHORTEST = 6;

/** Whether two words in lower case are one but for a small slip: a letter more, less or other, or two that changed places. */
export function isSlipOf(one: string, other: string): boolean {
  return isSameKey(one, other) || hasSwappedLetters(one, other);
}

function hasSwappedLetters(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
