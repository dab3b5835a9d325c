import type Big from 'big.js';
import { decimalOf, toDecimal, type Figure } from '../bilagor/figure';
import { formulaReads, readsAllInputs } from '../findings/formula-reads';
import type { Correction } from '../findings/finding';
import { withValues, type ReadFigure, type Relation } from '../findings/relation';

/** Which figures follow from which, over all sheets of a submission. */
export interface Dependencies {
  /** Every relation that a figure is part of. */
  readonly relationsOf: (figure: Figure) => readonly Relation[];
  /** The relations by which the formulas that read a figure follow it; typed figures stay as they are. */
  readonly followersOf: (figure: Figure) => readonly Relation[];
  /** What every figure comes to when one is corrected: its own new value and those of the formulas that read it. */
  readonly valuesAfter: (correction: Correction) => ReadonlyMap<Figure, Big>;
}

const DEEPEST = 24;

/** Builds the dependencies from the relations that the rules have checked. */
export function createDependencies(relations: readonly Relation[]): Dependencies {
  // Only corrections ask, and most submissions have few.
  let known: ReadonlyMap<Figure, readonly Relation[]> | undefined;
  const relationsOf = (figure: Figure): readonly Relation[] =>
    (known ??= relationsByFigure(relations)).get(figure) ?? [];
  const followers = new Map<Figure, readonly Relation[]>();
  const followersOf = (figure: Figure): readonly Relation[] => {
    let following = followers.get(figure);
    if (following === undefined) followers.set(figure, (following = findFollowers(figure, relationsOf(figure))));
    return following;
  };

  const follow = (correction: Correction): ReadonlyMap<Figure, Big> => {
    const root = correction.figure;
    const values = new Map<Figure, Big>([[root, toDecimal(correction.value)]]);
    let changed: readonly Figure[] = [root];
    if (correction.isTextNow === true) changed = addSkippedText(root, relationsOf(root), values);
    for (let depth = 0; depth < DEEPEST && changed.length > 0; depth++) {
      const next = new Set<Figure>();
      for (const relation of new Set(changed.flatMap(followersOf))) {
        const { target } = relation;
        if (target === root) continue;
        const value = valueAfter(relation, root, values);
        if (value === null || value.eq(values.get(target) ?? decimalOf(target) ?? NaN)) continue;
        values.set(target, value);
        next.add(target);
      }
      changed = [...next];
    }
    return values;
  };
  // A finding's own correction is asked for when it is folded and when its consequences are told.
  const followed = new WeakMap<Correction, ReadonlyMap<Figure, Big>>();
  const valuesAfter = (correction: Correction): ReadonlyMap<Figure, Big> => {
    let values = followed.get(correction);
    if (values === undefined) {
      // Sums of the greatest numbers there are come to none.
      values = Number.isFinite(correction.value) ? follow(correction) : NOTHING_CHANGES;
      followed.set(correction, values);
    }
    return values;
  };
  return { relationsOf, followersOf, valuesAfter };
}

/** A cell is one figure, whichever relations read it. */
function relationsByFigure(relations: readonly Relation[]): ReadonlyMap<Figure, readonly Relation[]> {
  const byFigure = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const input of relation.inputs) append(byFigure, input, relation);
    append(byFigure, relation.target, relation);
  }
  return byFigure;
}

function append(map: Map<Figure, Relation[]>, figure: Figure, relation: Relation): void {
  const members = map.get(figure);
  if (members === undefined) map.set(figure, [relation]);
  else members.push(relation);
}

function findFollowers(figure: Figure, relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(
    (relation) => relation.defines && formulaReads(relation.target, figure) && isInput(figure, relation),
  );
}

/** Whether a figure of a relation is one that it is computed from; the target seldom is, and all others are. */
function isInput(figure: Figure, { target, inputs }: Relation): boolean {
  return figure !== target || inputs.includes(figure);
}

/** A formula's value moves by as much as what it should be moves, so that an error of its own stays. */
function valueAfter(
  { target, inputs, expected }: Relation,
  root: Figure,
  values: ReadonlyMap<Figure, Big>,
): Big | null {
  const printed = decimalOf(target);
  const [before, after] = [expected(withZeroFor(root)), expected(withValues(values))];
  if (printed === null || before === null || after === null) return null;
  // What a key figure should be is told without its sign: a formula that has kept a wrong one turns with its inputs.
  return isOpposite(printed, before) && turns(inputs, values) ? after : printed.plus(after).minus(before);
}

/** An input gets the other sign. */
function turns(inputs: readonly Figure[], values: ReadonlyMap<Figure, Big>): boolean {
  return inputs.some((input) => {
    const value = values.get(input);
    return value?.times(decimalOf(input) ?? 0).lt(0) ?? false;
  });
}

/** A formula that adds up skips a text that is no number. */
function withZeroFor(root: Figure): ReadFigure {
  return decimalOf(root) === null ? withValues(new Map([[root, toDecimal(0)]])) : AS_THEY_STAND;
}

const NOTHING_CHANGES: ReadonlyMap<Figure, Big> = new Map();
const AS_THEY_STAND = withValues(new Map());

function isOpposite(one: Big, other: Big): boolean {
  return !other.eq(0) && one.plus(other).abs().lte(other.abs().times('1e-9'));
}

/**
 * A text that becomes a number is added to the sums that skipped it: those that do not agree with it now. A formula that
 * adds up what it should comes to that, whatever it came to when it was last calculated.
 */
function addSkippedText(figure: Figure, relations: readonly Relation[], values: Map<Figure, Big>): readonly Figure[] {
  return relations.flatMap((relation): readonly Figure[] => {
    const { target, compare, expected } = relation;
    const printed = decimalOf(target);
    if (target.formula === null || !isInput(figure, relation)) return [];
    if ((compare(AS_THEY_STAND)?.agreement ?? 'equal') === 'equal') return [];
    const [full, skipped] = [expected(AS_THEY_STAND), expected(withValues(new Map([[figure, toDecimal(0)]])))];
    if (printed === null || full === null || skipped === null) return [];
    values.set(target, readsAllInputs(relation) ? full : printed.plus(full).minus(skipped));
    return [target];
  });
}
