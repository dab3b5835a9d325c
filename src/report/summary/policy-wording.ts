import { formatExcess, formatRoom, formatShare } from '../../core/findings/wording';
import type { Policy, PolicyKind, PolicyMargin } from '../../core/summary/policy';
import { formatValue } from '../figures';

/** What each policy is called. */
export const POLICY_NAMES: Readonly<Record<PolicyKind, string>> = {
  kostnadsutveckling: 'Kostnadsutveckling',
  resultat: 'Resultat',
  investeringsnivå: 'Investeringsnivå',
  besparing: 'Besparing',
};

/** What is asked for: `högst 3 %`, `minst 1 %`, `0 tkr`. */
export function policyLimit({ kind, limit, tolerance, unit }: Policy): string {
  const amount = formatValue(limit, unit);
  if (kind === 'resultat') return tolerance === 0 ? amount : `${amount} ± ${formatValue(tolerance, unit)}`;
  return kind === 'besparing' ? `minst ${amount}` : `högst ${amount}`;
}

/** What the submission has, with so many decimals that it looks other than the limit when it is; a dash where nothing can be measured. */
export function policyFigure({ figure, limit, unit }: Policy): string {
  if (figure === null) return '–';
  if (unit !== '%') return formatValue(figure, unit);
  return formatShare(figure, limit);
}

/** How a policy ended: `hålls`, `hålls inte`, `hålls inte, godtaget` or `kan inte mätas`. */
export function policyOutcome({ outcome, finding }: Policy): string {
  if (outcome === 'notMeasurable') return 'kan inte mätas';
  if (outcome === 'kept') return 'hålls';
  return finding?.acceptance?.status === 'accepted' ? 'hålls inte, godtaget' : 'hålls inte';
}

/** How much room is left to the limit, or how far it is overstepped: `785 tkr kvar`; empty where there is nothing to tell. */
export function policyMargin({ kind, outcome, margin }: Policy): string {
  if (margin === null) return '';
  const amount = marginAmount(margin);
  if (outcome === 'kept') return margin.amount === 0 ? '' : `${amount} kvar`;
  if (kind === 'resultat') return `${amount} från målet`;
  return kind === 'besparing' ? `${amount} kvar att spara` : `${amount} för mycket`;
}

/** The size of a margin: what is left is never overstated, and what is too much never nothing. */
export function marginAmount({ amount, unit }: PolicyMargin): string {
  return amount < 0 ? formatExcess(amount, unit) : formatRoom(amount, unit);
}
