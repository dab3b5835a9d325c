import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { RISK_COLUMNS } from '../bilagor/bilaga-16';
import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import type { Bilaga10c } from '../bilagor/bilaga-10c';
import type { Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { ListCell, ListColumn, ListEntry } from '../bilagor/list-table';
import type { BilagaKind } from '../bilagor/table';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import { comparableNumber } from './comparable-number';
import type { CheckedTable } from './review-record';

type Value = number | string | null;
type TableRow = CheckedTable['rows'][number];

/** Every figure and text that the check of a submission read, by its labels. */
export function checkedTables(submission: Submission): readonly CheckedTable[] {
  return submission.bilagor.map((bilaga) => {
    const enhet = submission.unitOf.get(bilaga)?.name ?? null;
    return { bilaga: bilaga.kind, enhet, ...contentOf(bilaga) };
  });
}

/**
 * A hash of the figures and their labels. Neither the order of bilagor, rows and columns nor where they stand changes it;
 * a figure that is another by 1, or a label that is another, does.
 */
export function hashTables(tables: readonly CheckedTable[]): string {
  const lines = tables.flatMap(cellsOf).map(({ bilaga, enhet, row, column, value }) => {
    return JSON.stringify([bilaga, enhet, row, column, value]);
  });
  return hashText(lines.sort().join('\n'));
}

/** A hash of all that a rule pack says, whatever the order of its keys. */
export function hashPack(pack: RulePack): string {
  return hashText(JSON.stringify(pack, sortedKeys));
}

/** A figure or text that is another than it was; null where there was, or is, none. */
export interface CheckedChange {
  readonly bilaga: BilagaKind;
  readonly enhet: string | null;
  readonly row: string;
  readonly column: string;
  readonly before: Value;
  readonly now: Value;
}

/** What has changed between two sets of tables, in the order of the tables. */
export function compareTables(before: readonly CheckedTable[], now: readonly CheckedTable[]): readonly CheckedChange[] {
  const [was, is] = [byLabels(before), byLabels(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((labels) => {
    const [gone, come] = leftOver(was.get(labels) ?? [], is.get(labels) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): CheckedChange[] => {
      const cell = come[at] ?? gone[at];
      if (cell === undefined) return [];
      return [{ ...cell, before: gone[at]?.value ?? null, now: come[at]?.value ?? null }];
    }).flat();
  });
}

interface CheckedCell {
  readonly bilaga: BilagaKind;
  readonly enhet: string | null;
  readonly row: string;
  readonly column: string;
  readonly value: Value;
}

function cellsOf({ bilaga, enhet, columns, rows }: CheckedTable): readonly CheckedCell[] {
  return rows.flatMap(([row, ...values]) =>
    values.flatMap((value, at): readonly CheckedCell[] =>
      value === null ? [] : [{ bilaga, enhet, row, column: columns[at] ?? '', value }],
    ),
  );
}

function byLabels(tables: readonly CheckedTable[]): ReadonlyMap<string, readonly CheckedCell[]> {
  const cells = new Map<string, CheckedCell[]>();
  for (const cell of tables.flatMap(cellsOf)) {
    const key = JSON.stringify([cell.bilaga, cell.enhet, cell.row, cell.column]);
    const same = cells.get(key);
    if (same === undefined) cells.set(key, [cell]);
    else same.push(cell);
  }
  return cells;
}

/** What is left on either side when equal values have been taken out in pairs. */
function leftOver(
  was: readonly CheckedCell[],
  is: readonly CheckedCell[],
): readonly [readonly CheckedCell[], readonly CheckedCell[]] {
  const come = [...is];
  const gone = was.filter(({ value }) => {
    const at = come.findIndex((cell) => cell.value === value);
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  return [gone, come];
}

function contentOf(bilaga: Bilaga): Pick<CheckedTable, 'columns' | 'rows'> {
  switch (bilaga.kind) {
    case '16':
      return listContent(bilaga.risks, RISK_COLUMNS, 'benamning');
    case '17':
      return listContent(bilaga.projects, PROJECT_COLUMNS, 'projektnamn');
    case '10c':
      return withRunningCosts(bilaga);
    default:
      return figureContent(bilaga);
  }
}

function figureContent({ columns, rows }: Bilaga): Pick<CheckedTable, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ label, figures }): TableRow => [tidy(label), ...figures.map(valueOf)]).filter(hasValues),
  };
}

/** Bilaga 10 c has three figures a project at the right, which belong to no column of its table. */
function withRunningCosts(bilaga: Bilaga10c): Pick<CheckedTable, 'columns' | 'rows'> {
  const { columns, rows } = figureContent(bilaga);
  const costs = bilaga.projects.flatMap(({ name, arskostnad, kapitalkostnad, driftsumma }) =>
    runningCost(name, arskostnad, kapitalkostnad, driftsumma),
  );
  const total = runningCost('Driftkostnader', null, null, bilaga.driftkostnader);
  const before = columns.map(() => null);
  return {
    columns: [...columns, 'Årskostnad', 'Kapitalkostnad', 'Summa driftkostnad'],
    rows: [...rows, ...[...costs, ...total].map(([label, ...values]): TableRow => [label, ...before, ...values])],
  };
}

function runningCost(name: string, ...figures: readonly (Figure | null)[]): readonly TableRow[] {
  const row: TableRow = [tidy(name), ...figures.map((figure) => (figure === null ? null : valueOf(figure)))];
  return hasValues(row) ? [row] : [];
}

function listContent<Name extends string>(
  entries: readonly ListEntry<Name>[],
  columns: readonly ListColumn<Name>[],
  name: Name,
): Pick<CheckedTable, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ title }) => title),
    rows: entries.map((entry): TableRow => [
      tidy(cellIn(entry, name).text),
      ...columns.map((column) => listValue(cellIn(entry, column.name))),
    ]),
  };
}

function cellIn<Name extends string>(entry: Readonly<Record<Name, ListCell>>, name: Name): ListCell {
  return entry[name];
}

function listValue({ isEmpty, number, text }: ListCell): Value {
  return isEmpty ? null : (number ?? tidy(text));
}

function hasValues([, ...values]: TableRow): boolean {
  return values.some((value) => value !== null);
}

function valueOf({ value, text, state }: Figure): Value {
  if (value !== null) return comparableNumber(value);
  return state === 'empty' || text === null ? null : tidy(text);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
