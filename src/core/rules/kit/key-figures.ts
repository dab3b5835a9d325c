import type Big from 'big.js';
import type { KeyFigureId } from '../../bilagor/bilaga-11';
import { decimalOf, figureLabel, toDecimal, type Figure } from '../../bilagor/figure';
import type { CellEdit, CheckResult } from '../../findings/finding';
import { saying, type Message } from '../../findings/messages/message';
import { asPrinted } from '../../findings/relation';
import { formatAmount } from '../../findings/wording';
import type { KeyFigure } from '../../keyfigures/key-figure';
import { ratioFormula } from '../../keyfigures/ratio-formula';
import type { RuleContext } from './rule-context';
import { figureLabels, passed, relatedFigures, unreadableRelation } from './results';

/** Holds every printed key figure of one kind to the recomputed one. */
export function* checkKeyFigures(context: RuleContext, id: KeyFigureId, shouldBe: string): Generator<CheckResult> {
  for (const keyFigure of context.keyFigures) {
    if (keyFigure.id === id) yield* checkOne(keyFigure, shouldBe);
  }
}

function* checkOne(keyFigure: KeyFigure, shouldBe: string): Generator<CheckResult> {
  const { relation, bilaga, whyNot, place, onBasis10a, unit } = keyFigure;
  const printed = relation?.target ?? (place as Figure);
  if (relation === null && onBasis10a !== null && printed.value !== null) {
    yield {
      outcome: 'finding',
      severity: 'upplysning',
      place,
      bilaga,
      labels: figureLabels(printed),
      message: `${figureLabel(printed)}: på bilaga 10a:s bas (iekod 0–3) blir talet ${formatAmount(onBasis10a, unit, unit === '%' ? 1 : 0)}, mot tryckta ${formatAmount(keyFigure.printed ?? 0, unit, unit === '%' ? 1 : 0)}. Baserna är olika, så talen ska inte vara lika.`,
      actual: keyFigure.printed,
      unit,
    };
  }
  if (relation === null || whyNot !== null) {
    yield { outcome: 'notEvaluated', place, reason: whyNot ?? 'Kan inte beräknas.' };
    return;
  }
  if (relation.target.state === 'empty') return;
  const hindrance = unreadableRelation(relation);
  const comparison = relation.compare(asPrinted);
  if (hindrance !== undefined) yield hindrance;
  else if (comparison === null || keyFigure.computed === null || keyFigure.printed === null) return;
  else if (comparison.agreement === 'equal') yield passed(relation);
  else if (comparison.agreement === 'off' && keyFigure.whyUnreconciled !== null) {
    yield { outcome: 'notEvaluated', place, reason: unsureReason(keyFigure, keyFigure.whyUnreconciled) };
  } else {
    const { computed } = keyFigure;
    const expected = Number.isFinite(computed) ? toDecimal(computed) : comparison.expected;
    const actual = toDecimal(keyFigure.printed);
    const isRounding = comparison.agreement !== 'off';
    const decimals = unit === '%' ? 1 : actual.eq(actual.round(0)) ? 1 : 2;
    const said: Message = {
      id: 'deviation',
      data: {
        figure: figureLabel(relation.target),
        actual: { value: actual.toNumber(), unit, ...(unit === '%' ? { decimals: 1 } : {}) },
        expected: { value: expected.toNumber(), unit, decimals },
        basis: { kind: 'words', text: shouldBe },
        sense: null,
      },
    };
    yield {
      outcome: 'finding',
      ...(isRounding ? { rule: 'avrundningsdifferens', severity: 'upplysning' as const } : {}),
      place: relation.target,
      bilaga,
      labels: figureLabels(relation.target),
      message: isRounding ? saying(said, { id: 'within-rounding', data: {} }) : said,
      expected: rounded(expected, unit),
      actual: rounded(actual, unit),
      difference: rounded(actual.minus(expected), unit),
      unit,
      related: relatedFigures(relation.inputs),
      relation,
      ...(isRounding
        ? {}
        : {
            correction: { figure: relation.target, value: comparison.expected.toNumber() },
            fix: ratioFix(keyFigure, relation.target),
          }),
    };
  }
}

/** What the ledger gives, where there is nothing to hold it to: to know, and no fel. */
function unsureReason({ computed, printed, unit }: KeyFigure, why: string): string {
  const decimals = unit === '%' ? 1 : 0;
  return `Huvudboken ger ${formatAmount(computed ?? 0, unit, decimals)}, mot tryckta ${formatAmount(printed ?? 0, unit, decimals)}, men ej avstämt: ${why}`;
}

/** The key figure's own formula; none where it would read another workbook. */
function ratioFix({ ratio }: KeyFigure, target: Figure): readonly CellEdit[] {
  if (ratio === null) return [];
  const { numerator, denominator } = ratio;
  if ([numerator, denominator].some(({ sheet }) => sheet.fileIndex !== target.sheet.fileIndex)) return [];
  const formula = ratioFormula(ratio, target, decimalOf);
  return formula === target.formula ? [] : [{ place: target, formula: `=${formula}` }];
}

/** Percentages to a thousandth of a percent, kronor per inhabitant to öre. */
function rounded(value: Big, unit: KeyFigure['unit']): number {
  return value.round(unit === '%' ? 5 : 2).toNumber();
}
