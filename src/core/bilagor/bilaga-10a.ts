import { isOneOf, startsWithOneOf } from '../workbook/label';
import { alignPeriods, expectedPeriodLabel, findPeriodHeaders } from './period-columns';
import { YEAR_OFFSETS, type PeriodHeader, type YearOffset } from './period';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import { findMoneyUnit, findTextStart, rowsWithTexts, textsInRow, type Region } from './region';
import { hasContent, readRow, textAt } from './rows';
import type { TextCell } from './sheet-text';
import type { BilagaBase } from './bilaga-base';
import type { Column, MissingPart, PeriodColumn, Row, SumDefinition, SumTerm } from './table';

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

type Kind10a = 'intäkter' | 'kostnader' | 'netto';

const KIND_NAMES: Readonly<Record<Kind10a, string>> = { intäkter: 'Intäkter', kostnader: 'Kostnader', netto: 'Netto' };

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

/** Reads the kind of a column from its header; a header may name the year too (`Netto Budget 2020`). */
function readKind(cell: TextCell): Kind10a | undefined {
  const key = cell.key.replace(/(?:19|20)\d{2}|utfall|bokslut|prognos|budget|plan/gu, '');
  if (key.length > 24) return undefined;
  if (isOneOf(key, ['netto', 'nettot', 'nettokostnad', 'nettokostnader', 'nettoresultat', 'nto'])) return 'netto';
  if (isOneOf(key, ['intäkter', 'intäkt', 'int', 'intäkterna', 'inkomster'])) return 'intäkter';
  return isOneOf(key, ['kostnader', 'kostnad', 'kostn', 'kost', 'kostnaderna', 'utgifter']) ? 'kostnader' : undefined;
}

interface KindHeader {
  readonly kind: Kind10a;
  readonly column: number;
  /** The header was missing and its kind is told by the columns around it. */
  readonly inferred: boolean;
}

interface Group {
  readonly headers: readonly KindHeader[];
}

function findKindRow(region: Region): { row: number; headers: readonly KindHeader[] } | undefined {
  let best: { row: number; headers: readonly KindHeader[] } | undefined;
  for (const row of rowsWithTexts(region, 4)) {
    const headers = textsInRow(region, row).flatMap((cell): KindHeader[] => {
      const kind = readKind(cell);
      return kind === undefined ? [] : [{ kind, column: cell.column, inferred: false }];
    });
    if (headers.length > (best?.headers.length ?? 0)) best = { row, headers };
  }
  const kinds = new Set(best?.headers.map(({ kind }) => kind));
  return best !== undefined && best.headers.length >= 4 && kinds.size >= 2 ? best : undefined;
}

/**
 * Columns within the table that have figures but whose header is blank, or some other word below a year, get the kind that
 * is missing there.
 */
function inferHeaders(
  region: Region,
  row: number,
  headers: readonly KindHeader[],
  periods: readonly PeriodHeader[],
): readonly KindHeader[] {
  const last = headers.at(-1)?.column ?? 0;
  const known = new Map(headers.map((header) => [header.column, header]));
  const dated = new Set(periods.map(({ address }) => address.column));
  const first = Math.min(headers[0]?.column ?? 0, periods[0]?.address.column ?? Infinity);
  const all: KindHeader[] = [];
  for (let column = first; column <= last + 1; column++) {
    const header = known.get(column);
    if (header !== undefined) {
      all.push(header);
      continue;
    }
    const isOther = textAt(region, row, column).trim() !== '' && !dated.has(column);
    if (isOther || !hasFiguresBelow(region, row, column)) continue;
    const before = known.get(column - 1)?.kind;
    const after = known.get(column + 1)?.kind;
    if (before === 'kostnader' && after !== 'netto') all.push({ kind: 'netto', column, inferred: true });
    else if (before === 'intäkter' && after === 'netto') all.push({ kind: 'kostnader', column, inferred: true });
    else if (after === 'kostnader' && before !== 'intäkter') all.push({ kind: 'intäkter', column, inferred: true });
    else if (column < first + 2 && column <= last) all.push({ kind: 'netto', column, inferred: true });
  }
  return all;
}

