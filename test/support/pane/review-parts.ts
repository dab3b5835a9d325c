import type { RulePack } from '../../../src/core/packs/schema';
import { readReviews } from '../../../src/core/review/part/read-reviews';
import { writeReviewPart } from '../../../src/core/review/part/review-part';
import type { Reviewer, ReviewParts } from '../../../src/session/reviews';
import { builtInPack } from '../check';

/** What a session keeps reviews with in tests: the product's own text, a fixed time, and a memory of its own. */
export function reviewParts(
  pack: RulePack = builtInPack(),
  now = (): string => '2026-11-22T14:05:00+01:00',
): Omit<ReviewParts, 'host'> {
  let reviewer: Reviewer = { name: '', role: '' };
  const seen = new Set<string>();
  return {
    pack,
    now,
    codec: () => Promise.resolve({ read: readReviews, write: writeReviewPart }),
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
