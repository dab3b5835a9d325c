import type { KeyFigure } from '../../../core/keyfigures/key-figure';
import { keyFigureGeometry } from '../../../report/key-figure-geometry';
import { useTexts } from '../../texts/texts-context';
import { useKeyFigureChartStyles } from './KeyFigureChart.styles';

/** Half the side of the square that stands for a computed value. */
const HALF = 6.5;

/** What `KeyFigureChart` needs. */
interface KeyFigureChartProps {
  readonly name: string;
  readonly values: readonly KeyFigure[];
}

/** A key figure over its columns: what is printed as dots with a line, what it comes to as squares around them. */
export function KeyFigureChart({ name, values }: KeyFigureChartProps) {
  const styles = useKeyFigureChartStyles();
  const { keyFigures } = useTexts();
  const chart = keyFigureGeometry(values);
  if (chart === null) return null;
  const { width, height, grid, gridStart, gridEnd, printed, computed, columns, first, last } = chart;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={keyFigures.chart(name, first, last)}
    >
      {grid.map(({ y, text }) => (
        <g key={text}>
          <line x1={gridStart} x2={gridEnd} y1={y} y2={y} className={styles.grid} />
          <text x={gridStart - 8} y={y + 4} textAnchor="end" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
      <polyline points={printed.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.trend} />
      {computed.map(({ x, y }) => (
        <rect key={x} x={x - HALF} y={y - HALF} width={2 * HALF} height={2 * HALF} className={styles.computed} />
      ))}
      {printed.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="4" className={styles.printed} />
      ))}
      {columns.map(({ x, text }) => (
        <text key={x} x={x} y={height - 8} textAnchor="middle" className={styles.text}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** What the chart's signs mean. */
export function ChartLegend() {
  const styles = useKeyFigureChartStyles();
  const { keyFigures } = useTexts();
  return (
    <p className={styles.legend}>
      <span className={styles.key}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" className={styles.printed} />
        </svg>
        {keyFigures.printed}
      </span>
      <span className={styles.key}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <rect x="2" y="2" width="10" height="10" className={styles.computed} />
        </svg>
        {keyFigures.computed}
      </span>
    </p>
  );
}
