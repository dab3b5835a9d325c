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

/** Compares two names; a slip is a spelling that differs in one or two letters. */
export function compareNames(one: string, other: string): NameLikeness {
  const [first, second] = [forvaltningKey(one), forvaltningKey(other)];
  if (first === second) return 'same';
  const shortest = Math.min(first.length, second.length);
  const allowed = shortest < 6 ? 0 : shortest < 12 ? 1 : 2;
  if (allowed === 0 || Math.abs(first.length - second.length) > allowed) return 'different';
  return distance(first, second) <= allowed ? 'slip' : 'different';
}

/** The name as reports write it: the rule pack's, found by name or abbreviation, in the whole or in its first part. */
export function packName(name: string, pack: RulePack): string | undefined {
  for (const part of [name, mainPart(name), mainPart(name).split(' ')[0] ?? '']) {
    const known = pack.förvaltningar.find(
      ({ namn, förkortningar }) =>
        compareNames(part, namn) !== 'different' ||
        förkortningar.some((short) => short.toLowerCase() === part.toLowerCase()),
    );
    if (known !== undefined) return known.namn;
  }
  return undefined;
}
