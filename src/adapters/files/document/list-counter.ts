/** A level of a list or of headings: how it is counted and printed. */
export interface NumberLevel {
  /** `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`, `bullet` or `none`. */
  readonly format: string;
  readonly start: number;
  /** What is printed, with `%1` for the number of the first level and so on. */
  readonly pattern: string;
}

/** Counts the numbers that a program prints before headings and items. */
export class ListCounter {
  readonly #counts = new Map<string, number[]>();

  /**
   * The number of the next paragraph of a list on a level, from 0.
   * @param list whose count it goes on with
   */
  next(list: string, level: number, levels: readonly (NumberLevel | undefined)[]): string | null {
    const own = levels[level];
    if (own === undefined || own.format === 'none') return null;
    if (own.format === 'bullet') return '•';
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    const printed = own.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numberText(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
    return printed.trim() === '' ? null : printed.trim();
  }

  /** Begins a list's count anew on its next paragraph. */
  restart(list: string): void {
    this.#counts.delete(list);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function numberText(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** a … z, then aa, bb: as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}
