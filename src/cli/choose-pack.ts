import { basename } from 'node:path';
import { readText } from '../adapters/files/read-text';
import type { CheckOptions } from '../core/engine/check-submissions';
import { BUILT_IN_PACKS, defaultPack, REGION_PACKS } from '../core/packs/built-in';
import { RULE_IDS } from '../core/rules/kinds/rule-ids';
import { nearestWord } from '../core/workbook/nearest-word';
import { Refusal } from './refusal';

/** What a check is made with: a rule pack, or those among which each submission gets its own. */
export type ChosenPacks = Pick<CheckOptions, 'pack' | 'among'>;

/**
 * The rule pack that `--rules` names: a built-in one, or a file. Without it each submission gets its own of the built-in
 * ones of regions. The validator is loaded for a file only.
 * @throws {Refusal} when it is neither, or the file is no valid rule pack
 */
export async function choosePack(nameOrFile: string | undefined): Promise<ChosenPacks> {
  if (nameOrFile === undefined) return { pack: defaultPack(), among: REGION_PACKS };
  const builtIn = BUILT_IN_PACKS.get(nameOrFile);
  if (builtIn !== undefined) return { pack: builtIn };
  const names = [...BUILT_IN_PACKS.keys()];
  const content = await readText(nameOrFile);
  if (!content.ok) {
    if (/[./\\]/u.test(nameOrFile)) throw new Refusal(`Regelpaketet ${nameOrFile} kan inte läsas: ${content.reason}`);
    const meant = nearestWord(nameOrFile, names);
    const advice = meant === undefined ? `Inbyggda regelpaket: ${names.join(', ')}.` : `Menade du ”${meant}”?`;
    throw new Refusal(`Regelpaketet ”${nameOrFile}” finns varken inbyggt eller som fil. ${advice}`);
  }
  const { readRulePack } = await import('../core/packs/read-rule-pack');
  const reading = readRulePack(content.text.replace(/^\uFEFF/u, ''), RULE_IDS);
  if (reading.ok) return { pack: reading.pack };
  throw new Refusal(
    `Regelpaketet ${basename(nameOrFile)} kan inte användas.`,
    reading.problems.map(({ line, message }) => `Rad ${line}: ${message}`),
  );
}
