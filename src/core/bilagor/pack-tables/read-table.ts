import { judgeRows, type Amount } from '../../rows/added-rows';
import { plainText } from '../../workbook/label';
import { readNumberText } from '../../workbook/number-text';
import { isPercentFormat } from '../../workbook/precision';
import type { Figure } from '../figure';
import type { ListCell } from '../list-table';
import { readListCell } from '../list-table';
import { findMoneyUnit, type Region } from '../region';
import { readLabelledRow, textAt } from '../rows';
import { columnPrecision, withRowPrecision } from '../shared-precision';
import type { MissingPart } from '../table';
import { readMoneyUnit, type MoneyUnit, type Unit } from '../unit';
import { withFoundSums } from './found-sums';
import type { MatchedColumns, TableColumn } from './matched-columns';
import type { TableRow } from './pack-table';
import type { FoundRow, FoundRows } from './table-rows';
import type { Template } from './template';

/** The rows of a table with their figures and texts. */
export interface ReadRows {
  readonly rows: readonly TableRow[];
  readonly missing: readonly MissingPart[];
  /** The unit of money that the table's amounts are in; null when it has none, or the sheet does not say. */
  readonly unit: MoneyUnit | null;
}

/** Reads the figures and texts of a table's rows. */
export function readTableRows(
  template: Template,
  region: Region,
  columns: MatchedColumns,
  { rows: found, lastRow }: FoundRows,
  labelColumn: number,
  titleYear: number | null,
): ReadRows {
  const printed =
    template.money === null
      ? null
      : (findMoneyUnit(region, columns.lastHeader) ?? unitAbove(region, columns.lastHeader));
  const money = printed ?? template.money;
  const headers = columns.figures.map((column) => headerOf(region, column));
  const read = found.map(({ row, label, spec, heading }): TableRow => {
    const unitAt = (at: number): Unit =>
      unitOf(columns.figures[at], { spec, label, header: headers[at] ?? '' }, template, money);
    const labelled = readLabelledRow(region, columns.figures, label, { row, column: labelColumn }, unitAt);
    const figures = labelled.figures.map((figure, at) =>
      withoutWords(readWritten(figure, columns.figures[at], titleYear), columns.figures[at]),
    );
    const texts = columns.texts.map(({ index }): ListCell => readListCell(region, row, index));
    return { ...labelled, figures, spec, heading, isAdded: true, adds: [], partOf: null, texts };
  });
  const precise = withPrecision(asFractions(inherited(read, columns), columns.figures), columns.figures, template);
  const placed = withParents(judged(template, precise));
  const place = { row: lastRow + 1, column: labelColumn };
  const missing = template.rows.flatMap((spec): readonly MissingPart[] => {
    const { id, kind, label, isOptional } = spec;
    if ((kind !== 'fast' && kind !== 'total') || isOptional || label === null) return [];
    return found.some((one) => one.spec.id === id) ? [] : [{ part: 'rad', name: label.text, address: place }];
  });
  return { rows: placed, missing, unit: printed };
}

/** A row's own unit goes before its column's, and that before the table's. */
function unitOf(
  column: TableColumn | undefined,
  { spec, label, header }: Pick<FoundRow, 'spec' | 'label'> & { readonly header: string },
  template: Template,
  money: MoneyUnit | null,
): Unit {
  const own = spec.unit ?? column?.spec.unit ?? null;
  const asked: Unit = own ?? money ?? template.unit;
  const isMoney = asked === 'kr' || asked === 'tkr' || asked === 'mnkr';
  return isMoney ? (readMoneyUnit(label) ?? readMoneyUnit(header) ?? asked) : asked;
}

/** So long is a title or a header that names a unit. */
const LONGEST_TITLE = 90;

/** The unit that the nearest title or header above a table names: tables below one another have the same. */
function unitAbove(region: Region, lastHeader: number): MoneyUnit | null {
  let unit: MoneyUnit | null = null;
  for (const cell of region.text.cells) {
    if (cell.row > lastHeader) break;
    if (cell.text.length <= LONGEST_TITLE) unit = readMoneyUnit(cell.text) ?? unit;
  }
  return unit;
}

