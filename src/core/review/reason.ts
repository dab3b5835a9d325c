const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 15;
/** A reason may hold so many characters. */
export const LONGEST_REASON = 2000;
/** A name or a role may hold so many characters. */
export const LONGEST_NAME = 120;

/** What is wrong with a reason, in Swedish; null when it is one. "ok" is no reason. */
export function reasonProblem(reason: string): string | null {
  const text = reason.trim();
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  if (text === '') return 'Skriv varför avvikelsen godtas.';
  if (words.length < LEAST_WORDS || text.length < LEAST_CHARACTERS) {
    return 'Skriv skälet som en mening, så att den som granskar förstår varför avvikelsen godtas.';
  }
  if (text.length > LONGEST_REASON) return `Korta skälet till högst ${LONGEST_REASON} tecken.`;
  return null;
}

/** What is wrong with a name or a role, in Swedish; null when nothing is. */
export function nameProblem(name: string, what: 'namn' | 'roll' = 'namn'): string | null {
  const text = name.trim();
  if (!/\p{L}{2}/u.test(text)) return what === 'namn' ? 'Skriv ditt namn.' : 'Skriv din roll.';
  return text.length > LONGEST_NAME ? `Korta texten till högst ${LONGEST_NAME} tecken.` : null;
}
