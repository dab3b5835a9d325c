import { BILAGA_KINDS } from '../../bilagor/table';
import { labelKey } from '../../workbook/label';
import { nearestWord } from '../../workbook/nearest-word';
import type { OwnPack, RulePack } from '../schema';
import { textsOf } from './complete-pack';
import { isDistinctive } from '../../bilagor/pack-tables/distinctive';
import type { Inconsistency } from './inconsistency';
import { unknownRule } from '../inconsistencies';
import { partsOf, tableNames } from './table-names';
import { tableRules, type RuleScope } from './table-rules';
import type { TableChange, TableSpec } from './table-schema';

/** What a pack may name besides its own. */
export interface KnownParts {
  readonly base: RulePack | undefined;
  readonly rules: readonly string[];
}

/**
 * What is wrong with the tables of a pack beyond the shape of their keys.
 * @param own what the pack itself says; places are of it
 * @param pack the same with what it extends
 * @param known the pack that it extends, and every rule that there is
 */
export function* tableInconsistencies(own: OwnPack, pack: RulePack, known: KnownParts): Iterable<Inconsistency> {
  const scope: RuleScope = {
    tables: new Map((pack.tabeller ?? []).map((table) => [table.id, table])),
    lists: new Set(Object.keys(pack.listor ?? {})),
  };
  const seen = new Set<string>();
  for (const [index, table] of (own.tabeller ?? []).entries()) {
    const path = ['tabeller', index];
    if (seen.has(table.id))
      yield { path: [...path, 'id'], message: `tabellen ”${table.id}” finns redan; ge den ett annat id.` };
    seen.add(table.id);
    yield* tableNames(table, path);
    yield* tableRules(table, path, scope);
    yield* recognisable(table, path);
    yield* lookAlikes(
      table,
      path,
      (pack.tabeller ?? []).filter(({ id }) => id !== table.id),
    );
  }
  yield* changes(own, pack, scope, known);
  yield* omissions(own, pack, known);
  yield* requiredTables(own.obligatoriskaBilagor ?? [], knownTables(pack));
}

/** Without a title, or two labels that are its own, a table would be taken for others, or others for it. */
function* recognisable(table: TableSpec, path: readonly PropertyKey[]): Iterable<Inconsistency> {
  if (/^\d/u.test(table.id) || (table.titel ?? []).length > 0) return;
  const own = labelsOf(table).filter(isDistinctive);
  const texts = table.kolumner.filter(({ slag }) => slag === 'text').length;
  if (own.length >= 2 || (own.length === 1 && texts >= 3)) return;
  const message = `tabellen ”${table.id}” går inte att känna igen: ge den ”titel”, eller minst två rubriker som är dess egna (Summa, Netto och årtal finns i alla tabeller).`;
  yield { path, message };
}

function labelsOf({ kolumner, rader = [] }: TableSpec): readonly string[] {
  return [...kolumner, ...rader].flatMap(({ rubrik }) => textsOf(rubrik).slice(0, 1)).map(labelKey);
}

/** Two tables that a sheet's texts cannot tell apart. */
function* lookAlikes(
  table: TableSpec,
  path: readonly PropertyKey[],
  others: readonly TableSpec[],
): Iterable<Inconsistency> {
  const titles = textsOf(table.titel).map(labelKey);
  for (const other of others) {
    const title = textsOf(other.titel)
      .map(labelKey)
      .find((key) => titles.includes(key));
    const [one, two] = [table, other].map((each) => [...new Set(labelsOf(each))].sort().join('|'));
    if (one !== two) continue;
    if (title === undefined && (titles.length > 0 || (other.titel ?? []).length > 0)) continue;
    yield {
      path: [...path, 'id'],
      message: `tabellerna ”${table.id}” och ”${other.id}” ser likadana ut: ge dem olika titlar eller rubriker.`,
    };
  }
}

function* changes(own: OwnPack, pack: RulePack, scope: RuleScope, known: KnownParts): Iterable<Inconsistency> {
  for (const [index, change] of (own.ändringar ?? []).entries()) {
    const path = ['ändringar', index];
    const table = scope.tables.get(change.tabell);
    if (table === undefined) {
      if (readers(pack).includes(change.tabell)) {
        if (change.regler === undefined) continue;
        yield {
          path: [...path, 'regler'],
          message: `bilaga ${change.tabell} läses inte ur ett regelpaket och kan inte få egna regler; däremot varianter, enhet och decimaler.`,
        };
      } else yield { path: [...path, 'tabell'], message: unknownTable(change.tabell, pack) };
      continue;
    }
    yield* tableRules({ ...table, regler: change.regler ?? [] }, path, scope, table.regler);
    yield* unknownLabels(change, index, known.base);
  }
}

