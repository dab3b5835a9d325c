import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { ListCell } from '../bilagor/list-table';
import type { Row } from '../bilagor/table';
import type { ListTraits, RowFacts } from '../bilagor/traits/bilaga-traits';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import { comparableNumber } from './comparable-number';
import { checkedCells } from './checked-cells';
import { checkedText } from './checked-text';
import { groupBy } from '../workbook/group-by';
import type { CheckedTable } from './review-record';

type Value = number | string | null;
type TableRow = CheckedTable['rows'][number];
type Content = Pick<CheckedTable, 'columns' | 'rows'>;

/** Every figure and text that the check of a submission read, by its labels. */
export function checkedTables(submission: Submission): readonly CheckedTable[] {
  return submission.bilagor.map((bilaga) => {
    const enhet = submission.unitOf.get(bilaga)?.name ?? null;
    const { columns, rows } = contentOf(bilaga);
    return { bilaga: bilaga.kind, enhet, columns, rows: rows.filter(hasValues) };
  });
}

/**
 * A hash of the figures and their labels. Neither the order of bilagor, rows and columns nor where they stand changes it;
 * a figure that is another by 1, or a label that is another, does.
 */
export function hashTables(tables: readonly CheckedTable[]): string {
  const lines = tables.flatMap(checkedCells).map(({ bilaga, enhet, row, column, value }) => {
    return JSON.stringify([bilaga, enhet, row, column, value]);
  });
  return hashText(lines.sort().join('\n'));
}

/** A hash of all that a rule pack says, whatever the order of its keys. */
export function hashPack(pack: RulePack): string {
  return hashText(JSON.stringify(pack, sortedKeys));
}

function contentOf(bilaga: Bilaga): Content {
  const list = bilaga.traits.list();
  if (list !== null) return listContent(list);
  const facts = bilaga.traits.facts();
  return facts === null ? figureContent(bilaga) : joined(figureContent(bilaga), factContent(facts));
}

/** The figures by the labels of their own, since rows need not have all of a table's columns. */
function figureContent({ rows, unit }: Bilaga): Content {
  const labelsOf = ({ figures }: Row): readonly string[] => figures.map(({ columnLabel }) => columnLabel);
  const parts = [...groupBy(rows, (row) => JSON.stringify(labelsOf(row))).values()].map((alike): Content => {
    const [first] = alike;
    return {
      columns: first === undefined ? [] : labelsOf(first),
      rows: alike.map(({ label, figures }): TableRow => [checkedText(label), ...figures.map(valueOf)]),
    };
  });
  const units: Content = { columns: ['Enhet'], rows: [['Beloppen', unit]] };
  return [...parts, units].reduce(joined);
}

/** Two tables as one. */
function joined(one: Content, other: Content): Content {
  const before = one.columns.map(() => null);
  return {
    columns: [...one.columns, ...other.columns],
    rows: [...one.rows, ...other.rows.map(([label, ...values]): TableRow => [label, ...before, ...values])],
  };
}

function factContent({ columns, rows }: RowFacts): Content {
  return { columns, rows: rows.map(({ label, texts }): TableRow => [checkedText(label), ...texts.map(textOrNull)]) };
}

function listContent({ columns, entries }: ListTraits): Content {
  return {
    columns: columns.map(({ title }) => title),
    rows: entries.map(({ name, cells }): TableRow => [checkedText(name.text), ...cells.map(listValue)]),
  };
}

function listValue({ isEmpty, number, text }: ListCell): Value {
  if (isEmpty) return null;
  return number === null ? checkedText(text) : comparableNumber(number);
}

function hasValues([, ...values]: TableRow): boolean {
  return values.some((value) => value !== null);
}

function textOrNull(text: string): Value {
  return text.trim() === '' ? null : checkedText(text);
}

function valueOf({ value, text, state }: Figure): Value {
  if (value !== null) return comparableNumber(value);
  return state === 'empty' || text === null ? null : checkedText(text);
}

function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
