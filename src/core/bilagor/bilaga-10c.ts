import type { CellAddress } from '../workbook/address';
import { isOneOf, labelKey, plainText, startsWithOneOf, withoutFootnotes } from '../workbook/label';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import type { Figure } from './figure';
import { findMoneyUnit, lastContentRow, textsAround, type Region } from './region';
import { readLabelledRow, textAt } from './rows';
import { columnPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { Column, MissingPart, Row, SumDefinition, SumTerm } from './table';
import type { MoneyUnit } from './unit';
import type { ItProject, ProjectText } from './it-project';
import { readYearColumns } from './year-columns';

/**
 * Bilaga 10 c, planerade IT-projekt. Expenditure is positive.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 10 c.
 */
export interface Bilaga10c extends BilagaBase {
  readonly kind: '10c';
  readonly projects: readonly ItProject[];
  readonly summaKostnader: Row | null;
  readonly summaInvesteringar: Row | null;
  readonly total: Row | null;
  readonly driftkostnader: Figure | null;
}

const CUSTOMER_PARTS = /\r?\n|(?<![\s,;/])[\s,;/]+(?=(?:kund|FO|förvaltningsobjekt)\s*:)/iu;
const KOSTNAD = ['kostn', 'kostnad', 'kostnader'];
const INVESTERING = ['invutg', 'invutgift', 'investeringsutgift', 'investering', 'inv'];
const SUMMA = ['sa', 'summa'];

function kindOf(key: string): 'kostnad' | 'investering' | 'summa' | undefined {
  if (isOneOf(key, KOSTNAD)) return 'kostnad';
  if (isOneOf(key, INVESTERING)) return 'investering';
  return isOneOf(key, SUMMA) ? 'summa' : undefined;
}

/** The column between the names and the figures whose cells say Kostn., Inv.utg. and S:a. */
function findKindColumn(region: Region, headerRow: number, firstFigure: number): number | undefined {
  const counts = new Map<number, number>();
  const own = new Map<number, Set<string>>();
  for (const { row, column, key } of region.cells) {
    const kind = row <= headerRow || column >= firstFigure ? undefined : kindOf(key);
    if (kind === undefined) continue;
    counts.set(column, (counts.get(column) ?? 0) + 1);
    if (kind !== 'summa') own.set(column, (own.get(column) ?? new Set()).add(kind));
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < 3) return undefined;
  // Rows named Summa alone are of any table; of Kostn. and Inv.utg. a title makes one enough.
  return (own.get(best[0])?.size ?? 0) >= (region.title?.kind === '10c' ? 1 : 2) ? best[0] : undefined;
}

function read(region: Region): BilagaReading<Bilaga10c> | undefined {
  const years = readYearColumns(region, {
    cumulativeName: 'Kostnad tom',
    totalName: 'S:a kostn. tom',
    lastYearVersion: 'prognos',
  });
  if (years === undefined) return undefined;
  const firstFigure = years.columns[0]?.index ?? 0;
  const kindColumn = findKindColumn(region, years.headerRow, firstFigure);
  if (kindColumn === undefined) return undefined;
  const { headerRow, columns } = years;
  const headers = textsAround(region, headerRow);
  const benamning = headers.find(({ key }) => isOneOf(key, ['benämning', 'projekt', 'projektnamn']));
  const projekt = headers.find(({ key }) => isOneOf(key, ['projnr', 'projektnr', 'projektnummer']));
  const labelColumn = benamning?.column ?? kindColumn - 1;
  const numberColumn = projekt?.column ?? labelColumn - 1;
  const lastFigure = columns.at(-1)?.index ?? firstFigure;
  const drift = findDriftColumns(region, headerRow, lastFigure);
  const customer = headers.find(({ column, key }) => column > lastFigure && /kund|systemförvaltning/u.test(key));
  const customerColumn = customer?.column ?? lastFigure + 1;
  const unit = findMoneyUnit(region, headerRow + 1) ?? null;
  const used = unit ?? 'tkr';

  const last = lastContentRow(region);
  const starts: number[] = [];
  const bottom: Partial<Record<'kostnader' | 'investeringar' | 'total', number>> = {};
  for (let row = headerRow + 1; row <= last; row++) {
    const label = region.text.keyOf(textAt(region, row, labelColumn));
    if (isOneOf(label, ['summakostnader', 'sakostnader', 'summakostnad'])) bottom.kostnader ??= row;
    else if (isOneOf(label, ['summainvesteringar', 'sainvesteringar', 'summainvestering']))
      bottom.investeringar ??= row;
    else if (startsWithOneOf(label, ['totaltitplan', 'totaltit', 'summaitplan'])) bottom.total ??= row;
    else if (kindOf(region.text.keyOf(textAt(region, row, kindColumn))) === 'kostnad') starts.push(row);
  }
  const body = Math.min(bottom.kostnader ?? last + 1, bottom.investeringar ?? last + 1, bottom.total ?? last + 1);
  const context: ProjectContext = {
    region,
    columns,
    kindColumn,
    labelColumn,
    numberColumn,
    customerColumn,
    drift,
    unit: used,
  };
  const bottomRow = (row: number | undefined, name: string): Row | null =>
    row === undefined ? null : readLabelledRow(region, columns, name, { row, column: labelColumn }, used);
  const { projects, summaKostnader, summaInvesteringar, total, driftkostnader } = withColumnPrecision(
    {
      projects: starts
        .filter((row) => row < body)
        .map((row, index) => readProject(context, row, Math.min(starts[index + 1] ?? body, body))),
      summaKostnader: bottomRow(bottom.kostnader, 'Summa kostnader'),
      summaInvesteringar: bottomRow(bottom.investeringar, 'Summa investeringar'),
      total: bottomRow(bottom.total, 'TOTALT IT-plan'),
      driftkostnader: readDriftkostnader(context, body, last),
    },
    columns,
    labelColumn,
  );
  const bottomRows = [summaKostnader, summaInvesteringar, total].filter((row) => row !== null);

  const missing: MissingPart[] = [...years.missing];
  const place = (row: number): CellAddress => ({ row, column: labelColumn });
  if (benamning === undefined) missing.push({ part: 'kolumn', name: 'Benämning', address: place(headerRow) });
  if (projekt === undefined)
    missing.push({ part: 'kolumn', name: 'Proj.nr', address: { row: headerRow, column: Math.max(0, numberColumn) } });
  if (customer === undefined)
    missing.push({
      part: 'kolumn',
      name: 'Kund/systemförvaltning',
      address: { row: headerRow, column: customerColumn },
    });
  const end = bottomRows[0]?.address.row ?? (projects.at(-1)?.kostnad.address.row ?? headerRow) + 3;
  if (summaKostnader === null) missing.push({ part: 'rad', name: 'Summa kostnader', address: place(end) });
  if (summaInvesteringar === null)
    missing.push({ part: 'rad', name: 'Summa investeringar', address: place((bottom.kostnader ?? end) + 1) });
  if (total === null)
    missing.push({ part: 'rad', name: 'TOTALT IT-plan', address: place((bottom.investeringar ?? end) + 1) });
  if (driftkostnader === null && drift !== undefined) {
    missing.push({ part: 'rad', name: 'Driftkostnader', address: { row: bottom.total ?? end, column: drift.label } });
  }
  const driftRows = readDriftRows(projects, driftkostnader, labelColumn);
  return {
    model: {
      kind: '10c',
      unit,
      periods: years.periods,
      year: years.year,
      columns,
      rows: [
        ...projects.flatMap(({ kostnad, investering, summa }) => [
          kostnad,
          investering,
          ...(summa === null ? [] : [summa]),
        ]),
        ...bottomRows,
        ...driftRows,
      ],
      projects,
      summaKostnader,
      summaInvesteringar,
      total,
      driftkostnader,
      sums: defineSums(projects, { summaKostnader, summaInvesteringar, total, driftkostnader }, columns),
      missing,
    },
    header: { row: headerRow, column: projekt?.column ?? labelColumn },
    firstRow: headerRow,
    lastRow: bottom.total ?? bottomRows.at(-1)?.address.row ?? body - 1,
    marks: [
      ['raderna Kostn., Inv.utg. och S:a', true],
      ['årskolumner med kostnad t o m', columns.some(({ period }) => period?.cumulative === true)],
      ['raden Summa investeringar', summaInvesteringar !== null],
      ['raden TOTALT IT-plan', total !== null],
      ['driftkostnader till höger', drift !== undefined],
    ],
  };
}

interface DriftColumns {
  readonly label: number;
  readonly amount: number;
}

interface ProjectContext {
  readonly region: Region;
  readonly columns: readonly Column[];
  readonly kindColumn: number;
  readonly labelColumn: number;
  readonly numberColumn: number;
  readonly customerColumn: number;
  readonly drift: DriftColumns | undefined;
  readonly unit: MoneyUnit;
}

function findDriftColumns(region: Region, headerRow: number, lastFigure: number): DriftColumns | undefined {
  const label = region.cells.find(
    ({ row, column, key }) => row > headerRow && column > lastFigure && isOneOf(key, ['årskostnad', 'kapitalkostnad']),
  );
  if (label === undefined) return undefined;
  const right = region.range.right;
  for (let column = label.column + 1; column <= Math.min(right, label.column + 4); column++) {
    const hasFigure =
      region.text.used !== undefined && hasNumberBelow(region, column, headerRow + 1, region.text.used.bottom);
    if (hasFigure || textAt(region, headerRow, column).trim() !== '') return { label: label.column, amount: column };
  }
  return { label: label.column, amount: label.column + 1 };
}

function hasNumberBelow(region: Region, column: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    const cell = region.text.snapshot.cellAt(row, column);
    if (typeof cell?.value === 'number' || (cell?.formula ?? null) !== null) return true;
  }
  return false;
}

