import { ruleAvrundningsdifferens } from '../core/rules/avrundningsdifferens';
import { rulesOf } from '../core/rules/kinds/pack-rules';
import { defineSubmissionRule } from '../core/rules/kit/define-rule';
import { OTHER_RULES } from '../core/other-tables/rules/index';
import type { RulePack } from '../core/packs/schema';
import { describePack } from '../core/pack-view/pack-description';
import { nearestWord } from '../core/workbook/nearest-word';
import { packLines, renderTableText } from '../report/pack-view/pack-text';
import { renderRuleExplanation, renderRulesText, type ListedRule } from '../report/rules';
import { choosePack } from './choose-pack';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { createOutput, type Output } from './output';
import { tryPack } from './try-pack';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';

/** Every id that a finding can have with a rule pack. */
function listedRules(pack: RulePack): readonly ListedRule[] {
  return [...rulesOf(pack), defineSubmissionRule({ ...ruleAvrundningsdifferens, check: () => [] }), ...OTHER_RULES];
}

/** `rules` lists the rules and tables, `rules explain ID` explains one, `rules --try FILES…` shows what a pack finds in workbooks. */
export async function rules(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const { positionals, flags, lists } = args;
  const tried = lists.get('try');
  if (tried !== undefined) return tryPack(args, tried, io);
  if (flags.get('format') === 'json') throw new Refusal('--format json används tillsammans med --try FILER….');
  const [action, id, ...rest] = positionals;
  if (action !== undefined && action !== 'explain') {
    throw new Refusal(
      `”${action}” förstås inte: skriv bilagekontroll rules, eller bilagekontroll rules explain REGEL.`,
    );
  }
  if (rest.length > 0) throw new Refusal(`En regel i taget: bilagekontroll rules explain ${id ?? ''}`);
  const { pack } = await choosePack(flags.get('rules'));
  const output = await createOutput(undefined, [], io);
  await output.write(action === undefined ? list(pack, output) : explain(id, pack, output));
  return EXIT_STATUS.ok;
}

function list(pack: RulePack, { colours, width }: Output): string {
  const description = describePack(pack);
  const { disabled } = description;
  const listed = renderRulesText(listedRules(pack), { rulePack: pack, disabled, colours, width });
  return `${listed}${packLines(description, { colours, width })
    .map((line) => `${line}\n`)
    .join('')}`;
}

function explain(id: string | undefined, pack: RulePack, { colours, width }: Output): string {
  if (id === undefined)
    throw new Refusal('Ange en regel eller tabell: bilagekontroll rules explain REGEL (lista: bilagekontroll rules).');
  const listedOnes = listedRules(pack);
  const rule = listedOnes.find((listed) => listed.id === id.toLowerCase());
  if (rule === undefined) {
    const { tables } = describePack(pack);
    const table = tables.find((one) => one.id === id.toLowerCase());
    if (table !== undefined) return renderTableText(table, { colours, width });
    const meant = nearestWord(id, [...listedOnes.map((listed) => listed.id), ...tables.map((one) => one.id)]);
    const advice = meant === undefined ? 'Kommandot ”bilagekontroll rules” listar reglerna.' : `Menade du ”${meant}”?`;
    throw new Refusal(`Regeln ”${id}” finns inte. ${advice}`);
  }
  const off = pack.avstängdaRegler.find(({ regel }) => regel === rule.id);
  const state = off === undefined ? '' : `Avstängd i regelpaketet ${pack.id}: ${off.skäl}\n`;
  return `${renderRuleExplanation(rule, { colours, width })}${state}`;
}
