import { moveFormula } from '../../workbook/move-formula';
import { alongOf, lineOf, type Direction, type Line } from '../lines';
import { hasFormula, type FormulaCell, type OtherSheet } from '../other-sheet';
import { extentOf } from './sum-extent';
import { formatAddress } from '../../workbook/address';
import { cellWords, formulaWords, numberWords, writtenFormula } from '../cell-words';
import { PATTERN_SOURCE, type OtherRule } from '../other-rule';
import type { Signal } from '../signal';
import { sumAt } from '../sum-values';
import { agreesAcross, usualPattern } from '../usual-pattern';

/** Formulas that do what the others of their line do, but with another reference. */
export const ruleTabellFormelAvvikelse: OtherRule = {
  scope: 'other',
  id: 'tabell-formel-avvikelse',
  title: 'En formel följer mönstret i sin rad eller kolumn',
  severity: 'upplysning',
  source: PATTERN_SOURCE,
  explanation:
    'Formeln är skriven som grannarnas men läser en annan cell än mönstret ger, till exempel efter att en rad har satts in eller en formel har klistrats in. Om avvikelsen är avsiktlig behöver inget göras; annars kopieras grannens formel dit.',
  find: ({ sheet, lines }) => lines.flatMap((line) => [...oddReferences(sheet, line), ...totalsAmongSums(sheet, line)]),
  describe({ cells, against, kind, expected, actual }) {
    const [cell, model] = [cells[0], against[0]];
    if (cell === undefined || model === undefined || !hasFormula(cell) || !hasFormula(model)) return '';
    if (kind === TOTAL && expected !== undefined && actual !== undefined)
      return `${formatAddress(cell)} är ${formulaWords(cell)}, ${numberWords(actual)}, bland summor av den egna raden eller kolumnen: som i ${formatAddress(model)} vore den ${numberWords(expected)}.`;
    const usual = moveFormula(model.shape.formula, model, cell);
    const pattern = usual === undefined ? formulaWords(model) : writtenFormula(usual);
    return `${cellWords(cells)} är ${formulaWords(cell)}, men mönstret i ${cellWords(against)} ger ${pattern}.`;
  },
};

const TOTAL = 'total';

/** Formulas that do what the others of their line do, with another reference. */
function oddReferences(sheet: OtherSheet, line: Line): readonly Signal[] {
  const pattern = usualPattern(line);
  const [model] = pattern?.alike ?? [];
  if (pattern === undefined || model === undefined) return [];
  const { direction } = line;
  return pattern.odd.flatMap((cell): Signal[] => {
    if (cell.shape.skeleton !== model.shape.skeleton || readsTheSame(cell, model)) return [];
    if (readsElsewhere(cell) !== readsElsewhere(model) || isChain(cell, direction)) return [];
    if (extentOf(cell, direction) !== undefined && extentOf(model, direction) !== undefined) return [];
    if (agreesAcross(sheet, cell, direction) || returns(sheet, cell, direction)) return [];
    if (!pattern.alike.some((other) => Math.abs(alongOf(other, direction) - alongOf(cell, direction)) === 1)) return [];
    return [
      {
        kind: cell.shape.skeleton,
        folds: 'adjoining',
        cells: [cell],
        against: pattern.alike,
        sureness: 0.6 + 0.02 * Math.min(10, pattern.alike.length) - 0.05 * pattern.odd.length,
        direction,
      },
    ];
  });
}

/** Whether what a cell does is done in its line in another place that does not adjoin it: it is a pattern then. */
function returns(sheet: OtherSheet, cell: FormulaCell, direction: Direction): boolean {
  return cell.shape.forms.some((form) =>
    (sheet.byForm.get(form) ?? []).some(
      (other) =>
        lineOf(other, direction) === lineOf(cell, direction) &&
        Math.abs(alongOf(other, direction) - alongOf(cell, direction)) > 1,
    ),
  );
}

/** Whether a formula reads other sheets or workbooks. */
function readsElsewhere({ shape }: FormulaCell): boolean {
  return shape.formula.includes('!');
}

/** Whether a formula only repeats another cell of its line: where a chain begins, it reads what stands before the line. */
function isChain({ shape, row, column }: FormulaCell, direction: Direction): boolean {
  const [range] = shape.reads;
  if (range === undefined || !/^[+(]*#\)*$/u.test(shape.skeleton)) return false;
  return direction === 'row' ? range.top === row : range.left === column;
}

/** Totals that stand in a line of sums across it, where what stands beside them adds up to something else. */
function totalsAmongSums(sheet: OtherSheet, line: Line): readonly Signal[] {
  const pattern = usualPattern(line);
  const [model] = pattern?.alike ?? [];
  if (pattern === undefined || model?.shape.isTotal !== true) return [];
  if (extentOf(model, line.direction) === undefined) return [];
  return line.cells.filter(hasFormula).flatMap((cell): Signal[] => {
    if (pattern.alike.includes(cell) || pattern.odd.includes(cell) || cell.number === undefined) return [];
    const parts = partsAt(sheet, model, cell);
    if (parts.length < 2 || parts.some((part) => part.shape !== undefined)) return [];
    const expected = sumAt(sheet, model, cell);
    if (expected === undefined || Math.abs(expected - cell.number) <= 1e-6 * Math.max(1, Math.abs(expected))) return [];
    return [
      {
        kind: TOTAL,
        folds: 'adjoining',
        cells: [cell],
        against: [model],
        sureness: 0.7,
        direction: line.direction,
        expected,
        actual: cell.number,
      },
    ];
  });
}

function partsAt(sheet: OtherSheet, model: FormulaCell, place: FormulaCell): readonly { readonly shape: unknown }[] {
  const [term] = model.shape.terms ?? [];
  if (term === undefined) return [];
  const found = [];
  const [down, right] = [place.row - model.row, place.column - model.column];
  for (let row = term.range.top + down; row <= term.range.bottom + down; row++) {
    for (let column = term.range.left + right; column <= term.range.right + right; column++) {
      const cell = sheet.at(row, column);
      if (cell?.number !== undefined) found.push(cell);
    }
  }
  return found;
}

/** Whether a formula reads the cells that another would if it were copied there, in whatever order and with or without `$`. */
function readsTheSame(cell: FormulaCell, model: FormulaCell): boolean {
  const moved = moveFormula(model.shape.formula, model, cell);
  return moved !== undefined && sortedParts(moved) === sortedParts(cell.shape.formula);
}

function sortedParts(formula: string): string {
  return formula
    .replaceAll('$', '')
    .toUpperCase()
    .split(/([+*])/u)
    .sort()
    .join('');
}
