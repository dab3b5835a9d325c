import type Big from 'big.js';
import type { Figure } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import type { ReadFigure } from '../findings/relation';
import type { ScopeDifference } from '../rules/kit/sum-scope';
import type { Calculation } from './calculation';
import type { FillDefinition, Need } from './definitions';
import type { FillGroup } from './fill-plan';
import type { DefinedFigure } from './order-definitions';
import type { Probe } from './probe';
import { followRecipe, inputsOf } from './recipe';

/** What is to be done with a defined figure. */
export type Judgement =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'write'; readonly group: FillGroup; readonly by: readonly FillDefinition[] }
  | {
      /** Two definitions give two amounts, so that nobody can tell which is meant. */
      readonly verdict: 'unclear';
      readonly amounts: readonly [Big, Big];
      readonly by: readonly [FillDefinition, FillDefinition];
    }
  /** Something that it is computed from has no value. */
  | { readonly verdict: 'no input' };

const RIGHT: Judgement = { verdict: 'right' };

/** What a judgement goes by. */
export interface Judge {
  readonly calculation: Calculation;
  readonly probe: Probe;
  /** What a figure's sum formula takes in too little or too much; undefined for other formulas. */
  readonly scopeOf: (definition: FillDefinition) => ScopeDifference | undefined;
  /** Whether an empty cell is to be filled. */
  readonly isNeeded: (definition: FillDefinition) => boolean;
}

/** Judges a defined figure as it stands, on the amounts that those before it come to. */
export function judgeFigure(definitions: DefinedFigure, judge: Judge): Judgement {
  const { target } = definitions[0];
  const { calculation } = judge;
  const isBlank = target.state === 'empty' && target.text === null;
  if (isBlank && !definitions.some(judge.isNeeded)) return RIGHT;
  if (target.formula !== null) return judgeFormula(definitions, judge);
  const expected = expectations(definitions, calculation);
  if (expected.length === 0) return isBlank ? { verdict: 'no input' } : RIGHT;
  if (target.state === 'empty') {
    // A dash says that there is nothing, which is right where it comes to nothing.
    if (!isBlank && expected.every(({ amount }) => amount.eq(0))) return RIGHT;
    return agreed(expected, isBlank ? 'tom' : 'avvikande', target, calculation);
  }
  if (target.state !== 'number') return agreed(expected, 'avvikande', target, calculation);
  const agreeing = expected.filter(({ definition }) => isKept(definition, calculation.read));
  if (agreeing.length > 0) {
    return { verdict: 'write', group: 'hårdkodad', by: agreeing.map(({ definition }) => definition) };
  }
  return agreed(expected, 'avvikande', target, calculation);
}

/** A formula that computes what the definition says is right, whatever it shows now. */
function judgeFormula(definitions: DefinedFigure, { calculation, probe, scopeOf }: Judge): Judgement {
  const { target } = definitions[0];
  const formula = target.formula ?? '';
  const value = calculation.valueAt(target);
  const isShown = typeof value === 'number';
  const isOff = !isShown || definitions.every((definition) => isBroken(definition, calculation.read));
  const isShort = definitions.some((definition) => differs(scopeOf(definition)));
  if (!isOff && !isShort) return RIGHT;
  if (value === undefined) return RIGHT;
  if (definitions.some((definition) => probe.isDefinition(formula, definition))) return RIGHT;
  const expected = expectations(definitions, calculation);
  return expected.length === 0 ? RIGHT : agreed(expected, 'avvikande', target, calculation);
}

function differs(difference: ScopeDifference | undefined): boolean {
  const { missing, extra, constant } = difference ?? { missing: [], extra: [], constant: 0 };
  return missing.length > 0 || extra.length > 0 || constant !== 0;
}

interface Expectation {
  readonly definition: FillDefinition;
  readonly amount: Big;
}

function expectations(definitions: DefinedFigure, { read }: Calculation): readonly Expectation[] {
  return definitions.flatMap((definition) => {
    const amount = followRecipe(definition.recipe, read);
    return amount === null ? [] : [{ definition, amount }];
  });
}

/** The figure is to be written, if its definitions agree on what it should be. */
function agreed(expected: readonly Expectation[], group: FillGroup, target: Figure, { read }: Calculation): Judgement {
  const [first, ...others] = expected;
  if (first === undefined) return RIGHT;
  const filled: ReadFigure = (figure) => (figureKey(figure) === figureKey(target) ? first.amount : read(figure));
  const other = others.find(({ definition }) => isBroken(definition, filled));
  if (other !== undefined) {
    return {
      verdict: 'unclear',
      amounts: [first.amount, other.amount],
      by: [first.definition, other.definition],
    };
  }
  return { verdict: 'write', group, by: expected.map(({ definition }) => definition) };
}

function isBroken({ relation }: FillDefinition, read: ReadFigure): boolean {
  return relation.compare(read)?.agreement === 'off';
}

function isKept({ relation }: FillDefinition, read: ReadFigure): boolean {
  const agreement = relation.compare(read)?.agreement;
  return agreement !== undefined && agreement !== 'off';
}

/** Tells whether an empty cell is to be filled, by how its kind of sum is kept elsewhere on the bilaga. */
export function createNeed(
  all: readonly FillDefinition[],
  calculation: Calculation,
): (definition: FillDefinition) => boolean {
  /** Kinds of sums whose formulas stand in unused slots too. */
  const stand = new Set(
    all.flatMap((one) =>
      one.bilaga.traits.hasSlots &&
      one.target.formula !== null &&
      inputsOf(one.recipe).every(({ state }) => state === 'empty')
        ? [kindOf(one)]
        : [],
    ),
  );
  const tests: Readonly<Record<Need, (definition: FillDefinition) => boolean>> = {
    always: () => true,
    'with input': (definition) =>
      inputsOf(definition.recipe).some((input) => calculation.read(input) !== null || isUnreadable(input)) ||
      stand.has(kindOf(definition)),
    'not zero': ({ recipe }) => {
      const amount = followRecipe(recipe, calculation.read);
      return !amount?.eq(0);
    },
    'as its row': (definition) =>
      all.some(
        (other) =>
          other.need === 'as its row' &&
          other.bilaga === definition.bilaga &&
          other.target !== definition.target &&
          calculation.read(other.target) !== null,
      ),
  };
  return (definition) => tests[definition.need](definition);
}

function isUnreadable({ state }: Figure): boolean {
  return state !== 'empty' && state !== 'number';
}

function kindOf({ rule, block, bilaga }: FillDefinition): string {
  return `${rule}|${block}|${bilaga.sheet.fileIndex}|${bilaga.sheet.sheetIndex}`;
}
