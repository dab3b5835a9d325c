/** Different ones, so that a word said again says no more. */
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 15;
/** A reason may hold so many characters. */
export const LONGEST_REASON = 2000;
/** A name or a role may hold so many characters. */
export const LONGEST_NAME = 120;

/** Why a text is no reason, name or role: there is none; it is too short to say anything; or it is too long. */
export type TextFault = 'missing' | 'tooShort' | 'tooLong';

/** Why a text is no reason; null when it is one. "ok" is no reason. */
export function reasonFault(reason: string): TextFault | null {
  const text = reason.trim();
  const words = new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu));
  if (text === '') return 'missing';
  if (words.size < LEAST_WORDS || text.length < LEAST_CHARACTERS) return 'tooShort';
  return text.length > LONGEST_REASON ? 'tooLong' : null;
}

/** Why a text is no name and no role; null when it is one. */
export function nameFault(name: string): Exclude<TextFault, 'tooShort'> | null {
  const text = name.trim();
  if (!/\p{L}{2}/u.test(text)) return 'missing';
  return text.length > LONGEST_NAME ? 'tooLong' : null;
}

const REASON_PROBLEMS: Readonly<Record<TextFault, string>> = {
  missing: 'Skriv varför avvikelsen godtas.',
  tooShort: 'Skriv skälet som en mening, så att den som granskar förstår varför avvikelsen godtas.',
  tooLong: `Korta skälet till högst ${LONGEST_REASON} tecken.`,
};

/** What is wrong with a reason, in Swedish; null when it is one. */
export function reasonProblem(reason: string): string | null {
  const fault = reasonFault(reason);
  return fault === null ? null : REASON_PROBLEMS[fault];
}

/** What is wrong with a name or a role, in Swedish; null when nothing is. */
export function nameProblem(name: string, what: 'namn' | 'roll' = 'namn'): string | null {
  const fault = nameFault(name);
  if (fault === 'missing') return what === 'namn' ? 'Skriv ditt namn.' : 'Skriv din roll.';
  return fault === null ? null : `Korta texten till högst ${LONGEST_NAME} tecken.`;
}
