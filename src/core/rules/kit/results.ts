import { figureLabel, type Figure } from '../../bilagor/figure';
import type { FindingDraft, NotEvaluatedCheck, PassedCheck, RelatedCell } from '../../findings/finding';
import { saying } from '../../findings/messages/message';
import type { Comparison, Relation } from '../../findings/relation';
import { whyUncomputed } from '../../findings/uncomputed';
import { formatAddress } from '../../workbook/address';
import { errorAdvice } from '../../workbook/error-names';

/** A check that was made with nothing to say. */
export const PASSED: PassedCheck = { outcome: 'passed' };

/** So many checks that were made with nothing to say; for rules that look at every figure of a bilaga. */
export function passedTimes(times: number): readonly PassedCheck[] {
  return times === 0 ? [] : [{ outcome: 'passed', times }];
}

/** A check of a relation that was made with nothing to say. */
export function passed(relation: Relation): PassedCheck {
  return { outcome: 'passed', relation };
}

/** What is said of a missed goal; a rounding difference, where the rounding of typed figures alone can explain that. */
export function missedGoal(draft: FindingDraft, { agreement }: Comparison): FindingDraft {
  if (agreement === 'off') return draft;
  return {
    ...draft,
    rule: 'avrundningsdifferens',
    severity: 'upplysning',
    message: saying(draft.message, { id: 'within-rounding', data: {} }),
  };
}

/** A figure as a cell that a finding was computed from. */
export function relatedFigure(figure: Figure): RelatedCell {
  return { place: figure, label: figureLabel(figure), value: figure.value ?? figure.text };
}

/** The cells behind a relation: those that hold something, and at most forty. */
export function relatedFigures(figures: readonly Figure[]): readonly RelatedCell[] {
  return figures
    .filter(({ state }) => state !== 'empty')
    .slice(0, 40)
    .map(relatedFigure);
}

/**
 * A check that cannot be made because a figure has no value, with the reason and what to do. Undefined when every figure
 * has what it needs; empty figures are for the caller to judge.
 */
export function unreadable(figures: readonly Figure[], relation?: Relation): NotEvaluatedCheck | undefined {
  const broken = figures.find(isBroken);
  return broken === undefined ? undefined : notReadable(broken, relation);
}

/** The same for a relation's target and inputs. */
export function unreadableRelation(relation: Relation): NotEvaluatedCheck | undefined {
  const broken = isBroken(relation.target) ? relation.target : relation.inputs.find(isBroken);
  return broken === undefined ? undefined : notReadable(broken, relation);
}

function isBroken({ state }: Figure): boolean {
  return state === 'error' || state === 'uncomputed' || state === 'text';
}

function notReadable(broken: Figure, relation: Relation | undefined): NotEvaluatedCheck {
  return {
    outcome: 'notEvaluated',
    place: relation?.target ?? broken,
    reason: whyUnreadable(broken),
    ...(relation === undefined ? {} : { relation }),
  };
}

/** Swedish: why a figure's value cannot be used, and what to do. */
export function whyUnreadable(figure: Figure): string {
  const cell = `${figure.sheet.sheet}!${formatAddress(figure.address)} (${figureLabel(figure)})`;
  if (figure.state === 'error') return `Cellen ${cell} ${errorAdvice(figure.text ?? '')}`;
  if (figure.state === 'uncomputed') return whyUncomputed(cell, figure);
  if (figure.state === 'text')
    return `Cellen ${cell} innehåller texten ”${figure.text ?? ''}”, som inte kan läsas som ett tal.`;
  return `Cellen ${cell} är tom.`;
}

/** What tells a figure's finding from others: its row and column. */
export function figureLabels(figure: Figure): readonly string[] {
  return [figure.rowLabel, figure.columnLabel];
}
