import { en } from './en';
import { sv } from './sv';
import type { Texts } from './texts';

/**
 * The texts for a locale such as `en-US`. As the manifest says: English for English, and Swedish, which is the language
 * of the bilagor, for every other.
 */
export function textsFor(locale: string): Texts {
  return /^en\b/iu.test(locale) ? en : sv;
}
