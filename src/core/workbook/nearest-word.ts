import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word was most likely meant to be; undefined when none is near enough to be guessed. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const edits = distance(written, candidate.toLowerCase());
    if (edits < least) [nearest, least] = [candidate, edits];
  }
  const allowed = Math.max(1, Math.floor(Math.max(word.length, nearest?.length ?? 0) / 3));
  return least <= allowed ? nearest : undefined;
}
