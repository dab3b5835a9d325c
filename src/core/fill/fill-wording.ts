import Big from 'big.js';
import { figureLabel, shownAmount, type Figure, type Place } from '../bilagor/figure';
import { swedishFormula } from '../findings/swedish-formula';
import { formatAmount, listWords } from '../findings/wording';
import { RULES } from '../rules/index';
import type { RuleDescription } from '../rules/kit/define-rule';
import { whyUnreadable } from '../rules/kit/results';
import { formatAddress } from '../workbook/address';
import { isCellError } from '../workbook/snapshot';
import type { CellContent } from './cell-content';
import type { FillDefinition } from './definitions';
import type { FillGroup } from './fill-plan';
import { inputsOf } from './recipe';
import { errorWords } from '../workbook/error-names';

const MOST_CELLS = 3;

const described = new Map<string, RuleDescription>(RULES.map((rule) => [rule.id, rule]));

/** A rule, and what is said of it where it is a rule pack's. */
type Described = Pick<FillDefinition, 'rule'> & { readonly sum?: FillDefinition['sum'] };

/** What the rule holds the cell to. */
export function ruleTitle({ rule, sum }: Described): string {
  return sum?.described?.title ?? described.get(rule)?.title ?? rule;
}

/** The document that a rule comes from. */
export function ruleSource({ rule, sum }: Described): string {
  return sum?.described?.source ?? described.get(rule)?.source ?? '';
}

/** What the rule holds the cell to, as a sentence. */
export function ruleSentence(described: Described): string {
  return `${ruleTitle(described)}.`;
}

/** Why a cell would be written. */
export function whyWritten(group: FillGroup, definition: FillDefinition, old: CellContent, amount: number): string {
  const { target, recipe } = definition;
  const reason = [whatIsWrong(group, target, old, amount)];
  if (recipe.kind === 'annuity') {
    const invested = recipe.amounts.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0));
    reason.push(
      `Annuitet av ${formatAmount(invested, target.unit)} på ${recipe.years} år med internräntan ${formatAmount(recipe.rate, '%', rateDecimals(recipe.rate))}.`,
    );
  }
  return [...reason, ruleSentence(definition)].join(' ');
}

function rateDecimals(rate: number): number {
  return (String(Number((rate * 100).toPrecision(6))).split('.')[1] ?? '').length;
}

function whatIsWrong(group: FillGroup, target: Figure, { value, formula }: CellContent, amount: number): string {
  if (group === 'tom') return 'Cellen är tom.';
  const expected = formatAmount(amount, unitOf(target));
  if (group === 'hårdkodad') return 'Beloppet är inskrivet och följer inte med när en post ändras.';
  if (isCellError(value)) return `Cellen ${errorWords(value.error)} men ska visa ${expected}.`;
  if (typeof value === 'string') return `Cellen innehåller ”${value.trim()}” men ska visa ${expected}.`;
  const shown = typeof value === 'number' ? formatAmount(shownAmount(target, value), unitOf(target)) : null;
  if (shown !== null && shown !== expected) return `Cellen visar ${shown} men ska visa ${expected}.`;
  return formula === null
    ? `Cellen ska visa ${expected}.`
    : `Formeln ${swedishFormula(`=${formula}`)} räknar inte med de celler som den ska.`;
}

/** Shares may be written as 52,3 in their cells, so they are told as they stand. */
function unitOf({ unit }: Figure): Figure['unit'] {
  return unit === '%' ? '' : unit;
}

/** The cells of other files that a value is computed from. */
export function originOf({ recipe, target, givenBy }: FillDefinition): string {
  if (givenBy !== null) return givenBy;
  const cells = inputsOf(recipe).filter(({ state }) => state !== 'empty');
  const named = cells.slice(0, MOST_CELLS).map((figure) => {
    const isOther = figure.sheet.fileIndex !== target.sheet.fileIndex;
    return `${isOther ? `${figure.sheet.file}, ` : ''}${cellName(figure)} (${figureLabel(figure)})`;
  });
  const left = cells.length - named.length;
  return `Hämtat från ${listWords(left > 0 ? [...named, `${left} celler till`] : named)}`;
}

function cellName({ sheet, address }: Place): string {
  return `${sheet.sheet}!${formatAddress(address)}`;
}

/** Why nothing can be computed: an input that has no value. */
export function whyNoInput(definitions: readonly FillDefinition[]): string {
  const inputs = definitions.flatMap(({ recipe }) => inputsOf(recipe));
  const broken = inputs.find(({ state }) => state !== 'number' && state !== 'empty') ?? inputs.find(isBlank);
  if (broken !== undefined) return whyUnreadable(broken);
  return 'Nämnaren är noll, så kvoten kan inte räknas.';
}

function isBlank({ state }: Figure): boolean {
  return state === 'empty';
}

/** Why no formula can be written that gives the right amount. */
export function whyNoFormula(definitions: readonly FillDefinition[]): string {
  const text = definitions.flatMap(({ recipe }) => inputsOf(recipe)).find(({ storedAsText }) => storedAsText);
  if (text !== undefined) {
    return `Cellen ${cellName(text)} (${figureLabel(text)}) innehåller talet ”${(text.text ?? '').trim()}” som text, som en formel inte räknar med. Gör om det till ett tal först.`;
  }
  return 'Ingen formel över cellerna ger det belopp som de visar. Öppna arbetsboken i Excel, spara den och försök igen.';
}

/** Why an amount is not filled in that two rules disagree on. */
export function whyUnclear(
  [one, other]: readonly [FillDefinition, FillDefinition],
  [first, second]: readonly [Big, Big],
): string {
  const unit = unitOf(one.target);
  return `Beloppet är oklart: ${formatAmount(first, unit)} (${ruleSentence(one).slice(0, -1)}) eller ${formatAmount(second, unit)} (${ruleSentence(other).slice(0, -1)}). Rätta det som skiljer först.`;
}

/** Why a formula is not written that would read itself. */
export const WHY_CIRCULAR =
  'En formel här skulle läsa sig själv, eftersom någon av cellerna som den räknar på redan läser den här cellen.';

/** What to look at when nobody can tell whether a formula reads itself. */
export const LOOK_FOR_CIRCLE =
  'En cell som formeln räknar på läser ett namn eller en tabell. Kontrollera att den inte läser den här cellen.';
