import type { Submission } from '../../core/submissions/submission';

/** Where the reports lie, beside the overview. */
export const REPORTS_FOLDER = 'rapporter';

/** What `reportName` calls reports. */
export const REPORT_NAME = /^\d{3,}-[a-z0-9-]+\.html$/u;

const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

/**
 * What a submission's report is called: `007-halso-och-sjukvardsforvaltningen-2021.html`, without letters that some
 * systems spell in another way.
 * @param number of the group of files that it comes from, from 1
 * @param index of the submission in that group, from 0
 */
export function reportName(number: number, index: number, { forvaltning, year }: Submission): string {
  const name = (forvaltning ?? 'okand-forvaltning')
    .toLowerCase()
    .replace(/[åäöéü]/gu, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  const place = String(number).padStart(3, '0');
  return `${[index === 0 ? place : `${place}-${index + 1}`, name, year].filter((part) => part !== null && part !== '').join('-')}.html`;
}
