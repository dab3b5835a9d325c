import Big from 'big.js';
import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { Row } from '../bilagor/table';
import { amountSense, capital, movementOf, movementText } from '../findings/direction';
import type { CheckResult } from '../findings/finding';
import { formatAmount } from '../findings/wording';
import { definePriorRule } from './kit/define-rule';
import {
  amountOf,
  changeOf,
  changeRelation,
  describeChange,
  exceeds,
  limitText,
  NO_LIMITS,
  priorHindrance,
  sizeText,
  type Change,
  type PriorLimits,
} from './kit/prior-changes';
import { plannedFigures, type FigurePair, type RowPair } from './kit/prior-columns';
import { plannedGroups, type RowGroup } from './kit/prior-rows';
import { figureLabels, PASSED, relatedFigure } from './kit/results';

type Limit = PriorLimits['förändring'];

/** Budget Y lies near Plan Y of last year's submission, and Plan Y+1 near its earlier plan, row by row. */
export const ruleForraAretPlan = definePriorRule({
  id: 'forra-aret-plan',
  title: 'Budget och plan avviker inte mycket från vad förra årets inlämning planerade för samma år',
  severity: 'varning',
  source: 'Granskning mot förra årets inlämning; gränserna står i regelpaketet (förraÅret.förändring)',
  explanation:
    'En förändring som är större än både regelpaketets belopp och dess andel ska kunna förklaras. Kontrollera beloppet, eller godta avvikelsen med ett skäl. En summarad anmärks bara när förändringen inte redan syns på raderna.',
  *check(prior, { pack: { förraÅret } }) {
    if (förraÅret === undefined) {
      yield NO_LIMITS;
      return;
    }
    for (const group of plannedGroups(prior)) yield* checkGroup(group, förraÅret.förändring);
  },
});

function* checkGroup(group: RowGroup, limit: Limit): Generator<CheckResult> {
  const { pair, parts, total } = group;
  /** How much of each column's change the rows themselves tell of. */
  const told = new Map<number, Big>();
  for (const part of parts) {
    for (const figures of judgedFigures(group, part)) {
      const change = changeOf(figures, part.factor);
      if (change !== undefined && exceeds(change, limit, pair.bilaga)) {
        told.set(figures.at, (told.get(figures.at) ?? new Big(0)).plus(change.difference));
      }
      if (!part.isRepeated) yield* checkFigure(group, figures, part.factor, limit);
    }
  }
  if (total === null) return;
  for (const figures of judgedFigures(group, total)) {
    const byRows = (told.get(figures.at) ?? new Big(0))
      .plus(sumAt(group.came, figures.at))
      .minus(sumAt(group.went, figures.priorAt).times(total.factor));
    yield* checkFigure(group, figures, total.factor, limit, byRows);
  }
}

/** Income and cost where the row has them; netto only follows from those. */
function judgedFigures({ pair }: RowGroup, rows: RowPair): readonly FigurePair[] {
  const figures = plannedFigures(pair, rows);
  return figures.filter(({ column, period }) => {
    if (column.kind !== 'netto') return true;
    return !figures.some(
      (other) =>
        other.period === period && other.column.kind !== 'netto' && !(isEmpty(other.figure) && isEmpty(other.prior)),
    );
  });
}

function isEmpty({ state }: Figure): boolean {
  return state === 'empty';
}

function sumAt(rows: readonly Row[], at: number): Big {
  return rows.reduce((sum, { figures }) => {
    const figure = figures[at];
    return sum.plus((figure === undefined ? null : amountOf(figure)) ?? 0);
  }, new Big(0));
}

/** Judges one figure. For a sum row `byRows` is the part of its change that its rows tell of. */
function* checkFigure(
  { pair: { bilaga } }: RowGroup,
  figures: FigurePair,
  factor: number,
  limit: Limit,
  byRows?: Big,
): Generator<CheckResult> {
  const { figure, prior } = figures;
  const hindrance = priorHindrance(figure, [prior]);
  const change = changeOf(figures, factor);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  if (change === undefined) return;
  const rest = byRows === undefined ? change : describeChange(figure, change.actual.minus(byRows), change.expected);
  if (!exceeds(change, limit, bilaga) || !exceeds(rest, limit, bilaga)) {
    yield PASSED;
    return;
  }
  yield {
    outcome: 'finding',
    severity: limit.allvar,
    place: figure,
    bilaga,
    labels: figureLabels(figure),
    message: `${figuresText(change, figures)} ${capital(growthText(change, bilaga))}, mer än ${limitText(limit, bilaga)}.${byRows === undefined ? '' : restText(change, byRows)}`,
    expected: change.expected.toNumber(),
    actual: change.actual.toNumber(),
    difference: change.difference.toNumber(),
    unit: figure.unit,
    related: [relatedFigure(prior)],
    relation: changeRelation(figures, factor, limit, bilaga),
  };
}

/** `nettokostnaden ökar 2 000 tkr (18,2 %)` */
function growthText(change: Change, bilaga: Bilaga): string {
  const { figure, expected, actual } = change;
  return movementText(movementOf(amountSense(bilaga, figure), expected, actual), sizeText(change));
}

function figuresText({ figure, actual, expected }: Change, { priorPeriod }: FigurePair): string {
  const [now, before] = [formatAmount(actual, figure.unit), formatAmount(expected, figure.unit)];
  return `${figureLabel(figure)}: ${now}, mot ${before} för ${priorPeriod.label} i förra årets inlämning.`;
}

function restText({ figure, difference }: Change, byRows: Big): string {
  if (byRows.eq(0)) return ' Ingen rad för sig har ändrats så mycket.';
  const size = formatAmount(byRows.abs(), figure.unit);
  return byRows.times(difference).gt(0)
    ? ` Rader som anmärks för sig står för ${size} av förändringen.`
    : ` Rader som anmärks för sig har ändrats ${size} åt andra hållet.`;
}
