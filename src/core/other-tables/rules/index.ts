import type { OtherRule } from '../other-rule';
import { ruleTabellFormelAvvikelse } from './odd-reference';
import { ruleTabellHardkodat } from './typed-among-sums';
import { ruleTabellPlugg } from './plug';
import { ruleTabellRefFel } from './broken-reference';
import { ruleTabellSummaAvviker } from './typed-total';
import { ruleTabellSummaOmfang } from './sum-extent';
import { ruleTabellTextISumma } from './text-in-sum';

/** The rules for tables that no template took. */
export const OTHER_RULES: readonly OtherRule[] = [
  ruleTabellTextISumma,
  ruleTabellRefFel,
  ruleTabellSummaOmfang,
  ruleTabellFormelAvvikelse,
  ruleTabellHardkodat,
  ruleTabellPlugg,
  ruleTabellSummaAvviker,
];
