import { isOneOf, labelKey, plainText } from '../workbook/label';
import { isPartOfYear } from './part-of-year';
import { findVersion, versionOf, type Version } from './version';

/**
 * What a column's figures are to its table: amounts, the sum of the row's amounts (`Summa utgift t o m 2022`), a sum of
 * several years (`Period 2019-2022`), a decided total that is no sum of years (`Total projektbudget`), a deviation or
 * change between other columns, a share in percent, or no figures at all but notes.
 */
export type ColumnRole = 'belopp' | 'summa' | 'flera-år' | 'beslutad' | 'avvikelse' | 'andel' | 'not';

/** A kind of amount that a table's columns have, with the keys of its headers: `netto` by `netto`, `nettokostnad`. */
export interface ColumnKindWords<Kind extends string = string> {
  readonly kind: Kind;
  readonly keys: readonly string[];
}

/** What one header cell says of the columns that it stands over; what it does not say is null or false. */
export interface HeaderWords<Kind extends string = string> {
  readonly kind: Kind | null;
  readonly version: Version | null;
  readonly year: number | null;
  /** The figures are of a part of the year, such as January to August. */
  readonly isPart: boolean;
  /** The figures are accumulated until the year's end (`t o m 2018`). */
  readonly cumulative: boolean;
  readonly role: ColumnRole;
}

/** Longer texts are prose, not headers. */
const LONGEST_HEADER = 60;
const MOST_WORDS = 8;
const LETTERS = /[A-Za-zÀ-ÖØ-öø-ɏ]+/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
/** A year, a month and perhaps a day written together, which hide their year from the pattern above. */
const YEAR_MONTH = /(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/u;
const CUMULATIVE =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:t\.? ?o\.? ?m\.?|till och med|ack\.?|ackumulera(?:t|d|de)|upparbetat?)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u;

/** Told in this order: `Avvikelse mot budget 2020` is no budget, `Not till budget` no figure. */
const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:not|noter|anm|anmärkning(?:ar)?|kommentar(?:er)?|förklaring(?:ar)?|orsak|ref)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u, 'not'],
  [
    /avvikelse|(?<![A-Za-zÀ-ÖØ-öø-ɏ])avv(?![A-Za-zÀ-ÖØ-öø-ɏ])|förändring|ändring|differens|skillnad|återstår|återstående|jämfört|ökning|minskning|^(?:diff|kvar|jmf)(?![A-Za-zÀ-ÖØ-öø-ɏ])|över-? ?\/ ?underskott/u,
    'avvikelse',
  ],
  [/%|procent|(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:andel|index|utveckling)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u, 'andel'],
];
/** Decided once for a whole project, whatever the years come to. */
const DECIDED =
  /projekt(?:budget|ram|kalkyl|kostnad|utgift)|(?:total|slut)kalkyl|(?<![A-Za-zÀ-ÖØ-öø-ɏ])kalkyl(?![A-Za-zÀ-ÖØ-öø-ɏ])|totalbudget|totalram|beslutad[et]? (?:total|projekt|investering|ram|utgift|belopp)|beviljad|anslag/u;
const TOTAL = /^(?:summa|s:a|total)/u;
const TOTAL_ANYWHERE = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:total(?:t|a|en)?|summa)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u;
const PERIOD = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:period(?:en)?|planperiod(?:en)?)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u;

/**
 * Reads what a column header says, in any order and wording: `Budget 2020`, `2020 Budget`, `Intäkter Plan 2021`,
 * `Ackumulerat utfall 2018-10`, `Total projektbudget`, `2023`. Undefined when it says nothing of a column.
 * @param kinds the kinds of amounts that the table may have, when it has more than one
 * @param keyOf turns a label into its key, a rule pack's variants included
 */
export function readHeaderWords<Kind extends string = never>(
  text: string,
  kinds: readonly ColumnKindWords<Kind>[] = NO_KINDS,
  keyOf: (text: string) => string = labelKey,
): HeaderWords<Kind> | undefined {
  if (text.length > LONGEST_HEADER) return undefined;
  const known = knownWords(kinds, keyOf) as Map<string, HeaderWords<Kind> | undefined>;
  const found = known.get(text);
  if (found !== undefined || known.has(text)) return found;
  const words = readWords(text, kinds, keyOf);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}

