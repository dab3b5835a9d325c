/** How a submission is worded and formatted. None of it may change what is found. */
export interface Layout {
  /** The spelling of a title. */
  readonly title: 'Bilaga 10 a' | 'Bilaga 10a' | 'BILAGA 10A' | 'Bil. 10 a';
  /** The unit of bilaga 10 a, 10 b and 10 c, and how it is written in their titles. */
  readonly unit: 'tkr' | 'mnkr';
  readonly unitText: string;
  readonly outcome: 'Utfall' | 'Bokslut';
  /** The version of Y−1 on bilaga 10 a; bilaga 10 b, 10 c, 11, 9 and 9 a always have Prognos. */
  readonly lastYear: 'Budget' | 'Prognos';
  /** Headers on one line; as printed, with line breaks and hyphens; or with soft hyphens and no-break spaces. */
  readonly headers: 'plain' | 'printed' | 'soft';
  readonly income: string;
  readonly cost: string;
  /** `Budget 2021` in one cell, or the year in the cell below. */
  readonly yearRow: 'same' | 'below';
  readonly mergedYears: boolean;
  readonly footnotes: boolean;
  readonly numberFormat: string;
  /** Shares as 0,784 with a percent format, or as 78,4. */
  readonly percent: 'fraction' | 'percent';
  /** How a figure of nothing is written. */
  readonly zero: 'zero' | 'blank' | 'dash';
  /** Nr and Proj.nr stored as text. */
  readonly numbersAsText: boolean;
  /** Empty slots for IT projects behind the used ones. */
  readonly itSlots: number;
  /** Numbered slots on bilaga 17. */
  readonly projectSlots: number;
  /** A blank row after every so many investments on bilaga 10 b; 0 for none. */
  readonly blankInvestmentRows: number;
  /** Key figures that need the ledger are on bilaga 11 too. */
  readonly ledgerKeyFigures: boolean;
  readonly lowerCaseMarks: boolean;
  /** The last two investments of bilaga 10 b stand as sub-rows below a heading. */
  readonly investmentHeading: boolean;
  /** `FO: …` and `Kund: …` in one cell with a line break, or in a cell each. */
  readonly customerInOneCell: boolean;
  /** Proj.nr of an IT project stands on its first or its second row. */
  readonly itNumberRow: 0 | 1;
  /** Headers of years are typed, or formulas that put the version before a year. */
  readonly headerFormulas: boolean;
  /** Sums as SUM over a range, or as cells added up. */
  readonly sumFormula: 'range' | 'cells';
  /** Netto, sums and key figures are rounded by their formulas. */
  readonly roundedFormulas: boolean;
  /** TOTALT FÖRVALTNING has a sum in every column, or only where the published table has one. */
  readonly totalsEverywhere: boolean;
  /** How RESULTAT is computed on bilaga 10 a. */
  readonly resultFormula: 'sum' | 'plus';
}

/** The layout of the published workbook. */
export const PLAIN_LAYOUT: Layout = {
  title: 'Bilaga 10 a',
  unit: 'tkr',
  unitText: '(tusental kronor)',
  outcome: 'Utfall',
  lastYear: 'Budget',
  headers: 'plain',
  income: 'Intäkter (+)',
  cost: 'Kostnader (-)',
  yearRow: 'same',
  mergedYears: true,
  footnotes: false,
  numberFormat: '#,##0',
  percent: 'fraction',
  zero: 'zero',
  numbersAsText: false,
  itSlots: 2,
  projectSlots: 6,
  blankInvestmentRows: 0,
  ledgerKeyFigures: true,
  lowerCaseMarks: true,
  investmentHeading: false,
  customerInOneCell: false,
  itNumberRow: 0,
  headerFormulas: false,
  sumFormula: 'range',
  roundedFormulas: false,
  totalsEverywhere: false,
  resultFormula: 'sum',
};

/** A bilaga's title in the layout's spelling. */
export function titleOf(layout: Layout, number: string, letter = ''): string {
  const gap = layout.title.endsWith(' a') && letter !== '' ? ' ' : '';
  if (layout.title === 'BILAGA 10A') return `BILAGA ${number}${letter.toUpperCase()}`;
  return `${layout.title.startsWith('Bil.') ? 'Bil.' : 'Bilaga'} ${number}${gap}${letter}`;
}

/** A header in the layout's typography: `~` is a blank where a line may end, `¬` a place where a word may be cut. */
export function headerText(layout: Layout, template: string): string {
  const blank = { plain: ' ', printed: ' \n', soft: '\u00A0' }[layout.headers];
  const cut = { plain: '', printed: '\u2010\n', soft: '\u00AD' }[layout.headers];
  return template.replaceAll('~', blank).replaceAll('¬', cut);
}
