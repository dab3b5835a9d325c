import type { Place } from '../bilagor/figure';
import type { MoneyUnit } from '../bilagor/unit';
import type { Finding } from '../findings/finding';

/** What a region asks of a budget: that costs grow slowly, that it balances, that no more is invested than worn out, that it saves. */
export type PolicyKind = 'kostnadsutveckling' | 'resultat' | 'investeringsnivå' | 'besparing';

/** How much room is left to the limit; negative when it is overstepped. */
export interface PolicyMargin {
  /** As a fraction; null where the limit is an amount. */
  readonly share: number | null;
  readonly amount: number;
  readonly unit: MoneyUnit;
}

/** A limit of the rule pack against what the submission has, for one year. */
export interface Policy {
  readonly kind: PolicyKind;
  /** `Budget 2020`; null where nothing tells the years apart. */
  readonly period: string | null;
  readonly outcome: 'kept' | 'notKept' | 'notMeasurable';
  /**
   * In `unit`, as the limit is: how much the cost grows (0.021 is 2,1 %), RESULTAT, återinvesteringsgrad, or how much
   * lower the cost is than planned. Null when it cannot be measured.
   */
  readonly figure: number | null;
  /** The most that is allowed; for resultat the goal, for besparing the least that is asked for. */
  readonly limit: number;
  /** How far from the goal the result may lie, both ways; 0 for the others. */
  readonly tolerance: number;
  readonly unit: MoneyUnit | '%';
  /** Null when it cannot be measured. */
  readonly margin: PolicyMargin | null;
  /** The figure's cell. */
  readonly place: Place | null;
  /** Swedish: why it cannot be measured, or what the figure was measured against. */
  readonly note: string | null;
  /** The rule's finding when it is not kept; it may have been accepted. Besparing has no rule. */
  readonly finding: Finding | null;
}
