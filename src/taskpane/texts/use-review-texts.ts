import { reviewEn } from './review-en';
import { reviewSv } from './review-sv';
import type { ReviewTexts } from './review-texts';
import { useTexts } from './texts-context';

/** The words of the review in the pane's language. */
export function useReviewTexts(): ReviewTexts {
  return useTexts().language === 'en' ? reviewEn : reviewSv;
}