const NO_KINDS: readonly ColumnKindWords<never>[] = [];
const MOST_KNOWN = 2_000;

type KnownWords = Map<string, HeaderWords | undefined>;

/** A sheet's headers are read anew for each template that is tried on it. */
const known = new WeakMap<readonly ColumnKindWords[], WeakMap<(text: string) => string, KnownWords>>();

function knownWords(kinds: readonly ColumnKindWords[], keyOf: (text: string) => string): KnownWords {
  const ofKinds = known.get(kinds) ?? new WeakMap<(text: string) => string, KnownWords>();
  known.set(kinds, ofKinds);
  const words: KnownWords = ofKinds.get(keyOf) ?? new Map<string, HeaderWords | undefined>();
  ofKinds.set(keyOf, words);
  return words;
}

function readWords<Kind extends string>(
  text: string,
  kinds: readonly ColumnKindWords<Kind>[],
  keyOf: (text: string) => string,
): HeaderWords<Kind> | undefined {
  const plain = plainText(text).toLowerCase();
  const words = plain.match(LETTERS) ?? [];
  if (words.length > MOST_WORDS) return undefined;
  const years = yearsIn(plain);
  const version = findVersion(words);
  const year = years.length === 1 ? (years[0] ?? null) : years.length === 0 ? shortYear(plain, version) : null;
  const kind = findKind(keyOf(text), words, kinds);
  const isCumulative = CUMULATIVE.test(plain);
  const role = findRole(plain, version, years);
  const isPart = role === 'belopp' && isPartOfYear(plain, version);
  const isBareYear = year !== null && words.length === 0;
  const says = kind !== null || version !== null || isCumulative || isPart || isBareYear || role !== 'belopp';
  if (!says) return undefined;
  return { kind, version, year, isPart, cumulative: isCumulative && !isPart, role };
}

/** Said beside a column's year without being it. */
const ASIDE = /\([^()]*\)|(?<![A-Za-zÀ-ÖØ-öø-ɏ])i \d{4} års (?:pris(?:er|nivå)|penningvärde)/gu;

/** The years that a header names; those in brackets only where no others are. */
function yearsIn(plain: string): readonly number[] {
  const outside = yearsWritten(plain.replace(ASIDE, ' '));
  return outside.length > 0 ? outside : yearsWritten(plain);
}

function yearsWritten(plain: string): readonly number[] {
  const found = new Set([...plain.matchAll(YEAR)].map(([, year]) => Number(year)));
  const together = YEAR_MONTH.exec(plain)?.[1];
  if (found.size === 0 && together !== undefined) found.add(Number(together));
  return [...found];
}

/** Years written with two digits behind a version: `Budget -20`, `Plan 21`. */
function shortYear(plain: string, version: Version | null): number | null {
  if (version === null) return null;
  const digits = /^[A-Za-zÀ-ÖØ-öø-ɏ]+ ?['-]?(\d{2})$/u.exec(plain)?.[1];
  return digits === undefined ? null : 2000 + Number(digits);
}

function findRole(plain: string, version: Version | null, years: readonly number[]): ColumnRole {
  for (const [pattern, role] of ROLES) if (pattern.test(plain)) return role;
  if (years.length > 1) return 'flera-år';
  if (years.length === 0 && (DECIDED.test(plain) || (version !== null && TOTAL_ANYWHERE.test(plain))))
    return 'beslutad';
  if (years.length === 0 && version === null && PERIOD.test(plain)) return 'flera-år';
  return TOTAL.test(plain) ? 'summa' : 'belopp';
}

/** Words that may stand beside a kind without changing it. */
const BESIDE = new Set(['år', 'årets', 'belopp', 'tkr', 'mnkr', 'mkr', 'kr', 'prel', 'rev', 'reviderad']);

function findKind<Kind extends string>(
  whole: string,
  words: readonly string[],
  kinds: readonly ColumnKindWords<Kind>[],
): Kind | null {
  if (kinds.length === 0) return null;
  const key = labelKey(words.filter((word) => versionOf(word) === null && !BESIDE.has(word)).join(' '));
  const named = kinds.find(({ keys }) => keys.includes(whole)) ?? kinds.find(({ keys }) => isOneOf(key, keys));
  return named?.kind ?? null;
}