function readProject(context: ProjectContext, from: number, to: number): ItProject {
  const { region, columns, kindColumn, labelColumn, numberColumn, customerColumn, drift, unit } = context;
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const textIn = (column: number, row: number): string => (column < 0 ? '' : plainText(textAt(region, row, column)));
  const names = rows.map((row) => textIn(labelColumn, row)).filter((text) => text !== '');
  const name = withoutFootnotes(names.join(' '));
  const numberRow = rows.find((row) => textIn(numberColumn, row) !== '') ?? from;
  const number = textIn(numberColumn, numberRow);
  const shown = name !== '' ? name : number !== '' ? `Projekt ${number}` : 'Projekt utan benämning';
  const rowOf = (kind: 'kostnad' | 'investering' | 'summa'): number | undefined =>
    rows.find((row) => kindOf(region.text.keyOf(textAt(region, row, kindColumn))) === kind);
  const figures = (row: number, kind: string): Row =>
    readLabelledRow(region, columns, `${shown}, ${kind}`, { row, column: kindColumn }, unit);
  const kostnad = figures(from, 'Kostn.');
  const investering = figures(rowOf('investering') ?? from + 1, 'Inv.utg.');
  const summaRow = rowOf('summa');
  const summa = summaRow === undefined ? null : figures(summaRow, 'S:a');
  const driftFigure = (keys: readonly string[]): Figure | null => {
    if (drift === undefined) return null;
    const row = rows.find((at) => isOneOf(region.text.keyOf(textAt(region, at, drift.label)), keys));
    return row === undefined ? null : (readDrift(context, shown, row, drift) ?? null);
  };
  const customers = rows.flatMap((row) => readCustomers(region, row, customerColumn));
  const customer = (words: readonly string[], fallback: number): ProjectText =>
    customers.find(({ key }) => isOneOf(key, words))?.name ?? {
      text: '',
      address: { row: fallback, column: customerColumn },
      isEmpty: true,
    };
  return {
    name: shown,
    projektnummer: {
      text: number,
      address: { row: numberRow, column: Math.max(0, numberColumn) },
      isEmpty: number === '',
    },
    benamning: { text: name, address: { row: from, column: labelColumn }, isEmpty: name === '' },
    forvaltningsobjekt: customer(['fo', 'förvaltningsobjekt'], from),
    kund: customer(['kund'], Math.min(from + 1, to - 1)),
    kostnad,
    investering,
    summa,
    arskostnad: driftFigure(['årskostnad']),
    kapitalkostnad: driftFigure(['kapitalkostnad']),
    driftsumma: driftFigure(['summa', 'sa']),
    isUsed: [kostnad, investering].some((row) =>
      row.figures.some(
        (figure, index) => columns[index]?.kind === 'belopp' && (figure.state === 'text' || (figure.value ?? 0) !== 0),
      ),
    ),
  };
}

