import Big from 'big.js';
import { halfUnit, type Figure } from '../bilagor/figure';
import type { SumDefinition } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import type { CheckResult } from '../findings/finding';
import { asPrinted, sumRelation } from '../findings/relation';
import type { BilagaPair, PriorYear } from '../prior/prior-year';
import { definePriorRule } from './kit/define-rule';
import { priorHindrance } from './kit/prior-changes';
import { settledFigures } from './kit/prior-columns';
import { pairedRows } from './kit/prior-rows';
import { passed, PASSED } from './kit/results';
import { describeDeviation } from './kit/sums';

/** A column of the same version and year, such as Budget Y−1, has the same figures in both years' submissions. */
export const ruleForraAretSammaKolumn = definePriorRule({
  id: 'forra-aret-samma-kolumn',
  title: 'En kolumn med samma version och år har samma belopp i förra årets inlämning',
  severity: 'varning',
  source: 'Granskning mot förra årets inlämning: Budget för året före på bilaga 10a',
  explanation:
    'Budgeten för året före är beslutad och ska vara densamma i båda inlämningarna, så när som på avrundning. Rätta beloppet, eller godta avvikelsen med ett skäl när budgeten har ändrats under året, till exempel genom en omfördelning. Planår räknas om varje år och bedöms av forra-aret-plan.',
  *check(prior) {
    for (const pair of prior.pairs) yield* checkPair(pair, prior);
  },
});

function* checkPair(pair: BilagaPair, prior: PriorYear): Generator<CheckResult> {
  /** How much each figure differs from last year's. */
  const differences = new Map<Figure, Big>();
  const sums = new SumsByTarget(pair.bilaga.sums);
  for (const rows of pairedRows(pair, prior)) {
    for (const { figure, prior: earlier, priorPeriod } of settledFigures(pair, rows)) {
      if (figure.state === 'empty' && earlier.state === 'empty') continue;
      const hindrance = priorHindrance(figure, [earlier]);
      if (hindrance !== undefined) {
        yield hindrance;
        continue;
      }
      const relation = sumRelation(figure, [{ figure: earlier, factor: rows.factor }], {
        emptyTargetIsZero: true,
        isExact: isSameCount(figure, earlier),
      });
      const comparison = relation.compare(asPrinted);
      if (comparison === null) continue;
      const { agreement, difference } = comparison;
      differences.set(figure, difference);
      if (agreement !== 'off' || difference.abs().lte(NOISE)) yield passed(relation);
      else if (isToldByParts(difference, sums.of(figure), [figure, earlier], differences)) yield PASSED;
      else yield describeDeviation(pair.bilaga, relation, comparison, `${priorPeriod.label} i förra årets inlämning`);
    }
  }
}

/** Amounts are rounded, and may be rounded in another way to add up; counted people are not. */
function isSameCount(figure: Figure, earlier: Figure): boolean {
  return COUNTS.includes(figure.unit) && figure.decimals === earlier.decimals;
}

const COUNTS: readonly Unit[] = ['årsarbetare', 'antal'];

/** What is left beyond the sixth decimal is binary noise of the sums behind either figure, not money. */
const NOISE = new Big('1e-6');

/** The sums of a bilaga by the figure that they should be. */
class SumsByTarget {
  readonly #sums = new Map<Figure, SumDefinition[]>();

  constructor(sums: readonly SumDefinition[]) {
    for (const sum of sums) {
      const known = this.#sums.get(sum.target);
      if (known === undefined) this.#sums.set(sum.target, [sum]);
      else known.push(sum);
    }
  }

  of(figure: Figure): readonly SumDefinition[] {
    return this.#sums.get(figure) ?? [];
  }
}

/** A sum that differs by just as much as its parts do tells nothing that is not told of them; typed, it is rounded too. */
function isToldByParts(
  difference: Big,
  sums: readonly SumDefinition[],
  ends: readonly Figure[],
  differences: ReadonlyMap<Figure, Big>,
): boolean {
  const own = ends.reduce((total, figure) => total.plus(halfUnit(figure)), NOISE);
  return sums.some(({ terms }) => {
    const ofParts = terms.reduce(
      (total, { figure, factor }) => total.plus(differences.get(figure)?.times(factor) ?? 0),
      new Big(0),
    );
    return difference.minus(ofParts).abs().lte(own);
  });
}