/** Other ways of writing a label that the table does not have. */
function* unknownLabels(
  { tabell, varianter = {} }: TableChange,
  index: number,
  base: RulePack | undefined,
): Iterable<Inconsistency> {
  const table = base?.tabeller?.find(({ id }) => id === tabell);
  if (table === undefined) return;
  const parts = [...table.kolumner, ...table.kolumner.flatMap(({ delar = [] }) => delar), ...(table.rader ?? [])];
  const labels = [...textsOf(table.titel), ...parts.flatMap(({ rubrik }) => textsOf(rubrik))];
  for (const label of Object.keys(varianter)) {
    if (labels.includes(label)) continue;
    const meant = nearestWord(label, labels);
    const advice = meant === undefined ? `Här kan stå ${labels.join(', ')}.` : `Menade du ”${meant}”?`;
    const message = `rubriken ”${label}” finns inte i tabellen ”${tabell}”. ${advice}`;
    yield { path: ['ändringar', index, 'varianter', label], message };
  }
}

function* omissions(own: OwnPack, pack: RulePack, { base, rules }: KnownParts): Iterable<Inconsistency> {
  for (const [index, { tabell, rad, kolumn, regel }] of (own.utan ?? []).entries()) {
    const path = ['utan', index];
    if (tabell === undefined && regel === undefined)
      yield { path, message: 'det som utelämnas behöver ”tabell” eller ”regel”.' };
    if (tabell === undefined && (rad !== undefined || kolumn !== undefined))
      yield { path, message: '”rad” och ”kolumn” utelämnas ur en tabell: skriv ”tabell” också.' };
    if (own['utgår från'] === undefined)
      yield { path, message: '”utan” utelämnar något ur paketet som detta utgår från; skriv ”utgår från” också.' };
    else if (
      tabell !== undefined &&
      !readers(pack).includes(tabell) &&
      !(pack.tabeller ?? []).some(({ id }) => id === tabell) &&
      (rad ?? kolumn) !== undefined
    ) {
      yield { path: [...path, 'tabell'], message: unknownTable(tabell, pack) };
    }
    if (regel !== undefined && !rules.includes(regel))
      yield { path: [...path, 'regel'], message: unknownRule(regel, rules) };
    const table = base?.tabeller?.find(({ id }) => id === tabell);
    if (table === undefined) continue;
    const { rows, columns } = partsOf(table);
    for (const [key, part, parts] of [
      ['rad', rad, rows],
      ['kolumn', kolumn, columns],
    ] as const) {
      if (part === undefined || parts.has(part)) continue;
      const meant = nearestWord(part, [...parts]);
      const advice = meant === undefined ? `Här kan stå ${[...parts].join(', ')}.` : `Menade du ”${meant}”?`;
      yield {
        path: [...path, key],
        message: `”${key}” nämner ”${part}”, som inte finns i tabellen ”${table.id}”. ${advice}`,
      };
    }
  }
}

/** Required bilagor that neither code nor a table of the pack reads. */
export function* requiredTables(ids: readonly (string | null)[], known: readonly string[]): Iterable<Inconsistency> {
  for (const [index, id] of ids.entries()) {
    if (id === null || known.includes(id)) continue;
    const message = `”obligatoriskaBilagor” innehåller ”${id}”; tillåtna värden är ${known.join(', ')}.`;
    yield { path: ['obligatoriskaBilagor', index], message };
  }
}

function readers({ läsare }: RulePack): readonly string[] {
  return läsare ?? BILAGA_KINDS;
}

function knownTables(pack: RulePack): readonly string[] {
  return [...readers(pack), ...(pack.tabeller ?? []).map(({ id }) => id)];
}

function unknownTable(id: string, pack: RulePack): string {
  const known = knownTables(pack);
  const meant = nearestWord(id, known);
  return `tabellen ”${id}” finns inte. ${meant === undefined ? `Här kan stå ${known.join(', ')}.` : `Menade du ”${meant}”?`}`;
}
