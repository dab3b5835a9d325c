import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult } from '../../findings/finding';
import type { RuleKindName, RuleSpecOf } from '../../packs/tables/rule-schema';
import type { RuleContext } from '../kit/rule-context';

/** A kind of rule that a pack's tables may have: what it holds a table to, and how it says so. */
export interface RuleKind<Kind extends RuleKindName> {
  readonly typ: Kind;
  /** Swedish: what holds when a rule of the kind is kept, as one sentence without a full stop. */
  readonly title: (rule: RuleSpecOf<Kind>) => string;
  /** Swedish: why such a rule exists and how a breach is mended. */
  readonly explanation: string;
  readonly check: (rule: RuleSpecOf<Kind>, table: PackTable, context: RuleContext) => Iterable<CheckResult>;
}

/** Defines a kind of rule. */
export function defineKind<Kind extends RuleKindName>(kind: RuleKind<Kind>): RuleKind<Kind> {
  return kind;
}
