import { acceptFinding, createReview, withAddition, withdrawAcceptance, withReadyMark } from '../change-record';
import { mergeRecords } from '../merge-records';
import { createReadyMark } from '../ready-mark';
import { readReviews } from './read-reviews';
import { writeReviewPart } from './review-part';

/** All that reads, changes and writes reviews, in one piece that a host can fetch when there is a review. */
export const REVIEW_CODEC = {
  read: readReviews,
  write: writeReviewPart,
  acceptFinding,
  withdrawAcceptance,
  createReview,
  createReadyMark,
  withAddition,
  withReadyMark,
  mergeRecords,
};

/** What `REVIEW_CODEC` can do. */
export type ReviewCodec = typeof REVIEW_CODEC;
