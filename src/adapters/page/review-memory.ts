import type { Reviewer, ReviewMemory } from '../../session/reviews';
import type { ChangeStorage } from './undo-memory';

/**
 * Keeps who reviews, and which workbooks have had a review, in the browser's own storage. It stays on this machine. A
 * storage that is full or closed forgets, and says nothing.
 * @param area keeps one organisation's pages apart from another's on the same server, as Office recommends
 */
export function createReviewMemory(storage: ChangeStorage, area: string): ReviewMemory {
  const reviewerKey = `${area}bilagekontroll/granskare`;
  const reviewKey = (file: string): string => `${area}bilagekontroll/granskning/${file}`;
  const read = (key: string): string | null => {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (key: string, text: string): void => {
    try {
      storage.setItem(key, text);
    } catch {
      // What cannot be remembered is asked for again.
    }
  };
  return {
    reviewer: () => readReviewer(read(reviewerKey)),
    keepReviewer: ({ name, role }) => {
      keep(reviewerKey, JSON.stringify({ name, role }));
    },
    hadReview: (file) => read(reviewKey(file)) !== null,
    keepHadReview: (file) => {
      keep(reviewKey(file), '1');
    },
  };
}

const NOBODY: Reviewer = { name: '', role: '' };

function readReviewer(text: string | null): Reviewer {
  if (text === null) return NOBODY;
  try {
    const { name, role } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return { name: typeof name === 'string' ? name : '', role: typeof role === 'string' ? role : '' };
  } catch {
    return NOBODY;
  }
}
