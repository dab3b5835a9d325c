import type { KeyFigure } from '../../core/keyfigures/key-figure';
import { formatAmount } from '../../core/findings/wording';
import { html, type Markup } from './markup';

const WIDTH = 256;
const HEIGHT = 132;
const LEFT = 54;
const RIGHT = 4;
const TOP = 14;
const BOTTOM = 28;

/**
 * A small chart of a key figure over its columns: what is printed as dots with a line, what it comes to as squares. The
 * numbers themselves stand in the table beside it. Undefined values leave a gap.
 */
export function keyFigureChart(name: string, values: readonly KeyFigure[]): Markup | null {
  const all = values.flatMap(({ printed, computed }) => [printed ?? [], computed ?? []].flat());
  const unit = values[0]?.unit ?? '';
  if (all.length === 0) return null;
  const [low, high] = paddedRange(Math.min(...all), Math.max(...all));
  const x = (at: number): number =>
    values.length === 1
      ? (LEFT + WIDTH - RIGHT) / 2
      : round(LEFT + 14 + ((WIDTH - LEFT - RIGHT - 28) * at) / (values.length - 1));
  const y = (value: number): number => round(TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high - low));
  const points = (key: 'printed' | 'computed'): readonly { readonly x: number; readonly y: number }[] =>
    values.flatMap((value, at) => {
      const number = value[key];
      return number === null ? [] : [{ x: x(at), y: y(number) }];
    });
  const gridValues = [...new Set([Math.min(...all), Math.max(...all)])];
  const decimals = unit === '%' ? 1 : 0;
  const first = values[0]?.period.label ?? '';
  const last = values.at(-1)?.period.label ?? '';
  return html`<svg
    class="chart"
    width="${WIDTH}"
    height="${HEIGHT}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="Diagram: ${name}, ${first} till ${last}. Talen står i tabellen."
  >
    ${gridValues.map(
      (value) =>
        html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" class="grid" /><text
            x="${LEFT - 8}"
            y="${y(value) + 4}"
            text-anchor="end"
            >${formatAmount(value, unit === '%' ? '%' : '', decimals)}</text
          >`,
    )}
    <polyline
      points="${points('printed')
        .map((point) => `${point.x},${point.y}`)
        .join(' ')}"
      class="trend"
    />
    ${points('computed').map((point) => html`<rect x="${round(point.x - 6.5)}" y="${round(point.y - 6.5)}" width="13" height="13" class="computed" />`)}
    ${points('printed').map((point) => html`<circle cx="${point.x}" cy="${point.y}" r="4" class="printed" />`)}
    ${values.map(
      ({ period }, at) =>
        html`<text x="${x(at)}" y="${HEIGHT - 8}" text-anchor="middle">${period.year ?? period.label}</text>`,
    )}
  </svg>`;
}

/** A range with room above and below; one around the value when all are the same. */
function paddedRange(low: number, high: number): readonly [number, number] {
  const room = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.1, 1);
  return [low - room, high + room];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
