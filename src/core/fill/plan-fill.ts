import { figureLabel, isLendable, shownAmount, storedAmount, type Figure } from '../bilagor/figure';
import { compareKinds } from '../bilagor/table';
import type { SumDefinition } from '../bilagor/table';
import { createSumScope, isCompared, type ScopeDifference, type SumScope } from '../rules/kit/sum-scope';
import { isBlockSum } from '../rules/kit/block-sums';
import { contained, faultReason } from '../workbook/contained';
import { isCellError, type WorkbookSnapshot } from '../workbook/snapshot';
import { Calculation, type Edit } from './calculation';
import type { CellContent } from './cell-content';
import { createFormulaChooser, type ChosenFormula } from './choose-formula';
import { gatherDefinitions, type FillDefinition } from './definitions';
import type { FillContext, FillGroup, FillOptions, FillPlan, PlannedWrite, Unfilled } from './fill-plan';
import {
  LOOK_FOR_CIRCLE,
  originOf,
  ruleSource,
  ruleTitle,
  whyNoFormula,
  whyNoInput,
  whyUnclear,
  WHY_CIRCULAR,
  whyWritten,
} from './fill-wording';
import { createNeed, judgeFigure, type Judge } from './judge-figure';
import { orderDefinitions, type DefinedFigure } from './order-definitions';
import { planNumbers } from './plan-numbers';
import { createProbe } from './probe';
import { followRecipe, inputsOf, type Recipe } from './recipe';
import { withoutStaleResults } from './stale-results';
import type { Bilaga } from '../bilagor/index';
import { isPlainFormat } from '../workbook/shown-cell';

/** A write as it was decided on, before its result is known. */
interface Decision {
  readonly definition: FillDefinition;
  readonly group: FillGroup;
  /** Null for a value that no formula can read. */
  readonly formula: string | null;
  /** Nobody can tell whether the formula reads itself. */
  readonly isDoubtful: boolean;
}

/**
 * Plans what can be filled in in a submission, from what the rules hold its figures to. Nothing is written.
 * @param workbooks those that the submission was read from, in the order of the call
 */
export function planFill(
  workbooks: readonly WorkbookSnapshot[],
  context: FillContext,
  options: FillOptions = {},
): FillPlan {
  const { definitions, unfilled: known } = gatherDefinitions(context, options);
  const ordered = orderDefinitions(definitions);
  const { decisions, unfilled } = decide(workbooks, definitions, ordered);
  const numbers = contained<ReturnType<typeof planNumbers>>(
    () => planNumbers(context),
    () => ({ writes: [], unfilled: [] }),
  );
  return {
    submission: context.submission,
    writes: [...makeWrites(workbooks, decisions, definitions), ...numbers.writes].sort(byPlace),
    unfilled: [...known, ...unfilled, ...numbers.unfilled].sort(byPlace),
  };
}

interface Decisions {
  readonly decisions: readonly Decision[];
  readonly unfilled: readonly Unfilled[];
}

/** Decides figure by figure, each on what those before it come to when they are mended. */
function decide(
  workbooks: readonly WorkbookSnapshot[],
  definitions: readonly FillDefinition[],
  ordered: readonly DefinedFigure[],
): Decisions {
  const calculation = new Calculation(withoutStaleResults(workbooks));
  const probe = createProbe(definitions, calculation);
  const choose = createFormulaChooser(definitions, probe, calculation);
  const judge: Judge = { calculation, probe, scopeOf: createScopes(), isNeeded: createNeed(definitions, calculation) };
  const decisions: Decision[] = [];
  const unfilled: Unfilled[] = [];
  const converted: Decision[] = [];
  const decideFigure = (own: DefinedFigure, refuse: (reason: string) => void): void => {
    const judgement = judgeFigure(own, judge);
    if (judgement.verdict === 'right') return;
    if (judgement.verdict === 'no input') refuse(whyNoInput(own));
    else if (judgement.verdict === 'unclear') refuse(whyUnclear(judgement.by, judgement.amounts));
    else {
      const { group, by } = judgement;
      const found = decideOne(group, by, choose, calculation);
      if (typeof found === 'string') {
        if (group !== 'hårdkodad') refuse(found);
      } else if (found !== undefined) {
        decisions.push(found);
        if (group === 'hårdkodad') converted.push(found);
        else calculation.set(found.definition.target, editOf(found));
      }
    }
  };
  for (const own of ordered) {
    const [{ target, bilaga, rule }] = own;
    const refuse = (reason: string): void => {
      unfilled.push({ place: target, bilaga, label: figureLabel(target), rule, reason });
    };
    contained(
      () => {
        decideFigure(own, refuse);
      },
      (fault) => {
        refuse(faultReason(fault));
      },
    );
  }
  for (const decision of converted) calculation.set(decision.definition.target, editOf(decision));
  return { decisions: [...decisions, ...followConverted(ordered, decisions, calculation)], unfilled };
}

