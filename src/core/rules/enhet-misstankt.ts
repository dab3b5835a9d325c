import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga, BilagaByKind } from '../bilagor/index';
import type { FindingDraft } from '../findings/finding';
import { formulaReads } from '../findings/formula-reads';
import { formatAmount } from '../findings/wording';
import { isOfYear, mainBilaga, type Submission } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { figureLabels, passedTimes, relatedFigures } from './kit/results';
import { datedFigures, samePeriod, unitFactor } from './kit/transfers';

/** How many times too large an amount is: another unit was used than the table's. */
type Scale = 1_000_000 | 1000 | 0.001;

/** Too large an amount is told from this on, by the table's unit: below it, a large year is as likely. */
const LEAST_LARGE: Readonly<Record<string, number>> = { kr: 20_000_000, tkr: 20_000, mnkr: 20 };
/** "About 1000": the amount itself may have changed by a factor of three between the years. */
const ABOUT = { least: 0.33, most: 3 };
/** The other years may differ among themselves by this factor, or nothing can be said. */
const STEADY = 20;
/**
 * Too small amounts are told only against years that hardly change, since small amounts are common; those with decimals
 * are not among years without.
 */
const VERY_STEADY = 3;
/** With more years than this that hardly change, small amounts can be told too. */
const LEAST_STEADY_YEARS = 2;
const LEAST_STEADY_AMOUNT = 20_000;

/** No figure is out by a factor of about 1000 against its row's other years or its counterpart on another bilaga. */
export const ruleEnhetMisstankt = defineSubmissionRule({
  id: 'enhet-misstankt',
  title: 'Inget belopp är ungefär tusen gånger för stort eller för litet',
  severity: 'varning',
  source: 'Bilagornas enhet: tusental kronor',
  explanation:
    'Beloppet skiljer ungefär tusen gånger från radens andra år eller från samma belopp på en annan bilaga, som när kronor skrivs i en kolumn för tusental kronor. Kontrollera enheten och skriv om beloppet.',
  *check({ submission, keyFigures }) {
    const computed = new Set(keyFigures.flatMap(({ relation }) => relation?.target ?? []));
    const found = new Map<Figure, FindingDraft>();
    let passed = 0;
    for (const bilaga of submission.bilagor) {
      for (const { figures, accumulated } of seriesOf(bilaga)) {
        for (const figure of figures) {
          if (computed.has(figure)) continue;
          const others = figures.filter((other) => other !== figure);
          const factor = factorAgainst(figure, others) ?? factorAgainst(figure, without(accumulated, others));
          if (factor === undefined) passed += 1;
          else found.set(figure, describe(bilaga, figure, factor, others, 'radens andra år'));
        }
      }
    }
    for (const { bilaga, figure, counterpart, factor, where } of counterparts(submission)) {
      // A total is out because a figure that it adds up is.
      if (
        found.has(figure) ||
        [...found.keys()].some((known) => known === counterpart || formulaReads(counterpart, known))
      )
        continue;
      const ratio = ratioOf(figure, counterpart, factor);
      if (ratio !== undefined) found.set(figure, describe(bilaga, figure, ratio, [counterpart], where));
    }
    yield* passedTimes(passed);
    yield* found.values();
  },
});

function describe(
  bilaga: Bilaga,
  figure: Figure,
  factor: Scale,
  compared: readonly Figure[],
  where: string,
): FindingDraft {
  const value = figure.value ?? 0;
  const likely = Number((value / factor).toPrecision(15));
  const size =
    factor === 0.001 ? 'tusen gånger mindre' : factor === 1000 ? 'tusen gånger större' : 'en miljon gånger större';
  return {
    outcome: 'finding',
    place: figure,
    bilaga,
    labels: figureLabels(figure),
    message: `${figureLabel(figure)}: ${formatAmount(value, figure.unit)} är ungefär ${size} än ${where}. Det kan vara fel enhet; avses ${formatAmount(likely, figure.unit)}?`,
    expected: likely,
    actual: value,
    difference: value - likely,
    unit: figure.unit,
    related: relatedFigures(compared),
    correction: { figure, value: likely },
  };
}

const SERIES_KINDS = ['intäkter', 'kostnader', 'netto', 'belopp'] as const;

/** Amounts of one kind over the years of a row. */
interface Series {
  readonly figures: readonly Figure[];
  /** The one among them that holds what was spent until two years before, by nature unlike the years. */
  readonly accumulated: Figure | undefined;
}

/** Typed amounts of one kind over the years, row by row. Sums and other formulas follow from them. */
function seriesOf(bilaga: Bilaga): readonly Series[] {
  const columnsByKind = SERIES_KINDS.map((wanted) =>
    bilaga.columns.flatMap(({ kind, period }, index) =>
      kind === wanted && (period?.cumulative !== true || period.offset === -2) ? [index] : [],
    ),
  );
  const accumulatedAt = bilaga.columns.findIndex(({ period }) => period?.cumulative === true && period.offset === -2);
  const series: Series[] = [];
  for (const row of bilaga.traits.steadyRows()) {
    for (const columns of columnsByKind) {
      const figures: Figure[] = [];
      let isTyped = false;
      for (const index of columns) {
        const figure = row.figures[index];
        if (figure === undefined) continue;
        figures.push(figure);
        isTyped ||= figure.formula === null && figure.value !== null;
      }
      if (isTyped) series.push({ figures, accumulated: row.figures[accumulatedAt] });
    }
  }
  return series;
}

