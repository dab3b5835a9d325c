import { labelKey } from '../../workbook/label';
import { textsOf } from './complete-pack';
import type { Inconsistency } from './inconsistency';
import { readPeriodSpec } from './period-spec';
import type { ColumnSpec, RowSpec, TableSpec } from './table-schema';

/** The parts of a table by id: rows, columns, and the parts that columns have below each period. */
export interface TableParts {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** The ids of a table's rows and columns. */
export function partsOf({ kolumner, rader = [{ id: OWN_ROWS }] }: TableSpec): TableParts {
  return {
    rows: new Set(rader.map(({ id }) => id)),
    columns: new Set(kolumner.flatMap(({ id, delar = [] }) => [id, ...delar.map((part) => part.id)])),
  };
}

/** What the rows of a table are called when the pack does not say: all of them are the region's own. */
export const OWN_ROWS = 'rader';

/** In another table: the row with the same name as the one that a rule is at. */
export const SAME_ROW = 'samma';

/** What is wrong with the names and labels within one table. */
export function* tableNames(table: TableSpec, path: readonly PropertyKey[]): Iterable<Inconsistency> {
  yield* sameIds(table, path);
  yield* sameLabels(table, path);
  for (const [index, column] of table.kolumner.entries()) yield* columnPeriods(column, [...path, 'kolumner', index]);
  yield* rowSets(table, path);
  for (const [index, id] of (table.post ?? []).entries()) {
    if (partsOf(table).columns.has(id)) continue;
    yield {
      path: [...path, 'post', index],
      message: `”post” nämner kolumnen ”${id}”, som inte finns i tabellen ”${table.id}”. Här kan stå ${[...partsOf(table).columns].join(', ')}.`,
    };
  }
}

function* sameIds(
  { id, kolumner, rader = [], regler = [] }: TableSpec,
  path: readonly PropertyKey[],
): Iterable<Inconsistency> {
  const seen = new Set<string>();
  const parts = [
    ...kolumner.flatMap((column, index) => [
      { id: column.id, at: ['kolumner', index, 'id'] },
      ...(column.delar ?? []).map((part, at) => ({ id: part.id, at: ['kolumner', index, 'delar', at, 'id'] })),
    ]),
    ...rader.map((row, index) => ({ id: row.id, at: ['rader', index, 'id'] })),
  ];
  for (const part of parts) {
    if (seen.has(part.id)) {
      const message = `”${part.id}” heter redan en rad eller kolumn i tabellen ”${id}”; varje ska ha ett eget id.`;
      yield { path: [...path, ...part.at], message };
    }
    seen.add(part.id);
  }
  const rules = new Set<string>();
  for (const [index, rule] of regler.entries()) {
    if (rules.has(rule.id) && rule.fortsätter !== true) {
      const message = `regeln ”${rule.id}” finns redan i tabellen ”${id}”. Är det samma regel för en annan del av tabellen, skriv ”fortsätter”: true.`;
      yield { path: [...path, 'regler', index, 'id'], message };
    }
    rules.add(rule.id);
  }
}

/** The same label for two rows, or for two columns, cannot be told apart on a sheet. Rows under other headings can. */
function* sameLabels({ id, kolumner, rader = [] }: TableSpec, path: readonly PropertyKey[]): Iterable<Inconsistency> {
  const rows = rader.map((row, index) => ({
    texts: row.rubrik,
    place: row.under ?? '',
    at: ['rader', index, 'rubrik'],
    what: 'raderna',
    id: row.id,
  }));
  const columns = kolumner.flatMap((column, index) => [
    { texts: column.rubrik, place: '', at: ['kolumner', index, 'rubrik'], what: 'kolumnerna', id: column.id },
    ...(column.delar ?? []).map((part, at) => ({
      texts: part.rubrik,
      place: column.id,
      at: ['kolumner', index, 'delar', at, 'rubrik'],
      what: 'kolumnerna',
      id: part.id,
    })),
  ]);
  for (const list of [rows, columns]) {
    const known = new Map<string, string>();
    for (const part of list) {
      for (const text of textsOf(part.texts)) {
        const key = `${part.place}|${labelKey(text)}|${text.includes('{') ? text : ''}${/[%*]/u.exec(text)?.[0] ?? ''}`;
        const other = known.get(key);
        if (other !== undefined) {
          const message = `rubriken ”${text}” står två gånger i tabellen ”${id}”: ${part.what} ”${other}” och ”${part.id}” kan inte skiljas åt.`;
          yield { path: [...path, ...part.at], message };
        } else known.set(key, part.id);
      }
    }
  }
}

function* columnPeriods(
  { id, slag, perioder, delar, rubrik }: ColumnSpec,
  path: readonly PropertyKey[],
): Iterable<Inconsistency> {
  if (perioder === undefined) {
    if (rubrik === undefined)
      yield { path, message: `kolumnen ”${id}” behöver ”rubrik” eller ”perioder” för att hittas.` };
    if (delar !== undefined)
      yield {
        path: [...path, 'delar'],
        message: `kolumnen ”${id}” har ”delar” men inga ”perioder”; delarna skrivs då som egna kolumner.`,
      };
    return;
  }
  if (slag !== undefined && slag !== 'tal')
    yield { path: [...path, 'perioder'], message: `kolumnen ”${id}” är ${slag} och har inga perioder.` };
  for (const [index, text] of (perioder === 'alla' ? [] : perioder).entries()) {
    if (readPeriodSpec(text) !== undefined) continue;
    const message = `perioden ”${text}” förstås inte; skriv till exempel ”utfall Y-2”, ”prognos|budget Y-1”, ”budget Y”, ”plan Y+1?” eller ”utfall Y månad 8”. Versionerna är utfall, bokslut, prognos, budget, ram och plan.`;
    yield { path: [...path, 'perioder', index], message };
  }
}

/** The rows of a kind, for who may name one of them. */
function ofKind(rows: readonly RowSpec[], kind: RowSpec['slag']): string {
  const ids = rows.filter(({ slag }) => slag === kind).map(({ id }) => id);
  return ids.length === 0 ? `Ge en rad "slag": "${kind ?? ''}" först.` : `Här kan stå ${ids.join(', ')}.`;
}

function* rowSets({ id, rader = [] }: TableSpec, path: readonly PropertyKey[]): Iterable<Inconsistency> {
  for (const [index, row] of rader.entries()) {
    const at = [...path, 'rader', index];
    const kind = row.slag ?? 'fast';
    if (row.rubrik === undefined && (kind === 'fast' || kind === 'total' || kind === 'rubrik' || kind === 'delsumma')) {
      yield { path: at, message: `raden ”${row.id}” är ${kind} och behöver ”rubrik”: texten som den känns igen på.` };
    }
    if (row.under !== undefined && rader.find((other) => other.id === row.under)?.slag !== 'rubrik') {
      yield {
        path: [...at, 'under'],
        message: `”under” nämner ”${row.under}”, som inte är en rad med slaget rubrik i tabellen ”${id}”. ${ofKind(rader, 'rubrik')}`,
      };
    }
    if (row.i !== undefined && rader.find((other) => other.id === row.i)?.slag !== 'egna') {
      yield {
        path: [...at, 'i'],
        message: `”i” nämner ”${row.i}”, som inte är rader med slaget egna i tabellen ”${id}”. ${ofKind(rader, 'egna')}`,
      };
    }
  }
}
