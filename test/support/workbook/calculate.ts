import type { CellValue } from '../../../src/core/workbook/snapshot';
import { evaluateFormula, type FormulaPlace } from '../../../workbench/host/formulas/formula-engine';
import { parseFormula, type ReferencePart } from '../../../workbench/host/formulas/formula-parts';
import type { EditableCell, EditableSheet } from './editable-workbook';

/**
 * Calculates the formulas that depend on edited cells, as Excel does when a cell is changed. A formula that reads another
 * workbook keeps the value it had. The engine is that of the simulated Excel; `test/support/workbook/calculate.test.ts`
 * compares it with LibreOffice's results in the sample workbooks.
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
      cell.value = evaluate(cell.formula, byName, { sheet: sheet.name, row, column });
    }
    const isChanged = isStale && JSON.stringify(before) !== JSON.stringify(cell.value);
    changed.set(cell, isChanged);
    return isChanged;
  };

  for (const sheet of sheets) sheet.visit((row, column, cell) => void update(cell, sheet, row, column));
  for (const sheet of sheets) sheet.visit((_, __, cell) => (cell.dirty = false));
}

function evaluate(formula: string, sheets: ReadonlyMap<string, EditableSheet>, place: FormulaPlace): CellValue {
  const result = evaluateFormula(formula, place, {
    valueAt: (name, row, column) => {
      const sheet = sheets.get(name);
      return sheet === undefined ? undefined : (sheet.at(row, column)?.value ?? null);
    },
    lastCell: (name) => {
      const { rows = 0, columns = 0 } = sheets.get(name)?.size ?? {};
      return { row: rows - 1, column: columns - 1 };
    },
  });
  if (!result.isKnown) {
    throw new Error(`The formula =${formula} in ${place.sheet} cannot be calculated: ${result.reason}`);
  }
  return result.value;
}
