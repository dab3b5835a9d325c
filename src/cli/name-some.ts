import { listWords } from '../core/findings/wording';

/** At most so many file names stand in one sentence. */
const MOST_NAMES = 10;

/** Lists files in a sentence, the first ten by name: `a.xlsx, b.xlsx och 3 till`. */
export function nameSome(files: readonly string[]): string {
  if (files.length <= MOST_NAMES) return listWords(files);
  return listWords([...files.slice(0, MOST_NAMES), `${files.length - MOST_NAMES} till`]);
}
