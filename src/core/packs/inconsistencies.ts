import { nearestWord } from '../workbook/nearest-word';
import type { OwnPack, RulePack } from './schema';
import type { Inconsistency } from './tables/inconsistency';

/**
 * What the schema cannot see: values that contradict each other, name rules that do not exist, or switch a rule off by a slip.
 * @param pack with what it extends
 * @param own what it says itself; places are of it
 */
export function inconsistencies(pack: RulePack, ruleIds: readonly string[], own: OwnPack): readonly Inconsistency[] {
  return [
    ...shares(pack),
    ...bounds(pack),
    ...financing(pack),
    ...disabledRules(own, ruleIds),
    ...acceptableRules(pack, ruleIds),
  ];
}

/** A percentage written where a fraction belongs would let everything pass. */
function* shares(pack: RulePack): Iterable<Inconsistency> {
  const { kostnadsutveckling, investeringsnivå, invånare, kapitalkostnad, besparing, förraÅret } = pack;
  const asFraction = (value: number): string => `andelar skrivs som decimaltal: 0.03 är 3 %. Menade du ${value / 100}?`;
  if (Math.abs(kostnadsutveckling.högstPerÅr) > 0.5) {
    const { högstPerÅr } = kostnadsutveckling;
    const path = ['kostnadsutveckling', 'högstPerÅr'];
    yield { path, message: `”kostnadsutveckling.högstPerÅr” är ${högstPerÅr}; ${asFraction(högstPerÅr)}` };
  }
  if (investeringsnivå.högstaÅterinvesteringsgrad > 10) {
    const { högstaÅterinvesteringsgrad: högst } = investeringsnivå;
    const path = ['investeringsnivå', 'högstaÅterinvesteringsgrad'];
    yield { path, message: `”investeringsnivå.högstaÅterinvesteringsgrad” är ${högst}; ${asFraction(högst)}` };
  }
  if (invånare.störstaFörändring > 0.5) {
    const { störstaFörändring } = invånare;
    const path = ['invånare', 'störstaFörändring'];
    yield { path, message: `”invånare.störstaFörändring” är ${störstaFörändring}; ${asFraction(störstaFörändring)}` };
  }
  if (kapitalkostnad !== undefined && kapitalkostnad.internränta > 0.3) {
    const { internränta } = kapitalkostnad;
    const path = ['kapitalkostnad', 'internränta'];
    yield { path, message: `”kapitalkostnad.internränta” är ${internränta}; ${asFraction(internränta)}` };
  }
  if (besparing !== undefined && besparing.andel > 0.5) {
    const path = ['besparing', 'andel'];
    yield { path, message: `”besparing.andel” är ${besparing.andel}; ${asFraction(besparing.andel)}` };
  }
  for (const key of ['förändring', 'prognosavvikelse'] as const) {
    const andel = förraÅret?.[key].andel ?? 0;
    if (andel <= 1) continue;
    const path = ['förraÅret', key, 'andel'];
    yield { path, message: `”förraÅret.${key}.andel” är ${andel}; ${asFraction(andel)}` };
  }
}

function* bounds({ invånare: { minst, högst } }: RulePack): Iterable<Inconsistency> {
  if (minst <= högst) return;
  yield { path: ['invånare', 'minst'], message: `”invånare.minst” är ${minst}, mer än ”invånare.högst” (${högst}).` };
}

function* financing({ projekt }: RulePack): Iterable<Inconsistency> {
  for (const key of ['finansieringMedBelopp', 'finansieringItPlan'] as const) {
    for (const [index, form] of projekt[key].entries()) {
      if (projekt.finansieringsformer.includes(form)) continue;
      const allowed = projekt.finansieringsformer.join(', ');
      const message = `”projekt.${key}” innehåller ”${form}”, som inte finns i ”finansieringsformer”; tillåtna värden är ${allowed}.`;
      yield { path: ['projekt', key, index], message };
    }
  }
}

function* disabledRules({ avstängdaRegler = [] }: OwnPack, ruleIds: readonly string[]): Iterable<Inconsistency> {
  for (const [index, { regel }] of avstängdaRegler.entries()) {
    if (ruleIds.includes(regel)) continue;
    yield { path: ['avstängdaRegler', index, 'regel'], message: unknownRule(regel, ruleIds) };
  }
}

function* acceptableRules({ godtagbaraFel }: RulePack, ruleIds: readonly string[]): Iterable<Inconsistency> {
  for (const [index, rule] of (godtagbaraFel ?? []).entries()) {
    if (ruleIds.includes(rule)) continue;
    yield { path: ['godtagbaraFel', index], message: unknownRule(rule, ruleIds) };
  }
}

/** Said of a rule that is named and does not exist. */
export function unknownRule(rule: string, ruleIds: readonly string[]): string {
  const meant = nearestWord(rule, ruleIds);
  const advice = meant === undefined ? 'Kommandot ”bilagekontroll rules” listar reglerna.' : `Menade du ”${meant}”?`;
  return `regeln ”${rule}” finns inte. ${advice}`;
}
