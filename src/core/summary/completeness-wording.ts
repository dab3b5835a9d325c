import { counted, formatNumber, listWords } from '../findings/wording';
import type { MissingPart } from '../bilagor/table';
import type { BilagaCompleteness, FieldGap } from './bilaga-completeness';
import type { Language } from './language';

/** Whether a bilaga says all that its template expects; it may say something wrong all the same. */
export function isComplete({ bilaga, leftOut, gaps }: BilagaCompleteness): boolean {
  return bilaga !== null && bilaga.missing.length === 0 && leftOut === 0 && gaps.length === 0;
}

/** Whether a bilaga is complete and has nothing of its own to deal with; only such a one is marked as in order. */
export function isInOrder(entry: BilagaCompleteness): boolean {
  const { fel, varning, upplysning } = entry.counts;
  return isComplete(entry) && fel + varning + upplysning === 0;
}

/**
 * How complete a bilaga is against what its template expects, without a full stop: `alla 35 belopp`,
 * `33 av 35 belopp`, `11 risker`, `9 av 11 risker har sannolikhet, ingen har ansvarig eller status`.
 */
export function completenessText(entry: BilagaCompleteness, language: Language = 'sv'): string {
  const { bilaga, expected, leftOut, entries, gaps } = entry;
  const words = WORDS[language];
  if (bilaga === null) return words.missing;
  const rows = entries === null ? [] : [words.rows(entries, bilaga.traits.entryWords ?? ['rad', 'rader'])];
  const parts = [
    ...words.missingParts(bilaga.missing),
    ...(expected === 0 ? [] : [words.figures(expected - leftOut, expected)]),
    ...(gaps.length === 0 ? rows : gaps.map((gap, at) => words.gap(gap, at === 0 || isOther(gap, gaps[at - 1])))),
  ];
  return parts.length === 0 ? words.nothingExpected : parts.join(', ');
}

/** What a bilaga lacks of what its template expects; empty when that is nothing. */
export function lackingText(entry: BilagaCompleteness, language: Language = 'sv'): string {
  return isComplete(entry) ? '' : completenessText(entry, language);
}

function isOther({ words }: FieldGap, before: FieldGap | undefined): boolean {
  return before?.words[1] !== words[1];
}

/** What completeness is said with in one language. */
interface CompletenessWords {
  readonly missing: string;
  readonly nothingExpected: string;
  readonly missingParts: (missing: readonly MissingPart[]) => readonly string[];
  readonly figures: (filled: number, expected: number) => string;
  readonly rows: (count: number, words: FieldGap['words']) => string;
  readonly gap: (gap: FieldGap, namesRows: boolean) => string;
}

const WORDS: Readonly<Record<Language, CompletenessWords>> = {
  sv: {
    missing: 'saknas',
    nothingExpected: 'inget att fylla i',
    missingParts: (missing) => [
      ...namesOf(missing, 'rad').map(
        (names) => `${names.length === 1 ? 'raden' : 'raderna'} ${listWords(names)} saknas`,
      ),
      ...namesOf(missing, 'kolumn').map(
        (names) => `${names.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listWords(names)} saknas`,
      ),
    ],
    figures: (filled, expected) => {
      if (filled < expected) return `${formatNumber(filled)} av ${counted(expected, 'belopp', 'belopp')}`;
      return expected === 1 ? '1 belopp' : `alla ${formatNumber(expected)} belopp`;
    },
    rows: (count, [one, several]) => counted(count, one, several),
    gap: ({ titles, filled, of, words: [one, several] }, namesRows) => {
      const names = titles.map(inText);
      if (filled === 0) {
        const rows = namesRows ? `ingen av ${counted(of, one, several)}` : 'ingen';
        return of === 1 ? `1 ${one} saknar ${listWords(names)}` : `${rows} har ${listWords(names, 'eller')}`;
      }
      return `${formatNumber(filled)} av ${namesRows ? counted(of, one, several) : formatNumber(of)} har ${listWords(names)}`;
    },
  },
  en: {
    missing: 'missing',
    nothingExpected: 'nothing to fill in',
    missingParts: (missing) => [
      ...namesOf(missing, 'rad').map(
        (names) => `${names.length === 1 ? 'row' : 'rows'} ${listWords(names, 'and')} missing`,
      ),
      ...namesOf(missing, 'kolumn').map(
        (names) => `${names.length === 1 ? 'column' : 'columns'} ${listWords(names, 'and')} missing`,
      ),
    ],
    figures: (filled, expected) => {
      if (filled < expected) return `${filled} of ${counted(expected, 'amount', 'amounts')}`;
      return expected === 1 ? '1 amount' : `all ${formatNumber(expected)} amounts`;
    },
    rows: (count) => counted(count, 'row', 'rows'),
    gap: ({ titles, filled, of }) => {
      const count = filled === 0 ? 'none' : formatNumber(filled);
      return `${count} of ${counted(of, 'row', 'rows')} ${filled === 1 ? 'has' : 'have'} ${listWords(titles, filled === 0 ? 'or' : 'and')}`;
    },
  },
};

/** The names of the missing rows or columns, in a list; no list where there are none. */
function namesOf(missing: readonly MissingPart[], part: MissingPart['part']): readonly (readonly string[])[] {
  const names = [...new Set(missing.flatMap((one) => (one.part === part ? [one.name] : [])))];
  return names.length === 0 ? [] : [names];
}

/** A column's title in running text: `Sannolikhet` is sannolikhet, and FO stays. */
function inText(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