/** The write for a figure; why it cannot be made; undefined when there is nothing to make. */
function decideOne(
  group: FillGroup,
  by: readonly FillDefinition[],
  choose: (definitions: readonly FillDefinition[]) => ChosenFormula | undefined,
  calculation: Calculation,
): Decision | string | undefined {
  const [first] = by;
  if (first === undefined) return undefined;
  const { target } = first;
  const readable = by.filter(canBeFormula);
  if (readable.length === 0) {
    return group === 'hårdkodad' ? undefined : { definition: first, group, formula: null, isDoubtful: false };
  }
  const chosen = choose(readable);
  if (chosen === undefined) return whyNoFormula(readable);
  const { formula, definition } = chosen;
  const isCircular = calculation.isCircular(formula, target);
  if (isCircular === true) return WHY_CIRCULAR;
  return { definition, group, formula, isDoubtful: isCircular === undefined };
}

/** A formula reads its own workbook only. */
function canBeFormula({ recipe, target }: FillDefinition): boolean {
  const inputs = inputsOf(recipe);
  return inputs.length > 0 && inputs.every(({ sheet }) => sheet.fileIndex === target.sheet.fileIndex);
}

/**
 * A typed amount from another file was right within rounding; where what it comes from becomes a formula, it is carried
 * over anew.
 */
function followConverted(
  ordered: readonly DefinedFigure[],
  decisions: readonly Decision[],
  calculation: Calculation,
): readonly Decision[] {
  const decided = new Set(decisions.map(({ definition }) => definition.target));
  return ordered.flatMap(([definition]): Decision[] => {
    const { target, recipe } = definition;
    const isTyped = target.state === 'number' && target.formula === null;
    if (!isTyped || decided.has(target) || canBeFormula(definition) || recipe.kind === 'given') return [];
    if (!inputsOf(recipe).some((input) => calculation.isAffected(input))) return [];
    const amount = followRecipe(recipe, calculation.read);
    const margin = target.exact ? 1e-9 * Math.max(1, Math.abs(target.value ?? 0)) : 0.5 * 10 ** -target.decimals;
    if (
      amount === null ||
      amount
        .minus(target.value ?? 0)
        .abs()
        .lte(margin)
    )
      return [];
    const decision: Decision = { definition, group: 'hårdkodad', formula: null, isDoubtful: false };
    calculation.set(target, editOf(decision));
    return [decision];
  });
}

function editOf({ formula, definition }: Decision): Edit {
  return formula === null ? { recipe: definition.recipe, shownAs: definition.target } : { formula };
}

/** Gives every decision its result, on what is written from the start. */
function makeWrites(
  workbooks: readonly WorkbookSnapshot[],
  decisions: readonly Decision[],
  definitions: readonly FillDefinition[],
): readonly PlannedWrite[] {
  const asChosen = new Calculation(workbooks);
  const asPlanned = new Calculation(workbooks);
  for (const decision of decisions) asPlanned.set(decision.definition.target, editOf(decision));
  const formats = createFormats(definitions);
  const chosen = new Set<Decision>();
  for (const decision of decisions) {
    if (decision.group !== 'tom' || !isSafe(decision, asChosen)) continue;
    asChosen.set(decision.definition.target, editOf(decision));
    chosen.add(decision);
  }
  return decisions.map((decision): PlannedWrite => {
    const { definition, group, formula, isDoubtful } = decision;
    const { target, bilaga, rule, recipe } = definition;
    const isChosen = chosen.has(decision);
    // It waits for other writes: for a wrong cell to be mended, or for a sum in another file to become a formula.
    const isEarly = (group === 'tom' && !isChosen) || (group === 'hårdkodad' && formula === null);
    const value = (isEarly ? undefined : resultOf(decision, asChosen)) ?? resultOf(decision, asPlanned) ?? null;
    const old = contentOf(target, bilaga);
    const why = whyWritten(group, definition, old, value ?? 0);
    return {
      place: { sheet: target.sheet, address: target.address },
      bilaga,
      label: figureLabel(target),
      group,
      isChosen,
      old,
      new: { value: value === null ? null : storedAmount(target, value), formula },
      unit: target.unit,
      shownAs: target,
      numberFormat: formats(definition),
      why: isDoubtful ? `${why} ${LOOK_FOR_CIRCLE}` : why,
      origin: formula === null ? originOf(definition) : null,
      rule,
      title: ruleTitle(definition),
      source: ruleSource(definition),
      recipe: formula === null ? recipe : null,
    };
  });
}

