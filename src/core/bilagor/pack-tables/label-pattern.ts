import { isOneOf, labelKey } from '../../workbook/label';
import type { DatedPattern, LabelPattern } from './template';

const YEAR = /\{Y(?:([+-]\d{1,2}))?\}/u;

/** Reads the ways in which a pack writes a label; `*` at the end stands for anything, `{Y-1}` for a year. */
export function labelPattern(texts: readonly string[]): LabelPattern {
  const keys: string[] = [];
  const starts: string[] = [];
  const dated: DatedPattern[] = [];
  for (const text of texts) {
    const year = YEAR.exec(text);
    if (year !== null) dated.push(datedPattern(text, year));
    else if (text.endsWith('*')) starts.push(labelKey(text.slice(0, -1)));
    else keys.push(labelKey(text));
  }
  return {
    text: (texts[0] ?? '').replace(/\*$/u, '').trim(),
    keys,
    starts: starts.filter((start) => start !== ''),
    dated,
  };
}

function datedPattern(text: string, year: RegExpExecArray): DatedPattern {
  const [before, after] = [text.slice(0, year.index), text.slice(year.index + year[0].length)];
  const isOpen = after.endsWith('*');
  const tail = labelKey(after.replace(/\*$/u, '').replace(YEAR, ''));
  return {
    pattern: new RegExp(`^${escape(labelKey(before))}(\\d{4})${escape(tail)}${isOpen ? '' : '$'}`, 'u'),
    offset: Number(year[1] ?? 0),
  };
}

function escape(text: string): string {
  return text.replace(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]/gu, '');
}

/** How well a key meets a pattern: as it is written, with a slip or a beginning, or not at all. */
export function meets(key: string, pattern: LabelPattern): 2 | 1 | 0 {
  if (key === '') return 0;
  if (pattern.keys.includes(key)) return 2;
  if (pattern.starts.some((start) => key.startsWith(start)) || pattern.dated.some((one) => one.pattern.test(key)))
    return 1;
  return isOneOf(key, pattern.keys) ? 1 : 0;
}

/** The budget year that a label with a year in it implies; undefined when it names none. */
export function impliedYear(key: string, { dated }: LabelPattern): number | undefined {
  for (const { pattern, offset } of dated) {
    const year = pattern.exec(key)?.[1];
    if (year !== undefined) return Number(year) - offset;
  }
  return undefined;
}
