import type { SheetPage, Submission } from './submission';
import { plainText } from '../workbook/label';

/** What kind of document the workbooks of a submission are the tables of. */
export type DocumentKind = 'förvaltningsplan' | 'regionplan' | 'delårsrapport';

/** What a document says of itself: its kind, the years that it is for, and the day that it tells of. */
export interface DocumentPeriod {
  readonly kind: DocumentKind | null;
  /** The first year that it is for; null where no title names one. */
  readonly from: number | null;
  readonly to: number | null;
  /** The day that its figures are of, as `2025-08-31`; null where it tells of none. */
  readonly date: string | null;
}

const TITLE =
  /(förvaltningsplan|regionplan(?: och budget)?|delårsrapport)(?: ([1-3]))?(?: för)? (20\d{2})(?: ?- ?(20\d{2}))?/iu;
const DATED =
  /(?:delårsbokslut|delårsrapport|bokslutsdatum|per|t\.? ?o\.? ?m\.?) (20\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d)(?!\d)/iu;
const LONGEST_TITLE = 140;
/** Titles stand at the top of a sheet. */
const TITLE_ROWS = 12;
/** The month that each delårsrapport of a year closes. */
const CLOSES: Readonly<Record<string, string>> = { '1': '04-30', '2': '08-31', '3': '10-31' };
/** Plans are for three years where their title names one. */
const PLAN_YEARS = 2;

const known = new WeakMap<readonly SheetPage[], DocumentPeriod>();

/** What the titles of a submission's sheets say of the document; found once. */
export function documentOf({ pages }: Submission): DocumentPeriod {
  let period = known.get(pages);
  if (period === undefined) known.set(pages, (period = readPeriod(pages)));
  return period;
}

/** The first year that a submission is for: the document's own, else the one that its tables' columns imply. */
export function planYear(submission: Submission): number | null {
  return documentOf(submission).from ?? submission.year;
}

function readPeriod(pages: readonly SheetPage[]): DocumentPeriod {
  let title: RegExpExecArray | undefined;
  let date: string | undefined;
  for (const { snapshot } of pages) {
    snapshot.visitCells((row, _column, { value }) => {
      if (typeof value !== 'string' || value.length > LONGEST_TITLE) return;
      const text = plainText(value);
      if (row < TITLE_ROWS) title ??= TITLE.exec(text) ?? undefined;
      date ??= DATED.exec(text)?.[1];
    });
  }
  if (title === undefined) return { kind: null, from: null, to: null, date: date ?? null };
  const [, word = '', number = '2', from, to] = title;
  const kind = word.toLowerCase().startsWith('r') ? 'regionplan' : (word.toLowerCase() as DocumentKind);
  const year = Number(from);
  const last = to === undefined ? (kind === 'delårsrapport' ? year : year + PLAN_YEARS) : Number(to);
  return {
    kind,
    from: year,
    to: last,
    date: kind === 'delårsrapport' ? (date ?? `${year}-${CLOSES[number] ?? '08-31'}`) : null,
  };
}
