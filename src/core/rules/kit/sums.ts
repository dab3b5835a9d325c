import type Big from 'big.js';
import { figureLabel } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition, SumTerm } from '../../bilagor/table';
import type { CellEdit, CheckResult, FindingDraft } from '../../findings/finding';
import { asPrinted, sumRelation, type Comparison, type Relation } from '../../findings/relation';
import { formatAmount } from '../../findings/wording';
import { columnName, formatAddress } from '../../workbook/address';
import { figureLabels, passed, relatedFigures, unreadableRelation } from './results';

/** How a sum rule words its findings. */
export interface SumWording {
  /** What the figure should be, as in ”ska vara summan av delområdena”. */
  readonly shouldBe: string;
}

/** The relation of a sum of the template. */
export function relationOf(sum: SumDefinition): Relation {
  return sumRelation(sum.target, sum.terms);
}

/** Checks every sum that a bilaga defines under a rule's id. */
export function* checkSums(bilaga: Bilaga, rule: string, wording: SumWording): Generator<CheckResult> {
  for (const sum of bilaga.sums) {
    if (sum.rule === rule) yield* checkSum(bilaga, sum, wording);
  }
}

/** Checks one sum; a sum whose cell is empty is `varde-saknas`' matter, not a wrong sum. */
export function* checkSum(bilaga: Bilaga, sum: SumDefinition, wording: SumWording): Generator<CheckResult> {
  if (sum.target.state === 'empty') return;
  const relation = relationOf(sum);
  const hindrance = unreadableRelation(relation);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  const comparison = relation.compare(asPrinted);
  if (comparison === null) return;
  if (comparison.agreement === 'equal') {
    yield passed(relation);
    return;
  }
  const fix = sumFix(sum);
  yield describeDeviation(bilaga, relation, comparison, wording.shouldBe, fix === undefined ? [] : [fix]);
}

/** Words a figure that is not what it should be, or that is so only within rounding. */
export function describeDeviation(
  bilaga: Bilaga,
  relation: Relation,
  comparison: Comparison,
  shouldBe: string,
  fix: readonly CellEdit[] = [],
): FindingDraft {
  const { target } = relation;
  const { expected, actual, difference, agreement } = comparison;
  const common = {
    outcome: 'finding' as const,
    place: target,
    bilaga,
    labels: figureLabels(target),
    expected: expected.toNumber(),
    actual: actual.toNumber(),
    difference: difference.toNumber(),
    unit: target.unit,
    related: relatedFigures(relation.inputs),
    relation,
  };
  const shown = (value: Big): string => formatAmount(value, target.unit);
  if (agreement !== 'off') {
    const judged = agreement === 'rounding' ? 'inom avrundning' : 'möjlig men osannolik avrundning';
    return {
      ...common,
      rule: 'avrundningsdifferens',
      severity: 'upplysning',
      message: `${figureLabel(target)}: ${shown(actual)} mot beräknat ${shown(expected)} (${shouldBe}). Skillnaden ${shown(difference.abs())} är ${judged}.`,
    };
  }
  const direction = difference.gt(0) ? 'för högt' : 'för lågt';
  return {
    ...common,
    message: `${figureLabel(target)}: förväntade ${shown(expected)} (${shouldBe}), fann ${shown(actual)}. Det är ${shown(difference.abs())} ${direction}.`,
    fix,
    correction: { figure: target, value: expected.toNumber() },
  };
}

/** The formula that a sum's cell should have; undefined when the terms are on other sheets. */
export function sumFix(sum: SumDefinition): CellEdit | undefined {
  const { target, terms } = sum;
  if (terms.length === 0 || terms.some(({ figure }) => figure.sheet !== target.sheet)) return undefined;
  return { place: target, formula: `=${sumFormula(terms)}` };
}

function sumFormula(terms: readonly SumTerm[]): string {
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return '0';
  const sameColumn = terms.every(({ figure }) => figure.address.column === first.figure.address.column);
  const sameRow = terms.every(({ figure }) => figure.address.row === first.figure.address.row);
  const allAdded = terms.every(({ factor }) => factor === 1);
  const span = sameColumn
    ? last.figure.address.row - first.figure.address.row + 1
    : last.figure.address.column - first.figure.address.column + 1;
  if (allAdded && terms.length > 2 && (sameColumn || sameRow) && span === terms.length) {
    return `SUM(${formatAddress(first.figure.address)}:${formatAddress(last.figure.address)})`;
  }
  return terms
    .map(({ figure, factor }, index) => {
      const cell = `${columnName(figure.address.column)}${figure.address.row + 1}`;
      return factor === -1 ? `-${cell}` : index === 0 ? cell : `+${cell}`;
    })
    .join('');
}
