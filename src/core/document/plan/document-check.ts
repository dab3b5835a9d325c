import type { Figure, Place } from '../../bilagor/figure';
import type { CheckResult, RelatedCell } from '../../findings/finding';

/** What a check said of something in a document without finding a fault in it. */
export interface DocumentCheck {
  readonly place: Place;
  readonly rule: string;
  readonly outcome: 'agrees' | 'notMade';
  /** What it was held to. */
  readonly against: readonly RelatedCell[];
  /** The figure that agrees; null where the check was not made, or is of no figure. */
  readonly value: number | null;
  /** Swedish: why it was not made; null where it was. */
  readonly reason: string | null;
}

/** What a rule's result says of a document's figures, each with what it was held to; findings tell of themselves. */
export function documentChecks(rule: string, result: CheckResult): readonly DocumentCheck[] {
  if (result.outcome === 'finding') return [];
  const { relation } = result;
  if (result.outcome === 'notEvaluated') {
    const { place, reason } = result;
    if (place === null || !isInDocument(place)) return [];
    return [{ place, rule, outcome: 'notMade', against: [], value: null, reason }];
  }
  if (relation === undefined) return [];
  const figures = [relation.target, ...relation.inputs];
  return figures.filter(isInDocument).map((figure) => ({
    place: { sheet: figure.sheet, address: figure.address },
    rule,
    outcome: 'agrees',
    against: figures.filter((other) => other !== figure).map(relatedCell),
    value: figure.value,
    reason: null,
  }));
}

function isInDocument({ sheet }: Place): boolean {
  return sheet.documentPlace !== undefined;
}

function relatedCell({ sheet, address, rowLabel, columnLabel, value, text }: Figure): RelatedCell {
  const label = [rowLabel, columnLabel].filter((part) => part !== '').join(', ');
  return { place: { sheet, address }, label, value: value ?? text };
}
