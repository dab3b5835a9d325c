/** How often a property is tried, and from where chance starts. */
export interface Runs {
  readonly seed: number;
  readonly numRuns: number;
}

/**
 * The runs of a slow property: few and always the same by themselves, so that the suite is quick and a failure is seen again.
 * `SEED` and `ROUNDS` in the environment ask for fresh ones and more of them.
 */
export function slowRuns(usual: Runs): Runs {
  const { SEED, ROUNDS } = process.env;
  return { seed: Number(SEED ?? usual.seed), numRuns: Number(ROUNDS ?? usual.numRuns) };
}
