import type { Bilaga, BilagaByKind } from '../../bilagor/index';
import type { BilagaKind } from '../../bilagor/table';
import type { CheckResult, Severity } from '../../findings/finding';
import type { PriorYear } from '../../prior/prior-year';
import type { RuleContext } from './rule-context';

/** What every rule says of itself. */
export interface RuleDescription {
  /** Stable, never reused, says nothing of severity. */
  readonly id: string;
  /** Swedish: what holds when the rule is kept, as one sentence without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** Swedish: the document that the rule comes from. */
  readonly source: string;
  /** Swedish: why the rule exists and how a breach is mended. */
  readonly explanation: string;
  /** It holds figures to a goal that right ones may miss, so that a correction which makes one missed is no worse for it. */
  readonly isGoal?: true;
}

/** A rule over one bilaga at a time. */
export interface BilagaRule extends RuleDescription {
  readonly scope: 'bilaga';
  /** `alla` for what holds for every table. */
  readonly appliesTo: readonly BilagaKind[] | 'alla';
  readonly check: (bilaga: Bilaga, context: RuleContext) => Iterable<CheckResult>;
}

/** A rule over the submission as a whole. */
export interface SubmissionRule extends RuleDescription {
  readonly scope: 'submission';
  readonly check: (context: RuleContext) => Iterable<CheckResult>;
}

/** A rule that compares the submission with last year's; it is not run where there is none. */
export interface PriorRule extends RuleDescription {
  readonly scope: 'prior';
  readonly check: (prior: PriorYear, context: RuleContext) => Iterable<CheckResult>;
}

/** A rule over the documents of a submission, on their own or beside its bilagor; it is not run where there are none. */
export interface DocumentRule extends RuleDescription {
  readonly scope: 'document';
  readonly check: (context: RuleContext) => Iterable<CheckResult>;
}

/** Any rule. */
export type Rule = BilagaRule | SubmissionRule | PriorRule | DocumentRule;

/** Defines a rule over every bilaga of the kinds that it names; it is not run where there is none. */
export function defineRule<Kind extends BilagaKind>(
  rule: RuleDescription & {
    readonly appliesTo: readonly Kind[] | 'alla';
    readonly check: (bilaga: BilagaByKind[Kind], context: RuleContext) => Iterable<CheckResult>;
  },
): BilagaRule {
  return { ...rule, scope: 'bilaga', check: rule.check as BilagaRule['check'] };
}

/** Defines a rule over the submission as a whole. */
export function defineSubmissionRule(
  rule: RuleDescription & { readonly check: (context: RuleContext) => Iterable<CheckResult> },
): SubmissionRule {
  return { ...rule, scope: 'submission' };
}

/** Defines a rule that compares the submission with last year's. */
export function definePriorRule(
  rule: RuleDescription & { readonly check: (prior: PriorYear, context: RuleContext) => Iterable<CheckResult> },
): PriorRule {
  return { ...rule, scope: 'prior' };
}

/** Defines a rule over the documents of a submission. */
export function defineDocumentRule(
  rule: RuleDescription & { readonly check: (context: RuleContext) => Iterable<CheckResult> },
): DocumentRule {
  return { ...rule, scope: 'document' };
}
