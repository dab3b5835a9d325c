import type { Project } from '../../bilagor/bilaga-17';
import type { RulePack } from '../../packs/schema';
import { readAmounts, type AmountText } from '../../workbook/number-text';
import { isAllowed } from './closest-value';

/** The amounts that a project's Investering holds, in kronor; none when it is empty or only words. */
export function amountsOf({ investering }: Project): readonly AmountText[] {
  if (investering.isText) return readAmounts(investering.text);
  if (investering.number === null) return [];
  return [{ least: investering.number, most: investering.number, step: 0, isYearly: false }];
}

/** Whether a project's Investering says how much it costs. */
export function hasAmount(project: Project): boolean {
  return amountsOf(project).some(({ most }) => most > 0);
}

/** Whether a project is financed in a way that asks for an amount. */
export function needsAmount(project: Project, pack: RulePack): boolean {
  return isAllowed(project.finansieringsform.text, pack.projekt.finansieringMedBelopp);
}
