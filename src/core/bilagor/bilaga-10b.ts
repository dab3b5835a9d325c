import type { RowWords } from '../rows/row-words';
import { isOneOf } from '../workbook/label';
import { addedRows, subtotalSums, totalTerms, type AddedRows } from './added-rows';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import type { CellAddress } from '../workbook/address';
import {
  addressOf,
  findMoneyUnit,
  findTextStart,
  lastContentRow,
  textsAround,
  textsInRow,
  type Region,
} from './region';
import { hasContent, readLabelledRow, textAt } from './rows';
import { columnPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { Column, MissingPart, Row, SumDefinition } from './table';
import { readYearColumns } from './year-columns';
import { withoutFootnotes } from '../workbook/label';

/** An investment on bilaga 10 b. */
export interface Investment extends Row {
  readonly projektnummer: string;
  readonly projektnummerAddress: CellAddress;
  readonly benamning: string;
  readonly benamningAddress: CellAddress;
}

/**
 * Bilaga 10 b, planerade investeringar. Expenditure is positive.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 10 b.
 */
export interface Bilaga10b extends BilagaBase {
  readonly kind: '10b';
  /** The rows that TOTALT FÖRVALTNING adds up, the IT row among them. */
  readonly investments: readonly Investment[];
  /** `IT (spec på bil 10c)`. */
  readonly it: Investment | null;
  readonly total: Row | null;
}

const SUBJECTS = [
  'sammanställningavplaneradeinvesteringar',
  'planeradeinvesteringar',
  'investeringsplan',
  'investeringsbudget',
];

const TOTAL = [
  'totaltförvaltning',
  'totaltförvaltningen',
  'totalt',
  'summainvesteringar',
  'summatotalt',
  'totaltinvesteringar',
  'summaförvaltning',
  'summa',
  'summainvesteringsprojekt',
  'summainvesteringsbudget',
  'nettoinvesteringar',
];

function read(region: Region): BilagaReading<Bilaga10b> | undefined {
  const years = readYearColumns(region, {
    cumulativeName: 'Utgift t o m',
    totalName: 'Summa utgift t o m',
    lastYearVersion: 'prognos',
  });
  if (years === undefined) return undefined;
  const firstFigure = years.columns[0]?.index ?? 0;
  const headerCells = textsAround(region, years.headerRow);
  const benamning = headerCells.find(
    (cell) =>
      cell.column < firstFigure && isOneOf(cell.key, ['benämning', 'investering', 'investeringsobjekt', 'objekt']),
  );
  const projekt = headerCells.find(
    (cell) => cell.column < firstFigure && isOneOf(cell.key, ['projnr', 'projektnr', 'projektnummer', 'projnummer']),
  );
  if (benamning === undefined && projekt === undefined) return undefined;
  const isInvestments =
    region.title?.kind === '10b' ||
    findTextStart(region, SUBJECTS) !== undefined ||
    years.columns.some(({ period }) => period?.cumulative === true && period.offset === -2) ||
    years.total !== undefined;
  if (!isInvestments || hasProjectKinds(region, years.headerRow)) return undefined;

  const labelColumn = benamning?.column ?? (projekt?.column ?? 0) + 1;
  const numberColumn = projekt?.column ?? labelColumn - 1;
  const unit = findMoneyUnit(region, years.headerRow + 1) ?? null;
  const read = (row: number): Investment => {
    const text = withoutFootnotes(textAt(region, row, labelColumn));
    const number = numberColumn < 0 ? '' : textAt(region, row, numberColumn).trim();
    return {
      ...readLabelledRow(
        region,
        years.columns,
        text === '' ? number : text,
        { row, column: labelColumn },
        unit ?? 'tkr',
      ),
      projektnummer: number,
      projektnummerAddress: { row, column: Math.max(0, numberColumn) },
      benamning: text,
      benamningAddress: { row, column: labelColumn },
    };
  };
  const firstRow = Math.max(years.headerRow, ...years.periods.map(({ header }) => header.row)) + 1;
  const lastRow = lastContentRow(region);
  const totalRow = findTotalRow(region, firstRow, lastRow, firstFigure);
  const found: Investment[] = [];
  for (let row = firstRow; row < (totalRow ?? lastRow + 1); row++) {
    const candidate = read(row);
    if (hasContent(candidate) || candidate.benamning !== '' || candidate.projektnummer !== '') found.push(candidate);
  }
  const last = totalRow === undefined ? null : read(totalRow);
  const precision = columnPrecision(last === null ? found : [...found, last], years.columns);
  const rows = found.map(precision.row);
  const total = last === null ? null : precision.row(last);
  const it = rows.find(isItRow) ?? null;
  const added = addedRows(rows, total, years.columns, region.formulas, wordsOf);
  const investments = added.own;
  const missing: MissingPart[] = [...years.missing];
  const labelAt = (row: number): CellAddress => ({ row, column: labelColumn });
  if (benamning === undefined) missing.push({ part: 'kolumn', name: 'Benämning', address: labelAt(years.headerRow) });
  if (projekt === undefined)
    missing.push({
      part: 'kolumn',
      name: 'Proj.nr',
      address: { row: years.headerRow, column: Math.max(0, numberColumn) },
    });
  if (it === null) missing.push({ part: 'rad', name: 'IT (spec på bil 10c)', address: labelAt(firstRow) });
  if (total === null)
    missing.push({
      part: 'rad',
      name: 'TOTALT FÖRVALTNING',
      address: labelAt((rows.filter(hasContent).at(-1)?.address.row ?? firstRow) + 1),
    });

  return {
    model: {
      kind: '10b',
      unit,
      periods: years.periods,
      year: years.year,
      columns: years.columns,
      rows: total === null ? rows : [...rows, total],
      investments,
      it,
      total,
      sums: defineSums(added, total, years.columns),
      missing,
    },
    header: { row: years.headerRow, column: projekt?.column ?? labelColumn },
    firstRow: years.headerRow,
    lastRow: totalRow ?? rows.at(-1)?.address.row ?? firstRow,
    marks: [
      ['kolumnerna Proj.nr och Benämning', benamning !== undefined && projekt !== undefined],
      ['årskolumner med utgift t o m', years.columns.some(({ period }) => period?.cumulative === true)],
      ['kolumnen Summa utgift', years.total !== undefined],
      ['raden TOTALT FÖRVALTNING', total !== null],
      ['raden IT', it !== null],
    ],
  };
}

/** The row that bilaga 10 c's investments are carried to, by its name or by what it refers to. */
function isItRow({ key, label }: Row): boolean {
  if (isOneOf(key, ['it', 'itprojekt', 'itplan', 'itinvesteringar'])) return true;
  return /^it\b.*\bbil(?:aga|\.)? ?10 ?c\b/iu.test(label);
}

/** Bilaga 10 c has the same columns, but three rows a project. */
function hasProjectKinds(region: Region, headerRow: number): boolean {
  return region.cells.filter(({ row, key }) => row > headerRow && (key === 'invutg' || key === 'kostn')).length >= 2;
}

function findTotalRow(region: Region, from: number, to: number, firstFigure: number): number | undefined {
  let last: number | undefined;
  for (let row = from; row <= to; row++) {
    const cell = textsInRow(region, row).find(({ column, key }) => column < firstFigure && isOneOf(key, TOTAL));
    if (cell !== undefined) last = addressOf(cell).row;
  }
  return last;
}

/** `Övrigt (spec nedan)` with a figure is a sum of rows below it. */
function wordsOf(row: Row): RowWords | undefined {
  return /spec(?:ifikation)? ?(?:nedan|enligt nedan)/iu.test(row.label) ? 'summa' : undefined;
}

function defineSums(
  added: AddedRows<Investment>,
  total: Row | null,
  columns: readonly Column[],
): readonly SumDefinition[] {
  const sums: SumDefinition[] = [];
  const totalAt = columns.findIndex(({ kind }) => kind === 'summa');
  const rowSum = (row: Row): void => {
    const target = totalAt < 0 ? undefined : row.figures[totalAt];
    if (target === undefined) return;
    const terms = row.figures
      .filter((_, index) => columns[index]?.kind === 'belopp')
      .map((figure) => ({ figure, factor: 1 as const }));
    sums.push({ rule: '10b-radsumma', target, terms, block: 'radsumma', optional: true });
  };
  added.own.forEach(rowSum);
  const blockOf = (index: number, block: string): string => (columns[index]?.kind === 'belopp' ? block : 'summa');
  for (const subtotal of added.subtotals) {
    sums.push(...subtotalSums(subtotal, '10b-total', (index) => blockOf(index, `delsumma ${subtotal.row.key}`)));
  }
  total?.figures.forEach((target, index) => {
    sums.push({
      rule: '10b-total',
      target,
      terms: totalTerms(target, added, index),
      block: blockOf(index, 'total'),
      ...(index === 0 || columns[index]?.kind !== 'belopp'
        ? { optional: true, isBlankInTemplate: true }
        : { optional: false }),
    });
  });
  return sums;
}

/** How bilaga 10 b is found and read. */
export const bilaga10b = defineBilaga<Bilaga10b>({
  kind: '10b',
  subjects: SUBJECTS,
  read,
});
