import FormulaParser from 'fast-formula-parser';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import { parseFormula, type ReferencePart } from './formula-parts';
import type { EditableCell, EditableSheet } from './editable-workbook';

/**
 * Calculates the formulas that depend on edited cells, as Excel does when a cell is changed.
 *
 * The engine is fast-formula-parser (MIT). Of the free ones it alone keeps apart what matters here: SUM over a range
 * skips text, also text that looks like a number, while `+` reads such a text and gives #VALUE! for any other. xlsx-calc
 * (MIT) adds text within SUM; @formulajs (MIT) has functions but no formulas; HyperFormula is under the GPL. What the
 * engine lacks is added here: an error value in any cell that is read gives the formula that error, and a formula that reads
 * another workbook keeps the value it had. `test/support/workbook/calculate.test.ts` compares it with LibreOffice's
 * results in the sample workbooks.
 */
export function calculate(sheets: readonly EditableSheet[]): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  /** Whether each formula's value changed in this calculation; `undefined` while it is being calculated. */
  const changed = new Map<EditableCell, boolean | undefined>();

  const update = (cell: EditableCell, sheet: EditableSheet, row: number, column: number): boolean => {
    if (cell.formula === null) return cell.dirty;
    if (changed.has(cell)) return changed.get(cell) ?? false;
    changed.set(cell, undefined);
    const references = parseFormula(cell.formula).filter((part): part is ReferencePart => typeof part !== 'string');
    let isStale = cell.dirty;
    for (const { range, sheet: name, workbook } of references) {
      const source = name === null ? sheet : byName.get(name);
      if (source === undefined || workbook !== null) continue;
      for (let at = range.top; at <= range.bottom; at++) {
        const cells = source.rows.get(at);
        if (cells === undefined) continue;
        for (let across = range.left; across <= range.right; across++) {
          const input = cells.get(across);
          if (input !== undefined && update(input, source, at, across)) isStale = true;
        }
      }
    }
    const before = cell.value;
    if (isStale && !references.some(({ workbook }) => workbook !== null)) {
      cell.value = evaluate(cell.formula, byName, { sheet: sheet.name, row: row + 1, col: column + 1 });
    }
    const isChanged = isStale && JSON.stringify(before) !== JSON.stringify(cell.value);
    changed.set(cell, isChanged);
    return isChanged;
  };

  for (const sheet of sheets) sheet.visit((row, column, cell) => void update(cell, sheet, row, column));
  for (const sheet of sheets) sheet.visit((_, __, cell) => (cell.dirty = false));
}

/** The engine, made once: it analyses its grammar for a while. It reads from the sheets of the calculation in hand. */
let sheetsInHand: ReadonlyMap<string, EditableSheet> = new Map();
const parser = new FormulaParser({
  onCell: ({ sheet, row, col }) => readCell(sheet, row, col),
  onRange: ({ sheet, from, to }) => {
    const rows: unknown[][] = [];
    for (let row = from.row; row <= to.row; row++) {
      const values: unknown[] = [];
      for (let column = from.col; column <= to.col; column++) values.push(readCell(sheet, row, column));
      rows.push(values);
    }
    return rows;
  },
});

/** A cell's value. An error value is thrown, since the engine's SUM would pass over it. */
function readCell(name: string | undefined, row: number, column: number): unknown {
  const sheet = sheetsInHand.get(name ?? '');
  if (sheet === undefined) throw new FormulaParser.FormulaError('#REF!');
  const value = sheet.at(row - 1, column - 1)?.value ?? null;
  if (isCellError(value)) throw new FormulaParser.FormulaError(value.error);
  return value;
}

interface Position {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

function evaluate(formula: string, sheets: ReadonlyMap<string, EditableSheet>, position: Position): CellValue {
  sheetsInHand = sheets;
  try {
    return toCellValue(parser.parse(formula, position));
  } catch (error) {
    // What `readCell` throws comes wrapped.
    const thrown = error instanceof FormulaParser.FormulaError ? error.details : undefined;
    if (thrown instanceof FormulaParser.FormulaError) return { error: thrown.name };
    throw new Error(`The formula =${formula} in ${position.sheet} cannot be calculated`, { cause: error });
  }
}

function toCellValue(result: unknown): CellValue {
  if (result instanceof FormulaParser.FormulaError) return { error: result.name };
  // A formula that only points at an empty cell shows 0; the sum also rids −0 of its sign.
  if (result === null || result === undefined) return 0;
  if (typeof result === 'number') return result + 0;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  throw new Error(`Unexpected result of a formula: ${JSON.stringify(result)}`);
}
