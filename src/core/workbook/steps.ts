/** Work that is done a step at a time, so that whoever has it done can do something else between two of them. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of the work at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