/** A column's header as it stands. */
function headerOf(region: Region, { header }: TableColumn): string {
  return textAt(region, header.row, header.column);
}

const NOTED = /^(.*\d)\s*(?:\(? ?not(?: \d{1,2})? ?\)?|\*{1,3}\)?|\d\))$/iu;
const WITH_YEAR =
  /([+\-−]?\d+(?: \d+)*(?:[.,]\d+)?) ?(?:(?:mnkr|mkr|tkr|kr) ?)?(?:år ?)?\(?((?:19|20)\d{2})\)?(?!\d)/giu;

/** A number with its note (`265 (not 1)`), or with the years that its amounts are of, of which the table's own counts. */
function readWritten(figure: Figure, column: TableColumn | undefined, year: number | null): Figure {
  if (figure.state !== 'text' || figure.text === null) return figure;
  const noted = NOTED.exec(plainText(figure.text))?.[1];
  const number = noted === undefined ? undefined : readNumberText(noted);
  if (number !== undefined) {
    return { ...figure, state: 'number', value: number.value, decimals: number.decimals, storedAsText: true };
  }
  if (column?.spec.mayHoldYears !== true) return figure;
  const amounts = [...plainText(figure.text).matchAll(WITH_YEAR)];
  const own = amounts.find(([, , of]) => Number(of) === year) ?? amounts[0];
  const read = own?.[1] === undefined ? undefined : readNumberText(own[1]);
  return read === undefined
    ? figure
    : { ...figure, state: 'number', value: read.value, decimals: read.decimals, storedAsText: false };
}

/** Empty cells of a column whose texts go on downwards say what the one above says, until the next heading. */
function inherited(rows: readonly TableRow[], { texts }: MatchedColumns): readonly TableRow[] {
  if (!texts.some(({ spec }) => spec.isInherited)) return rows;
  const above = new Map<number, ListCell>();
  let heading: string | null = null;
  return rows.map((row) => {
    if (row.heading !== heading) above.clear();
    heading = row.heading;
    return {
      ...row,
      texts: row.texts.map((cell, at) => {
        if (texts[at]?.spec.isInherited !== true) return cell;
        if (!cell.isEmpty) above.set(at, cell);
        const known = above.get(at);
        return cell.isEmpty && known !== undefined ? { ...cell, text: known.text, isEmpty: false } : cell;
      }),
    };
  });
}

/** Shares that are written as plain numbers of percent, where the rule pack says so of a row or column. */
function asFractions(rows: readonly TableRow[], columns: readonly TableColumn[]): readonly TableRow[] {
  const isPlain = ({ unit, state, numberFormat, text }: Figure): boolean =>
    unit === '%' && state === 'number' && !isPercentFormat(numberFormat) && !(text ?? '').includes('%');
  return rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure, at) => {
      const isTold = row.spec.isPlainPercent || columns[at]?.spec.isPlainPercent === true;
      if (!isTold || !isPlain(figure) || figure.value === null) return figure;
      return { ...figure, value: Number((figure.value / 100).toPrecision(15)), decimals: figure.decimals + 2 };
    }),
  }));
}

/** Words that may stand in a column are no figures, and a number among them is no slip. */
function withoutWords(figure: Figure, column: TableColumn | undefined): Figure {
  if (column?.spec.mayBeWords !== true) return figure;
  if (figure.state === 'text') return { ...figure, state: 'empty' };
  return figure.storedAsText ? { ...figure, storedAsText: false } : figure;
}

/** Precision belongs to the column, or to a row with a unit of its own: what the pack declares, else the finest in it. */
function withPrecision(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  template: Template,
): readonly TableRow[] {
  const declaredAt = new Map(columns.map(({ index, spec }) => [index, spec.decimals ?? template.decimals]));
  const isPercent = ({ unit, numberFormat }: Figure): boolean => unit === '%' && isPercentFormat(numberFormat);
  const ofColumns = columnPrecision(
    rows.filter(({ spec }) => spec.unit === null && spec.decimals === null),
    columns,
    (figure) => (isPercent(figure) ? null : (declaredAt.get(figure.address.column) ?? null)),
  );
  return rows.map((row) => {
    const { decimals, unit } = row.spec;
    return decimals === null && unit === null
      ? ofColumns.row(row)
      : withRowPrecision(row, (figure) => (isPercent(figure) ? null : decimals));
  });
}

