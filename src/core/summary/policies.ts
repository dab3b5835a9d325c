import type Big from 'big.js';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { Figure } from '../bilagor/figure';
import type { PeriodColumn } from '../bilagor/table';
import type { MoneyUnit } from '../bilagor/unit';
import type { CheckedSubmission } from '../engine/report';
import { figureKey } from '../findings/figure-key';
import type { Finding } from '../findings/finding';
import { asPrinted, type Comparison, type Relation } from '../findings/relation';
import type { RulePack } from '../packs/schema';
import { costGrowths } from '../rules/kit/cost-growth';
import { investmentLevels } from '../rules/kit/investment-level';
import { resultGoals, resultTarget } from '../rules/kit/result-goal';
import { whyUnreadable } from '../rules/kit/results';
import { mainBilaga } from '../submissions/submission';
import type { Policy, PolicyKind, PolicyMargin } from './policy';
import { lastYearsAccounts } from './last-years-accounts';
import { savingPolicy } from './saving-policy';

/**
 * How the policies of the rule pack are kept on the förvaltning's bilaga 10 a, year by year. A policy and the rule that
 * holds bilaga 10 a to it measure the same relation, so that they never disagree.
 */
export function reviewPolicies(report: CheckedSubmission, pack: RulePack): readonly Policy[] {
  const accounts = mainBilaga(report.submission, '10a');
  if (accounts === undefined) return policiesWithoutAccounts(pack);
  const context = { report, pack, accounts, unit: accounts.unit ?? 'tkr' };
  return [
    ...costPolicies(context),
    ...resultPolicies(context),
    ...investmentPolicies(context),
    ...(pack.besparing === undefined ? [] : [savingPolicy(report, accounts, pack.besparing)]),
  ];
}

interface Context {
  readonly report: CheckedSubmission;
  readonly pack: RulePack;
  readonly accounts: Bilaga10a;
  readonly unit: MoneyUnit;
}

const RULES: Readonly<Record<Exclude<PolicyKind, 'besparing'>, string>> = {
  kostnadsutveckling: '10a-kostnadsutveckling',
  resultat: '10a-resultat-balans',
  investeringsnivå: '10a-investeringsniva',
};

type Terms = Pick<Policy, 'kind' | 'period' | 'limit' | 'tolerance' | 'unit'> & { readonly kind: keyof typeof RULES };

/** A relation that a rule checks, with the figures that it needs. */
interface Measure {
  readonly figure: Figure;
  readonly relation: Relation;
}

/** What a comparison comes to in the policy's own terms; null when it comes to nothing. */
type Measured = Pick<Policy, 'figure'> & { readonly margin: PolicyMargin };

function costPolicies(context: Context): readonly Policy[] {
  const { report, pack, accounts, unit } = context;
  const limit = pack.kostnadsutveckling.högstPerÅr;
  const growths = costGrowths(accounts, pack, lastYearsAccounts(report, accounts));
  return accounts.periods.filter(isPlanned).map((period) => {
    const terms: Terms = { kind: 'kostnadsutveckling', period: period.label, limit, tolerance: 0, unit: '%' };
    const growth = growths.find((candidate) => candidate.period === period);
    if (growth === undefined) {
      const year = period.year === null ? 'året före' : String(period.year - 1);
      return notMeasurable(
        terms,
        null,
        `Bilaga 10a har ingen kostnad för ${year}, så det går inte att mäta hur mycket den ökar.`,
      );
    }
    return measure(context, terms, growth, ({ actual, expected }) => {
      const before = asPrinted(growth.before)?.times(growth.factor) ?? null;
      if (before === null || before.eq(0)) return null;
      const share = actual.div(before).minus(1);
      return { figure: share.toNumber(), margin: shareMargin(share.times(-1).plus(limit), expected, actual, unit) };
    });
  });
}

