import { figureLabel, type Figure, type Place } from '../../../bilagor/figure';
import type { CheckResult, FindingDraft, RelatedCell, Severity } from '../../../findings/finding';
import { asPrinted, type Comparison, type Relation } from '../../../findings/relation';
import { formatAmount } from '../../../findings/wording';
import { passed, relatedFigures, unreadableRelation } from '../results';

/** What is said of a place in a document. */
export interface DocumentFinding {
  readonly place: Place;
  /** What tells it from the rule's other findings in the document. */
  readonly labels: readonly string[];
  readonly message: string;
  readonly severity?: Severity;
  readonly actual?: string | number | null;
  readonly expected?: string | number | null;
  readonly related?: readonly RelatedCell[];
}

/** A finding in a document, which has no bilaga and no cell to write in. */
export function documentFinding(finding: DocumentFinding): FindingDraft {
  return { outcome: 'finding', bilaga: null, ...finding };
}

/**
 * Checks a figure of a document's table. What rounding of the printed figures can explain agrees: nobody can print them
 * more exactly. Nothing is said of a figure that is not there.
 */
export function* checkDocumentFigure(relation: Relation, shouldBe: string): Generator<CheckResult> {
  if (relation.target.state === 'empty') return;
  const hindrance = unreadableRelation(relation);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  const comparison = relation.compare(asPrinted);
  if (comparison === null) return;
  if (comparison.agreement === 'off') yield deviation(relation, comparison, shouldBe);
  else yield passed(relation);
}

function deviation(relation: Relation, comparison: Comparison, shouldBe: string): FindingDraft {
  const { target } = relation;
  const { expected, actual, difference } = comparison;
  const shown = expected.round(Math.max(0, target.decimals));
  return {
    ...documentFinding({
      place: target,
      labels: [target.rowLabel, target.columnLabel],
      message: `${figureLabel(target)}: ${amount(actual.toNumber(), target)} ska vara ${amount(shown.toNumber(), target)} (${shouldBe}).`,
      actual: actual.toNumber(),
      expected: expected.toNumber(),
      related: relatedFigures(relation.inputs),
    }),
    difference: difference.toNumber(),
    unit: target.unit,
    relation,
    correction: { figure: target, value: shown.toNumber() },
  };
}

/** An amount as the table prints it. */
function amount(value: number, { unit, decimals }: Figure): string {
  return formatAmount(value, unit, unit === '%' ? undefined : Math.max(0, decimals));
}
