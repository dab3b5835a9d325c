const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'] as const;

/** The number words that count something wherever they stand; `en` and `ett` are mostly articles. */
export const COUNTING_WORDS: readonly string[] = WORDS.slice(2);

/** What a number word up to twelve comes to; undefined for any other word. */
export function readNumberWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'ett') return 1;
  const at = WORDS.findIndex((known) => known === lower);
  return at < 0 ? undefined : at;
}
