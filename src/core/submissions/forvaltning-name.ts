import { distance } from 'fastest-levenshtein';
import type { RulePack } from '../packs/schema';
import { plainText } from '../workbook/label';

/**
 * What spellings of one förvaltning's name have in common: lower case without blanks and hyphens, and without the
 * definite ending (`Regionledningsförvaltning`, `REGIONLEDNINGSFÖRVALTNINGEN`), also where the word before it is misspelt.
 */
function forvaltningKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = plainText(name)
    .toLowerCase()
    .replace(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu, '')
    .replace(/(ning|nämnd|kontor|enhet)(?:en|et|ens)$/u, '$1');
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}

/** A submission has few names, and each is compared with all of the rule pack's. */
const keys = new Map<string, string>();
const KEYS_KEPT = 500;

/** The part of a name before a sub-unit: `Regionledningsförvaltning/Vårdvalsenhet`, `RLF - FUI - IT`, `HSF, Stab`. */
export function mainPart(name: string): string {
  return plainText(name).split(/\s*[/,]\s*|\s+-\s+|-(?=[A-ZÀ-ÖØ-Þ])/u)[0] ?? name;
}

/** How two förvaltningar's names compare. */
export type NameLikeness = 'same' | 'slip' | 'different';

/**
 * Compares two names; a slip is a spelling that differs in one or two letters. Numbers and the letters that words begin
 * with are what tells one förvaltning from the next (`Närsjukvård Öst` and `Väst`), and are seldom misspelt.
 */
export function compareNames(one: string, other: string): NameLikeness {
  const [first, second] = [forvaltningKey(one), forvaltningKey(other)];
  if (first === second) return 'same';
  const shortest = Math.min(first.length, second.length);
  const allowed = shortest < 6 ? 0 : shortest < 12 ? 1 : 2;
  if (allowed === 0 || Math.abs(first.length - second.length) > allowed) return 'different';
  if (distance(first, second) > allowed) return 'different';
  return haveSameMarks(one, other) ? 'slip' : 'different';
}

/** Whether names have the same numbers, and words that begin alike where they have as many. */
function haveSameMarks(one: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  if (numbersIn(words) !== numbersIn(otherWords)) return false;
  const compared = words.length === otherWords.length ? words.length : 1;
  return words.slice(0, compared).every((word, at) => word.startsWith(otherWords[at]?.charAt(0) ?? ''));
}

function wordsOf(name: string): readonly string[] {
  return (
    plainText(name)
      .toLowerCase()
      .match(/[A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu) ?? []
  );
}

function numbersIn(words: readonly string[]): string {
  return words.flatMap((word) => word.match(/\d+/gu) ?? []).join();
}

/** The name as reports write it: the rule pack's, found by name or abbreviation, in the whole or in its first part. */
export function packName(name: string, pack: RulePack): string | undefined {
  for (const part of [name, mainPart(name), mainPart(name).split(' ')[0] ?? '']) {
    const known = closestName(part, pack) ?? nameOfAbbreviation(part, pack);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The rule pack's name that is the same, before one that is a slip away: two of its own may be that alike. */
function closestName(name: string, { förvaltningar }: RulePack): string | undefined {
  const likenesses = förvaltningar.map(({ namn }) => ({ namn, likeness: compareNames(name, namn) }));
  const closest =
    likenesses.find(({ likeness }) => likeness === 'same') ?? likenesses.find(({ likeness }) => likeness === 'slip');
  return closest?.namn;
}

function nameOfAbbreviation(name: string, { förvaltningar }: RulePack): string | undefined {
  return förvaltningar.find(({ förkortningar }) =>
    förkortningar.some((short) => short.toLowerCase() === name.toLowerCase()),
  )?.namn;
}
