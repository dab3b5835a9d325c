import Big from 'big.js';
import { decimalOf, figureLabel, type Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import { KRONOR_PER } from '../../bilagor/unit';
import type { NotEvaluatedCheck } from '../../findings/finding';
import { limitRelation, type ReadFigure, type Relation } from '../../findings/relation';
import { formatAmount } from '../../findings/wording';
import type { RulePack } from '../../packs/schema';
import type { FigurePair } from './prior-columns';
import { unreadable, whyUnreadable } from './results';

/** What a difference must exceed, both of it, before it has to be explained. */
export interface ChangeLimit {
  /** In tkr. */
  readonly belopp: number;
  /** A fraction of last year's figure. */
  readonly andel: number;
}

/** The limits of a rule pack; undefined when it gives none. */
export type PriorLimits = NonNullable<RulePack['förraÅret']>;

/** A figure of this year against one of last year's submission, in this year's unit. */
export interface Change {
  readonly figure: Figure;
  readonly actual: Big;
  readonly expected: Big;
  /** actual − expected */
  readonly difference: Big;
  /** The difference as a share of last year's figure; null when that is zero. */
  readonly share: Big | null;
}

/** A figure's value as an amount: nothing is 0; null when it holds something that is no number. */
export function amountOf(figure: Figure, read: ReadFigure = decimalOf): Big | null {
  return read(figure) ?? (figure.state === 'empty' ? new Big(0) : null);
}

/** Compares two figures; undefined when one of them cannot be read, or when both are empty. */
export function changeOf({ figure, prior }: Pick<FigurePair, 'figure' | 'prior'>, factor: number): Change | undefined {
  if (figure.state === 'empty' && prior.state === 'empty') return undefined;
  const [actual, before] = [amountOf(figure), amountOf(prior)];
  return actual === null || before === null ? undefined : describeChange(figure, actual, before.times(factor));
}

/** A change from what a figure should be. */
export function describeChange(figure: Figure, actual: Big, expected: Big): Change {
  const difference = actual.minus(expected);
  const share = expected.eq(0) ? null : difference.abs().div(expected.abs());
  return { figure, actual, expected, difference, share };
}

/** Whether a change is larger than both the amount and the share; from nothing, than the amount alone. */
export function exceeds({ difference, share }: Omit<Change, 'figure'>, limit: ChangeLimit, bilaga: Bilaga): boolean {
  // What is left beyond the sixth decimal is binary noise of sums, not money.
  if (difference.abs().round(6).lte(limitInUnit(limit, bilaga))) return false;
  return share === null || share.round(9).gt(limit.andel);
}

/** The amount of a limit in a bilaga's own unit. */
function limitInUnit({ belopp }: ChangeLimit, { unit }: Bilaga): Big {
  return new Big(belopp).times(KRONOR_PER.tkr).div(KRONOR_PER[unit ?? 'tkr']);
}

/** `1 500 tkr och 15 %`, in a bilaga's own unit. */
export function limitText(limit: ChangeLimit, bilaga: Bilaga): string {
  return `${formatAmount(limitInUnit(limit, bilaga), bilaga.unit ?? 'tkr')} och ${formatAmount(limit.andel, '%')}`;
}

/** `2 000 tkr (18,2 %)`, of a change's size. */
export function sizeText({ figure, difference, share }: Change): string {
  const size = formatAmount(difference.abs(), figure.unit);
  return share === null ? size : `${size} (${formatAmount(share, '%', 1)})`;
}

/** What a figure and last year's must fulfil: the change stays within the limit. */
export function changeRelation(
  { figure, prior }: FigurePair,
  factor: number,
  limit: ChangeLimit,
  bilaga: Bilaga,
): Relation {
  return limitRelation(
    figure,
    [prior],
    (read) => amountOf(prior, read)?.times(factor) ?? null,
    (actual, expected) => !exceeds(describeChange(figure, actual, expected), limit, bilaga),
  );
}

/** Why two figures cannot be compared, at this year's cell; undefined when both have a value or are empty. */
export function priorHindrance(figure: Figure, priors: readonly Figure[]): NotEvaluatedCheck | undefined {
  const own = unreadable([figure]);
  if (own !== undefined) return own;
  const broken = priors.find((prior) => amountOf(prior) === null);
  if (broken === undefined) return undefined;
  return {
    outcome: 'notEvaluated',
    place: figure,
    reason: `${figureLabel(figure)} kan inte jämföras med förra årets inlämning, ${broken.sheet.file}. ${whyUnreadable(broken)}`,
  };
}

/** Said once by a rule whose limits the rule pack leaves out. */
export const NO_LIMITS: NotEvaluatedCheck = {
  outcome: 'notEvaluated',
  place: null,
  reason: 'Regelpaketet anger inga gränser för förändringar från förra året (förraÅret).',
};
