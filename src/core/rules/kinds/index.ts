import type { RuleKindName } from '../../packs/tables/rule-schema';
import { formulaKind, ratioKind, transferKind } from './arithmetic';
import type { RuleKind } from './define-kind';
import { amountInTextKind, periodKind } from './in-words';
import { limitKind } from './limit';
import { markKind } from './marks';
import { derivedColumnKind, nestedSumKind } from './found-sums';
import { partOfKind } from './part-of';
import { referenceKind } from './references';
import { differenceKind, rowSumKind, subtotalsKind, sumKind } from './sum';
import { betweenKind, changeKind, thresholdKind } from './bounds';
import { headingYearsKind, overdueKind } from './dates';
import { labelAmountsKind } from './label-amounts';
import { partOfYearKind } from './part-of-year';
import { textAgainstTableKind } from './text-against-table';
import {
  abbreviationsKind,
  noNumberKind,
  oneAmountKind,
  oneUnitKind,
  shareInTextKind,
  wordDemandKind,
} from './written-values';
import { allowedKind, duplicateKind, numberingKind, requiredKind } from './texts';

/** Every kind of rule that a pack's tables may have; the compiler sees to it that the schema has no other. */
export const RULE_KINDS: { readonly [Kind in RuleKindName]: RuleKind<Kind> } = {
  summa: sumKind,
  delsummor: subtotalsKind,
  radsumma: rowSumKind,
  skillnad: differenceKind,
  'nästlad summa': nestedSumKind,
  'härledd kolumn': derivedColumnKind,
  'del av': partOfKind,
  överföring: transferKind,
  kvot: ratioKind,
  formel: formulaKind,
  gräns: limitKind,
  'tillåtet värde': allowedKind,
  obligatoriskt: requiredKind,
  numrering: numberingKind,
  dubblett: duplicateKind,
  referens: referenceKind,
  period: periodKind,
  'text med belopp': amountInTextKind,
  märke: markKind,
  tröskel: thresholdKind,
  mellan: betweenKind,
  delår: partOfYearKind,
  förändring: changeKind,
  delbelopp: labelAmountsKind,
  ordkrav: wordDemandKind,
  'rubrikens år': headingYearsKind,
  förfallen: overdueKind,
  'text mot tabell': textAgainstTableKind,
  'inget tal': noNumberKind,
  'en enhet': oneUnitKind,
  'ett belopp': oneAmountKind,
  'andel i text': shareInTextKind,
  förkortningar: abbreviationsKind,
};
