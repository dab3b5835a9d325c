import { valueKey } from '../../workbook/label';
import { allowedValue, closestValue } from './closest-value';

/** A cell that holds one or more values of a list. */
export interface CategoryReading {
  /** The values are allowed ones with commas between them. */
  readonly isAsAsked: boolean;
  /** The values that stand there or were meant, as the list writes them; undefined when one cannot be told. */
  readonly meant: readonly string[] | undefined;
  /** What is no value of the list. */
  readonly unknown: readonly string[];
}

const JOINING_WORDS = ['och', 'samt', 'eller'];

/** Reads values that should have commas between them, and tells what was meant where other signs or slips occur. */
export function readCategories(text: string, allowed: readonly string[]): CategoryReading {
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const exact = parts.map((part) => allowedValue(part, allowed));
  if (parts.length > 0 && exact.every((value) => value !== undefined)) {
    return { isAsAsked: true, meant: exact, unknown: [] };
  }
  const meant: string[] = [];
  const unknown: string[] = [];
  let isCertain = true;
  for (const [index, part] of parts.entries()) {
    const known = exact[index];
    const found = known === undefined ? splitInto(part, allowed) : [known];
    if (found !== undefined) {
      meant.push(...found);
      continue;
    }
    const pieces = part.split(/\s*[;/|+&]\s*|\s+(?:och|samt)\s+/u).filter((piece) => piece !== '');
    for (const piece of pieces) {
      const value = allowedValue(piece, allowed);
      const closest = value ?? closestValue(piece, allowed);
      if (value === undefined) unknown.push(piece);
      if (closest === undefined) isCertain = false;
      else meant.push(closest);
    }
  }
  return { isAsAsked: false, meant: isCertain && meant.length > 0 ? [...new Set(meant)] : undefined, unknown };
}

/** The values that a text is made of when the signs and joining words between them are left out. */
function splitInto(text: string, allowed: readonly string[]): readonly string[] | undefined {
  const keys = allowed.map((value) => ({ value, key: valueKey(value) }));
  const walk = (rest: string, found: readonly string[]): readonly string[] | undefined => {
    if (rest === '') return found;
    for (const { value, key } of keys) {
      if (!rest.startsWith(key)) continue;
      const after = rest.slice(key.length);
      for (const word of ['', ...JOINING_WORDS]) {
        const whole = after.startsWith(word) ? walk(after.slice(word.length), [...found, value]) : undefined;
        if (whole !== undefined) return whole;
      }
    }
    return undefined;
  };
  const found = walk(valueKey(text), []);
  return found === undefined || found.length === 0 ? undefined : found;
}
