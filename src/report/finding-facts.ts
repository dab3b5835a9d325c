import type { Finding } from '../core/findings/finding';
import { listWords } from '../core/findings/wording';
import { formatDifference, formatPair } from './figures';

/** What a finding wanted and what there was, in words. */
export interface FindingFacts {
  /** Null where only the difference is known. */
  readonly expected: string | null;
  readonly found: string;
  readonly difference: string | null;
}

/** Words a finding's figures so that they can be compared; null when it is about none. */
export function findingFacts({ expected, actual, difference, unit }: Finding): FindingFacts | null {
  if (expected === null && difference === null) return null;
  // Several allowed values are given with a bar between them.
  const wish = typeof expected === 'string' ? listWords(expected.split(' | '), 'eller') : expected;
  const [wanted, found] = formatPair(wish, actual, unit);
  return {
    expected: expected === null ? null : wanted,
    found,
    difference: difference === null ? null : formatDifference(difference, unit),
  };
}
