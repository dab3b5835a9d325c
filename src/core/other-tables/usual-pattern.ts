import { formulaReferences } from '../workbook/formula';
import { isAlike } from './formula-shape';
import { besides, type Direction, type Line } from './lines';
import { hasFormula, type FormulaCell, type OtherSheet } from './other-sheet';

/** What most formulas of a line do, and which do something else. */
export interface UsualPattern {
  readonly line: Line;
  readonly alike: readonly FormulaCell[];
  readonly odd: readonly FormulaCell[];
}

const LEAST_ALIKE = 3;
const LEAST_SHARE = 0.6;

/** The pattern that at least three formulas and three fifths of a line follow; undefined when there is none. */
export function usualPattern(line: Line): UsualPattern | undefined {
  const formulas = line.cells.filter(hasFormula).filter((cell) => !isTotalOfLine(cell, line.direction));
  const counts = new Map<string, number>();
  for (const { shape } of formulas) {
    for (const form of shape.forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  let [usual, most] = ['', 0];
  for (const [form, count] of counts) if (count > most) [usual, most] = [form, count];
  if (most < LEAST_ALIKE || most < LEAST_SHARE * formulas.length) return undefined;
  const alike = formulas.filter(({ shape }) => shape.forms.includes(usual));
  return { line, alike, odd: formulas.filter((cell) => !alike.includes(cell)) };
}

/** Whether a formula adds up cells of the very line that it stands in. */
function isTotalOfLine({ shape, row, column }: FormulaCell, direction: Direction): boolean {
  const { terms } = shape;
  return (
    shape.isTotal &&
    (terms ?? []).every(({ sheet, range }) =>
      sheet !== null
        ? false
        : direction === 'row'
          ? range.top === row && range.bottom === row
          : range.left === column && range.right === column,
    )
  );
}

/** Whether a cell does what its neighbours across the line do: it belongs to a line of its own then. */
export function agreesAcross(sheet: OtherSheet, cell: FormulaCell, direction: Direction): boolean {
  return besides(sheet, cell, direction).some(
    (other) => hasFormula(other) && (isAlike(other.shape, cell.shape) || movesAlike(other, cell, direction)),
  );
}

/** Whether two formulas read as far along the line, though not as far across it: lines of another sheet drift together. */
function movesAlike(one: FormulaCell, other: FormulaCell, direction: Direction): boolean {
  return one.shape.skeleton === other.shape.skeleton && placesAlong(one, direction) === placesAlong(other, direction);
}

function placesAlong({ shape, row, column }: FormulaCell, direction: Direction): string {
  return formulaReferences(shape.formula)
    .map(({ sheet, range }) =>
      direction === 'row'
        ? `${sheet ?? ''}${range.left - column}:${range.right - column}`
        : `${sheet ?? ''}${range.top - row}:${range.bottom - row}`,
    )
    .join(' ');
}
