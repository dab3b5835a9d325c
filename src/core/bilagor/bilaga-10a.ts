import { isOneOf, labelKey, startsWithOneOf } from '../workbook/label';
import { accountHeaderRow, readAccountColumns } from './account-columns';
import { addedRows, subtotalSums, totalTerms, type AddedRows } from './added-rows';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import { findMoneyUnit, findTextStart, type Region } from './region';
import { hasContent, readRow } from './rows';
import { columnPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { Column, MissingPart, Row, SumDefinition, SumTerm } from './table';

/**
 * Bilaga 10 a, ekonomisk redovisning. Income is positive, cost negative; Avskrivningar and Investeringar are negative.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 10 a.
 */
export interface Bilaga10a extends BilagaBase {
  readonly kind: '10a';
  readonly delomraden: readonly Row[];
  readonly summaVerksamhet: Row | null;
  /** The rows between SUMMA VERKSAMHET and RESULTAT that have figures. */
  readonly finansiella: readonly Row[];
  readonly tandvardsersattning: Row | null;
  readonly primarvardsersattning: Row | null;
  readonly regionbidrag: Row | null;
  readonly resultat: Row | null;
  readonly avskrivningar: Row | null;
  readonly investeringar: Row | null;
  readonly diff: Row | null;
}

const ROWS = {
  summaVerksamhet: [
    'summaverksamhet',
    'summaverksamheten',
    'summaverksamheter',
    'saverksamhet',
    'verksamhetsumma',
    'totaltverksamhet',
  ],
  finansiella: [
    'finansiellaintäkterkostnader',
    'finansiellaintäkterochkostnader',
    'finansnetto',
    'finansiellaposternetto',
  ],
  tandvardsersattning: ['tandvårdsersättning'],
  primarvardsersattning: ['primärvårdersättning', 'primärvårdsersättning'],
  regionbidrag: ['regionbidrag', 'regionersättning', 'landstingsbidrag'],
  resultat: ['resultat', 'åretsresultat', 'summaresultat'],
  avskrivningar: ['avskrivningar', 'avskrivning'],
  investeringar: ['investeringar', 'investering', 'nettoinvesteringar'],
  diff: ['diff', 'differens', 'skillnad'],
} as const;

type FixedRow = keyof typeof ROWS;

/** What other regions call the template's rows, where its own names are not found. */
const MORE_ROWS: Readonly<Partial<Record<FixedRow, readonly string[]>>> & {
  readonly summaVerksamhet: readonly string[];
} = {
  summaVerksamhet: [
    'verksamhetensnettokostnader',
    'verksamhetensnettokostnad',
    'verksamhetensexternanettokostnad',
    'summanämnd',
    'summadriftbudget',
    'summatotalt',
    'summa',
    'totalt',
  ],
  regionbidrag: ['kommunbidrag', 'nämndbidrag', 'budgetram'],
  resultat: ['resultatefterfinansiellaposter', 'budgetavvikelse', 'överunderskott'],
};

const SUBJECTS = ['ekonomiskredovisning'];

const NO_ROWS: Omit<AddedRows<Row>, 'formulas'> = { own: [], outermost: [], others: [], subtotals: [] };

/** Whether a title, or the line that tells the subject, says that this is bilaga 10 a. */
function isNamed(region: Region): boolean {
  return region.title?.kind === '10a' || findTextStart(region, SUBJECTS) !== undefined;
}

const FIXED_ROW_NAMES: Readonly<Record<FixedRow, string>> = {
  summaVerksamhet: 'SUMMA VERKSAMHET',
  finansiella: 'Finansiella intäkter/kostnader',
  tandvardsersattning: 'Tandvårdsersättning',
  primarvardsersattning: 'Primärvårdersättning',
  regionbidrag: 'Regionbidrag',
  resultat: 'RESULTAT',
  avskrivningar: 'Avskrivningar',
  investeringar: 'Investeringar',
  diff: 'Diff (investering-avskrivning)',
};

const FIXED_ROWS = Object.keys(ROWS) as FixedRow[];

/** The row of the template that a label names, however the sheet itself writes it; else the row that is called so. */
export function rowNamed(bilaga: Bilaga10a, label: string): Row | null {
  const key = labelKey(label);
  const name = FIXED_ROWS.find(
    (fixed) => labelKey(FIXED_ROW_NAMES[fixed]) === key || (ROWS[fixed] as readonly string[]).includes(key),
  );
  return name === undefined ? (bilaga.rows.find((row) => row.key === key) ?? null) : fixedRowOf(bilaga, name);
}

function fixedRowOf(bilaga: Bilaga10a, name: FixedRow): Row | null {
  if (name !== 'finansiella') return bilaga[name];
  return bilaga.finansiella.find((row) => isFixed(row, name)) ?? null;
}

function read(region: Region): BilagaReading<Bilaga10a> | undefined {
  const top = accountHeaderRow(region);
  if (top === undefined) return undefined;
  const named = isNamed(region);
  const summa = findTextStart(region, ROWS.summaVerksamhet, top + 1);
  const anchor =
    summa ??
    findTextStart(region, ['resultat', 'finansiellaintäkter', 'avskrivningar'], top + 1) ??
    (named ? region.cells.find(({ row, key }) => row > top && MORE_ROWS.summaVerksamhet.includes(key)) : undefined);
  if (anchor === undefined) return undefined;
  const account = readAccountColumns(region, anchor.column, named);
  if (account === undefined || account.columns.length === 0) return undefined;
  const { headerRow, columns, periods, year } = account;
  const bodyTop = headerRow + 1;

  const unit = findMoneyUnit(region, bodyTop) ?? null;
  const read = readRows(region, columns, anchor.column, bodyTop, unit ?? 'tkr');
  const placed = placeFixedRows(read);
  if (Object.values(placed).every((row) => row === null)) return undefined;
  const bottomOfBody = placed.diff ?? placed.investeringar ?? placed.resultat;
  const isInBody = ({ address }: Row): boolean => bottomOfBody === null || address.row <= bottomOfBody.address.row;
  const rows = read.map(columnPrecision(read.filter(isInBody), columns).row);
  const fixed = placeFixedRows(rows);
  const body = rows.filter(isInBody);
  const { summaVerksamhet: summaRow, resultat } = fixed;
  const between = (above: Row | null, below: Row | null): readonly Row[] =>
    body.filter(
      ({ address }) => address.row > (above?.address.row ?? -1) && address.row < (below?.address.row ?? Infinity),
    );
  const parts = addedRows(between(null, summaRow ?? fixed.finansiella), summaRow, columns, region.formulas);
  const results =
    summaRow === null || resultat === null
      ? { ...NO_ROWS, formulas: region.formulas }
      : addedRows([summaRow, ...between(summaRow, resultat)], resultat, columns, region.formulas, (row) =>
          row === summaRow ? 'ingendera' : undefined,
        );
  const delomraden = parts.own;
  const finansiella = results.own.filter((row) => row !== summaRow);
  const missingRows = FIXED_ROWS.flatMap((name, index): MissingPart[] => {
    if (fixed[name] !== null) return [];
    const before = FIXED_ROWS.slice(0, index)
      .reverse()
      .find((earlier) => fixed[earlier] !== null);
    const after = before === undefined ? headerRow : (fixed[before]?.address.row ?? headerRow);
    return [{ part: 'rad', name: FIXED_ROW_NAMES[name], address: { row: after + 1, column: anchor.column } }];
  });
  const table = { ...fixed, columns, delomraden, finansiella, parts, results };
  return {
    model: {
      kind: '10a',
      unit,
      periods,
      year,
      columns,
      rows: body,
      ...fixed,
      delomraden,
      finansiella,
      sums: defineSums(table),
      missing: [...account.missing, ...missingRows],
    },
    header: { row: headerRow, column: columns[0]?.index ?? 0 },
    firstRow: Math.min(headerRow, ...periods.map(({ header }) => header.row)),
    lastRow: body.at(-1)?.address.row ?? headerRow,
    marks: [
      ['rubrikrad med Intäkter, Kostnader och Netto', true],
      ['år och version över kolumnerna', year !== null],
      ['raden SUMMA VERKSAMHET', summaRow !== null],
      ['raden RESULTAT', fixed.resultat !== null],
      ['raden Regionbidrag', fixed.regionbidrag !== null],
    ],
  };
}

function readRows(
  region: Region,
  columns: readonly Column[],
  labelColumn: number,
  top: number,
  unit: 'kr' | 'tkr' | 'mnkr',
): readonly Row[] {
  const rows: Row[] = [];
  const bottom = Math.min(region.range.bottom, region.text.used?.bottom ?? top);
  for (let row = top; row <= bottom; row++) {
    const read = readRow(region, columns, labelColumn, row, unit);
    if (hasContent(read) || FIXED_ROWS.some((name) => isFixed(read, name))) rows.push(read);
  }
  return rows;
}

function isFixed(row: Row, name: FixedRow): boolean {
  return name === 'diff' ? startsWithOneOf(row.key, ROWS.diff) : isOneOf(row.key, ROWS[name]);
}

/** The fixed rows in the template's order: each is looked for below SUMMA VERKSAMHET, Avskrivningar below RESULTAT. */
function placeFixedRows(rows: readonly Row[]): Record<FixedRow, Row | null> {
  const find = (name: FixedRow, below: Row | null): Row | null => {
    const later = rows.filter((row) => below === null || row.address.row > below.address.row);
    const own = later.find((row) => isFixed(row, name));
    const other = later.filter((row) => MORE_ROWS[name]?.includes(row.key));
    return own ?? other.at(-1) ?? null;
  };
  const summaVerksamhet = find('summaVerksamhet', null);
  const resultat = find('resultat', summaVerksamhet);
  return {
    summaVerksamhet,
    finansiella: find('finansiella', summaVerksamhet),
    tandvardsersattning: find('tandvardsersattning', summaVerksamhet),
    primarvardsersattning: find('primarvardsersattning', summaVerksamhet),
    regionbidrag: find('regionbidrag', summaVerksamhet),
    resultat,
    avskrivningar: find('avskrivningar', resultat ?? summaVerksamhet),
    investeringar: find('investeringar', resultat ?? summaVerksamhet),
    diff: find('diff', resultat ?? summaVerksamhet),
  };
}

interface SumParts extends Readonly<Record<Exclude<FixedRow, 'finansiella'>, Row | null>> {
  readonly columns: readonly Column[];
  readonly delomraden: readonly Row[];
  readonly finansiella: readonly Row[];
  readonly parts: AddedRows<Row>;
  readonly results: AddedRows<Row>;
}

function defineSums(table: SumParts): readonly SumDefinition[] {
  const sums: SumDefinition[] = [];
  const { columns, summaVerksamhet, resultat, diff } = table;
  const blockOf = (row: Row | null): string =>
    row === table.summaVerksamhet ? 'summa' : row === table.avskrivningar ? 'avskrivningar' : 'rader';
  const nettoRows = [
    ...table.delomraden,
    ...table.parts.others,
    summaVerksamhet,
    ...table.finansiella,
    ...table.results.others,
    table.avskrivningar,
  ];
  columns.forEach((column, index) => {
    const add = (
      rule: string,
      row: Row | null,
      terms: readonly (SumTerm | undefined)[],
      block = column.kind as string,
    ): void => {
      const target = row?.figures[index];
      if (target === undefined || terms.some((term) => term === undefined)) return;
      sums.push({ rule, target, terms: terms.filter((term) => term !== undefined), block, optional: false });
    };
    const term = (row: Row | null, at = index, factor: 1 | -1 = 1): SumTerm | undefined => {
      const figure = row?.figures[at];
      return figure === undefined ? undefined : { figure, factor };
    };
    const total = (rule: string, row: Row | null, rows: AddedRows<Row>): void => {
      const target = row?.figures[index];
      if (target === undefined) return;
      sums.push({ rule, target, terms: totalTerms(target, rows, index), block: column.kind, optional: false });
    };
    total('10a-summa-verksamhet', summaVerksamhet, table.parts);
    if (column.kind !== 'netto') return;
    const parts = (['intäkter', 'kostnader'] as const).map((kind) =>
      columns.findIndex((other) => other.kind === kind && other.period === column.period),
    );
    if (parts.every((at) => at >= 0)) {
      for (const row of nettoRows) {
        const terms = parts.map((at) => term(row, at));
        const isTypedAlone =
          terms.every((part) => part?.figure.state === 'empty') && row?.figures[index]?.formula === null;
        if (isTypedAlone) continue;
        add('10a-netto', row, terms, blockOf(row));
      }
    }
    if (summaVerksamhet !== null) {
      total('10a-resultat', resultat, table.results);
    }
    add('10a-diff', diff, [term(table.investeringar), term(table.avskrivningar, index, -1)]);
  });
  const blockIn = (row: Row) => (index: number) => `delsumma ${row.key} ${columns[index]?.kind ?? ''}`;
  for (const subtotal of table.parts.subtotals) {
    sums.push(...subtotalSums(subtotal, '10a-summa-verksamhet', blockIn(subtotal.row)));
  }
  for (const subtotal of table.results.subtotals) {
    const own = subtotalSums(subtotal, '10a-resultat', blockIn(subtotal.row));
    sums.push(...own.filter((_, index) => columns[index]?.kind === 'netto'));
  }
  return sums;
}

/** How bilaga 10 a is found and read. */
export const bilaga10a = defineBilaga<Bilaga10a>({ kind: '10a', subjects: SUBJECTS, read });