function hasFiguresBelow(region: Region, row: number, column: number): boolean {
  let found = 0;
  for (let below = row + 1; below <= row + 40 && found < 3; below++) {
    if (typeof region.text.snapshot.cellAt(below, column)?.value === 'number') found += 1;
  }
  return found >= 3;
}

/** A group is the columns of one year: a new one begins at Intäkter and after every Netto. */
function groupHeaders(headers: readonly KindHeader[]): readonly Group[] {
  const groups: KindHeader[][] = [];
  for (const header of headers) {
    const current = groups.at(-1);
    const previous = current?.at(-1);
    const begins =
      previous === undefined ||
      previous.kind === 'netto' ||
      header.kind === 'intäkter' ||
      (current?.some(({ kind }) => kind === header.kind) ?? false);
    if (begins) groups.push([header]);
    else current?.push(header);
  }
  return groups.map((group) => ({ headers: group }));
}

/** Gives each group the header above it; a group without one gets an empty header where it should be. */
function groupPeriods(
  groups: readonly Group[],
  headers: readonly PeriodHeader[],
  kindRow: number,
): readonly PeriodHeader[] {
  const headerRow = headers[0]?.address.row ?? kindRow - 1;
  return groups.map((group, index): PeriodHeader => {
    const first = group.headers[0]?.column ?? 0;
    const last = group.headers.at(-1)?.column ?? first;
    const previousLast = groups[index - 1]?.headers.at(-1)?.column ?? -1;
    const own = headers.find(({ address }) => address.column > previousLast && address.column <= last);
    if (own !== undefined) return own;
    return {
      version: null,
      year: null,
      cumulative: false,
      total: false,
      address: { row: headerRow, column: first },
      text: '',
    };
  });
}

const EXPECTED_KINDS: Readonly<Record<YearOffset, readonly Kind10a[]>> = {
  [-2]: ['netto'],
  [-1]: ['netto'],
  0: ['intäkter', 'kostnader', 'netto'],
  1: ['intäkter', 'kostnader', 'netto'],
  2: ['intäkter', 'kostnader', 'netto'],
};

function missingColumns(
  groups: readonly Group[],
  periods: readonly PeriodColumn[],
  year: number | null,
  kindRow: number,
): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  let place = { row: kindRow, column: groups[0]?.headers[0]?.column ?? 0 };
  for (const offset of YEAR_OFFSETS) {
    const index = periods.findIndex((period) => period.offset === offset);
    const group = groups[index];
    const period = periods[index];
    if (group === undefined || period === undefined) {
      missing.push({ part: 'kolumn', name: expectedPeriodLabel(offset, year), address: place });
      continue;
    }
    if (period.printed.year === null && period.printed.version === null) {
      missing.push({ part: 'kolumn', name: `rubriken ${period.label}`, address: period.header });
    }
    for (const kind of EXPECTED_KINDS[offset]) {
      const header = group.headers.find((candidate) => candidate.kind === kind);
      const name = `${KIND_NAMES[kind]} ${period.label}`;
      if (header === undefined) {
        const near = group.headers.at(-1)?.column ?? period.header.column;
        missing.push({ part: 'kolumn', name, address: { row: kindRow, column: near } });
      } else if (header.inferred) {
        missing.push({ part: 'kolumn', name, address: { row: kindRow, column: header.column } });
      }
    }
    place = { row: kindRow, column: (group.headers.at(-1)?.column ?? place.column) + 1 };
  }
  return missing;
}

