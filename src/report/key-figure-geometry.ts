import type { KeyFigure } from '../core/keyfigures/key-figure';
import { formatAmount } from '../core/findings/wording';

const WIDTH = 256;
const HEIGHT = 132;
const LEFT = 54;
const RIGHT = 4;
const TOP = 14;
const BOTTOM = 28;

/** A point of a chart, in its own units from the top left. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands in a key figure's chart, in units of its own width and height. */
export interface KeyFigureGeometry {
  readonly width: number;
  readonly height: number;
  /** The lines at the least and the greatest value, each with its value in words. */
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly gridStart: number;
  readonly gridEnd: number;
  /** What is printed, for the columns that have it. */
  readonly printed: readonly ChartPoint[];
  /** What it comes to, for the columns where that can be computed. */
  readonly computed: readonly ChartPoint[];
  /** The columns' names along the foot. */
  readonly columns: readonly { readonly x: number; readonly text: string }[];
  readonly first: string;
  readonly last: string;
}

/** Lays out a small chart of a key figure over its columns; null when there is no value. Undefined values leave a gap. */
export function keyFigureGeometry(values: readonly KeyFigure[]): KeyFigureGeometry | null {
  const all = values.flatMap(({ printed, computed }) => [printed ?? [], computed ?? []].flat());
  if (all.length === 0) return null;
  const unit = values[0]?.unit === '%' ? '%' : '';
  const [low, high] = paddedRange(Math.min(...all), Math.max(...all));
  const x = (at: number): number =>
    values.length === 1
      ? (LEFT + WIDTH - RIGHT) / 2
      : round(LEFT + 14 + ((WIDTH - LEFT - RIGHT - 28) * at) / (values.length - 1));
  const y = (value: number): number => round(TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high - low));
  const points = (key: 'printed' | 'computed'): readonly ChartPoint[] =>
    values.flatMap((value, at) => {
      const number = value[key];
      return number === null ? [] : [{ x: x(at), y: y(number) }];
    });
  const gridValues = [...new Set([Math.min(...all), Math.max(...all)])];
  return {
    width: WIDTH,
    height: HEIGHT,
    grid: gridValues.map((value) => ({ y: y(value), text: formatAmount(value, unit, unit === '%' ? 1 : 0) })),
    gridStart: LEFT,
    gridEnd: WIDTH - RIGHT,
    printed: points('printed'),
    computed: points('computed'),
    columns: values.map(({ period }, at) => ({ x: x(at), text: String(period.year ?? period.label) })),
    first: values[0]?.period.label ?? '',
    last: values.at(-1)?.period.label ?? '',
  };
}

/** A range with room above and below; one around the value when all are the same. */
function paddedRange(low: number, high: number): readonly [number, number] {
  const room = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.1, 1);
  return [low - room, high + room];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
