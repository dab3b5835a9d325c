import type { Figure } from '../../../bilagor/figure';
import { asPrinted, sumRelation, type Relation, type RelationTerm } from '../../../findings/relation';
import type { BudgetRow, BudgetRowKind, ResultBudget } from '../../../document/plan/result-budget';

/** A sum of a result budget: the relation and what it adds, in words. */
export interface BudgetSum {
  readonly relation: Relation;
  readonly shouldBe: string;
}

const SUMS: readonly BudgetRowKind[] = [
  'nettokostnader',
  'verksamhetensResultat',
  'resultatEfterFinansiella',
  'åretsResultat',
];
const COSTS: readonly BudgetRowKind[] = ['kostnader', 'avskrivningar', 'finansiellaKostnader', 'personalkostnader'];

interface Block {
  readonly total: BudgetRow;
  readonly before: BudgetRow | null;
  readonly rows: readonly BudgetRow[];
}

/**
 * Each sum of a result budget from the sum before it and the rows between. Costs may be printed with minus or without;
 * what the pack does not know is added where that makes the sums hold in more columns.
 */
export function budgetSums(budget: ResultBudget): readonly BudgetSum[] {
  const sign = costSign(budget);
  return blocksOf(budget).flatMap((block): readonly BudgetSum[] => {
    const all = block.rows.filter(({ isPart, kind }) => !isPart && kind !== 'personalkostnader');
    const known = all.filter(({ kind }) => kind !== null);
    const [sums, fewer] = [sumsOf(budget, block, all, sign), sumsOf(budget, block, known, sign)];
    return agreeing(fewer) > agreeing(sums) ? fewer : sums;
  });
}

function agreeing(sums: readonly BudgetSum[]): number {
  return sums.filter(({ relation }) => (relation.compare(asPrinted)?.agreement ?? 'off') !== 'off').length;
}

function blocksOf({ rows }: ResultBudget): readonly Block[] {
  const blocks: Block[] = [];
  let before: BudgetRow | null = null;
  let since: BudgetRow[] = [];
  for (const row of rows) {
    if (row.kind !== null && SUMS.includes(row.kind) && !row.isPart) {
      if (since.length > 0 || before !== null) blocks.push({ total: row, before, rows: since });
      before = row;
      since = [];
    } else since.push(row);
  }
  return blocks;
}

function sumsOf(
  { periods }: ResultBudget,
  { total, before, rows }: Block,
  added: readonly BudgetRow[],
  sign: 1 | -1,
): readonly BudgetSum[] {
  const terms = before === null ? added : [before, ...added];
  if (terms.length === 0 || (rows.length > 0 && added.length === 0 && before === null)) return [];
  const shouldBe =
    terms.length === 1 ? (terms[0]?.label ?? '') : `summan av ${terms.map(({ label }) => label).join(', ')}`;
  return periods.flatMap((_, index): readonly BudgetSum[] => {
    const target = total.figures[index];
    const figures = terms.flatMap((row): readonly RelationTerm[] => {
      const figure = row.figures[index];
      return figure === undefined ? [] : [{ figure, factor: factorOf(row, total, sign) }];
    });
    // Nothing printed says nothing.
    if (target === undefined || target.state === 'empty' || figures.every(({ figure }) => figure.state === 'empty'))
      return [];
    return [{ relation: sumRelation(target, figures), shouldBe }];
  });
}

/** Where costs are printed without minus, net costs are too. */
function factorOf(row: BudgetRow, total: BudgetRow, sign: 1 | -1): number {
  if (sign === 1) return 1;
  const isCost = row.kind === 'nettokostnader' || (row.kind !== null && COSTS.includes(row.kind));
  const isNet = total.kind === 'nettokostnader';
  return isNet === isCost ? 1 : -1;
}

/** 1 where costs are printed with minus, −1 where they are printed as sizes. */
export function costSign({ rows }: ResultBudget): 1 | -1 {
  const costs = rows.filter(({ kind }) => kind === 'kostnader' || kind === 'nettokostnader');
  const values = costs.flatMap(({ figures }: { readonly figures: readonly Figure[] }) =>
    figures.map(({ value }) => value ?? 0),
  );
  return values.filter((value) => value > 0).length > values.filter((value) => value < 0).length ? -1 : 1;
}
