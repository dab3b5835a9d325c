import { ruleAvrundningsdifferens } from '../core/rules/avrundningsdifferens';
import { rulesOf } from '../core/rules/kinds/pack-rules';
import { defineSubmissionRule, type Rule } from '../core/rules/kit/define-rule';
import type { RulePack } from '../core/packs/schema';
import { nearestWord } from '../core/workbook/nearest-word';
import { renderRuleExplanation, renderRulesText } from '../report/rules';
import { choosePack } from './choose-pack';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { createOutput, type Output } from './output';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';

/** Every id that a finding can have with a rule pack. */
function listedRules(pack: RulePack): readonly Rule[] {
  return [...rulesOf(pack), defineSubmissionRule({ ...ruleAvrundningsdifferens, check: () => [] })];
}

/** `rules` lists the rules, `rules explain ID` explains one. */
export async function rules({ positionals, flags }: CommandArguments, io: CommandIo): Promise<ExitStatus> {
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
  const disabled = pack.avstängdaRegler.map(({ regel, skäl }) => ({ rule: regel, reason: skäl }));
  return renderRulesText(listedRules(pack), { rulePack: pack, disabled, colours, width });
}

function explain(id: string | undefined, pack: RulePack, { colours, width }: Output): string {
  if (id === undefined)
    throw new Refusal('Ange en regel: bilagekontroll rules explain REGEL (lista: bilagekontroll rules).');
  const listedOnes = listedRules(pack);
  const rule = listedOnes.find((listed) => listed.id === id.toLowerCase());
  if (rule === undefined) {
    const meant = nearestWord(
      id,
      listedOnes.map((listed) => listed.id),
    );
    const advice = meant === undefined ? 'Kommandot ”bilagekontroll rules” listar reglerna.' : `Menade du ”${meant}”?`;
    throw new Refusal(`Regeln ”${id}” finns inte. ${advice}`);
  }
  const off = pack.avstängdaRegler.find(({ regel }) => regel === rule.id);
  const state = off === undefined ? '' : `Avstängd i regelpaketet ${pack.id}: ${off.skäl}\n`;
  return `${renderRuleExplanation(rule, { colours, width })}${state}`;
}