/** No figures where there is none to leave out, since all of them have been tried then. */
function without(figure: Figure | undefined, figures: readonly Figure[]): readonly Figure[] {
  return figure !== undefined && figures.includes(figure) ? figures.filter((other) => other !== figure) : [];
}

function factorAgainst(figure: Figure, compared: readonly Figure[]): Scale | undefined {
  if (figure.value === null || figure.value === 0 || figure.formula !== null) return undefined;
  const size = Math.abs(figure.value);
  const others: number[] = [];
  let smallest = Infinity;
  let largest = 0;
  for (const other of compared) {
    if (other.value === null || other.value === 0) continue;
    const amount = Math.abs(other.value);
    others.push(amount);
    smallest = Math.min(smallest, amount);
    largest = Math.max(largest, amount);
  }
  if (others.length < 2) return undefined;
  // Most amounts are within a hundred times of all others, and no scale is that small.
  if (size < smallest * 100 && size > largest / 100) return undefined;
  const sorted = others.sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1;
  const spread = largest / smallest;
  const ratio = size / middle;
  const isSteady = others.length > LEAST_STEADY_YEARS && spread <= VERY_STEADY;
  const isLarge =
    (isSteady || (size >= (LEAST_LARGE[figure.unit] ?? Infinity) && spread <= STEADY)) && size > largest * 100;
  const scales: readonly Scale[] = figure.unit === 'mnkr' ? [1000, 1_000_000] : [1000];
  const large = isLarge ? scales.find((scale) => isAbout(ratio, scale)) : undefined;
  if (large !== undefined) return large;
  const isSmall = isAbout(ratio, 0.001);
  const hasDecimals = !Number.isInteger(figure.value);
  const wasScaled = middle >= LEAST_STEADY_AMOUNT || hasDecimals;
  const isOddOne = hasDecimals && others.length > LEAST_STEADY_YEARS && others.every(Number.isInteger);
  return isSmall && wasScaled && spread <= (isOddOne ? STEADY : VERY_STEADY) ? 0.001 : undefined;
}

function isAbout(ratio: number, scale: Scale): boolean {
  return ratio >= ABOUT.least * scale && ratio <= ABOUT.most * scale;
}

interface Counterpart {
  readonly bilaga: Bilaga;
  readonly figure: Figure;
  readonly counterpart: Figure;
  /** Turns the counterpart's unit into the figure's. */
  readonly factor: number;
  readonly where: string;
}

/** Amounts that stand on two bilagor. */
function* counterparts(submission: Submission): Generator<Counterpart> {
  const comparable = <Kind extends '10a' | '10b' | '10c' | '11'>(kind: Kind): BilagaByKind[Kind] | undefined => {
    const bilaga = mainBilaga(submission, kind);
    return bilaga !== undefined && isOfYear(submission, bilaga) ? bilaga : undefined;
  };
  const accounts = comparable('10a');
  const keyFigures = comparable('11');
  const investments = comparable('10b');
  const itPlan = comparable('10c');
  if (accounts !== undefined && keyFigures !== undefined) {
    const factor = unitFactor(accounts.unit ?? 'tkr', keyFigures.regionbidragUnit);
    for (const { figure, period } of datedFigures(keyFigures, keyFigures.regionbidrag, 'belopp')) {
      const other = datedFigures(accounts, accounts.regionbidrag, 'netto').find((candidate) =>
        samePeriod(candidate.period, period),
      );
      if (other !== undefined)
        yield { bilaga: keyFigures, figure, counterpart: other.figure, factor, where: 'Regionbidrag på bilaga 10a' };
    }
  }
  if (accounts !== undefined && investments !== undefined) {
    const factor = unitFactor(investments.unit ?? 'tkr', accounts.unit ?? 'tkr');
    for (const { figure, period } of datedFigures(accounts, accounts.investeringar, 'netto')) {
      const other = datedFigures(investments, investments.total, 'belopp').find((candidate) =>
        samePeriod(candidate.period, period),
      );
      if (other !== undefined)
        yield { bilaga: accounts, figure, counterpart: other.figure, factor, where: 'totalen på bilaga 10b' };
    }
  }
  if (investments !== undefined && itPlan !== undefined) {
    const factor = unitFactor(itPlan.unit ?? 'tkr', investments.unit ?? 'tkr');
    for (const { figure, period } of datedFigures(investments, investments.it, 'belopp')) {
      const other = datedFigures(itPlan, itPlan.summaInvesteringar, 'belopp').find((candidate) =>
        samePeriod(candidate.period, period),
      );
      if (other !== undefined)
        yield {
          bilaga: investments,
          figure,
          counterpart: other.figure,
          factor,
          where: 'Summa investeringar på bilaga 10c',
        };
    }
  }
}

/** The same amount in two units differs by 1000 and little else. */
function ratioOf(figure: Figure, counterpart: Figure, factor: number): Scale | undefined {
  const [one, other] = [Math.abs(figure.value ?? 0), Math.abs((counterpart.value ?? 0) * factor)];
  if (one === 0 || other === 0) return undefined;
  const ratio = one / other;
  if (Math.abs(ratio - 1000) <= 10) return 1000;
  return Math.abs(1 / ratio - 1000) <= 10 ? 0.001 : undefined;
}
