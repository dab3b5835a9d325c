import type { Unit } from '../../core/bilagor/unit';
import { formatAmount } from '../../core/findings/wording';
import { formatDifference } from '../figures';

/** A key figure beside its name, which tells what it is measured in: a tenth of a percent, or whole kronor. */
export function keyFigureText(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  return formatAmount(asShown(value, unit), unit === '%' ? unit : '', unit === '%' ? 1 : 0);
}

/** How much a key figure has changed, as it is shown; a dash where nothing can be told. */
export function keyFigureChange(change: number | null, unit: Unit): string {
  return change === null ? '–' : formatDifference(asShown(change, unit), unit);
}

function asShown(value: number, unit: Unit): number {
  return Number(value.toFixed(unit === '%' ? 3 : 0)) + 0;
}
