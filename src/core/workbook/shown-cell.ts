import { isCellError, type CellValue } from './snapshot';

/** What one section of a number format does with a number. */
interface Section {
  /** The numbers that it is for, where it says so itself. */
  readonly condition: ((value: number) => boolean) | undefined;
  readonly kind: 'general' | 'number' | 'date' | 'words' | 'text';
  /** Powers of a thousand that a number is divided by before it is shown: 1 for `#,##0,`. */
  readonly thousands: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly isGrouped: boolean;
  /** What stands before and behind the number; of words alone, all of it. */
  readonly before: string;
  readonly behind: string;
  readonly parts: readonly FormatPart[];
}

interface FormatPart {
  readonly kind: 'words' | 'digits' | 'letters' | 'general' | 'text';
  readonly text: string;
}

/** A workbook has few formats and many cells. */
const known = new Map<string, readonly Section[]>();
const FORMATS_KEPT = 500;
/** The last day that Excel knows, 9999-12-31. */
const MOST_DAYS = 2_958_465;

/** Whether a format says nothing of how a number is shown: General and Text. */
export function isPlainFormat(numberFormat: string): boolean {
  return numberFormat === 'General' || numberFormat === '@';
}

/** How many times what it shows a cell stores: 1000 for a number in the format `#,##0,`. */
export function scaleOf(numberFormat: string, value: number): number {
  return 1000 ** thousandsOf(numberFormat, value);
}

/** How many times over a number in this format is shown in thousands. */
export function thousandsOf(numberFormat: string, value: number): number {
  return numberFormat.includes(',') ? (sectionFor(numberFormat, value)?.thousands ?? 0) : 0;
}

