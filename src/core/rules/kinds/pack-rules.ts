import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { tableId } from '../../bilagor/table';
import type { RulePack } from '../../packs/schema';
import { readersOf } from '../../packs/tables/compile-template';
import type { RuleSpec } from '../../packs/tables/rule-schema';
import { sourceOf } from '../../packs/tables/sum-title';
import type { TableSpec } from '../../packs/tables/table-schema';
import { RULES } from '../index';
import type { BilagaRule, Rule } from '../kit/define-rule';
import { RULE_KINDS } from './index';
import type { RuleKind } from './define-kind';

const made = new WeakMap<RulePack, readonly Rule[]>();

/** The rules of a pack: those in code, but for bilagor that the pack reads in another way, and those of its tables. */
export function rulesOf(pack: RulePack): readonly Rule[] {
  if (pack.tabeller === undefined && pack.läsare === undefined) return RULES;
  let rules = made.get(pack);
  if (rules === undefined) {
    const readers = readersOf(pack);
    const own = (pack.tabeller ?? []).flatMap((table) =>
      (table.regler ?? []).map((rule) => compileRule(rule, table, pack)),
    );
    const ids = new Set(own.map(({ id }) => id));
    made.set(
      pack,
      (rules = [...RULES.flatMap((rule) => onlyFor(rule, readers)).filter(({ id }) => !ids.has(id)), ...own]),
    );
  }
  return rules;
}

/** A rule in code for the bilagor that are left to code; none where there are none of them. */
function onlyFor(rule: Rule, readers: readonly string[]): readonly Rule[] {
  if (rule.scope !== 'bilaga' || rule.appliesTo === 'alla') return [rule];
  const kinds = rule.appliesTo.filter((kind) => readers.includes(kind));
  return kinds.length === 0 ? [] : [{ ...rule, appliesTo: kinds }];
}

function compileRule(rule: RuleSpec, table: TableSpec, pack: RulePack): BilagaRule {
  // The kind and the rule are of one type, which a lookup by name cannot tell.
  const kind = RULE_KINDS[rule.typ] as unknown as RuleKind<RuleSpec['typ']>;
  const title = kind.title(rule);
  return {
    id: rule.id,
    title: rule.titel ?? title.charAt(0).toUpperCase() + title.slice(1),
    severity: rule.allvar ?? 'fel',
    source: rule.källa ?? sourceOf(pack.id, table),
    explanation: rule.skäl ?? kind.explanation,
    scope: 'bilaga',
    appliesTo: [tableId(table.id)],
    check: (bilaga, context) => kind.check(rule, bilaga as PackTable, context),
  };
}
