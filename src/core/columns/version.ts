import { isSameKey } from '../workbook/label';

/** What a column's figures are: outcome, forecast, budget or plan. `Bokslut` is read as utfall. */
export type Version = 'utfall' | 'prognos' | 'budget' | 'plan';

/** The words of real headers, by the version that they name. Short ones must be spelled right. */
const WORDS: readonly (readonly [string, Version])[] = [
  ['utfall', 'utfall'],
  ['bokslut', 'utfall'],
  ['årsutfall', 'utfall'],
  ['helårsutfall', 'utfall'],
  ['delårsutfall', 'utfall'],
  ['delårsbokslut', 'utfall'],
  ['prognos', 'prognos'],
  ['årsprognos', 'prognos'],
  ['helårsprognos', 'prognos'],
  ['delårsprognos', 'prognos'],
  ['budget', 'budget'],
  ['budgetår', 'budget'],
  ['årsbudget', 'budget'],
  ['helårsbudget', 'budget'],
  ['budgetförslag', 'budget'],
  ['budgetram', 'budget'],
  ['ram', 'budget'],
  ['plan', 'plan'],
  ['planår', 'plan'],
  ['flerårsplan', 'plan'],
  ['flerårsbudget', 'plan'],
  ['planeringsram', 'plan'],
  ['planram', 'plan'],
];

/** A frame that is not decided yet is a plan (`Preliminär ram 2026`). */
const PRELIMINARY = /^prel(?:iminär[ta]?)?$/u;

/** The version that the first of some words names, in lower case; null when none does. */
export function findVersion(words: readonly string[]): Version | null {
  for (const [at, word] of words.entries()) {
    const version = versionOf(word);
    if (version === null) continue;
    return word === 'ram' && PRELIMINARY.test(words[at - 1] ?? '') ? 'plan' : version;
  }
  return null;
}

/** The version that one word names. */
export function versionOf(word: string): Version | null {
  for (const [name, version] of WORDS) if (isSameKey(word, name)) return version;
  return null;
}
