import { REVIEW_CODEC } from '../../../src/core/review/part/review-codec';
import type { Reviewer, ReviewParts } from '../../../src/session/reviews';

/** What a session keeps reviews with in tests: the product's own text, a minute between any two acts, a memory of its own. */
export function reviewParts(): Omit<ReviewParts, 'host'> {
  let minutes = 0;
  let reviewer: Reviewer = { name: '', role: '' };
  const seen = new Set<string>();
  return {
    now: () => {
      minutes += 1;
      return `2026-11-22T14:${String(minutes).padStart(2, '0')}:00+01:00`;
    },
    codec: () => Promise.resolve(REVIEW_CODEC),
    memory: {
      reviewer: () => reviewer,
      keepReviewer: (given) => {
        reviewer = given;
      },
      hadReview: (file) => seen.has(file),
      keepHadReview: (file) => seen.add(file),
    },
  };
}