function read(region: Region): BilagaReading<Bilaga10a> | undefined {
  const kindRow = findKindRow(region);
  if (kindRow === undefined) return undefined;
  const bodyTop = kindRow.row + 1;
  const summa = findTextStart(region, ROWS.summaVerksamhet, bodyTop);
  const anchor = summa ?? findTextStart(region, ['resultat', 'finansiellaintäkter', 'avskrivningar'], bodyTop);
  if (anchor === undefined) return undefined;

  const periodHeaders = findPeriodHeaders(region, 3).filter(({ address }) => address.row <= kindRow.row);
  const kinds = inferHeaders(region, kindRow.row, kindRow.headers, periodHeaders).filter(
    ({ column }) => column > anchor.column,
  );
  const groups = groupHeaders(kinds);
  const { periods, year } = alignPeriods(groupPeriods(groups, periodHeaders, kindRow.row), null);
  const columns = groups.flatMap((group, index): Column[] => {
    const period = periods[index];
    if (period === undefined) return [];
    return group.headers.map(({ kind, column }) => ({
      index: column,
      kind,
      period,
      label: `${KIND_NAMES[kind]} ${period.label}`,
      header: kind === 'netto' && group.headers.length === 1 ? period.header : { row: kindRow.row, column },
    }));
  });

  const unit = findMoneyUnit(region, bodyTop) ?? null;
  const rows = readRows(region, columns, anchor.column, bodyTop, unit ?? 'tkr');
  const fixed = placeFixedRows(rows);
  const bottomOfBody = fixed.diff ?? fixed.investeringar ?? fixed.resultat;
  const body = rows.filter(({ address }) => bottomOfBody === null || address.row <= bottomOfBody.address.row);
  const summaRow = fixed.summaVerksamhet;
  const delomraden = body.filter(
    (row) => row.address.row < (summaRow?.address.row ?? fixed.finansiella?.address.row ?? Infinity) && !isPartRow(row),
  );
  const finansiella = body.filter(
    (row) =>
      summaRow !== null &&
      fixed.resultat !== null &&
      row.address.row > summaRow.address.row &&
      row.address.row < fixed.resultat.address.row &&
      !isPartRow(row),
  );
  const missingRows = FIXED_ROWS.flatMap((name, index): MissingPart[] => {
    if (fixed[name] !== null) return [];
    const before = FIXED_ROWS.slice(0, index)
      .reverse()
      .find((earlier) => fixed[earlier] !== null);
    const after = before === undefined ? kindRow.row : (fixed[before]?.address.row ?? kindRow.row);
    return [{ part: 'rad', name: FIXED_ROW_NAMES[name], address: { row: after + 1, column: anchor.column } }];
  });
  const table = { ...fixed, columns, delomraden, finansiella };
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
      missing: [...missingColumns(groups, periods, year, kindRow.row), ...missingRows],
    },
    header: { row: kindRow.row, column: columns[0]?.index ?? 0 },
    firstRow: Math.min(kindRow.row, ...periods.map(({ header }) => header.row)),
    lastRow: body.at(-1)?.address.row ?? kindRow.row,
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
  const find = (name: FixedRow, below: Row | null): Row | null =>
    rows.find((row) => (below === null || row.address.row > below.address.row) && isFixed(row, name)) ?? null;
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

/** Rows that tell what is in another row, or sum rows above them, do not enter a sum. */
function isPartRow(row: Row): boolean {
  return /^(?:varav|därav|summa|delsumma)/u.test(row.key);
}

interface SumParts extends Readonly<Record<Exclude<FixedRow, 'finansiella'>, Row | null>> {
  readonly columns: readonly Column[];
  readonly delomraden: readonly Row[];
  readonly finansiella: readonly Row[];
}

function defineSums(table: SumParts): readonly SumDefinition[] {
  const sums: SumDefinition[] = [];
  const { columns, summaVerksamhet, resultat, diff } = table;
  const blockOf = (row: Row | null): string =>
    row === table.summaVerksamhet ? 'summa' : row === table.avskrivningar ? 'avskrivningar' : 'rader';
  const nettoRows = [...table.delomraden, summaVerksamhet, ...table.finansiella, table.avskrivningar];
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
    add(
      '10a-summa-verksamhet',
      summaVerksamhet,
      table.delomraden.map((row) => term(row)),
    );
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
      add(
        '10a-resultat',
        resultat,
        [summaVerksamhet, ...table.finansiella].map((row) => term(row)),
      );
    }
    add('10a-diff', diff, [term(table.investeringar), term(table.avskrivningar, index, -1)]);
  });
  return sums;
}

/** How bilaga 10 a is found and read. */
export const bilaga10a = defineBilaga<Bilaga10a>({ kind: '10a', subjects: ['ekonomiskredovisning'], read });
