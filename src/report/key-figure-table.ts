import type { KeyFigure } from '../core/keyfigures/key-figure';
import { formatAmount, listWords } from '../core/findings/wording';
import { groupBy } from '../core/workbook/group-by';
import { formatValue, withoutNoise } from './figures';

/** One key figure over the columns of its bilaga, and the bilagor that they stand in. */
export interface KeyFigureSeries {
  readonly name: string;
  readonly values: readonly KeyFigure[];
}

/** The key figures of one bilaga 11. */
export interface KeyFigureTable {
  /** Whose they are and where they stand: `Regionledningsförvaltningen (Bil 11RLF)`. */
  readonly title: string;
  readonly figures: readonly KeyFigureSeries[];
}

/** With what it is of, where a rule pack says so. */
function nameOf(figure: KeyFigure | undefined): string {
  if (figure === undefined) return '';
  return figure.scope === null
    ? figure.name
    : `${figure.name} (${figure.scope.charAt(0).toLowerCase()}${figure.scope.slice(1)})`;
}

/** Gathers key figures by bilaga and by row, in their own order. */
export function keyFigureTables(keyFigures: readonly KeyFigure[]): readonly KeyFigureTable[] {
  return [...groupBy(keyFigures, ({ bilaga }) => bilaga)].map(([bilaga, figures]) => {
    const enhet = figures[0]?.enhet ?? null;
    return {
      title: `${enhet ?? ('template' in bilaga ? bilaga.template.name : 'Bilaga 11')} (${bilaga.sheet.sheet})`,
      figures: [...groupBy(figures, ({ id }) => id).values()].map((values) => ({
        name: nameOf(values[0]),
        values,
      })),
    };
  });
}

const DECIMALS_OF_PERCENT = 1;
const MOST_DECIMALS = 6;

/**
 * The printed and the computed values of a series in words, with a dash where there is none: all with as many decimals,
 * and with more where a deviation would not show otherwise. Without the unit a percent sign is kept.
 */
export function shownValues(values: readonly KeyFigure[], withUnit = true): readonly (readonly [string, string])[] {
  const hasDecimals = values.some(
    ({ printed, unit }) => unit === '%' || (printed !== null && !Number.isInteger(printed)),
  );
  const usual = hasDecimals ? DECIMALS_OF_PERCENT : 0;
  return values.map(({ printed, computed, unit, agrees }) => {
    const show = (value: number | null, decimals: number): string =>
      value === null ? '–' : formatAmount(withoutNoise(value), withUnit || unit === '%' ? unit : '', decimals);
    let shown = usual;
    while (agrees === false && shown < MOST_DECIMALS && show(printed, shown) === show(computed, shown)) shown += 1;
    return [show(printed, shown), show(computed, Math.max(shown, DECIMALS_OF_PERCENT))];
  });
}

/** How the printed and the computed value compare, in words. */
export function assessment({ agrees, computed, printed, reconciled, scope }: KeyFigure): string {
  const held = reconciled === 'ej avstämt' ? ' (ej avstämt)' : '';
  if (agrees !== null) return `${agrees ? 'stämmer' : 'avviker'}${held}`;
  if (computed !== null && printed !== null && reconciled === 'ej avstämt') return 'ej avstämt';
  if (computed === null) return 'kan inte beräknas';
  return scope === null ? 'saknas i bilagan' : 'inte tryckt';
}

/** Why columns cannot be computed, each reason once, and what the figure is on bilaga 10a's basis. */
export function notesOf(values: readonly KeyFigure[]): readonly string[] {
  const notes = [...groupBy(values, ({ whyNot }) => whyNot)].flatMap(([reason, same]) => {
    if (reason === null) return [];
    return same.length === values.length
      ? [reason]
      : [`${listWords(same.map(({ period }) => period.label))}: ${reason}`];
  });
  for (const [reason] of groupBy(values, ({ whyUnreconciled }) => whyUnreconciled))
    if (reason !== null) notes.push(reason);
  const onBasis10a = values.flatMap(({ onBasis10a: value, period, unit }) =>
    value === null ? [] : [`${period.label} ${formatValue(value, unit)}`],
  );
  if (onBasis10a.length > 0) notes.push(`Med bilaga 10a som underlag: ${listWords(onBasis10a)}.`);
  return notes;
}
