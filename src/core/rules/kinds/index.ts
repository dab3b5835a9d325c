import type { RuleKindName } from '../../packs/tables/rule-schema';
import { formulaKind, ratioKind, transferKind } from './arithmetic';
import type { RuleKind } from './define-kind';
import { amountInTextKind, periodKind } from './in-words';
import { limitKind } from './limit';
import { markKind } from './marks';
import { derivedColumnKind, nestedSumKind } from './found-sums';
import { partOfKind } from './part-of';
import { referenceKind } from './references';
import { differenceKind, rowSumKind, sumKind } from './sum';
import { allowedKind, duplicateKind, numberingKind, requiredKind } from './texts';

/** Every kind of rule that a pack's tables may have; the compiler sees to it that the schema has no other. */
export const RULE_KINDS: { readonly [Kind in RuleKindName]: RuleKind<Kind> } = {
  summa: sumKind,
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
};
