import { judgeRows, type Amount } from '../../rows/added-rows';
import { isPercentFormat } from '../../workbook/precision';
import type { Figure } from '../figure';
import type { ListCell } from '../list-table';
import { readListCell } from '../list-table';
import { findMoneyUnit, type Region } from '../region';
import { readLabelledRow } from '../rows';
import { columnPrecision, withRowPrecision } from '../shared-precision';
import type { MissingPart } from '../table';
import { readMoneyUnit, type MoneyUnit, type Unit } from '../unit';
import { withFoundSums } from './found-sums';
import type { MatchedColumns, TableColumn } from './match-columns';
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
): ReadRows {
  const printed = template.money === null ? null : findMoneyUnit(region, columns.lastHeader);
  const money = printed ?? template.money;
  const read = found.map(({ row, label, spec, heading }): TableRow => {
    const unitAt = (at: number): Unit => unitOf(columns.figures[at], { spec, label }, template, money);
    const labelled = readLabelledRow(region, columns.figures, label, { row, column: labelColumn }, unitAt);
    const figures = labelled.figures.map((figure, at) => withoutWords(figure, columns.figures[at]));
    const texts = columns.texts.map(({ index }): ListCell => readListCell(region, row, index));
    return { ...labelled, figures, spec, heading, isAdded: true, partOf: null, texts };
  });
  const precise = withPrecision(read, columns.figures, template);
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
  { spec, label }: Pick<FoundRow, 'spec' | 'label'>,
  template: Template,
  money: MoneyUnit | null,
): Unit {
  const own = spec.unit ?? column?.spec.unit ?? null;
  const asked: Unit = own ?? money ?? template.unit;
  const isMoney = asked === 'kr' || asked === 'tkr' || asked === 'mnkr';
  return isMoney ? (readMoneyUnit(label) ?? readMoneyUnit(column?.label ?? '') ?? asked) : asked;
}

/** Words that may stand in a column are no figures. */
function withoutWords(figure: Figure, column: TableColumn | undefined): Figure {
  return figure.state === 'text' && column?.spec.mayBeWords === true ? { ...figure, state: 'empty' } : figure;
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
  for (const set of template.rows.filter(({ kind }) => kind === 'egna')) {
    const own = rows.filter(({ spec }) => spec.id === set.id || spec.memberOf === set.id);
    const sum = template.sums.find(
      ({ along, terms }) => along === 'rows' && terms.length === 1 && terms[0]?.id === set.id,
    );
    const total =
      sum === undefined ? undefined : rows.find(({ spec }) => spec.id === sum.target && spec.kind === 'total');
    const places = judgeRows(
      own.map(({ label, figures }) => ({ label, amounts: figures.map(amountOf) })),
      total === undefined ? null : total.figures.map(amountOf),
    );
    own.forEach((row, at) => added.set(row, places[at]?.role === 'egen'));
  }
  return rows.map((row) => ({ ...row, isAdded: row.spec.kind !== 'varav' && (added.get(row) ?? true) }));
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
