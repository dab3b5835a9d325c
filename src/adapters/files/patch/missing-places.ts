/** Finds where the rows or cells belong that are not there, while those that are there are passed in their order. */
export class MissingPlaces {
  readonly #places = new Map<number, number>();
  /** The numbers looked for that none has come after yet, the lowest last. */
  readonly #toCome: number[];

  constructor(numbers: Iterable<number>) {
    this.#toCome = [...numbers].sort((one, other) => other - one);
  }

  /** Passes the one of a number, which begins at a place; infinity is the end. */
  pass(number: number, place: number): void {
    for (let next = this.#toCome.at(-1); next !== undefined && next <= number; next = this.#toCome.at(-1)) {
      this.#places.set(next, place);
      this.#toCome.pop();
    }
    // It is there, though one further on may have come before it.
    this.#places.delete(number);
  }

  get ofMissing(): ReadonlyMap<number, number> {
    return this.#places;
  }
}
