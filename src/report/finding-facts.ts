import type { Finding } from '../core/findings/finding';
import { swedishFormula } from '../core/findings/swedish-formula';
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
  const [wanted, found] = formatPair(inSwedish(expected), inSwedish(actual), unit);
  return {
    expected: expected === null ? null : wanted,
    found,
    difference: difference === null ? null : formatDifference(difference, unit),
  };
}

function inSwedish(value: number | string | null): number | string | null {
  if (typeof value !== 'string') return value;
  if (value.startsWith('=')) return swedishFormula(value);
  // Several allowed values are given with a bar between them.
  return listWords(value.split(' | '), 'eller');
}
