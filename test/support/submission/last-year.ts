import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { AccountRow, FiveYears, SubmissionContent, ThreeYears } from './content';

/**
 * What the förvaltning must have submitted a year earlier for this submission to follow from it without a change: its
 * Budget Y−1 is this one's, its plans are this one's Budget Y and Plan Y+1, and its t o m Y−3 and Prognos Y−2 add up to
 * this one's t o m Y−2. What this submission says nothing of is invented.
 */
export function lastYearOf(content: SubmissionContent): SubmissionContent {
  // Investeringar of Budget Y−1 is all of one investment, so that bilaga 10 a has the same amount in both years.
  const bearer = content.investments.find(({ name }) => name !== content.outside10a);
  return {
    ...content,
    year: content.year - 1,
    delomraden: content.delomraden.map(earlierAccount),
    finansiella: content.finansiella.map(earlierAccount),
    avskrivningar: earlierYears(content.avskrivningar),
    investments: content.investments.map((row) => ({
      ...row,
      amounts: earlierAmounts(row.amounts, row === bearer ? -content.investeringarBefore[1] : 0),
    })),
    itProjects: content.itProjects.map((row) => ({
      ...row,
      kostnad: earlierAmounts(row.kostnad, row.kostnad[1]),
      investering: earlierAmounts(row.investering, 0),
    })),
    invanare: earlierYears(content.invanare),
  };
}

/** The same workbooks under other names, as two years' files are told apart. */
export function inFolder(folder: string, workbooks: readonly WorkbookSnapshot[]): readonly WorkbookSnapshot[] {
  return workbooks.map((workbook) => ({ ...workbook, file: `${folder}/${workbook.file}` }));
}

/** Budget Y−1 has the netto of this year's Budget Y−1, and the plans its Budget Y and Plan Y+1. */
function earlierAccount({ name, before, intakter, kostnader }: AccountRow): AccountRow {
  const netto = before[1];
  const income = netto === null ? null : Math.max(netto, intakter[0] ?? 0);
  const cost = netto === null || income === null ? null : netto - income;
  const years = (first: number | null, [budget, plan]: ThreeYears): ThreeYears => [first, budget, plan];
  return { name, before: [null, before[0]], intakter: years(income, intakter), kostnader: years(cost, kostnader) };
}

function earlierYears([before, last, budget, plan]: FiveYears): FiveYears {
  return [before, before, last, budget, plan];
}

/** The first is accumulated: half of it was spent before the forecast's year. */
function earlierAmounts([until, , budget, plan]: FiveYears, last: number | null): FiveYears {
  if (until === null) return [null, null, last, budget, plan];
  const before = Math.floor(until / 200) * 100;
  return [before, until - before, last, budget, plan];
}
