import type { Bilaga10a } from '../bilagor/bilaga-10a';
import { isKind } from '../bilagor/index';
import type { CheckedSubmission } from '../engine/report';
import { pairBilagor } from '../prior/pair-bilagor';

/** Bilaga 10 a of last year's submission, where one was compared with and has it. */
export function lastYearsAccounts(
  { submission, prior }: CheckedSubmission,
  accounts: Bilaga10a,
): Bilaga10a | undefined {
  if (prior === null) return undefined;
  const earlier = pairBilagor(submission, prior).pairs.find(({ bilaga }) => bilaga === accounts)?.prior;
  return earlier !== undefined && isKind(earlier, '10a') ? earlier : undefined;
}
