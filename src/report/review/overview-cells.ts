import { columnName } from '../../core/workbook/address';
import type { CellStyle, NewCell, NewSheet } from '../../core/workbook/new-sheet';
import type { Unit } from '../../core/bilagor/unit';
import { packName } from '../../core/summary/pack-wording';
import { keyFigureColumns, keyFigureIn } from './key-figure-columns';
import {
  completeCount,
  nameOf,
  overviewSums,
  type Overview,
  type OverviewRow,
  type OverviewSum,
  type ThreeYears,
} from './overview';

const AMOUNTS = ['Resultat', 'Investeringar', 'Regionbidrag'] as const;
const YEARS = ['Budget', 'Plan +1', 'Plan +2'] as const;
const FIXED = [
  'Förvaltning',
  'År',
  'Bedömning',
  'Klarmarkerad',
  'Fel',
  'Varningar',
  'Godtagna',
  'Upplysningar',
  'Kunde inte kontrolleras',
] as const;
const FIRST_AMOUNT = FIXED.length;
const YEAR_COLUMN = 'B';
const FIRST_ROW_AND_COLUMN: NewSheet['frozen'] = { rows: 1, columns: 1 };

/** The overview as sheets: one of the submissions, and one of the files that could not be checked where there are any. */
export function overviewSheets(overview: Overview): readonly NewSheet[] {
  const { rows, failed } = overview;
  const columns = keyFigureColumns(rows);
  const headings = [
    ...FIXED,
    ...AMOUNTS.flatMap((name) => YEARS.map((year) => `${name}, ${year}, tkr`)),
    ...columns.map(({ title }) => `${title}, Budget`),
    'Filer',
    'Regelpaket',
    'Ifyllda bilagor',
  ];
  const sheet: NewSheet = {
    name: 'Översikt',
    widths: [
      34,
      8,
      40,
      40,
      8,
      10,
      10,
      12,
      13,
      ...AMOUNTS.flatMap(() => [14, 14, 14]),
      ...columns.map(() => 16),
      50,
      60,
      60,
    ],
    rows: [
      headings.map(heading),
      ...rows.map((row) => [
        ...describe(row),
        ...columns.map(({ id }) => {
          const figure = keyFigureIn(row, id);
          return figure === undefined ? EMPTY : number(figure.value, styleOf(figure.unit));
        }),
        text(row.files.join(', ')),
        text(`${packName(row.rulePack)}. ${row.packReason}`),
        text([completeCount(row), ...row.lacking].join('; ')),
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
  const name = nameOf(row);
  return [
    row.report === null ? text(name) : { value: name, style: 'link', link: { to: 'file', path: row.report } },
    number(row.year, 'plain'),
    text([row.headline, ...row.hindrances].join('; ')),
    row.ready === null ? EMPTY : text(row.ready.text),
    ...[row.fel, row.varning, row.accepted, row.upplysning, row.notEvaluated].map((count) => number(count, 'amount')),
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
  const added = (name: (typeof FIXED)[number] | number, value: number | null): NewCell => {
    const letter = columnName(typeof name === 'number' ? name : FIXED.indexOf(name));
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
    { value: `${sum.ready} av ${sum.count}`, style: 'sum' },
    added('Fel', sum.fel),
    added('Varningar', sum.varning),
    added('Godtagna', sum.accepted),
    { value: null, style: 'sum' },
    { value: null, style: 'sum' },
    ...amountsOf(sum).map((value, at) => added(FIRST_AMOUNT + at, value)),
  ];
}