/** What a cell would show, in its figure's unit. */
function resultOf({ formula, definition }: Decision, calculation: Calculation): number | undefined {
  const { recipe, target } = definition;
  if (formula === null) return amountOf(recipe, calculation);
  const value = calculation.evaluate(formula, target);
  return typeof value === 'number' ? shownAmount(target, value) : undefined;
}

function amountOf(recipe: Recipe, calculation: Calculation): number | undefined {
  const amount = followRecipe(recipe, calculation.read);
  return amount === null ? undefined : amount.toNumber() + 0;
}

/**
 * Whether an empty cell can be filled without anyone having a look: it comes out as its definition says while the cells
 * that are only written on demand are left as they are, and does not read itself.
 */
function isSafe(decision: Decision, calculation: Calculation): boolean {
  const { formula, definition, isDoubtful } = decision;
  const { recipe, target } = definition;
  const amount = amountOf(recipe, calculation);
  if (amount === undefined || isDoubtful) return false;
  if (formula === null) return true;
  const value = resultOf(decision, calculation);
  if (value === undefined || calculation.isCircular(formula, target) !== false) return false;
  return Math.abs(value - amount) <= 0.5 + 1e-9 * Math.abs(amount);
}

/** The number format of the first neighbour in the row that has one, for cells without a format of their own. */
function createFormats(definitions: readonly FillDefinition[]): (definition: FillDefinition) => string | null {
  const rows = new Map<string, string>();
  const keyOf = ({ rule, block, target }: FillDefinition): string =>
    `${rule}|${block}|${target.sheet.fileIndex}:${target.sheet.sheetIndex}:${target.address.row}`;
  for (const definition of definitions) {
    const { numberFormat, unit } = definition.target;
    const key = keyOf(definition);
    if (isLendable({ numberFormat, unit }) && !rows.has(key)) rows.set(key, numberFormat);
  }
  return (definition) => {
    const { numberFormat } = definition.target;
    // In a text cell Excel makes a formula a text at its next edit.
    const otherwise = numberFormat === '@' ? 'General' : null;
    return isPlainFormat(numberFormat) ? (rows.get(keyOf(definition)) ?? otherwise) : null;
  };
}

/** What a figure's cell holds, as it is stored. */
function contentOf({ address, formula }: Figure, { snapshot }: Bilaga): CellContent {
  const value = snapshot.cellAt(address.row, address.column)?.value ?? null;
  return { value: isCellError(value) ? { error: value.error } : value, formula };
}

/** What sum formulas take in too little or too much; made once a bilaga. */
function createScopes(): (definition: FillDefinition) => ScopeDifference | undefined {
  const scopes = new Map<Bilaga, SumScope>();
  const scopeOf = (bilaga: Bilaga): SumScope => {
    const known = scopes.get(bilaga) ?? createSumScope(bilaga);
    scopes.set(bilaga, known);
    return known;
  };
  return ({ bilaga, sum }) => {
    if (!isRanged(sum)) return undefined;
    const comparison = scopeOf(bilaga).compare(sum);
    return isCompared(comparison) ? comparison : undefined;
  };
}

function isRanged(sum: SumDefinition | null): sum is SumDefinition {
  return sum !== null && isBlockSum(sum);
}

function byPlace(one: PlannedWrite | Unfilled, other: PlannedWrite | Unfilled): number {
  const [a, b] = [one.place, other.place];
  return (
    a.sheet.fileIndex - b.sheet.fileIndex ||
    compareKinds(one.bilaga.kind, other.bilaga.kind) ||
    a.sheet.sheetIndex - b.sheet.sheetIndex ||
    a.address.row - b.address.row ||
    a.address.column - b.address.column
  );
}
