import type { Finding } from '../findings/finding';
import type { AcceptedFigure, FigureChange } from '../findings/acceptance';
import { comparableNumber } from './comparable-number';
import { groupBy } from '../workbook/group-by';
import { leftOver } from './left-over';

/**
 * The figures that a finding rests on: what was found, what that was computed from, and what was expected. Formulas are left
 * out, since they change when rows are inserted. Of findings that nothing but their place tells apart, their number is one
 * of the figures.
 */
export function figuresOfFinding(finding: Finding): readonly AcceptedFigure[] {
  const figures = ownFigures(finding);
  const { identical } = finding;
  return identical > 1 ? [...figures, { label: IDENTICAL, value: identical, unit: null }] : figures;
}

/** The figures of a finding whatever other findings there are. */
export function ownFigures(finding: Finding): readonly AcceptedFigure[] {
  const { labels, unit, expected, related } = finding;
  const figures = [
    { label: labels.join(', '), value: plain(foundIn(finding)), unit },
    ...related.map(({ label, value }) => ({ label, value: plain(value), unit: null })),
    ...(typeof expected === 'number' ? [{ label: 'Förväntat', value: plain(expected), unit }] : []),
  ];
  return figures.filter(({ value }) => value !== null);
}

/** How the figures that an acceptance was given for differ from those of its finding now. The order does not matter. */
export function figureChanges(
  before: readonly AcceptedFigure[],
  now: readonly AcceptedFigure[],
): readonly FigureChange[] {
  const [was, is] = [groupBy(before, labelOf), groupBy(now, labelOf)];
  return [...new Map([...was, ...is]).keys()].flatMap((label) => {
    const unknown = label === IDENTICAL ? ALONE : [];
    const [earlier, later] = [was.get(label) ?? unknown, is.get(label) ?? unknown];
    const [gone, come] = [leftOver(earlier, later, valueOf), leftOver(later, earlier, valueOf)];
    const unit = (later[0] ?? earlier[0])?.unit ?? null;
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): FigureChange => {
      return { label, before: gone[at]?.value ?? null, now: come[at]?.value ?? null, unit };
    });
  });
}

/** The same text for the same figures whatever their order, without the number of findings that are alike. */
export function figuresKey(figures: readonly AcceptedFigure[]): string {
  return figures
    .filter(({ label }) => label !== IDENTICAL)
    .map(({ label, value }) => JSON.stringify([label, value]))
    .sort()
    .join('\n');
}

const IDENTICAL = 'Likadana anmärkningar';

/** A finding that no other is like. */
const ALONE: readonly AcceptedFigure[] = [{ label: IDENTICAL, value: 1, unit: null }];

type Value = number | string | null;

/** What was found; of a formula, what it shows. */
function foundIn({ place, bilaga, actual }: Finding): Value {
  if (typeof actual !== 'string' || !actual.startsWith('=')) return actual;
  const cell = place === null ? undefined : bilaga?.snapshot.cellAt(place.address.row, place.address.column)?.value;
  return typeof cell === 'number' || typeof cell === 'string' ? cell : null;
}

/** A value as it is kept. */
function plain(value: Value): Value {
  if (typeof value === 'number') return comparableNumber(value);
  return value === null || value.trim() === '' ? null : value.trim();
}

function labelOf({ label }: AcceptedFigure): string {
  return label;
}

function valueOf({ value }: AcceptedFigure): Value {
  return value;
}
