import { formatAmount, formatExcess, formatRoom, formatShare, withoutNoise } from '../findings/wording';
import type { Language } from './language';
import type { Policy, PolicyKind, PolicyMargin } from './policy';

/** What a policy is said with in one language. */
interface PolicyWords {
  readonly names: Readonly<Record<PolicyKind, string>>;
  readonly most: string;
  readonly least: string;
  readonly kept: string;
  readonly notKept: string;
  readonly accepted: string;
  readonly notMeasurable: string;
  readonly left: string;
  readonly fromGoal: string;
  readonly toSave: string;
  readonly tooMuch: string;
}

const WORDS: Readonly<Record<Language, PolicyWords>> = {
  sv: {
    names: {
      kostnadsutveckling: 'Kostnadsutveckling',
      resultat: 'Resultat',
      investeringsnivå: 'Investeringsnivå',
      besparing: 'Besparing',
    },
    most: 'högst',
    least: 'minst',
    kept: 'hålls',
    notKept: 'hålls inte',
    accepted: 'hålls inte, godtaget',
    notMeasurable: 'kan inte mätas',
    left: 'kvar',
    fromGoal: 'från målet',
    toSave: 'kvar att spara',
    tooMuch: 'för mycket',
  },
  en: {
    names: {
      kostnadsutveckling: 'Growth of costs',
      resultat: 'Result',
      investeringsnivå: 'Level of investment',
      besparing: 'Saving',
    },
    most: 'at most',
    least: 'at least',
    kept: 'kept',
    notKept: 'not kept',
    accepted: 'not kept, accepted',
    notMeasurable: 'cannot be measured',
    left: 'left',
    fromGoal: 'off the goal',
    toSave: 'left to save',
    tooMuch: 'too much',
  },
};

/** What a policy is called. */
export function policyName(kind: PolicyKind, language: Language = 'sv'): string {
  return WORDS[language].names[kind];
}

/** What is asked for: `högst 3 %`, `minst 1 %`, `0 tkr`. */
export function policyLimit({ kind, limit, tolerance, unit }: Policy, language: Language = 'sv'): string {
  const { most, least } = WORDS[language];
  const amount = formatAmount(withoutNoise(limit), unit);
  if (kind === 'resultat')
    return tolerance === 0 ? amount : `${amount} ± ${formatAmount(withoutNoise(tolerance), unit)}`;
  return `${kind === 'besparing' ? least : most} ${amount}`;
}

/** What the submission has, with so many decimals that it looks other than the limit when it is; a dash where nothing can be measured. */
export function policyFigure({ figure, limit, unit }: Policy): string {
  if (figure === null) return '–';
  return unit === '%' ? formatShare(figure, limit) : formatAmount(withoutNoise(figure), unit);
}

/** How a policy ended: `hålls`, `hålls inte`, `hålls inte, godtaget` or `kan inte mätas`. */
export function policyOutcome({ outcome, finding }: Policy, language: Language = 'sv'): string {
  const { kept, notKept, accepted, notMeasurable } = WORDS[language];
  if (outcome === 'notMeasurable') return notMeasurable;
  if (outcome === 'kept') return kept;
  return finding?.acceptance?.status === 'accepted' ? accepted : notKept;
}

/** How much room is left to the limit, or how far it is overstepped: `785 tkr kvar`; empty where there is nothing to tell. */
export function policyMargin({ kind, outcome, margin }: Policy, language: Language = 'sv'): string {
  if (margin === null) return '';
  const { left, fromGoal, toSave, tooMuch } = WORDS[language];
  const amount = marginAmount(margin);
  // What is kept within rounding has nothing left.
  if (outcome === 'kept') return margin.amount <= 0 ? '' : `${amount} ${left}`;
  if (kind === 'resultat') return `${amount} ${fromGoal}`;
  return `${amount} ${kind === 'besparing' ? toSave : tooMuch}`;
}

/** The size of a margin: what is left is never overstated, and what is too much never nothing. */
function marginAmount({ amount, unit }: PolicyMargin): string {
  return amount < 0 ? formatExcess(amount, unit) : formatRoom(amount, unit);
}
