import { listWords } from '../findings/wording';
import { compareNames } from '../submissions/forvaltning-name';
import type { Submission } from '../submissions/submission';
import { pairBilagor } from './pair-bilagor';
import type { PriorLookup } from './prior-year';

/**
 * Finds the submission of the same förvaltning for the year before among those that were given. Spelling slips in the
 * name are allowed. A submission that names no förvaltning is taken for the same one when there is no other to choose.
 * @param isOnly there is no other submission this year that last year's could belong to
 */
export function findPriorYear(submission: Submission, given: readonly Submission[], isOnly: boolean): PriorLookup {
  const readable = given.filter(({ bilagor }) => bilagor.length > 0);
  if (readable.length === 0) {
    return { found: false, reason: 'Ingen bilaga känns igen i förra årets filer. Ange förra årets arbetsböcker.' };
  }
  const name = submission.forvaltning ?? 'Inlämningen';
  const own = readable.filter((prior) => isSameForvaltning(submission, prior, isOnly && readable.length === 1));
  if (own.length === 0) {
    const names = [...new Set(readable.map(({ forvaltning }) => forvaltning ?? 'en förvaltning utan namn'))];
    return {
      found: false,
      reason: `${name} finns inte bland förra årets inlämningar (${listWords(names)}). Ange förvaltningens egen inlämning för året före.`,
    };
  }
  const { year } = submission;
  if (year === null) {
    return {
      found: false,
      reason: 'Inlämningens budgetår framgår inte av bilagorna, så det går inte att avgöra vilket år som är året före.',
    };
  }
  const [prior] = own.filter((candidate) => candidate.year === year - 1).sort(byBilagor);
  if (prior === undefined) {
    const years = [...new Set(own.map((candidate) => candidate.year?.toString() ?? 'ett okänt budgetår'))];
    return {
      found: false,
      reason: `Inlämningen som jämförs med avser ${listWords(years)}, inte ${year - 1}. Ange inlämningen för ${year - 1}.`,
    };
  }
  return { found: true, year: { submission: prior, ...pairBilagor(submission, prior) } };
}

function isSameForvaltning(one: Submission, other: Submission, isOnlyChoice: boolean): boolean {
  if (one.forvaltning === null || other.forvaltning === null) return isOnlyChoice;
  return compareNames(one.forvaltning, other.forvaltning) !== 'different';
}

/** The one with most bilagor first. */
function byBilagor(one: Submission, other: Submission): number {
  return other.bilagor.length - one.bilagor.length;
}
