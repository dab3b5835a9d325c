const BETWEEN_WORDS = /[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu;
const LONGEST = 60;

/** A label as it stands in a finding's id: small letters and digits with hyphens between words. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim().replaceAll(' ', '-').slice(0, LONGEST);
}
