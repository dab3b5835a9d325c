import { isOneOf, labelKey } from '../../workbook/label';
import type { DatedPattern, LabelPattern } from './template';

const YEARS = /\{Y([+-]\d{1,2}|)\}/u;

/** Reads the ways in which a pack writes a label; `*` at the end or on both sides stands for anything, `{Y-1}` for a year. */
export function labelPattern(texts: readonly string[]): LabelPattern {
  const keys: string[] = [];
  const starts: string[] = [];
  const within: string[] = [];
  const dated: DatedPattern[] = [];
  for (const text of texts) {
    if (YEARS.test(text)) dated.push(datedPattern(text));
    else if (text.startsWith('*')) within.push(labelKey(text.replace(/^\*|\*$/gu, '')));
    else if (text.endsWith('*')) starts.push(labelKey(text.slice(0, -1)));
    else keys.push(labelKey(text));
  }
  return {
    text: (texts[0] ?? '').replace(/^\*|\*$/gu, '').trim(),
    keys,
    starts: starts.filter((start) => start !== ''),
    within: within.filter((part) => part !== ''),
    dated,
    hasPercent: texts.some((text) => text.includes('%')),
  };
}

function datedPattern(text: string): DatedPattern {
  const isOpen = text.endsWith('*');
  const parts = text.replace(/\*$/u, '').split(YEARS);
  // Every second part is what stands in the braces.
  const source = parts.map((part, at) => (at % 2 === 0 ? escape(labelKey(part)) : '(\\d{4})')).join('');
  return {
    pattern: new RegExp(`^${source}${isOpen ? '' : '$'}`, 'u'),
    offsets: parts.flatMap((part, at) => (at % 2 === 0 ? [] : [Number(part === '' ? 0 : part)])),
  };
}

function escape(text: string): string {
  return text.replace(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]/gu, '');
}

/** How well a key meets a pattern: as it is written, with a slip or a beginning, or not at all. */
export function meets(key: string, pattern: LabelPattern): 2 | 1 | 0 {
  if (key === '') return 0;
  if (pattern.keys.includes(key)) return 2;
  if (pattern.within.some((part) => key.includes(part))) return 1;
  if (
    pattern.starts.some((start) => key.startsWith(start)) ||
    pattern.dated.some((one) => yearOf(key, one) !== undefined)
  )
    return 1;
  return isOneOf(key, pattern.keys) ? 1 : 0;
}

/** The budget year that a label with a year in it implies; undefined when it names none. */
export function impliedYear(key: string, { dated }: LabelPattern): number | undefined {
  for (const one of dated) {
    const year = yearOf(key, one);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** The budget year that all years of a key agree on; undefined when they do not, or the key is another. */
function yearOf(key: string, { pattern, offsets }: DatedPattern): number | undefined {
  const found = pattern
    .exec(key)
    ?.slice(1)
    .map((year, at) => Number(year) - (offsets[at] ?? 0));
  const [first] = found ?? [];
  return found?.every((year) => year === first) === true ? first : undefined;
}
