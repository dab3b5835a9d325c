import type { CellAddress } from '../workbook/address';
import type { OtherCell } from './other-sheet';
import type { Signal } from './signal';

/** Makes the signals of one rule that belong together one, the surest first. */
export function foldSignals(signals: readonly Signal[]): readonly Signal[] {
  const folded: Signal[] = [];
  const byKind = new Map<string, Fold[]>();
  for (const signal of signals) {
    const folds = byKind.get(signal.kind) ?? [];
    byKind.set(signal.kind, folds);
    const found = folds.find((fold) => fold.takes(signal));
    if (found === undefined) folds.push(new Fold(signal));
    else found.add(signal);
  }
  for (const folds of byKind.values()) folded.push(...folds.map((fold) => fold.signal()));
  return folded.sort((one, other) => other.sureness - one.sureness);
}

/** Signals that become one. */
class Fold {
  readonly #first: Signal;
  readonly #cells = new Map<string, OtherCell>();
  readonly #against = new Map<string, OtherCell>();
  #sureness: number;

  constructor(signal: Signal) {
    this.#first = signal;
    this.#sureness = signal.sureness;
    this.add(signal);
  }

  takes(signal: Signal): boolean {
    if (signal.folds === 'always') return true;
    if (signal.direction !== this.#first.direction) return false;
    if (signal.folds === 'adjoining') return signal.cells.some((cell) => this.#adjoins(cell));
    const tells = (cell: OtherCell): boolean => this.#cells.has(keyOf(cell)) || this.#against.has(keyOf(cell));
    return signal.cells.some(tells) || signal.against.some((cell) => this.#against.has(keyOf(cell)));
  }

  add({ cells, against, sureness }: Signal): void {
    for (const cell of cells) this.#cells.set(keyOf(cell), cell);
    for (const cell of against) this.#against.set(keyOf(cell), cell);
    this.#sureness = Math.max(this.#sureness, sureness);
  }

  signal(): Signal {
    const against = [...this.#against.values()].filter((cell) => !this.#cells.has(keyOf(cell)));
    const cells = [...this.#cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    return { ...this.#first, cells, against, sureness: this.#sureness };
  }

  #adjoins({ row, column }: CellAddress): boolean {
    for (let down = -1; down <= 1; down++) {
      for (let across = -1; across <= 1; across++) {
        if (this.#cells.has(keyOf({ row: row + down, column: column + across }))) return true;
      }
    }
    return false;
  }
}

function keyOf({ row, column }: CellAddress): string {
  return `${row}:${column}`;
}
