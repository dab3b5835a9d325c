import type { ItProject } from '../bilagor/it-project';
import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { SumDefinition } from '../bilagor/table';
import { asPrinted, computedRelation, sumRelation, type Relation } from '../findings/relation';
import { computeKeyFigures } from '../keyfigures/compute-key-figures';
import { reconcileLedger } from '../keyfigures/reconcile-ledger';
import {
  carriedInvestments,
  carriedItInvestments,
  carriedRegionbidrag,
  type Carried,
} from '../rules/kit/carried-amounts';
import { relationOf } from '../rules/kit/sums';
import { CAPITAL_COST, capitalProjects } from './capital-terms';
import type { FillContext, CapitalTerms, FillOptions, Unfilled } from './fill-plan';
import { followRecipe, type Recipe } from './recipe';

/**
 * When an empty cell is to be filled: always; when something that it is computed from is there; when it comes to
 * something else than zero; or when the sums beside it are filled in too (columns that the template leaves blank).
 */
export type Need = 'always' | 'with input' | 'not zero' | 'as its row';

/** A figure that follows from others, as the rules have it. */
export interface FillDefinition {
  readonly rule: string;
  readonly bilaga: Bilaga;
  readonly target: Figure;
  readonly recipe: Recipe;
  readonly relation: Relation;
  /** Definitions of one rule and block are alike: their formulas are. */
  readonly block: string;
  readonly need: Need;
  /** The template's sum that it is; null for what is carried or computed in another way. */
  readonly sum: SumDefinition | null;
  /** Swedish: where a value comes from that no formula can read; null for what comes from the workbooks. */
  readonly givenBy: string | null;
}

/** Everything that can be filled in in a submission, and what cannot and why. */
export interface Definitions {
  readonly definitions: readonly FillDefinition[];
  readonly unfilled: readonly Unfilled[];
}

/** Gathers what the rules, the templates' sums and the key figures define. Rules that are switched off define nothing. */
export function gatherDefinitions(context: FillContext, options: FillOptions): Definitions {
  const { submission, pack } = context;
  const parts: Definitions[] = [
    {
      definitions: submission.bilagor.flatMap((bilaga) => bilaga.sums.map((sum) => fromSum(bilaga, sum))),
      unfilled: [],
    },
    fromCarried('10c-10b-it', [...carriedItInvestments(context)], 'not zero'),
    fromCarried('10b-10a-investeringar', [...carriedInvestments(context)], 'with input'),
    fromCarried('10a-11-regionbidrag', [...carriedRegionbidrag(context)], 'with input'),
    fromKeyFigures(context),
    ...submission.bilagor.map((bilaga) => fromProjects(bilaga, context, options)),
  ];
  const isOff = ({ rule }: { readonly rule: string }): boolean =>
    pack.avstängdaRegler.some(({ regel }) => regel === rule);
  return {
    definitions: parts.flatMap(({ definitions }) => definitions).filter((one) => !isOff(one)),
    unfilled: parts.flatMap(({ unfilled }) => unfilled).filter((one) => !isOff(one)),
  };
}

function fromSum(bilaga: Bilaga, sum: SumDefinition): FillDefinition {
  return {
    rule: sum.rule,
    bilaga,
    target: sum.target,
    recipe: { kind: 'sum', terms: sum.terms },
    relation: relationOf(sum),
    block: sum.block,
    need: sum.isBlankInTemplate === true ? 'as its row' : bilaga.traits.isFilledWithoutInput ? 'always' : 'with input',
    sum,
    givenBy: null,
  };
}

function fromCarried(rule: string, all: readonly Carried[], need: Need): Definitions {
  const definitions: FillDefinition[] = [];
  const unfilled: Unfilled[] = [];
  for (const carried of all) {
    // A bilaga of another year is told of by the rule itself.
    if ('outcome' in carried) continue;
    const { bilaga, target, terms, shouldBe } = carried;
    if (terms.length > 0) {
      const relation = sumRelation(target, terms, { emptyTargetIsZero: need === 'not zero' });
      const recipe: Recipe = { kind: 'sum', terms };
      definitions.push({ rule, bilaga, target, recipe, relation, block: rule, need, sum: null, givenBy: null });
    } else if (isBlank(target)) {
      const reason = shouldBe.replace('att jämföra Regionbidrag med', 'att hämta Regionbidrag från');
      unfilled.push({ place: target, bilaga, label: figureLabel(target), rule, reason });
    }
  }
  return { definitions, unfilled };
}

