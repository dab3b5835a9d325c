import { nearestWord } from '../../workbook/nearest-word';
import { BILAGA_KINDS } from '../../bilagor/table';
import { parseExpression, referencesOf, type Reference } from './expression';
import { textsOf } from './complete-pack';
import type { RuleSpec } from './rule-schema';
import type { Inconsistency } from './inconsistency';
import { VERSION_WORDS } from './period-spec';
import { partsOf, SAME_ROW, type TableParts } from './table-names';
import type { TableSpec } from './table-schema';

/** What the rules of a table may name besides its own rows and columns. */
export interface RuleScope {
  readonly tables: ReadonlyMap<string, TableSpec>;
  readonly lists: ReadonlySet<string>;
}

/**
 * What is wrong with the rules of one table: what they name does not exist, cannot be read, or goes round in a circle.
 * @param all the rules that hold for the table, when those told of are only some of them
 */
export function* tableRules(
  table: TableSpec,
  path: readonly PropertyKey[],
  scope: RuleScope,
  all = table.regler,
): Iterable<Inconsistency> {
  const parts = partsOf(table);
  for (const [index, rule] of (table.regler ?? []).entries()) {
    const at = [...path, 'regler', index];
    yield* names(rule, at, table.id, parts);
    yield* expressions(rule, at, table, parts, scope);
    yield* lists(rule, at, scope);
    yield* units(rule, at, table);
    yield* sense(rule, at);
  }
  yield* circles(table, path, all ?? []);
}

interface Condition {
  readonly kolumn: string;
}

/** The keys of rules that hold ids of the table's own rows or columns. */
const ROW_KEYS = ['rader', 'delar', 'annars', 'vid', 'ytterst', 'föräldrar'] as const;
const COLUMN_KEYS = ['kolumner', 'kolumn', 'status', 'rubrik'] as const;

function* names(
  rule: RuleSpec,
  path: readonly PropertyKey[],
  table: string,
  parts: TableParts,
): Iterable<Inconsistency> {
  const values = rule as unknown as Readonly<Record<string, unknown>>;
  const any = new Set([...parts.rows, ...parts.columns]);
  const known = (key: string): ReadonlySet<string> => {
    if (key === 'mål') return rule.typ === 'radsumma' ? parts.columns : rule.typ === 'summa' ? parts.rows : any;
    if (key === 'av') return rule.typ === 'radsumma' ? parts.columns : rule.typ === 'skillnad' ? any : parts.rows;
    if (key === 'värde') return any;
    return ROW_KEYS.some((one) => one === key) ? parts.rows : parts.columns;
  };
  const keys = ['mål', 'värde', ...(rule.typ === 'märke' ? [] : ['av']), ...ROW_KEYS, ...COLUMN_KEYS];
  for (const key of keys) {
    const value = values[key];
    if (value === undefined) continue;
    const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
    for (const [index, id] of ids.entries()) {
      const name = id.replace(/^-/u, '');
      if (known(key).has(name)) continue;
      yield {
        path: [...path, key, ...(Array.isArray(value) ? [index] : [])],
        message: unknown(name, key, table, [...known(key)]),
      };
    }
  }
  const when = values['när'] as Condition | readonly Condition[] | undefined;
  const isList = Array.isArray(when);
  const conditions: readonly Condition[] = when === undefined ? [] : [when].flat();
  for (const [index, { kolumn }] of conditions.entries()) {
    if (parts.columns.has(kolumn)) continue;
    yield {
      path: [...path, 'när', ...(isList ? [index] : []), 'kolumn'],
      message: unknown(kolumn, 'kolumn', table, [...parts.columns]),
    };
  }
}

function unknown(id: string, key: string, table: string, known: readonly string[]): string {
  const meant = nearestWord(id, known);
  const advice = meant === undefined ? `Här kan stå ${known.join(', ')}.` : `Menade du ”${meant}”?`;
  return `”${key}” nämner ”${id}”, som inte finns i tabellen ”${table}”. ${advice}`;
}

/** The keys of rules that hold expressions. */
const EXPRESSION_KEYS = ['till', 'från', 'täljare', 'nämnare', 'uttryck', 'högst', 'minst'] as const;

