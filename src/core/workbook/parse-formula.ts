import { parse, tokenize } from '@borgar/fx/xlsx';

/** The tree of a formula. */
export type FormulaNode = ReturnType<typeof parse>;

const parsed = new Map<string, FormulaNode | undefined>();
/** Formulas that are filled down a column are few texts; more than this are other people's sheets. */
const FORMULAS_KEPT = 5_000;

/** Parses a formula without its `=`; undefined when it cannot be parsed. */
export function parseFormula(formula: string): FormulaNode | undefined {
  if (parsed.has(formula)) return parsed.get(formula);
  if (parsed.size >= FORMULAS_KEPT) parsed.clear();
  let node: FormulaNode | undefined;
  try {
    node = parse(tokenize(formula, { mergeRefs: true, withLocation: false, negativeNumbers: false }));
  } catch {
    node = undefined;
  }
  parsed.set(formula, node);
  return node;
}
