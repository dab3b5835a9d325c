import Big from 'big.js';
import { decimalOf, type Figure } from '../../bilagor/figure';
import { isInPeriods } from '../../bilagor/pack-tables/table-sums';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { TableColumn } from '../../bilagor/pack-tables/matched-columns';
import { VERSION_WORDS } from '../../packs/tables/period-spec';
import { compilePeriods } from '../../packs/tables/compile-template';
import { rowsNamed, type Spot } from './resolve-figures';

/** Which figures of a table a rule is about. */
export interface SpotFilter {
  readonly rader?: string | readonly string[] | undefined;
  readonly kolumner?: string | readonly string[] | undefined;
  readonly perioder?: readonly string[] | undefined;
  readonly versioner?: readonly (keyof typeof VERSION_WORDS)[] | undefined;
  /** The first of the years that it is about, as it stands. */
  readonly 'från år'?: number | undefined;
}

/** The figures that a rule is about: a row in every column, or a column in every row. */
export function spotsOf(table: PackTable, target: string, filter: SpotFilter): readonly Spot[] {
  const { rader, kolumner, perioder } = filter;
  const rowIds = listOf(rader);
  const columnIds = listOf(kolumner);
  const periods = perioder === undefined ? null : compilePeriods(perioder);
  const isRow = table.template.rows.some(({ id }) => id === target);
  const rows = isRow
    ? rowsNamed(table, target)
    : table.rows.filter(
        ({ spec }) =>
          rowIds === null || rowIds.includes(spec.id) || (spec.memberOf !== null && rowIds.includes(spec.memberOf)),
      );
  return rows.flatMap((row) =>
    table.columns.flatMap((column, at): readonly Spot[] => {
      const figure = row.figures[at];
      const ids = [column.spec.id, column.part?.id];
      const isTarget = isRow ? columnIds === null || columnIds.some((id) => ids.includes(id)) : ids.includes(target);
      return figure !== undefined && isTarget && isInPeriods(column, periods) && isInYears(column, filter)
        ? [{ table, row, column, figure }]
        : [];
    }),
  );
}

/** Whether a column is of one of the versions that a rule holds for, and of a year that it holds for; all where it says nothing. */
function isInYears({ period, slot }: TableColumn, { versioner, 'från år': from }: SpotFilter): boolean {
  if (from !== undefined && (period?.year ?? from) < from) return false;
  if (versioner === undefined) return true;
  const wanted = versioner.map((word) => VERSION_WORDS[word]);
  return (
    slot?.month === null && (slot.versions.length === 0 ? false : slot.versions.some((one) => wanted.includes(one)))
  );
}

function listOf(ids: string | readonly string[] | undefined): readonly string[] | null {
  if (ids === undefined) return null;
  return typeof ids === 'string' ? [ids] : ids;
}

/** Where a finding about a sum of rows stands: a heading of the template, or the header of each column. */
export interface SumPlace {
  readonly annars?: string | readonly string[] | undefined;
  readonly vid?: string | undefined;
}

interface NamedPlace {
  readonly row: number;
  readonly label: string;
  readonly isHeading: boolean;
}

/** Where a heading of a table stands, or the first of its rows with an id. */
function placeOf({ found, rows }: PackTable, id: string): NamedPlace | undefined {
  const heading = found.headings.find((one) => one.id === id);
  if (heading !== undefined) return { row: heading.row, label: heading.label, isHeading: true };
  const row = rows.find(({ spec }) => spec.id === id);
  return row === undefined ? undefined : { row: row.address.row, label: row.label, isHeading: false };
}

/** A figure that stands in no cell: what some rows come to together in a column, told of where the table names it. */
export interface SumSpot extends Spot {
  /** What is added up. */
  readonly parts: readonly Figure[];
}

/**
 * What some rows of a table come to in each column that a rule is about, where no row of the table sums them up. What is
 * told of it stands at a heading of the rows, else at the column's header.
 */
export function sumSpotsOf(table: PackTable, { annars, vid }: SumPlace, filter: SpotFilter): readonly SumSpot[] {
  const ids = listOf(annars) ?? [];
  const spots = ids.flatMap((id) => spotsOf(table, id, filter).filter(({ row }) => row.isAdded));
  const named = vid === undefined ? undefined : placeOf(table, vid);
  return table.columns.flatMap((column): readonly SumSpot[] => {
    const own = spots.filter((spot) => spot.column === column);
    const [first] = own;
    const parts = own.map(({ figure }) => figure).filter(({ value }) => value !== null);
    if (first === undefined || parts.length === 0) return [];
    const value = parts.reduce((sum, part) => sum.plus(decimalOf(part) ?? 0), new Big(0)).toNumber();
    const row = named?.isHeading === false ? table.rows.find(({ address }) => address.row === named.row) : undefined;
    const address =
      row?.figures[table.columns.indexOf(column)]?.address ??
      (named === undefined ? column.header : { row: named.row, column: table.found.labelColumn });
    const figure: Figure = {
      ...first.figure,
      address,
      state: 'number',
      value,
      text: null,
      storedAsText: false,
      formula: null,
      exact: true,
      decimals: Math.max(...parts.map(({ decimals }) => decimals)),
      rowLabel: named?.label ?? 'Summan av raderna',
    };
    return [{ ...first, figure, parts }];
  });
}
