import type { Steps } from '../core/workbook/steps';

/** How the page is let do something else while long work is done. */
export interface Breathing {
  /** Milliseconds from some moment. */
  readonly now: () => number;
  /** Lets the page draw and take in what the user does. */
  readonly breathe: () => Promise<void>;
}

/** So long the page is kept busy at most, but for a step that takes longer, in milliseconds. */
const LONGEST_SLICE = 16;

/**
 * Does work in slices between which the page can do something else.
 * @param isWanted asked between slices; work that nobody wants any more is left undone
 * @returns null for work that was left undone
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { now, breathe }: Breathing,
  isWanted: () => boolean,
): Promise<Result | null> {
  let since = now();
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (now() - since < LONGEST_SLICE) continue;
    await breathe();
    if (!isWanted()) return null;
    since = now();
  }
}