/** A name behind a word and a colon, `Kund: Ekonomi`, by the word's key. */
interface NamedCustomer {
  readonly key: string;
  readonly name: ProjectText;
}

/** The names in a cell: customer and förvaltningsobjekt may stand in one, on a line each or behind each other. */
function readCustomers(region: Region, row: number, column: number): readonly NamedCustomer[] {
  const written = column < 0 ? '' : textAt(region, row, column);
  if (!written.includes(':')) return [];
  return written.split(CUSTOMER_PARTS).flatMap((line): readonly NamedCustomer[] => {
    const [word = '', ...rest] = plainText(line).split(':');
    if (rest.length === 0) return [];
    const text = rest.join(':').trim();
    return [{ key: region.text.keyOf(word), name: { text, address: { row, column }, isEmpty: text === '' } }];
  });
}

function readDrift(context: ProjectContext, name: string, row: number, drift: DriftColumns): Figure | undefined {
  const label = withoutFootnotes(textAt(context.region, row, drift.label));
  const column: Column = {
    index: drift.amount,
    kind: 'drift',
    period: null,
    label: '',
    header: { row, column: drift.amount },
  };
  return readLabelledRow(context.region, [column], `${name}, ${label}`, { row, column: drift.label }, context.unit)
    .figures[0];
}