/** Nothing is written in a cell, not even a dash. */
function isBlank(figure: Figure): boolean {
  return figure.state === 'empty' && figure.text === null;
}

function fromKeyFigures(context: FillContext): Definitions {
  const { submission, ledger } = context;
  const definitions: FillDefinition[] = [];
  const unfilled: Unfilled[] = [];
  const all = computeKeyFigures(submission, ledger, reconcileLedger(context), ({ keyFigures, blankKeyFigures }) => [
    ...keyFigures,
    ...blankKeyFigures,
  ]);
  for (const { id, bilaga, place, ratio, relation, whyNot, whyUnreconciled } of all) {
    const rule = `11-${id}`;
    const row = [...bilaga.keyFigures, ...bilaga.blankKeyFigures].find((one) => one.id === id);
    const target = row?.figures.find(({ address }) => address.column === place.address.column);
    if (target === undefined) continue;
    const block = `${rule}|${target.address.row}`;
    if (ratio !== null && relation !== null) {
      const recipe: Recipe = { kind: 'ratio', ...ratio };
      definitions.push({ rule, bilaga, target, recipe, relation, block, need: 'with input', sum: null, givenBy: null });
      continue;
    }
    const value = relation?.expected(asPrinted) ?? null;
    // What is printed is not put right by a ledger that could not be held to anything.
    if (relation !== null && value !== null && (whyUnreconciled === null || isBlank(target))) {
      const recipe: Recipe = { kind: 'given', value: value.toNumber() };
      const givenBy = `Huvudboksutdraget ${ledger?.file ?? ''}`.trim();
      definitions.push({ rule, bilaga, target, recipe, relation, block, need: 'always', sum: null, givenBy });
    } else if (isBlank(target) && row !== undefined && bilaga.keyFigures.includes(row)) {
      const reason = whyNot ?? 'Nyckeltalet kan inte räknas härifrån.';
      unfilled.push({ place: target, bilaga, label: figureLabel(target), rule, reason });
    }
  }
  return { definitions, unfilled };
}

function fromProjects(bilaga: Bilaga, { pack }: FillContext, options: FillOptions): Definitions {
  const definitions: FillDefinition[] = [];
  const unfilled: Unfilled[] = [];
  for (const { key, project, target, amounts } of capitalProjects(bilaga)) {
    const { years, rate } = termsOf(key, pack.kapitalkostnad, options);
    if (years === undefined || rate === undefined) {
      const reason =
        rate === undefined
          ? 'Internräntan är inte känd: den står varken i regelpaketet eller i det som angetts för projektet.'
          : `Avskrivningstiden är inte känd. Ange den för ${nameOf(project)}, så räknas annuiteten ut.`;
      unfilled.push({ place: target, bilaga, label: figureLabel(target), rule: CAPITAL_COST, reason });
      continue;
    }
    const recipe: Recipe = { kind: 'annuity', amounts, rate, years, decimals: decimalsOf(bilaga) };
    definitions.push({
      rule: CAPITAL_COST,
      bilaga,
      target,
      recipe,
      relation: computedRelation(target, amounts, (read) => followRecipe(recipe, read)),
      block: CAPITAL_COST,
      need: 'not zero',
      sum: null,
      givenBy: null,
    });
  }
  return { definitions, unfilled };
}

/** What was said of the project, of all projects, and by the rule pack, in that order. */
function termsOf(
  key: string,
  pack: FillContext['pack']['kapitalkostnad'],
  { capital, capitalByProject }: FillOptions,
): CapitalTerms {
  const own = capitalByProject?.get(key);
  return {
    years: own?.years ?? capital?.years ?? pack?.avskrivningstid,
    rate: own?.rate ?? capital?.rate ?? pack?.internränta,
  };
}

function nameOf({ name, projektnummer }: ItProject): string {
  return projektnummer.isEmpty ? `projektet ”${name}”` : `projekt ${projektnummer.text} (${name})`;
}

/** The decimals in which the bilaga's amounts are typed. */
function decimalsOf(bilaga: Bilaga): number {
  const typed = bilaga.rows
    .flatMap(({ figures }) => figures)
    .filter(({ formula, value }) => formula === null && value !== null);
  return Math.min(6, Math.max(0, ...typed.map(({ decimals }) => decimals)));
}