function resultPolicies(context: Context): readonly Policy[] {
  const { pack, accounts, unit } = context;
  const { belopp, tolerans } = resultTarget(pack, accounts.unit);
  return resultGoals(accounts, pack).map((goal) => {
    const terms: Terms = { kind: 'resultat', period: goal.period.label, limit: belopp, tolerance: tolerans, unit };
    return measure(context, terms, goal, ({ actual, difference }) => {
      const margin = { share: null, amount: difference.abs().round(6).times(-1).plus(tolerans).toNumber() + 0, unit };
      return { figure: actual.round(6).toNumber() + 0, margin };
    });
  });
}

function investmentPolicies(context: Context): readonly Policy[] {
  const { pack, accounts, unit } = context;
  const limit = pack.investeringsnivå.högstaÅterinvesteringsgrad;
  return investmentLevels(accounts, pack).map((level) => {
    const terms: Terms = { kind: 'investeringsnivå', period: level.period.label, limit, tolerance: 0, unit: '%' };
    return measure(context, terms, level, ({ actual, expected }) => {
      const depreciation = asPrinted(level.depreciation);
      if (depreciation === null) return null;
      const share = depreciation.eq(0) ? null : actual.div(depreciation).abs();
      const left = share === null ? null : share.times(-1).plus(limit);
      return { figure: share?.toNumber() ?? null, margin: shareMargin(left, expected, actual, unit) };
    });
  });
}

/** The room that is left under a limit that a cost or an expenditure, written without its sign, must not pass. */
function shareMargin(share: Big | null, limit: Big, actual: Big, unit: MoneyUnit): PolicyMargin {
  return { share: share?.toNumber() ?? null, amount: limit.abs().minus(actual.abs()).toNumber(), unit };
}

function measure(
  { report, pack }: Context,
  terms: Terms,
  { figure, relation }: Measure,
  read: (comparison: Comparison) => Measured | null,
): Policy {
  const rule = RULES[terms.kind];
  const off = pack.avstängdaRegler.find(({ regel }) => regel === rule);
  if (off !== undefined) return notMeasurable(terms, figure, `Regeln är avstängd i regelpaketet: ${off.skäl}`);
  const broken = [figure, ...relation.inputs].find(({ value }) => value === null);
  if (broken !== undefined) return notMeasurable(terms, figure, whyUnreadable(broken));
  const comparison = relation.compare(asPrinted);
  const measured = comparison === null ? null : read(comparison);
  if (comparison === null || measured === null) {
    return notMeasurable(terms, figure, 'Beloppet som det mäts mot är noll.');
  }
  const isKept = comparison.agreement !== 'off';
  return {
    ...terms,
    ...measured,
    outcome: isKept ? 'kept' : 'notKept',
    place: figure,
    note: comparison.agreement === 'rounding' ? 'Avvikelsen är inom avrundning av beloppen.' : null,
    finding: isKept ? null : findingAt(report, rule, figure),
  };
}

function findingAt({ findings }: CheckedSubmission, rule: string, figure: Figure): Finding | null {
  const key = figureKey(figure);
  return findings.find((one) => one.rule === rule && one.place !== null && figureKey(one.place) === key) ?? null;
}

function notMeasurable(terms: Omit<Terms, 'kind'> & Pick<Policy, 'kind'>, place: Figure | null, note: string): Policy {
  return { ...terms, outcome: 'notMeasurable', figure: null, margin: null, place, note, finding: null };
}

function isPlanned({ version, offset }: PeriodColumn): boolean {
  return offset !== null && offset >= 0 && (version === 'budget' || version === 'plan');
}

function policiesWithoutAccounts({
  kostnadsutveckling,
  resultatmål,
  investeringsnivå,
  besparing,
}: RulePack): readonly Policy[] {
  const missing = (kind: PolicyKind, limit: number, unit: Policy['unit'], tolerance = 0): Policy =>
    notMeasurable({ kind, period: null, limit, tolerance, unit }, null, 'Bilaga 10a saknas i inlämningen.');
  return [
    missing('kostnadsutveckling', kostnadsutveckling.högstPerÅr, '%'),
    missing('resultat', resultatmål.belopp, 'tkr', resultatmål.tolerans),
    missing('investeringsnivå', investeringsnivå.högstaÅterinvesteringsgrad, '%'),
    ...(besparing === undefined ? [] : [missing('besparing', besparing.andel, '%')]),
  ];
}
