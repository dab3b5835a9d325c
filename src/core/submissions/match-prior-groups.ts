import { compareNames } from './forvaltning-name';

/**
 * Tells which of last year's groups of workbooks each of this year's may have to be compared with: those with a förvaltning
 * in common, spelling slips allowed, or the only one there is when there is but one this year.
 * @param groups the förvaltningar of each of this year's groups; none where its workbooks name nobody
 * @param prior the same of last year's
 * @returns the places of last year's groups, for each of this year's
 */
export function matchPriorGroups(
  groups: readonly (readonly string[])[],
  prior: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const isOnlyChoice = groups.length === 1 && prior.length === 1;
  return groups.map((names) =>
    prior.flatMap((others, at) => {
      const isCommon = names.some((name) => others.some((other) => compareNames(name, other) !== 'different'));
      return isCommon || isOnlyChoice ? [at] : [];
    }),
  );
}
