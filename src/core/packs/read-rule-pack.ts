import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { describeIssue, type PackProblem } from './describe-issue';
import { inconsistencies } from './inconsistencies';
import { BILAGA_KINDS } from '../bilagor/table';
import { BUILT_IN_PACKS } from './built-in';
import { rulePackSchema, tablePackSchema, type OwnPack, type RulePack } from './schema';
import { describeSyntaxError } from './syntax-error';
import { nearestWord } from '../workbook/nearest-word';
import { completePack } from './tables/complete-pack';
import type { Inconsistency } from './tables/inconsistency';
import { requiredTables, tableInconsistencies } from './tables/table-inconsistencies';

/** A rule pack that was read, or everything that keeps it from being used. */
export type RulePackReading =
  | { readonly ok: true; readonly pack: RulePack }
  | {
      readonly ok: false;
      /** By line. */
      readonly problems: readonly PackProblem[];
    };

/**
 * Reads a rule pack's text: JSON, with comments and trailing commas allowed.
 * @param ruleIds the rules that a pack can switch off
 */
export function readRulePack(text: string, ruleIds: readonly string[]): RulePackReading {
  const source = text.normalize('NFC');
  const lineOf = createLineOf(source);
  const deep = tooDeepAt(source);
  if (deep !== null) return { ok: false, problems: [{ line: lineOf(deep), message: TOO_DEEP }] };
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: false });
  const [error] = errors;
  // One slip gives a trail of errors behind it, so only the first is told.
  if (error !== undefined || tree === undefined) {
    return { ok: false, problems: [describeSyntaxError(source, error, lineOf)] };
  }

  const locate = (path: readonly PropertyKey[]): number => lineOf(nodeAt(tree, path).offset);
  const locateKey = (path: readonly PropertyKey[]): number => lineOf(keyNode(nodeAt(tree, path)).offset);
  const content: unknown = getNodeValue(tree);
  const result = schemaFor(content).safeParse(content);
  const problems = repeatedKeys(tree).map(({ key, offset }) => ({
    line: lineOf(offset),
    message: `nyckeln ”${key}” finns redan; ta bort den ena.`,
  }));
  if (result.success) {
    const reading = complete(result.data, ruleIds);
    for (const { path, message } of reading.problems) problems.push({ line: locate(path), message });
    if (problems.length === 0) return { ok: true, pack: reading.pack };
  } else {
    for (const issue of result.error.issues) {
      problems.push(...describeIssue(issue, { content, locate, locateKey }));
    }
    for (const { path, message } of unknownRequired(content)) problems.push({ line: locate(path), message });
  }
  return { ok: false, problems: firstOf(problems.sort((one, other) => one.line - other.line)) };
}

/** Blocks within blocks that no rule pack has: more than this would end the reader. */
const MOST_DEEP = 60;
const TOO_DEEP = `fler än ${MOST_DEEP} klamrar eller hakparenteser är öppnade här; ett regelpaket har högst sju i varandra. Kontrollera att alla avslutas.`;

/** Where brackets are opened within more others than a pack has; null when nowhere. Texts and comments are passed by. */
function tooDeepAt(source: string): number | null {
  const tokens = /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\]]/gu;
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > MOST_DEEP) return index;
  }
  return null;
}

/** So many problems are told at a time; a slip at the beginning may make a thousand. */
const MOST_PROBLEMS = 50;

function firstOf(problems: readonly PackProblem[]): readonly PackProblem[] {
  const left = problems.length - MOST_PROBLEMS;
  const next = problems[MOST_PROBLEMS];
  if (next === undefined) return problems;
  const message = `och ${left} till på den här raden och senare. Rätta dem ovan först, och pröva filen igen.`;
  return [...problems.slice(0, MOST_PROBLEMS), { line: next.line, message }];
}

/** Tells the line, from 1, of an offset in a text. */
function createLineOf(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Keys by which a pack is no longer one of limits alone. */
const TABLE_KEYS: readonly string[] = ['utgår från', 'tabeller', 'ändringar', 'utan', 'läsare'];

function schemaFor(content: unknown): typeof rulePackSchema | typeof tablePackSchema {
  const keys = typeof content === 'object' && content !== null ? Object.keys(content) : [];
  return keys.some((key) => TABLE_KEYS.includes(key)) ? tablePackSchema : rulePackSchema;
}

/** The required bilagor are told of also where something else is wrong with the pack. */
function unknownRequired(content: unknown): Iterable<Inconsistency> {
  const { obligatoriskaBilagor: required, tabeller: tables } = (content ?? {}) as Partial<
    Record<keyof RulePack, unknown>
  >;
  if (!Array.isArray(required)) return [];
  const ids = (Array.isArray(tables) ? tables : []).flatMap((table): readonly string[] => {
    const id = (table as { readonly id?: unknown } | null)?.id;
    return typeof id === 'string' ? [id] : [];
  });
  const texts = required.map((id) => (typeof id === 'string' ? id : null));
  return requiredTables(texts, [...BILAGA_KINDS, ...ids]);
}

/** Puts what a pack extends below it, and tells what does not make sense in it. */
function complete(
  own: OwnPack,
  ruleIds: readonly string[],
): { readonly pack: RulePack; readonly problems: readonly Inconsistency[] } {
  const name = own['utgår från'];
  const base = name === undefined ? undefined : BUILT_IN_PACKS.get(name);
  const pack = isWhole(own) ? own : completePack(own, base);
  const known = [
    ...ruleIds,
    ...[...(base?.tabeller ?? []), ...(pack.tabeller ?? [])].flatMap(({ regler = [] }) => regler.map(({ id }) => id)),
  ];
  const problems = [
    ...(base === undefined ? unknownBase(own) : []),
    ...inconsistencies(pack, known, own),
    ...tableInconsistencies(own, pack, { base, rules: known }),
  ];
  return { pack, problems };
}

function isWhole(pack: OwnPack): pack is RulePack {
  return TABLE_KEYS.every((key) => !(key in pack));
}

function unknownBase({ id, 'utgår från': name }: OwnPack): readonly Inconsistency[] {
  if (name === undefined) return [];
  const known = [...BUILT_IN_PACKS.keys()];
  const meant = nearestWord(name, known);
  const advice = meant === undefined ? `Här kan stå ${known.join(', ')}.` : `Menade du ”${meant}”?`;
  const message =
    name === id
      ? `regelpaketet ”${id}” kan inte utgå från sig självt. ${advice}`
      : `regelpaketet ”${name}” finns inte att utgå från. ${advice}`;
  return [{ path: ['utgår från'], message }];
}

/** The node at a path, or the nearest one above it. */
function nodeAt(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const segments = path.slice(0, length).map((key) => (typeof key === 'symbol' ? String(key) : key));
    const node = findNodeAtLocation(tree, segments);
    if (node !== undefined) return node;
  }
  return tree;
}

/** The key in front of a value; the value itself where there is none. */
function keyNode(value: Node): Node {
  return value.parent?.type === 'property' ? (value.parent.children?.[0] ?? value) : value;
}

interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

function repeatedKeys(node: Node): readonly RepeatedKey[] {
  const children = node.children ?? [];
  const repeated = children.flatMap(repeatedKeys);
  if (node.type !== 'object') return repeated;
  const seen = new Set<string>();
  for (const property of children) {
    const key = String(property.children?.[0]?.value);
    if (seen.has(key)) repeated.push({ key, offset: property.offset });
    seen.add(key);
  }
  return repeated;
}