/** The words that a number is shown with: `mnkr` for `0.0,,\ "mnkr"`. Empty when it is shown alone. */
export function wordsOf(numberFormat: string, value: number): string {
  if (!/["\\[]/u.test(numberFormat)) return '';
  const section = sectionFor(numberFormat, value);
  return section?.kind === 'number' || section?.kind === 'general'
    ? `${section.before} ${section.behind}`.replace(/\s+/gu, ' ').trim()
    : '';
}

/** Whether a format leaves a number out of sight, as `;;;` does. */
export function hidesNumber(numberFormat: string, value: number): boolean {
  if (!numberFormat.includes(';') && !numberFormat.includes('"') && !/^\s*$/u.test(numberFormat)) return false;
  const section = sectionFor(numberFormat, value);
  return section?.kind === 'words' && section.before.trim() === '';
}

/** Whether a number is shown as a date or a time. */
export function isShownAsDate(numberFormat: string, value: number): boolean {
  if (!/[ymdhs]/iu.test(numberFormat) || value < 0 || value >= MOST_DAYS + 1) return false;
  return sectionFor(numberFormat, value)?.kind === 'date';
}

/** Units and currencies, which leave a number a number. */
const UNIT_WORDS =
  /^(?:[^\p{L}]*|[tkm]?kr|mnkr|mn|kkr|kronor|m?sek|tsek|eur|usd|milj(?:\.|on(?:er)?)?(?: ?kr| kronor)?|tusen(?: kr)?|st|m2|m²|kvm|h|inv(?:\.|ånare)?|besök|%)$/iu;

/** A format that shows a number alone, as nearly all do. */
const DIGITS_ALONE = /^[0#?][0#?., ]*%?$/u;

/** Whether a format makes a number a text to read: a date, or a number with words that are no unit (`"Budget "0`). */
export function isShownInWords(numberFormat: string, value: number): boolean {
  if (numberFormat === 'General' || DIGITS_ALONE.test(numberFormat)) return false;
  if (isShownAsDate(numberFormat, value)) return true;
  const section = sectionFor(numberFormat, value);
  if (section?.kind === 'words') return section.before.trim() !== '';
  return !UNIT_WORDS.test(wordsOf(numberFormat, value));
}

/** What a cell shows, in Swedish form: a number by its format, with its words; a date as the format writes it. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (isCellError(value)) return value.error;
  const section = sectionFor(numberFormat, value);
  if (section === undefined) return plainNumber(value);
  switch (section.kind) {
    case 'words':
      return section.before.trim();
    case 'text':
      return plainNumber(value);
    case 'date':
      return value < 0 || value >= MOST_DAYS + 1 ? plainNumber(value) : dateText(section.parts, value);
    case 'general':
      return `${section.before}${plainNumber(value)}${section.behind}`.trim();
    case 'number':
      return `${section.before}${numberText(section, value)}${section.behind}`.trim();
  }
}

function sectionFor(numberFormat: string, value: number): Section | undefined {
  const sections = sectionsOf(numberFormat);
  const [first, second, third] = sections;
  if (first === undefined || second === undefined) return first?.condition?.(value) === false ? undefined : first;
  if (first.condition === undefined && second.condition === undefined) {
    if (third === undefined) return value < 0 ? second : first;
    return value > 0 ? first : value < 0 ? second : third;
  }
  if (first.condition === undefined ? value > 0 : first.condition(value)) return first;
  if (second.condition === undefined ? third === undefined || value < 0 : second.condition(value)) return second;
  return third;
}

function sectionsOf(numberFormat: string): readonly Section[] {
  const read = known.get(numberFormat);
  if (read !== undefined) return read;
  const sections = splitSections(numberFormat).map(readSection);
  if (known.size >= FORMATS_KEPT) known.clear();
  known.set(numberFormat, sections);
  return sections;
}

function splitSections(numberFormat: string): readonly string[] {
  const sections: string[] = [];
  let section = '';
  for (const [part] of numberFormat.matchAll(/"[^"]*"?|\\[\s\S]?|\[[^\]]*\]?|[_*][\s\S]?|[\s\S]/gu)) {
    if (part === ';') {
      sections.push(section);
      section = '';
    } else section += part;
  }
  return [...sections, section];
}

const PARTS =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S]?)|\[\$(?<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?<elapsed>h+|m+|s+)\]|\[(?<bracket>[^\]]*)\]|(?<fill>[_*][\s\S]?)|(?<general>general|standard)|(?<half>am\/pm|a\/p)|(?<digits>[0#?][0#?.,]*(?:E[+-][0#?]+)?|\.[0#?]+)|(?<letters>y+|m+|d+|h+|s+)|(?<text>@)|(?<other>[\s\S])/giu;
const CONDITION = /^(?<sign><=|>=|<>|<|>|=)(?<limit>-?\d+(?:\.\d+)?)$/u;

function readSection(code: string): Section {
  const parts: FormatPart[] = [];
  let condition: Section['condition'];
  for (const { groups = {} } of code.matchAll(PARTS)) {
    const { quoted, escaped, currency, elapsed, bracket, fill, general, half, digits, letters, text, other } = groups;
    const words = quoted ?? escaped ?? currency ?? other;
    if (words !== undefined) parts.push({ kind: 'words', text: words });
    else if (bracket !== undefined) condition ??= readCondition(bracket);
    else if (fill !== undefined) parts.push({ kind: 'words', text: ' ' });
    else if (general !== undefined) parts.push({ kind: 'general', text: general });
    else if (digits !== undefined) parts.push({ kind: 'digits', text: digits });
    else if (text !== undefined) parts.push({ kind: 'text', text });
    else parts.push({ kind: 'letters', text: (elapsed ?? half ?? letters ?? '').toLowerCase() });
  }
  const at = parts.findIndex(({ kind }) => kind === 'digits' || kind === 'general');
  const last = parts.map(({ kind }) => kind === 'digits' || kind === 'general').lastIndexOf(true);
  const wordsIn = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map(({ kind, text }) => (kind === 'words' ? text : ''))
      .join('');
  const digits = parts
    .filter(({ kind }) => kind === 'digits')
    .map(({ text }) => text)
    .join('');
  return {
    condition,
    kind: kindOf(parts),
    thousands: digits.split('.').reduce((sum, part) => sum + (/,+$/u.exec(part)?.[0].length ?? 0), 0),
    decimals: /\.([0#?]+)/u.exec(digits)?.[1]?.length ?? 0,
    isPercent: wordsIn(0, parts.length).includes('%'),
    isGrouped: /[0#?],[0#?]/u.test(digits),
    before: wordsIn(0, at < 0 ? parts.length : at),
    behind: at < 0 ? '' : wordsIn(last + 1, parts.length),
    parts,
  };
}

function kindOf(parts: readonly FormatPart[]): Section['kind'] {
  const has = (wanted: FormatPart['kind']): boolean => parts.some(({ kind }) => kind === wanted);
  if (has('letters')) return 'date';
  if (has('digits')) return 'number';
  if (has('general')) return 'general';
  return has('text') ? 'text' : 'words';
}

function readCondition(bracket: string): Section['condition'] {
  const { sign, limit } = CONDITION.exec(bracket.replace(/\s/gu, ''))?.groups ?? {};
  if (sign === undefined) return undefined;
  const bound = Number(limit);
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(11))).replace('.', ',');
}

function numberText({ thousands, decimals, isPercent, isGrouped }: Section, value: number): string {
  const shown = Number(((value * (isPercent ? 100 : 1)) / 1000 ** thousands).toPrecision(15));
  const [whole = '0', fraction] = Math.abs(shown).toFixed(Math.min(decimals, 20)).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ') : whole;
  return `${shown < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const SHORT_MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const WEEKDAYS = 'lördag söndag måndag tisdag onsdag torsdag fredag'.split(' ');

function dateText(parts: readonly FormatPart[], value: number): string {
  const { year, month, day } = calendarDay(Math.floor(value));
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const letters = parts.filter(({ kind }) => kind === 'letters').map(({ text }) => text);
  let at = -1;
  const write = (text: string): string => {
    at += 1;
    const isMinute =
      text.startsWith('m') && (letters[at - 1]?.startsWith('h') === true || letters[at + 1]?.startsWith('s') === true);
    const number = isMinute ? minute : { y: year, m: month, d: day, h: hour, s: second }[text.charAt(0)];
    if (number === undefined) return hour < 12 ? 'fm' : 'em';
    if (text.startsWith('y')) return text.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    if (text.length <= 2 || isMinute) return String(number).padStart(Math.min(text.length, 2), '0');
    const names = text.startsWith('d') ? WEEKDAYS : MONTHS;
    const name = text.startsWith('d') ? names[Math.floor(value) % 7] : names[month - 1];
    if (text.length > 3) return (text.length === 5 ? name?.charAt(0) : name) ?? '';
    return (text.startsWith('d') ? name?.slice(0, 3) : SHORT_MONTHS[month - 1]) ?? '';
  };
  return parts
    .map(({ kind, text }) => (kind === 'letters' ? write(text) : kind === 'words' ? text : ''))
    .join('')
    .trim();
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel's day numbers, with its 29 February 1900; the arithmetic is Howard Hinnant's `civil_from_days`. */
function calendarDay(serial: number): CalendarDay {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  const days = serial - (serial < 60 ? 25_568 : 25_569) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}
