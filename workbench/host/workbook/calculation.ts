import type { CellRange } from '../../../src/core/workbook/address';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import { DependencyIndex, type FormulaNode } from '../formulas/dependency-index';
import { evaluateFormula, type FormulaCells } from '../formulas/formula-engine';
import { readsOf } from '../formulas/formula-reads';
import { inOrderOfDependence } from '../formulas/strong-components';
import { boundingRange, GRID_COLUMNS } from './grid';
import type { HostSheet } from './host-sheet';

/** What calculation needs of a workbook. */
export interface CalculatedWorkbook {
  readonly sheets: readonly HostSheet[];
  sheetNamed(name: string): HostSheet | undefined;
  putResult(sheet: HostSheet, row: number, column: number, value: CellValue): void;
}

/** The cells of a sheet that were calculated together. */
export interface CalculatedArea {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/**
 * Calculates what depends on touched cells, and nothing else, over all sheets. Values that came with the file stay until
 * something that they depend on changes. Formulas in a circle show 0, as in Excel when iteration is off. What cannot be
 * calculated keeps its value; a formula that was just entered shows `#NAME?` then.
 */
export class Calculation {
  private index: DependencyIndex | null = null;
  /** Formulas that stood in a circle when they were last calculated. */
  private readonly inCircles = new Set<FormulaNode>();
  private touched = new Map<HostSheet, Set<number>>();
  /** Why formulas could not be calculated, by cell. */
  readonly notCalculated = new Map<string, string>();

  constructor(private readonly workbook: CalculatedWorkbook) {}

  /** Says that a cell has another value or formula than at the last calculation. */
  touch(sheet: HostSheet, row: number, column: number): void {
    let places = this.touched.get(sheet);
    if (places === undefined) this.touched.set(sheet, (places = new Set()));
    places.add(row * GRID_COLUMNS + column);
  }

  /** Says that a cell has another formula, or none. */
  setFormula(sheet: HostSheet, row: number, column: number, formula: string | null): void {
    this.index?.set(sheet.name, row, column, formula);
    if (formula === null) this.notCalculated.delete(cellName(sheet.name, row, column));
  }

  /** Says that sheets came, went, or got other names, so that references have to be found anew. */
  forgetReferences(): void {
    this.index = null;
  }

  /** Touches every formula, so that the next run calculates all of them. */
  touchAll(): void {
    for (const sheet of this.workbook.sheets) {
      sheet.cells.visit((row, column, { formula }) => {
        if (formula !== null) this.touch(sheet, row, column);
      });
    }
  }

  /** Calculates what depends on the touched cells. */
  run(): readonly CalculatedArea[] {
    if (this.touched.size === 0) return [];
    const index = (this.index ??= this.makeIndex());
    const touched = this.touched;
    this.touched = new Map();
    const entered = new Set<FormulaNode>();
    const stale = new Set<FormulaNode>(index.volatileNodes);
    for (const [sheet, places] of touched) {
      for (const place of places) {
        const [row, column] = [Math.floor(place / GRID_COLUMNS), place % GRID_COLUMNS];
        const node = index.nodeAt(sheet.name, row, column);
        if (node !== undefined) stale.add(node);
        if (node !== undefined) entered.add(node);
        for (const reader of index.readersOf(sheet.name, row, column)) stale.add(reader);
      }
    }
    return this.calculate(index, stale, entered);
  }

  private calculate(
    index: DependencyIndex,
    stale: Set<FormulaNode>,
    entered: ReadonlySet<FormulaNode>,
  ): readonly CalculatedArea[] {
    const readersOf = new Map<FormulaNode, ReadonlySet<FormulaNode>>();
    const next = (node: FormulaNode): ReadonlySet<FormulaNode> => {
      let readers = readersOf.get(node);
      if (readers === undefined) {
        readers = index.readersOf(node.sheet, node.row, node.column);
        readersOf.set(node, readers);
      }
      return readers;
    };
    const affected = new Set(stale);
    for (const node of affected) for (const reader of next(node)) affected.add(reader);

    const areas = new Map<HostSheet, CellRange>();
    for (const component of inOrderOfDependence(affected, next)) {
      const isCircle = component.length > 1 || component.some((node) => next(node).has(node));
      const isBroken = !isCircle && component.some((node) => this.inCircles.delete(node));
      if (!isBroken && !component.some((node) => stale.has(node))) continue;
      for (const node of component) {
        if (isCircle) this.inCircles.add(node);
        const sheet = this.workbook.sheetNamed(node.sheet);
        if (sheet === undefined) continue;
        const place = { top: node.row, left: node.column, bottom: node.row, right: node.column };
        const area = areas.get(sheet);
        areas.set(sheet, area === undefined ? place : boundingRange(area, place));
        const before = sheet.at(node.row, node.column).value;
        const after = isCircle ? 0 : this.resultOf(node, sheet, before, entered.has(node));
        if (isSameValue(before, after)) continue;
        this.workbook.putResult(sheet, node.row, node.column, after);
        for (const reader of next(node)) stale.add(reader);
      }
    }
    return [...areas].map(([sheet, range]) => ({ sheet, range }));
  }

  private resultOf(node: FormulaNode, sheet: HostSheet, before: CellValue, isEntered: boolean): CellValue {
    const { row, column, formula } = node;
    const result = readsOf(formula).readsOtherWorkbook
      ? ({ isKnown: false, reason: 'The formula reads another workbook' } as const)
      : evaluateFormula(formula, { sheet: sheet.name, row, column }, this.cells);
    const name = cellName(sheet.name, row, column);
    if (result.isKnown) {
      this.notCalculated.delete(name);
      return result.value;
    }
    this.notCalculated.set(name, result.reason);
    return isEntered && before === null ? { error: '#NAME?' } : before;
  }

  private readonly cells: FormulaCells = {
    valueAt: (sheet, row, column) => this.workbook.sheetNamed(sheet)?.at(row, column).value,
    lastCell: (sheet) => {
      const used = this.workbook.sheetNamed(sheet)?.usedRange(true);
      return { row: used?.bottom ?? -1, column: used?.right ?? -1 };
    },
  };

  private makeIndex(): DependencyIndex {
    const index = new DependencyIndex();
    for (const sheet of this.workbook.sheets) {
      sheet.cells.visit((row, column, { formula }) => {
        if (formula !== null) index.set(sheet.name, row, column, formula);
      });
    }
    return index;
  }
}

function cellName(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${row}:${column}`;
}

/** Whether two values are the same; error values are compared by what they say. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}
