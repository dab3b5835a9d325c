import type { Finding } from '../findings/finding';
import type { AcceptedFigure, FigureChange } from '../findings/acceptance';

/**
 * The figures that a finding rests on: what stands in its cell, what it was computed from, and what was expected. Formulas
 * are left out, since they change when rows are inserted.
 */
export function figuresOfFinding(finding: Finding): readonly AcceptedFigure[] {
  const { place, bilaga, labels, unit, expected, actual, related } = finding;
  const cell = place === null ? undefined : bilaga?.snapshot.cellAt(place.address.row, place.address.column)?.value;
  const own = typeof cell === 'number' || typeof cell === 'string' ? cell : place === null ? actual : null;
  const figures = [
    { label: labels.join(', '), value: plain(own), unit },
    ...related.map(({ label, value }) => ({ label, value: plain(value), unit: null })),
    ...(typeof expected === 'number' ? [{ label: 'Förväntat', value: plain(expected), unit }] : []),
  ];
  return figures.filter(({ value }) => value !== null);
}

/** How figures differ from what they were. The order of figures with the same label does not matter. */
export function figureChanges(
  before: readonly AcceptedFigure[],
  now: readonly AcceptedFigure[],
): readonly FigureChange[] {
  const labels = [...new Set([...before, ...now].map(({ label }) => label))];
  return labels.flatMap((label) => {
    const [was, is] = [valuesOf(before, label), valuesOf(now, label)];
    const gone = without(was, is);
    const come = without(is, was);
    const unit = [...now, ...before].find((figure) => figure.label === label)?.unit ?? null;
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): FigureChange => {
      return { label, before: gone[at] ?? null, now: come[at] ?? null, unit };
    });
  });
}

type Value = number | string | null;

function valuesOf(figures: readonly AcceptedFigure[], wanted: string): readonly Value[] {
  return figures.flatMap(({ label, value }) => (label === wanted ? [value] : []));
}

function without(values: readonly Value[], taken: readonly Value[]): readonly Value[] {
  const left = [...taken];
  return values.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A value as it is kept: binary noise of calculations is dropped, and what is a formula is no value. */
function plain(value: Value): Value {
  if (typeof value === 'number') return comparableNumber(value);
  return value === null || value.startsWith('=') || value.trim() === '' ? null : value.trim();
}

/** So many digits of a calculated number are the same in every program that calculates it. */
const RELIABLE_DIGITS = 12;

/** A number without what different programs calculate differently. */
export function comparableNumber(value: number): number {
  return Number(value.toPrecision(RELIABLE_DIGITS));
}
