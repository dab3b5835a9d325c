import type { KeyFigure } from '../../core/keyfigures/key-figure';
import { keyFigureGeometry } from '../key-figure-geometry';
import { html, type Markup } from './markup';

/** Half the side of the square that stands for a computed value. */
const HALF = 6.5;

/**
 * A small chart of a key figure over its columns: what is printed as dots with a line, what it comes to as squares. The
 * numbers themselves stand in the table beside it. Undefined values leave a gap.
 */
export function keyFigureChart(name: string, values: readonly KeyFigure[]): Markup | null {
  const chart = keyFigureGeometry(values);
  if (chart === null) return null;
  const { width, height, grid, gridStart, gridEnd, printed, computed, columns, first, last } = chart;
  return html`<svg
    class="chart"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Diagram: ${name}, ${first} till ${last}. Talen står i tabellen."
  >
    ${grid.map(
      ({ y, text }) =>
        html`<line x1="${gridStart}" x2="${gridEnd}" y1="${y}" y2="${y}" class="grid" /><text
            x="${gridStart - 8}"
            y="${y + 4}"
            text-anchor="end"
            >${text}</text
          >`,
    )}
    <polyline points="${printed.map((point) => `${point.x},${point.y}`).join(' ')}" class="trend" />
    ${computed.map((point) => html`<rect x="${rounded(point.x - HALF)}" y="${rounded(point.y - HALF)}" width="13" height="13" class="computed" />`)}
    ${printed.map((point) => html`<circle cx="${point.x}" cy="${point.y}" r="4" class="printed" />`)}
    ${columns.map(({ x, text }) => html`<text x="${x}" y="${height - 8}" text-anchor="middle">${text}</text>`)}
  </svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
