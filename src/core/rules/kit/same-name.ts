import { plainText, valueKey } from '../../workbook/label';
import { isSlipOf } from './slips';

/** A name taken apart for comparison with other names of the same list of candidates. */
export interface NameParts {
  /** Letters and digits alone. */
  readonly key: string;
  readonly words: readonly string[];
  /** The digits, which must agree. */
  readonly digits: string;
}

/** Takes a name apart: case, punctuation and the order of the words do not matter. */
export function nameParts(name: string): NameParts {
  const words = plainText(name)
    .toLowerCase()
    .split(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/u)
    .filter((word) => word !== '');
  const digits = words.flatMap((word) => word.match(/\d+/gu) ?? []);
  return { key: valueKey(name), words: words.sort(), digits: digits.sort().join(' ') };
}

/** Whether two names are the same but for case, punctuation, word order and small slips in words of six letters or more. */
export function isSameName(one: NameParts, other: NameParts): boolean {
  if (one.key === other.key) return true;
  if (one.digits !== other.digits || one.words.length !== other.words.length) return false;
  const rest = [...other.words];
  return one.words.every((word) => {
    const exact = rest.indexOf(word);
    const found = exact >= 0 ? exact : rest.findIndex((candidate) => isSlipOf(word, candidate));
    if (found < 0) return false;
    rest.splice(found, 1);
    return true;
  });
}

/**
 * Where names that may be the same are found: two same names share one of these, since a slip leaves the beginning or
 * the end of a word as it is.
 */
export function nameKeys({ key, words, digits }: NameParts): readonly string[] {
  const frame = `${digits}|${words.length}|`;
  const ends = words.flatMap((word) => (word.length < 6 ? [word] : [word.slice(0, 3), word.slice(-3)]));
  return [key, ...new Set(ends.map((end) => frame + end))];
}
