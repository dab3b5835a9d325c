import { GRID_COLUMNS } from '../workbook/grid';
import { readsOf } from './formula-reads';

/** A cell with a formula. The same object stands for it until it gets another formula. */
export interface FormulaNode {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 8;
const MOST_BLOCKS = 512;

/** Who reads the cells of one sheet: single cells by their place, ranges by the blocks that they touch. */
interface Readers {
  readonly ofCell: Map<number, Set<FormulaNode>>;
  readonly ofBlock: Map<number, Set<FormulaNode>>;
  /** Those of ranges that touch very many blocks. */
  readonly ofLarge: Set<FormulaNode>;
}

/** Which formulas read which cells. Sheets are known by their names, as formulas know them, in any case of letters. */
export class DependencyIndex {
  private readonly nodes = new Map<string, Map<number, FormulaNode>>();
  private readonly readers = new Map<string, Readers>();
  private readonly volatile = new Set<FormulaNode>();

  /** Registers what a cell holds now; null when it has no formula. */
  set(sheet: string, row: number, column: number, formula: string | null): void {
    const key = sheet.toLowerCase();
    const inSheet = getOrMake(this.nodes, key, () => new Map<number, FormulaNode>());
    const place = placeOf(row, column);
    const before = inSheet.get(place);
    if ((before?.formula ?? null) === formula) return;
    if (before !== undefined) {
      for (const slot of this.slotsOf(before)) slot.delete(before);
      this.volatile.delete(before);
      inSheet.delete(place);
    }
    if (formula === null) return;
    const node = { sheet: key, row, column, formula };
    inSheet.set(place, node);
    for (const slot of this.slotsOf(node)) slot.add(node);
    if (readsOf(formula).isVolatile) this.volatile.add(node);
  }

  nodeAt(sheet: string, row: number, column: number): FormulaNode | undefined {
    return this.nodes.get(sheet.toLowerCase())?.get(placeOf(row, column));
  }

  /** The formulas that are calculated each time. */
  get volatileNodes(): Iterable<FormulaNode> {
    return this.volatile;
  }

  /** The formulas that read a cell. */
  readersOf(sheet: string, row: number, column: number): ReadonlySet<FormulaNode> {
    const key = sheet.toLowerCase();
    const readers = this.readers.get(key);
    if (readers === undefined) return new Set();
    const found = new Set(readers.ofCell.get(placeOf(row, column)));
    for (const candidates of [readers.ofBlock.get(blockOf(row, column)) ?? [], readers.ofLarge]) {
      for (const node of candidates) if (reads(node, key, row, column)) found.add(node);
    }
    return found;
  }

  private *slotsOf(node: FormulaNode): Generator<Set<FormulaNode>> {
    for (const { sheet, range } of readsOf(node.formula).cells) {
      const readers = getOrMake(this.readers, sheet?.toLowerCase() ?? node.sheet, noReaders);
      const { top, left, bottom, right } = range;
      if (top === bottom && left === right) {
        yield getOrMake(readers.ofCell, placeOf(top, left), () => new Set());
        continue;
      }
      const [firstRow, lastRow] = [Math.floor(top / BLOCK_ROWS), Math.floor(bottom / BLOCK_ROWS)];
      const [firstColumn, lastColumn] = [Math.floor(left / BLOCK_COLUMNS), Math.floor(right / BLOCK_COLUMNS)];
      if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_BLOCKS) {
        yield readers.ofLarge;
        continue;
      }
      for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++) {
          yield getOrMake(readers.ofBlock, blockOf(row * BLOCK_ROWS, column * BLOCK_COLUMNS), () => new Set());
        }
      }
    }
  }
}

function noReaders(): Readers {
  return { ofCell: new Map(), ofBlock: new Map(), ofLarge: new Set() };
}

function reads(node: FormulaNode, key: string, row: number, column: number): boolean {
  return readsOf(node.formula).cells.some(
    ({ sheet, range }) =>
      (sheet?.toLowerCase() ?? node.sheet) === key &&
      row >= range.top &&
      row <= range.bottom &&
      column >= range.left &&
      column <= range.right,
  );
}

function placeOf(row: number, column: number): number {
  return row * GRID_COLUMNS + column;
}

function blockOf(row: number, column: number): number {
  return placeOf(Math.floor(row / BLOCK_ROWS), Math.floor(column / BLOCK_COLUMNS));
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
