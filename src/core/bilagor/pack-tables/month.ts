const NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const NAME = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*/giu;
const NUMBER = /(?:19|20)\d{2}-?(0[1-9]|1[0-2])(?!\d)/u;

/** The last month that the headers of a column name; null when they name none. */
export function readMonth(texts: readonly string[]): number | null {
  for (const text of texts) {
    const named = [...text.matchAll(NAME)].at(-1)?.[1]?.toLowerCase();
    const at = NAMES.findIndex((name) => name === named);
    if (at >= 0) return at + 1;
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}