function* expressions(
  rule: RuleSpec,
  path: readonly PropertyKey[],
  table: TableSpec,
  parts: TableParts,
  { tables }: RuleScope,
): Iterable<Inconsistency> {
  const values = rule as unknown as Readonly<Record<string, unknown>>;
  for (const key of EXPRESSION_KEYS) {
    const text = values[key];
    if (typeof text !== 'string') continue;
    const expression = parseExpression(text);
    if (expression === undefined) {
      const message = `uttrycket ”${text}” förstås inte. Skriv rader och kolumner med + - * / och parenteser, med blanktecken omkring minus: ”ram.total - ram.total@-1”.`;
      yield { path: [...path, key], message };
      continue;
    }
    for (const reference of referencesOf(expression)) {
      const message = unknownReference(reference, table, parts, tables);
      if (message !== undefined) yield { path: [...path, key], message };
    }
  }
  if (rule.typ === 'referens') {
    const [id = '', column = ''] = rule.i.split('.');
    const other = tables.get(id);
    if (other === undefined) yield { path: [...path, 'i'], message: unknownTable(id, tables) };
    else if (!partsOf(other).columns.has(column)) {
      yield { path: [...path, 'i'], message: unknown(column, 'i', id, [...partsOf(other).columns]) };
    }
  }
}

function unknownReference(
  { path }: Reference,
  table: TableSpec,
  parts: TableParts,
  tables: RuleScope['tables'],
): string | undefined {
  const [first = '', second, third] = path;
  const isOwn = parts.rows.has(first) || parts.columns.has(first);
  if (second === undefined)
    return isOwn ? undefined : unknown(first, 'uttrycket', table.id, [...parts.rows, ...parts.columns]);
  if (third === undefined && parts.rows.has(first) && parts.columns.has(second)) return undefined;
  const other = tables.get(first);
  if (other === undefined) {
    // Bilagor that code reads have no rows with ids yet.
    return BILAGA_KINDS.some((kind) => kind === first)
      ? `bilaga ${first} läses inte ur ett regelpaket, så dess rader har inga id att nämna.`
      : unknownTable(first, tables);
  }
  const others = partsOf(other);
  if (!others.rows.has(second) && !others.columns.has(second) && second !== SAME_ROW)
    return unknown(second, 'uttrycket', first, [...others.rows, ...others.columns]);
  return third === undefined || others.columns.has(third) || third in VERSION_WORDS
    ? undefined
    : unknown(third, 'uttrycket', first, [...others.columns]);
}

function unknownTable(id: string, tables: RuleScope['tables']): string {
  const meant = nearestWord(id, [...tables.keys()]);
  const advice = meant === undefined ? `Tabellerna är ${[...tables.keys()].join(', ')}.` : `Menade du ”${meant}”?`;
  return `tabellen ”${id}” finns inte i regelpaketet. ${advice}`;
}

function* lists(rule: RuleSpec, path: readonly PropertyKey[], { lists: known }: RuleScope): Iterable<Inconsistency> {
  if (!('lista' in rule) || rule.lista === undefined || known.has(rule.lista)) return;
  const meant = nearestWord(rule.lista, [...known]);
  const advice = meant === undefined ? 'Lägg till den i ”listor”.' : `Menade du ”${meant}”?`;
  yield { path: [...path, 'lista'], message: `listan ”${rule.lista}” finns inte. ${advice}` };
}

/** Amounts of money are added to amounts of money, counts to counts of the same. */
function* units(rule: RuleSpec, path: readonly PropertyKey[], table: TableSpec): Iterable<Inconsistency> {
  if (rule.typ !== 'radsumma' && rule.typ !== 'summa') return;
  const kinds = new Map<string, string>();
  for (const column of table.kolumner) {
    const kind = unitKind(column.enhet ?? table.enhet);
    for (const { id } of [column, ...(column.delar ?? [])]) kinds.set(id, kind);
  }
  const rows = new Map((table.rader ?? []).map(({ id, enhet }) => [id, unitKind(enhet ?? table.enhet)]));
  const of = rule.typ === 'summa' ? rows : kinds;
  const [target = ''] = textsOf(rule.mål);
  const wanted = of.get(target);
  for (const [index, term] of rule.av.entries()) {
    const found = of.get(term.replace(/^-/u, ''));
    if (wanted === undefined || found === undefined || wanted === found) continue;
    const message = `”${target}” är ${shown(wanted)} men ”${term.replace(/^-/u, '')}” är ${shown(found)}; de kan inte läggas ihop.`;
    yield { path: [...path, 'av', index], message };
  }
}

