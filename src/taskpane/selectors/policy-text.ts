import type { Policy } from '../../core/summary/policy';
import { formatValue } from '../../report/figures';
import type { ReviewTexts } from '../texts/review-texts';

/** A policy's limit in words, `högst 3 % per år`. */
export function limitText({ kind, limit, tolerance, unit }: Policy, { policies }: ReviewTexts): string {
  return policies.limits[kind](formatValue(limit, unit), tolerance === 0 ? null : formatValue(tolerance, unit));
}
