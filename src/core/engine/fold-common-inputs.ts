import type Big from 'big.js';
import { decimalOf, type Figure } from '../bilagor/figure';
import { formulaReads } from '../findings/formula-reads';
import type { Relation } from '../findings/relation';
import { groupBy } from '../workbook/group-by';
import type { Dependencies } from './dependencies';
import type { RuledDraft } from './ruled-draft';
import { isKept, touchedRelations } from './tried-values';

/** A finding that no other explains yet, with how far off its relation is. */
interface OpenFinding {
  readonly ruled: RuledDraft;
  readonly relation: Relation;
  /** Its place among the findings. */
  readonly at: number;
  /** It is a sum that disagrees. */
  readonly isSum: boolean;
  readonly difference: Big;
}

/**
 * A sum that disagrees, and another finding that comes down to a typed figure which one of them reads: when one other
 * value of that figure mends both, it is one error. The sum stands for it, the first of two.
 *
 * Not every pair is compared, which would take the square of the time. Each typed figure that a sum comes down to gets the
 * value that would mend it, and what that value reaches is asked whether it is mended too.
 * @param drafts those that follow from no other yet
 */
export function foldCommonInputs(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
  causes: Map<RuledDraft, RuledDraft>,
): void {
  const open = drafts.flatMap((ruled, at): readonly OpenFinding[] => {
    const { relation, correction } = ruled.draft;
    const comparison = relation?.compare(decimalOf);
    if (relation === undefined || comparison?.agreement !== 'off') return [];
    return [
      { ruled, relation, at, isSum: correction !== undefined && relation.defines, difference: comparison.difference },
    ];
  });
  const reach = createReach(open, dependencies);
  for (const first of open) {
    if (!first.isSum || causes.has(first.ruled)) continue;
    const isLeft = (other: OpenFinding): boolean => canFollow(other, first) && !causes.has(other.ruled);
    for (const figure of reach.sourcesOf(first.relation)) {
      const others = reach.findingsBehind(figure).filter(isLeft);
      for (const { ruled } of mendedWith(figure, first, others, dependencies)) causes.set(ruled, first.ruled);
    }
  }
}

/** A later sum, or a goal that is missed by just as much as the sum is wrong; one missed by more has more to it. */
function canFollow(other: OpenFinding, sum: OpenFinding): boolean {
  return other.isSum ? other.at > sum.at : other.difference.abs().eq(sum.difference.abs());
}

/** Those of the findings that are gone with the value of a figure that mends the sum. */
function mendedWith(
  figure: Figure,
  sum: OpenFinding,
  others: readonly OpenFinding[],
  dependencies: Dependencies,
): readonly OpenFinding[] {
  const isOfSum = sum.relation.inputs.includes(figure);
  const asked = others.filter(({ relation }) => isOfSum || relation.inputs.includes(figure));
  if (figure.value === null || asked.length === 0) return [];
  const printed = figure.value;
  return [1, -1].flatMap((sign) => {
    const value = sum.difference.times(sign).plus(printed).toNumber();
    const values = dependencies.valuesAfter({ figure, value });
    if (!isKept(sum.relation, values)) return [];
    const touched = touchedRelations(values, dependencies);
    return asked.filter(({ relation }) => touched.has(relation) && isKept(relation, values));
  });
}

/** How figures and findings hang together through the formulas. */
interface Reach {
  /** The typed figures that a relation comes down to. */
  readonly sourcesOf: (relation: Relation) => readonly Figure[];
  /** The findings whose relations another value of a figure can touch. */
  readonly findingsBehind: (figure: Figure) => readonly OpenFinding[];
}

function createReach(open: readonly OpenFinding[], { relationsOf, followersOf }: Dependencies): Reach {
  const byRelation = groupBy(open, ({ relation }) => relation);
  const read = new Map<Figure, readonly Figure[]>();
  const readBy = (figure: Figure): readonly Figure[] => {
    let figures = read.get(figure);
    if (figures === undefined) {
      const defining = relationsOf(figure).filter(({ defines, target }) => defines && target === figure);
      figures = defining.flatMap(({ inputs }) => inputs.filter((input) => formulaReads(figure, input)));
      read.set(figure, figures);
    }
    return figures;
  };
  const behind = new Map<Figure, readonly OpenFinding[]>();
  return {
    sourcesOf: ({ target, inputs }) =>
      [...closure([target, ...inputs], readBy)].filter(({ formula }) => formula === null),
    findingsBehind: (figure) => {
      let findings = behind.get(figure);
      if (findings === undefined) {
        const reached = closure([figure], (one) => followersOf(one).map(({ target }) => target));
        const relations = new Set([...reached].flatMap(relationsOf));
        behind.set(figure, (findings = [...relations].flatMap((relation) => byRelation.get(relation) ?? [])));
      }
      return findings;
    },
  };
}

/** Some figures, with all to which steps lead from them. */
function closure(from: readonly Figure[], step: (figure: Figure) => readonly Figure[]): ReadonlySet<Figure> {
  const reached = new Set(from);
  // What is added to a set while it is gone through is gone through too.
  for (const figure of reached) for (const next of step(figure)) reached.add(next);
  return reached;
}
