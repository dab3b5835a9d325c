/** A place in a rule pack whose values are each allowed but do not make sense together. */
export interface Inconsistency {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