function unitKind(unit: string | undefined): string {
  if (unit === undefined || unit === '') return '';
  return ['kr', 'tkr', 'mnkr', 'belopp'].includes(unit) ? 'pengar' : unit;
}

function shown(kind: string): string {
  return kind === '' ? 'utan enhet' : kind === 'pengar' ? 'belopp' : `i ${kind}`;
}

/** A rule that asks for nothing would always be kept. */
function* sense(rule: RuleSpec, path: readonly PropertyKey[]): Iterable<Inconsistency> {
  if (rule.typ === 'gräns' && rule.högst === undefined && rule.minst === undefined) {
    yield { path, message: `gränsen ”${rule.id}” behöver ”högst” eller ”minst”.` };
  }
  if (
    rule.typ === 'gräns' &&
    typeof rule.högst === 'number' &&
    typeof rule.minst === 'number' &&
    rule.minst > rule.högst
  ) {
    yield { path: [...path, 'minst'], message: `”minst” är ${rule.minst}, mer än ”högst” (${rule.högst}).` };
  }
  if (rule.typ === 'överföring' && rule.till === undefined && rule.annars === undefined) {
    yield { path, message: `överföringen ”${rule.id}” behöver ”till”, eller ”annars”: raderna som läggs ihop.` };
  }
  if (rule.typ === 'tillåtet värde' && (rule.värden === undefined) === (rule.lista === undefined)) {
    yield { path, message: `regeln ”${rule.id}” behöver antingen ”värden” eller ”lista”.` };
  }
  if (rule.typ === 'märke' && rule.av === 'namn' && rule.lista === undefined) {
    yield { path, message: `regeln ”${rule.id}” behöver ”lista”: namnen som de ska stavas.` };
  }
}

/** A sum that is part of what it sums up has no value. */
function* circles(
  { id, regler = [] }: TableSpec,
  path: readonly PropertyKey[],
  all: readonly RuleSpec[],
): Iterable<Inconsistency> {
  const terms = new Map<string, readonly string[]>();
  for (const rule of all) {
    if (rule.typ !== 'summa' && rule.typ !== 'radsumma' && rule.typ !== 'skillnad') continue;
    const own = rule.av.map((term) => term.replace(/^-/u, ''));
    for (const target of textsOf(rule.mål)) terms.set(target, [...(terms.get(target) ?? []), ...own]);
  }
  for (const [index, rule] of regler.entries()) {
    for (const key of ['uttryck', 'täljare', 'nämnare'] as const) {
      const text = (rule as Readonly<Partial<Record<typeof key, string>>>)[key];
      if (!('mål' in rule) || text === undefined) continue;
      const itself = textsOf(rule.mål).find((one) => namesItself(text, one));
      if (itself === undefined) continue;
      const message = `”${itself}” i tabellen ”${id}” räknas ut ur sig själv: ${rule.id} nämner den i ”${key}”.`;
      yield { path: [...path, 'regler', index, key], message };
    }
    if (!('mål' in rule) || !('av' in rule)) continue;
    const target = textsOf(rule.mål).find((one) => reaches(one, one, terms, new Set()));
    if (target === undefined) continue;
    yield {
      path: [...path, 'regler', index, 'av'],
      message: `”${target}” i tabellen ”${id}” räknas ut ur sig själv: ${rule.id} går runt i en cirkel.`,
    };
  }
}

/** The same row a year earlier is another figure. */
function namesItself(text: string, target: string): boolean {
  const expression = parseExpression(text);
  if (expression === undefined) return false;
  return referencesOf(expression).some(({ path, shift }) => path.length === 1 && path[0] === target && shift === 0);
}

function reaches(from: string, to: string, terms: ReadonlyMap<string, readonly string[]>, seen: Set<string>): boolean {
  for (const next of terms.get(from) ?? []) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(next, to, terms, seen)) return true;
  }
  return false;
}
