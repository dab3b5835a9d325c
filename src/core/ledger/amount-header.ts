import { readHeaderWords } from '../columns/header-words';
import type { Version } from '../columns/version';
import { KRONOR_PER, readMoneyUnit } from '../bilagor/unit';
import { plainText } from '../workbook/label';
import { columnNamed } from './column-words';
import type { ColumnUse } from './ledger';
import { readPeriodCode } from './period-code';
import { readVersionCode } from './version-code';

/** A column of amounts, as its header says. */
export type AmountUse = Extract<ColumnUse, { readonly role: 'belopp' }>;

const ACCUMULATED = /(?<![a-zåäö])(?:ack|ackumulera(?:t|d|de)|t\.? ?o\.? ?m|ytd|till och med)(?![a-zåäö])/u;
const WHOLE_YEAR = /(?<![a-zåäö])(?:helår(?:et)?|år(?:et|ets)?|totalt?|summa|s:a)(?![a-zåäö])/u;
const WORD = /[A-Za-zÀ-ÖØ-öø-ɏ]+(?:[ _.-]?(?:(?:19|20)\d{2}|\d{2})(?!\d))?/gu;
/** What the amounts are not: differences, shares and numbers of things. */
const NO_AMOUNT =
  /(?<![a-zåäö])(?:avvikelse|avv|diff(?:erens)?|förändring|andel|index|antal|kvantitet|timmar|not|kommentar|%)(?![a-zåäö])|%/u;

/**
 * Reads the header of a column of amounts: `Belopp (tkr)`, `Utfall 2018`, `BUD 2020`, `Utfall ack 202012`, `2020-03`, `mars`.
 * @param above what stands over it in the row before, such as `Budget 2020` over twelve months
 * @returns undefined when it names neither an amount, a version nor a period
 */
export function readAmountHeader(
  text: string,
  above: string,
  versions: ReadonlyMap<string, Version>,
): { readonly use: AmountUse; readonly isOwn: boolean } | undefined {
  const plain = plainText(text).toLowerCase();
  if (plain.length > 60 || NO_AMOUNT.test(plain) || NO_AMOUNT.test(above.toLowerCase())) return undefined;
  const named = columnNamed(text);
  if (named !== undefined && !['belopp', 'debet', 'kredit'].includes(named.role)) return undefined;
  const own = readParts(plain, versions);
  const isPeriod = own.version !== null || own.year !== null || own.month !== null;
  if (named === undefined && !isPeriod && !ACCUMULATED.test(plain) && !(above !== '' && WHOLE_YEAR.test(plain)))
    return undefined;
  const over = readParts(plainText(above).toLowerCase(), versions);
  const unit = readMoneyUnit(text) ?? readMoneyUnit(above) ?? unitOfWords(plain) ?? 'kr';
  return {
    use: {
      role: 'belopp',
      version: own.version ?? over.version,
      year: own.year ?? over.year,
      month: WHOLE_YEAR.test(plain) ? null : (own.month ?? over.month),
      accumulated: ACCUMULATED.test(plain) || ACCUMULATED.test(above.toLowerCase()),
      factor: named?.role === 'kredit' ? -1 : 1,
      kronorPerAmount: KRONOR_PER[unit],
    },
    isOwn: named?.isOwn === true,
  };
}

function unitOfWords(plain: string): 'tkr' | 'mnkr' | undefined {
  if (/(?<![a-zåäö])(?:tkr|ksek|tsek|kkr)(?![a-zåäö])/u.test(plain)) return 'tkr';
  return /(?<![a-zåäö])(?:mnkr|mkr|msek)(?![a-zåäö])/u.test(plain) ? 'mnkr' : undefined;
}

interface HeaderParts {
  readonly version: Version | null;
  readonly year: number | null;
  readonly month: number | null;
}

function readParts(plain: string, versions: ReadonlyMap<string, Version>): HeaderParts {
  const codes = [...plain.matchAll(WORD)].flatMap(([word]) => readVersionCode(word, versions) ?? []);
  const words = readHeaderWords(plain);
  const period = readPeriodCode(plain);
  const isBareNumber = /^(?:p|per|period)? ?\d{1,2}$/u.test(plain);
  return {
    version: codes[0]?.version ?? words?.version ?? null,
    year: period?.year ?? words?.year ?? codes.find(({ year }) => year !== null)?.year ?? null,
    month: isBareNumber && !plain.startsWith('p') ? null : (period?.month ?? null),
  };
}

/**
 * Takes the columns that each amount stands in once: where a year's amount is there both as a whole, accumulated and month
 * by month, the whole is read, else the months, else what is accumulated the furthest.
 */
export function withoutRepeats<C extends { readonly use: AmountUse }>(columns: readonly C[]): readonly C[] {
  const groups = new Map<string, C[]>();
  for (const column of columns) {
    const { version, year, factor } = column.use;
    const name = `${version}|${year}|${factor}`;
    groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    const whole = group.filter(({ use }) => use.month === null && !use.accumulated);
    if (whole.length > 0) return whole;
    const accumulated = group.filter(({ use }) => use.accumulated);
    const months = group.filter(({ use }) => !use.accumulated);
    const furthest = accumulated.reduce<C | undefined>(
      (best, one) => (best === undefined || (one.use.month ?? 12) >= (best.use.month ?? 12) ? one : best),
      undefined,
    );
    return months.length >= (furthest?.use.month ?? 12) || furthest === undefined ? months : [furthest];
  });
}
