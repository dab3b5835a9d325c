import { columnName } from '../../core/workbook/address';
import type { CellStyle, NewCell, NewSheet } from '../../core/workbook/new-sheet';
import type { Unit } from '../../core/bilagor/unit';
import { keyFigureColumns, keyFigureIn } from './key-figure-columns';
import { overviewSums, type Overview, type OverviewRow, type OverviewSum, type ThreeYears } from './overview';

const AMOUNTS = ['Resultat', 'Investeringar', 'Regionbidrag'] as const;
const YEARS = ['Budget', 'Plan +1', 'Plan +2'] as const;
/** Förvaltning, År, Bedömning, Fel, Varningar, Upplysningar, Ej gjorda. */
const FIRST_AMOUNT = 7;
const YEAR_COLUMN = 'B';
const FIRST_ROW_AND_COLUMN: NewSheet['frozen'] = { rows: 1, columns: 1 };

/** The overview as sheets: one of the submissions, and one of the files that could not be checked where there are any. */
export function overviewSheets(overview: Overview): readonly NewSheet[] {
  const { rows, failed } = overview;
  const columns = keyFigureColumns(rows);
  const headings = [
    'Förvaltning',
    'År',
    'Bedömning',
    'Fel',
    'Varningar',
    'Upplysningar',
    'Kunde inte kontrolleras',
    ...AMOUNTS.flatMap((name) => YEARS.map((year) => `${name}, ${year}, tkr`)),
    ...columns.map(({ title }) => `${title}, Budget`),
    'Filer',
  ];
  const sheet: NewSheet = {
    name: 'Översikt',
    widths: [34, 8, 40, 8, 10, 12, 13, ...AMOUNTS.flatMap(() => [14, 14, 14]), ...columns.map(() => 16), 50],
    rows: [
      headings.map(heading),
      ...rows.map((row) => [
        ...describe(row),
        ...columns.map(({ id }) => {
          const figure = keyFigureIn(row, id);
          return figure === undefined ? EMPTY : number(figure.value, styleOf(figure.unit));
        }),
        text(row.files.join(', ')),
      ]),
      ...overviewSums(rows).map((sum) => sumRow(sum, rows.length)),
    ],
    frozen: FIRST_ROW_AND_COLUMN,
    filtered: rows.length,
  };
  if (failed.length === 0) return [sheet];
  const rest: NewSheet = {
    name: 'Ej kontrollerade filer',
    widths: [50, 100],
    rows: [['Fil', 'Skäl'].map(heading), ...failed.map(({ file, reason }) => [text(file), text(reason)])],
    frozen: FIRST_ROW_AND_COLUMN,
    filtered: failed.length,
  };
  return [sheet, rest];
}

const EMPTY: NewCell = { value: null, style: 'plain' };

function heading(value: string): NewCell {
  return { value, style: 'heading' };
}

function text(value: string): NewCell {
  return { value, style: 'plain' };
}

function number(value: number | null, style: CellStyle): NewCell {
  return { value, style };
}

function styleOf(unit: Unit): CellStyle {
  return unit === '%' ? 'percent' : 'amount';
}

function describe(row: OverviewRow): readonly NewCell[] {
  const name = row.forvaltning ?? 'Okänd förvaltning';
  return [
    row.report === null ? text(name) : { value: name, style: 'link', link: { to: 'file', path: row.report } },
    number(row.year, 'plain'),
    text(row.headline),
    ...[row.fel, row.varning, row.upplysning, row.notEvaluated].map((count) => number(count, 'amount')),
    ...amountsOf(row).map((amount) => number(amount, 'amount')),
  ];
}

function amountsOf(row: {
  readonly resultat: ThreeYears;
  readonly investeringar: ThreeYears;
  readonly regionbidrag: ThreeYears;
}): readonly (number | null)[] {
  return [...row.resultat, ...row.investeringar, ...row.regionbidrag];
}

/** Formulas over the rows of the year, so that the sum can be followed. */
function sumRow(sum: OverviewSum, count: number): readonly NewCell[] {
  const years = `${YEAR_COLUMN}$2:${YEAR_COLUMN}$${count + 1}`;
  const added = (column: number, value: number | null): NewCell => {
    const letter = columnName(column);
    // Without a year there is nothing to go by: those rows are told apart by a blank.
    const criterion = sum.year === null ? '"="' : String(sum.year);
    return {
      value,
      style: 'sumAmount',
      ...(value === null ? {} : { formula: `SUMIFS(${letter}$2:${letter}$${count + 1},${years},${criterion})` }),
    };
  };
  return [
    { value: 'Summa', style: 'sum' },
    { value: sum.year, style: 'sum' },
    { value: null, style: 'sum' },
    added(3, sum.fel),
    added(4, sum.varning),
    { value: null, style: 'sum' },
    { value: null, style: 'sum' },
    ...amountsOf(sum).map((value, at) => added(FIRST_AMOUNT + at, value)),
  ];
}
