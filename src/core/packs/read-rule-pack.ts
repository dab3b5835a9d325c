import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { describeIssue, type PackProblem } from './describe-issue';
import { inconsistencies } from './inconsistencies';
import { rulePackSchema, type RulePack } from './schema';
import { describeSyntaxError } from './syntax-error';

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
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
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
  const result = rulePackSchema.safeParse(content);
  const problems = repeatedKeys(tree).map(({ key, offset }) => ({
    line: lineOf(offset),
    message: `nyckeln ”${key}” finns redan; ta bort den ena.`,
  }));
  if (result.success) {
    for (const { path, message } of inconsistencies(result.data, ruleIds))
      problems.push({ line: locate(path), message });
    if (problems.length === 0) return { ok: true, pack: result.data };
  } else {
    for (const issue of result.error.issues) {
      problems.push(...describeIssue(issue, { content, locate, locateKey }));
    }
  }
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
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
