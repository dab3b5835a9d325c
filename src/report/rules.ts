import type { DisabledRule, Report } from '../core/engine/report';
import type { OtherRule } from '../core/other-tables/other-rule';
import type { Rule } from '../core/rules/kit/define-rule';
import { listWords } from '../core/findings/wording';
import { counted } from './counted';
import { columns, wrap, type TextColours } from './text/layout';

/** A rule of the pack, or one for tables that no template took. */
export type ListedRule = Rule | OtherRule;

/** What `rules` lists besides the rules themselves. */
export interface RulesLayout {
  readonly rulePack: Report['rulePack'];
  readonly disabled: readonly DisabledRule[];
  readonly colours: TextColours;
  readonly width: number;
}

/** The rules of the pack with severity, the bilagor that they are for, source and what they hold the bilagor to. */
export function renderRulesText(
  rules: readonly ListedRule[],
  { rulePack, disabled, colours, width }: RulesLayout,
): string {
  const { id, version, region } = rulePack;
  const heads = columns(
    rules.map((rule) => [rule.id, rule.severity, scopeOf(rule)]),
    ['left', 'left', 'left'],
  );
  const reasons = new Map(disabled.map(({ rule, reason }) => [rule, reason]));
  const lines = [
    colours.bold(`Regelpaket ${id}, version ${version} (${region})`),
    counted(rules.length, 'regel', 'regler'),
    ...rules.flatMap((rule, at) => {
      const reason = reasons.get(rule.id);
      return [
        '',
        colours.bold(heads[at] ?? rule.id),
        ...wrap(`${rule.title}.`, width, '    '),
        ...wrap(`Källa: ${rule.source}`, width, '    ').map(colours.dim),
        ...(reason === undefined ? [] : wrap(`Avstängd i regelpaketet: ${reason}`, width, '    ')),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** One rule with all that is known of it: what it holds, why, how a breach is mended, and where it comes from. */
export function renderRuleExplanation(
  rule: ListedRule,
  { colours, width }: Pick<RulesLayout, 'colours' | 'width'>,
): string {
  const lines = [
    colours.bold(rule.id),
    ...wrap(`${rule.title}.`, width),
    '',
    ...wrap(rule.explanation, width),
    '',
    ...wrap(`Allvar: ${rule.severity}`, width),
    ...wrap(`Gäller: ${scopeOf(rule)}`, width),
    ...wrap(`Källa: ${rule.source}`, width),
  ];
  return `${lines.join('\n')}\n`;
}

function scopeOf(rule: ListedRule): string {
  if (rule.scope === 'prior') return 'inlämningen mot förra årets';
  if (rule.scope === 'other') return 'andra tabeller';
  if (rule.scope === 'document') return 'planen och andra dokument';
  return rule.scope === 'submission'
    ? 'inlämningen'
    : rule.appliesTo === 'alla'
      ? 'varje tabell'
      : `bilaga ${listWords(rule.appliesTo)}`;
}
