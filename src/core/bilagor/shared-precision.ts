import { isPercentFormat, storedDecimals } from '../workbook/precision';
import type { Figure } from './figure';
import type { Column, Row } from './table';

/** Gives figures the precision of those that they stand among. */
export interface SharedPrecision {
  readonly figure: (figure: Figure) => Figure;
  readonly row: <R extends Row>(row: R) => R;
}

/** The decimals in which figures of a column are given, where a template says so; null where it does not. */
export type DeclaredDecimals = (figure: Figure) => number | null;

/**
 * The precision of the typed figures of one unit in a column, or in the columns of a year (Intäkter, Kostnader and Netto):
 * what the template declares, else the finest of them, so that 890 among tenths is 890,0. A column with hardly any figures
 * does not tell, and has that of the table. A figure that is more exact keeps its own; formulas, hidden decimals and amounts
 * written in another unit keep theirs too, and make no other finer.
 */
export function columnPrecision(
  rows: readonly Row[],
  columns: readonly Column[],
  declared: DeclaredDecimals = () => null,
): SharedPrecision {
  const groups = new Map(
    columns.map(({ index, period }) => [
      index,
      columns.find((other) => other.period === period && period !== null)?.index,
    ]),
  );
  const groupOf = ({ address: { column } }: Figure): number => groups.get(column) ?? column;
  return precisionAmong(
    rows.flatMap(({ figures }) => figures),
    (figure) => `${groupOf(figure)} ${scaleKey(figure)}`,
    declared,
  );
}

/** The same for a row with a unit of its own, such as a key figure. */
export function withRowPrecision<R extends Row>(row: R, declared: DeclaredDecimals = () => null): R {
  return precisionAmong(row.figures, scaleKey, declared).row(row);
}

/** 52,3 and 52,3 % have their decimals in different places. */
function scaleKey({ unit, numberFormat }: Figure): string {
  return numberFormat.includes('%') && isPercentFormat(numberFormat) ? `${unit} %` : unit;
}

/** Fewer figures than these are whole by chance. */
const ENOUGH = 3;

interface Told {
  readonly finest: number;
  /** How many figures other than zero tell it. */
  readonly count: number;
}

const NOTHING_TOLD: Told = { finest: 0, count: 0 };

function precisionAmong(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
  declared: DeclaredDecimals,
): SharedPrecision {
  const told = new Map<string, Told>();
  const tell = (key: string, { decimals, value }: Figure): void => {
    const { finest, count } = told.get(key) ?? NOTHING_TOLD;
    told.set(key, { finest: Math.max(finest, decimals), count: count + (value === 0 ? 0 : 1) });
  };
  for (const figure of figures) {
    if (!isTyped(figure)) continue;
    tell(keyOf(figure), figure);
    tell(scaleKey(figure), figure);
  }
  const finestFor = (figure: Figure): number => {
    const { finest, count } = told.get(keyOf(figure)) ?? NOTHING_TOLD;
    return count < ENOUGH ? Math.max(finest, told.get(scaleKey(figure))?.finest ?? 0) : finest;
  };
  const ofFigure = (figure: Figure): Figure => {
    if (!isTyped(figure)) return figure;
    const shared = declared(figure);
    const decimals =
      shared === null
        ? Math.max(figure.decimals, finestFor(figure))
        : Math.max(shared, storedDecimals(figure.value ?? 0));
    return decimals === figure.decimals ? figure : { ...figure, decimals };
  };
  const ofRow = <R extends Row>(row: R): R => {
    const own = row.figures.map(ofFigure);
    return own.every((figure, at) => figure === row.figures[at]) ? row : { ...row, figures: own };
  };
  return { figure: ofFigure, row: ofRow };
}

/** A typed figure whose last digit is that of its column. */
function isTyped({ value, formula, exact, inOtherUnit }: Figure): boolean {
  return value !== null && formula === null && !exact && !inOtherUnit;
}
