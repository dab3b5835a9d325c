import { type Span } from './xml-cursor';

/** So many empty rows are kept behind the last one that holds something: formats that new rows would get. */
const KEPT_ROWS = 100;

/**
 * Finds the rows at the end of a sheet that hold nothing but formats. A border down to the last row makes a million of them,
 * and the library an object of every cell.
 */
export class EmptyRows {
  #rows = 0;
  #start = -1;
  #elements = 0;
  #end = -1;

  /** A row begins. */
  enterRow(start: number, elements: number): void {
    this.#rows++;
    if (this.#rows <= KEPT_ROWS || this.#start >= 0) return;
    this.#start = start;
    this.#elements = elements;
  }

  /** The row holds something. */
  meetContent(): void {
    this.#rows = 0;
    this.#start = -1;
  }

  /** The last row is past. */
  leaveRows(end: number): void {
    this.#end = end;
  }

  /** What can be left out, with how many of the part's elements come before it; undefined when there is nothing. */
  get leftOut(): (Span & { readonly elementsBefore: number }) | undefined {
    if (this.#start < 0 || this.#end < this.#start) return undefined;
    return { start: this.#start, end: this.#end, elementsBefore: this.#elements };
  }
}
