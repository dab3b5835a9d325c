import { isSameKey, valueKey } from '../../workbook/label';
import { matchProjectNames, type NameMatch } from './project-match';
import { readProjectName } from './project-words';
import { isSameName, nameParts } from './same-name';

/** What an entry of a list is known by from one year to the next. */
export interface EntryName {
  /** Empty when it has none. */
  readonly number: string;
  readonly name: string;
}

/** An entry of this year and the same one of last year. */
export interface EntryPair<Entry> {
  readonly entry: Entry;
  readonly prior: Entry;
  /** It is called something else now, be it only spelt in another way. Case and punctuation do not count. */
  readonly isRenamed: boolean;
}

/** Two years' lists, entry by entry, each in its list's order. */
export interface EntryMatch<Entry> {
  readonly pairs: readonly EntryPair<Entry>[];
  /** Entries that last year's list lacks. */
  readonly came: readonly Entry[];
  /** Entries that this year's list lacks. */
  readonly went: readonly Entry[];
}

/** Shorter numbers are running numbers, which go to another entry when a row is put in. */
const SHORTEST_NUMBER = 3;
/** A name is compared with at most so many others: those that share most with it. */
const MOST_COMPARED = 20;

interface Named<Entry> {
  readonly entry: Entry;
  readonly number: string;
  readonly name: string;
  readonly key: string;
  readonly at: number;
}

/**
 * Finds each entry of this year among last year's: by number and name; by name; by number; by a name that differs in
 * spelling or word order; by a name that means the same. Entries without a name are left out.
 */
export function matchEntries<Entry>(
  current: readonly Entry[],
  earlier: readonly Entry[],
  nameOf: (entry: Entry) => EntryName,
): EntryMatch<Entry> {
  const rest = new Set(named(current, nameOf));
  const left = new Set(named(earlier, nameOf));
  const pairs: (EntryPair<Entry> & { readonly at: number })[] = [];
  const take = (one: Named<Entry>, other: Named<Entry>): void => {
    rest.delete(one);
    left.delete(other);
    pairs.push({ entry: one.entry, prior: other.entry, isRenamed: one.key !== other.key, at: one.at });
  };
  const pairBy = (keyOf: (entry: Named<Entry>) => string | undefined): void => {
    const byKey = new Map<string, Named<Entry>[]>();
    for (const other of left) {
      const key = keyOf(other);
      if (key !== undefined) append(byKey, key, other);
    }
    for (const one of rest) {
      const key = keyOf(one);
      const other = key === undefined ? undefined : byKey.get(key)?.shift();
      if (other !== undefined) take(one, other);
    }
  };
  pairBy(({ number, key }) => `${number}|${key}`);
  pairBy(({ key }) => key);
  pairBy(({ number }) => (number.length >= SHORTEST_NUMBER ? number : undefined));
  for (const { one, other } of likenesses([...rest], [...left])) {
    if (rest.has(one) && left.has(other)) take(one, other);
  }
  pairs.sort((one, other) => one.at - other.at);
  return {
    pairs: pairs.map(({ entry, prior, isRenamed }) => ({ entry, prior, isRenamed })),
    came: [...rest].map(({ entry }) => entry),
    went: [...left].map(({ entry }) => entry),
  };
}

function named<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => EntryName): readonly Named<Entry>[] {
  return entries.flatMap((entry, at) => {
    const { number, name } = nameOf(entry);
    const key = valueKey(name);
    return key === '' ? [] : [{ entry, number: valueKey(number), name, key, at }];
  });
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

interface Likeness<Entry> {
  readonly one: Named<Entry>;
  readonly other: Named<Entry>;
  readonly score: number;
}

/** Entries whose names are alike, the likest first. */
function likenesses<Entry>(rest: readonly Named<Entry>[], left: readonly Named<Entry>[]): readonly Likeness<Entry>[] {
  const byWord = new Map<string, Named<Entry>[]>();
  for (const other of left) for (const word of searchWords(other.name)) append(byWord, word, other);
  const found = rest.flatMap((one) => {
    const shared = new Map<Named<Entry>, number>();
    for (const word of searchWords(one.name)) {
      for (const other of byWord.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const candidates = [...shared].sort(([, some], [, more]) => more - some).slice(0, MOST_COMPARED);
    return candidates.flatMap(([other]): readonly Likeness<Entry>[] => {
      const score = likenessOf(one, other);
      return score === undefined ? [] : [{ one, other, score }];
    });
  });
  return found.sort(
    (one, other) => other.score - one.score || one.one.at - other.one.at || one.other.at - other.other.at,
  );
}

/** Above the names that only mean the same: those that are the same but for slips. */
const SLIP_SCORE = 2;

function likenessOf<Entry>(one: Named<Entry>, other: Named<Entry>): number | undefined {
  if (isSameKey(one.key, other.key) || isSameName(nameParts(one.name), nameParts(other.name))) return SLIP_SCORE;
  const match: NameMatch = matchProjectNames(one.name, other.name);
  return match.likeness === 'same' ? match.score : undefined;
}

/** Beginnings and ends of the words of a name: a slip leaves the one or the other as it is. */
function searchWords(name: string): readonly string[] {
  const words = readProjectName(name).words.flatMap(({ text, core }) => [text.slice(0, 3), `-${core.slice(-3)}`]);
  return [...new Set([valueKey(name).slice(0, 3), ...words])];
}
