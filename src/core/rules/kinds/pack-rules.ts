import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { tableId } from '../../bilagor/table';
import type { RulePack } from '../../packs/schema';
import { readersOf } from '../../packs/tables/compile-template';
import type { DocumentRuleSpec, RuleSpec } from '../../packs/tables/rule-schema';
import { sourceOf } from '../../packs/tables/sum-title';
import type { TableSpec } from '../../packs/tables/table-schema';
import { RULES } from '../index';
import type { CheckResult } from '../../findings/finding';
import type { BilagaRule, Rule, SubmissionRule } from '../kit/define-rule';
import { checkMarks } from './marks';
import { RULE_KINDS } from './index';
import type { RuleKind } from './define-kind';

const made = new WeakMap<RulePack, readonly Rule[]>();

/** The rules of a pack: those in code, but for bilagor that the pack reads in another way, and those of its tables. */
export function rulesOf(pack: RulePack): readonly Rule[] {
  if (pack.tabeller === undefined && pack.läsare === undefined) return RULES;
  let rules = made.get(pack);
  if (rules === undefined) {
    const readers = readersOf(pack);
    const own = [
      ...oneRuleAnId(
        (pack.tabeller ?? []).flatMap((table) => (table.regler ?? []).map((rule) => compileRule(rule, table, pack))),
      ),
      ...(pack.regler ?? []).map((rule) => compileDocumentRule(rule, pack)),
    ];
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

/** Rules with one id are one rule: of several tables, or of several parts of one, each with its own severity. */
function oneRuleAnId(rules: readonly BilagaRule[]): readonly BilagaRule[] {
  const byId = new Map<string, BilagaRule[]>();
  for (const rule of rules) {
    const same = byId.get(rule.id);
    if (same === undefined) byId.set(rule.id, [rule]);
    else same.push(rule);
  }
  return [...byId.values()].flatMap((parts) => {
    const [first, ...others] = parts;
    if (first === undefined || others.length === 0) return parts;
    return [
      {
        ...first,
        appliesTo: [...new Set(parts.flatMap(({ appliesTo }) => (appliesTo === 'alla' ? [] : appliesTo)))],
        *check(bilaga, context): Generator<CheckResult> {
          for (const part of parts) {
            if (part.appliesTo === 'alla' || !part.appliesTo.includes(bilaga.kind)) continue;
            for (const result of part.check(bilaga, context)) {
              yield result.outcome === 'finding' ? { severity: part.severity, ...result } : result;
            }
          }
        },
      },
    ];
  });
}

/** A rule of the whole document: of its sheets, those without tables among them. */
function compileDocumentRule(rule: DocumentRuleSpec, pack: RulePack): SubmissionRule {
  const kind = RULE_KINDS[rule.typ];
  return {
    id: rule.id,
    title: rule.titel ?? kind.title(rule),
    severity: rule.allvar ?? 'fel',
    source: rule.källa ?? `Regelpaketet ${pack.id}`,
    explanation: rule.skäl ?? kind.explanation,
    scope: 'submission',
    check: (context) => checkMarks(rule, context),
  };
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
