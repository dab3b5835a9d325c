import type Big from 'big.js';
import { decimalOf, toDecimal, type Figure } from '../bilagor/figure';
import { formulaReads } from '../findings/formula-reads';
import { figureKey } from '../findings/figure-key';
import type { Correction } from '../findings/finding';
import { withValues, type Relation } from '../findings/relation';

/** Which figures follow from which, over all sheets of a submission. */
export interface Dependencies {
  /** Every relation of the figure in a cell, by the cell's key. */
  readonly relationsAt: (key: string) => readonly Relation[];
  /** What every figure comes to when one is corrected: its own new value and those of the formulas that read it. */
  readonly valuesAfter: (correction: Correction) => ReadonlyMap<string, Big>;
}

const DEEPEST = 24;

/** Builds the dependencies from the relations that the rules have checked. */
export function createDependencies(relations: readonly Relation[]): Dependencies {
  // Only corrections ask, and most submissions have few.
  let known: ReadonlyMap<string, readonly Relation[]> | undefined;
  const relationsAt = (key: string): readonly Relation[] => (known ??= relationsByCell(relations)).get(key) ?? [];
  const relationsOf = (figure: Figure): readonly Relation[] => relationsAt(figureKey(figure));

  const valuesAfter = (correction: Correction): ReadonlyMap<string, Big> => {
    const values = new Map<string, Big>();
    const root = figureKey(correction.figure);
    values.set(root, toDecimal(correction.value));
    let changed: readonly Figure[] = [correction.figure];
    if (correction.isTextNow === true)
      changed = addSkippedText(correction.figure, relationsOf(correction.figure), values);
    for (let depth = 0; depth < DEEPEST && changed.length > 0; depth++) {
      const next = new Map<string, Figure>();
      for (const relation of new Set(changed.flatMap((figure) => followers(figure, relationsOf(figure))))) {
        const key = figureKey(relation.target);
        if (key === root) continue;
        const value = follow(relation, values);
        if (value === null || value.eq(values.get(key) ?? decimalOf(relation.target) ?? NaN)) continue;
        values.set(key, value);
        next.set(key, relation.target);
      }
      changed = [...next.values()];
    }
    return values;
  };
  return { relationsAt, valuesAfter };
}

function relationsByCell(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  // By figure first, which is cheaper: most figures are read by several relations.
  const byFigure = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const input of relation.inputs) append(byFigure, input, relation);
    append(byFigure, relation.target, relation);
  }
  const byCell = new Map<string, readonly Relation[]>();
  for (const [figure, own] of byFigure) {
    const key = figureKey(figure);
    const others = byCell.get(key);
    byCell.set(key, others === undefined ? own : [...others, ...own]);
  }
  return byCell;
}

function append<Key>(map: Map<Key, Relation[]>, key: Key, relation: Relation): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [relation]);
  else members.push(relation);
}

/** The relations by which a formula that reads a figure follows it; typed figures stay as they are. */
function followers(figure: Figure, relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(
    ({ defines, target, inputs }) => defines && inputs.includes(figure) && formulaReads(target, figure),
  );
}

/** A formula's value moves by as much as what it should be moves, so that an error of its own stays. */
function follow({ target, expected }: Relation, values: ReadonlyMap<string, Big>): Big | null {
  const printed = decimalOf(target);
  const [before, after] = [expected(decimalOf), expected(withValues(values))];
  return printed === null || before === null || after === null ? null : printed.plus(after).minus(before);
}

/** A text that becomes a number is added to the sums that skipped it: those that do not agree with it now. */
function addSkippedText(figure: Figure, relations: readonly Relation[], values: Map<string, Big>): readonly Figure[] {
  return relations.flatMap((relation): readonly Figure[] => {
    const { target, compare, expected, inputs } = relation;
    const printed = decimalOf(target);
    if (target.formula === null || !inputs.includes(figure) || compare(decimalOf)?.agreement !== 'off') return [];
    const [full, skipped] = [expected(decimalOf), sumWithout(relation, figure)];
    if (printed === null || full === null || skipped === null) return [];
    values.set(figureKey(target), printed.plus(full).minus(skipped));
    return [target];
  });
}

function sumWithout({ expected }: Relation, figure: Figure): Big | null {
  const zero = toDecimal(0);
  return expected((other) => (other === figure ? zero : decimalOf(other)));
}