function readDriftkostnader(context: ProjectContext, from: number, to: number): Figure | null {
  const { drift, region } = context;
  if (drift === undefined) return null;
  for (let row = from; row <= to; row++) {
    if (
      !isOneOf(region.text.keyOf(textAt(region, row, drift.label)), [
        'driftkostnader',
        'summadriftkostnader',
        'driftkostnad',
      ])
    )
      continue;
    const column: Column = {
      index: drift.amount,
      kind: 'drift',
      period: null,
      label: '',
      header: { row, column: drift.amount },
    };
    return (
      readLabelledRow(region, [column], 'Driftkostnader', { row, column: drift.label }, context.unit).figures[0] ?? null
    );
  }
  return null;
}

/** The running costs as rows of one figure each, so that every figure of the bilaga is among its rows. */
function readDriftRows(
  projects: readonly ItProject[],
  driftkostnader: Figure | null,
  labelColumn: number,
): readonly Row[] {
  const figures = [
    ...projects.flatMap(({ arskostnad, kapitalkostnad, driftsumma }) => [arskostnad, kapitalkostnad, driftsumma]),
    driftkostnader,
  ].filter((figure) => figure !== null);
  return figures.map((figure) => ({
    label: figure.rowLabel,
    key: labelKey(figure.rowLabel),
    address: { row: figure.address.row, column: labelColumn },
    figures: [figure],
  }));
}

interface ReadTable extends BottomRows {
  readonly projects: readonly ItProject[];
}

