import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { RISK_COLUMNS } from '../bilagor/bilaga-16';
import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import type { Bilaga10b } from '../bilagor/bilaga-10b';
import type { Bilaga10c } from '../bilagor/bilaga-10c';
import type { Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { ListCell, ListColumn, ListEntry } from '../bilagor/list-table';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import { comparableNumber } from './comparable-number';
import { checkedCells } from './checked-cells';
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
  switch (bilaga.kind) {
    case '16':
      return listContent(bilaga.risks, RISK_COLUMNS, 'benamning');
    case '17':
      return listContent(bilaga.projects, PROJECT_COLUMNS, 'projektnamn');
    case '10b':
      return joined(figureContent(bilaga), projectNumbers(bilaga));
    case '10c':
      return joined(figureContent(bilaga), projectFacts(bilaga));
    default:
      return figureContent(bilaga);
  }
}

function figureContent({ columns, rows, unit }: Bilaga): Content {
  const figures = {
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ label, figures }): TableRow => [tidy(label), ...figures.map(valueOf)]),
  };
  return unit === null ? figures : joined(figures, { columns: ['Enhet'], rows: [['Beloppen', unit]] });
}

/** Two tables as one. */
function joined(one: Content, other: Content): Content {
  const before = one.columns.map(() => null);
  return {
    columns: [...one.columns, ...other.columns],
    rows: [...one.rows, ...other.rows.map(([label, ...values]): TableRow => [label, ...before, ...values])],
  };
}

function projectNumbers({ investments, it }: Bilaga10b): Content {
  const all = it === null || investments.includes(it) ? investments : [...investments, it];
  return {
    columns: ['Proj.nr'],
    rows: all.map(({ label, projektnummer }): TableRow => [tidy(label), textOrNull(projektnummer)]),
  };
}

/** What stands of a project on bilaga 10 c besides its figures of the years. */
function projectFacts({ projects, driftkostnader }: Bilaga10c): Content {
  return {
    columns: ['Proj.nr', 'FO', 'Kund', 'Årskostnad', 'Kapitalkostnad', 'Summa driftkostnad'],
    rows: [
      ...projects.map(({ name, projektnummer, forvaltningsobjekt, kund, arskostnad, kapitalkostnad, driftsumma }) => {
        const texts = [projektnummer, forvaltningsobjekt, kund].map(({ text }) => textOrNull(text));
        return [tidy(name), ...texts, ...[arskostnad, kapitalkostnad, driftsumma].map(valueOrNull)] as const;
      }),
      ['Driftkostnader', null, null, null, null, null, valueOrNull(driftkostnader)],
    ],
  };
}

function listContent<Name extends string>(
  entries: readonly ListEntry<Name>[],
  columns: readonly ListColumn<Name>[],
  name: Name,
): Content {
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
  if (isEmpty) return null;
  return number === null ? tidy(text) : comparableNumber(number);
}

function hasValues([, ...values]: TableRow): boolean {
  return values.some((value) => value !== null);
}

function valueOrNull(figure: Figure | null): Value {
  return figure === null ? null : valueOf(figure);
}

function textOrNull(text: string): Value {
  return text.trim() === '' ? null : tidy(text);
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