/** Own rows that add up others of their set, or are parts of them, are not added: told by their words, then by arithmetic. */
function judged(template: Template, rows: readonly TableRow[]): readonly TableRow[] {
  if (template.sums.some(({ along }) => along === 'nested'))
    return withFoundSums(
      rows,
      template.rows.find(({ kind, label }) => kind === 'egna' && label === null),
    );
  const added = new Map<TableRow, boolean>();
  const adds = new Map<TableRow, readonly number[]>();
  for (const set of template.rows.filter(({ kind }) => kind === 'egna')) {
    const own = rows.filter(({ spec }) => spec.id === set.id || spec.memberOf === set.id);
    const sum = template.sums.find(
      ({ along, terms }) => along === 'rows' && terms.length === 1 && terms[0]?.id === set.id,
    );
    const total =
      sum === undefined ? undefined : rows.find(({ spec }) => spec.id === sum.target && spec.kind === 'total');
    const isDivided = template.subtotals.some(({ sets }) => sets.includes(set.id));
    const amounts = own.map(({ figures }) => figures.map(amountOf));
    const sums = isDivided ? sumsOfBlocks(amounts) : new Set<number>();
    const places = judgeRows(
      own.map(({ label }, at) => ({
        label,
        amounts: amounts[at] ?? [],
        ...(sums.has(at) ? { words: 'summa' as const } : {}),
      })),
      total === undefined ? null : total.figures.map(amountOf),
    );
    own.forEach((row, at) => {
      added.set(row, places[at]?.role === 'egen');
      const parts = places[at]?.parts ?? [];
      adds.set(
        row,
        parts.flatMap((part) => own[part]?.address.row ?? []),
      );
    });
  }
  return rows.map((row) => ({
    ...row,
    isAdded: row.spec.kind !== 'varav' && (added.get(row) ?? true),
    adds: adds.get(row) ?? [],
  }));
}

/** The rows that are what all rows since the last such row come to, in most of their columns. */
function sumsOfBlocks(rows: readonly (readonly (Amount | null)[])[]): ReadonlySet<number> {
  const sums = new Set<number>();
  let first = 0;
  for (const [at, amounts] of rows.entries()) {
    const counted = amounts.flatMap((amount, column) => (amount === null || amount.value === 0 ? [] : [column]));
    if (at - first < 2 || counted.length === 0) continue;
    const holding = counted.filter((column) => {
      const parts = rows.slice(first, at).flatMap((row) => row[column] ?? []);
      const sum = parts.reduce((total, { value }) => total + value, 0);
      const slack = parts.reduce((total, { half }) => total + half, amounts[column]?.half ?? 0);
      return Math.abs(sum - (amounts[column]?.value ?? 0)) <= slack + 1e-9 * Math.max(1, Math.abs(sum));
    });
    if (2 * holding.length <= counted.length) continue;
    sums.add(at);
    first = at + 1;
  }
  return sums;
}

function amountOf({ value, decimals, exact }: Figure): Amount | null {
  return value === null ? null : { value, half: exact ? 0 : 0.5 * 10 ** -decimals };
}

function withParents(rows: readonly TableRow[]): readonly TableRow[] {
  const placed: TableRow[] = [];
  let parent: TableRow | null = null;
  for (const row of rows) {
    const isPart =
      (row.spec.kind === 'varav' && !row.isAdded) ||
      (row.spec.kind === 'egna' && !row.isAdded && /^\W*(?:varav|därav)/iu.test(row.label));
    const own: TableRow = isPart ? { ...row, partOf: parent } : row;
    placed.push(own);
    if (!isPart) parent = own;
  }
  return placed;
}