function withColumnPrecision(table: ReadTable, columns: readonly Column[], labelColumn: number): ReadTable {
  const { projects, summaKostnader, summaInvesteringar, total, driftkostnader } = table;
  const bottom = [summaKostnader, summaInvesteringar, total].filter((row) => row !== null);
  const body = projects.flatMap(({ kostnad, investering, summa }) => [kostnad, investering, ...(summa ? [summa] : [])]);
  const drift = readDriftRows(projects, driftkostnader, labelColumn);
  const { figure, row } = columnPrecision([...body, ...bottom, ...drift], columns);
  const rowOrNull = (one: Row | null): Row | null => (one === null ? null : row(one));
  const figureOrNull = (one: Figure | null): Figure | null => (one === null ? null : figure(one));
  return {
    projects: projects.map((project) => ({
      ...project,
      kostnad: row(project.kostnad),
      investering: row(project.investering),
      summa: rowOrNull(project.summa),
      arskostnad: figureOrNull(project.arskostnad),
      kapitalkostnad: figureOrNull(project.kapitalkostnad),
      driftsumma: figureOrNull(project.driftsumma),
    })),
    summaKostnader: rowOrNull(summaKostnader),
    summaInvesteringar: rowOrNull(summaInvesteringar),
    total: rowOrNull(total),
    driftkostnader: figureOrNull(driftkostnader),
  };
}

interface BottomRows {
  readonly summaKostnader: Row | null;
  readonly summaInvesteringar: Row | null;
  readonly total: Row | null;
  readonly driftkostnader: Figure | null;
}

function defineSums(
  projects: readonly ItProject[],
  bottom: BottomRows,
  columns: readonly Column[],
): readonly SumDefinition[] {
  const sums: SumDefinition[] = [];
  const add = (
    rule: string,
    target: Figure | null | undefined,
    terms: readonly (Figure | null | undefined)[],
    optional = false,
    block = rule,
  ): void => {
    if (target === null || target === undefined) return;
    const known: SumTerm[] = [];
    for (const figure of terms) if (figure !== null && figure !== undefined) known.push({ figure, factor: 1 });
    sums.push({ rule, target, terms: known, block, optional });
  };
  const totalIndex = columns.findIndex(({ kind }) => kind === 'summa');
  const rowSum = (row: Row | null, optional: boolean): void => {
    if (totalIndex < 0 || row === null) return;
    add('10c-radsumma', row.figures[totalIndex], row.figures.slice(0, totalIndex), optional);
  };
  for (const project of projects) {
    const { kostnad, investering, summa } = project;
    columns.forEach((_, index) => {
      add(
        '10c-projektsumma',
        summa?.figures[index],
        [kostnad.figures[index], investering.figures[index]],
        !project.isUsed,
        index === totalIndex ? 'S:a tom' : 'S:a',
      );
    });
    for (const row of [kostnad, investering, summa]) rowSum(row, !project.isUsed);
    add('10c-driftkostnad', project.driftsumma, [project.arskostnad, project.kapitalkostnad], true);
  }
  columns.forEach((_, index) => {
    add(
      '10c-summa-kostnader',
      bottom.summaKostnader?.figures[index],
      projects.map(({ kostnad }) => kostnad.figures[index]),
    );
    add(
      '10c-summa-investeringar',
      bottom.summaInvesteringar?.figures[index],
      projects.map(({ investering }) => investering.figures[index]),
    );
    if (bottom.summaKostnader !== null && bottom.summaInvesteringar !== null) {
      add('10c-total', bottom.total?.figures[index], [
        bottom.summaKostnader.figures[index],
        bottom.summaInvesteringar.figures[index],
      ]);
    }
  });
  add(
    '10c-driftkostnad',
    bottom.driftkostnader,
    projects.map(({ driftsumma }) => driftsumma),
    true,
    'Driftkostnader',
  );
  return sums;
}

/** How bilaga 10 c is found and read. */
export const bilaga10c = defineBilaga<Bilaga10c>({
  kind: '10c',
  subjects: ['sammanställningavplaneradeitprojekt', 'planeradeitprojekt', 'itplan'],
  read,
});
