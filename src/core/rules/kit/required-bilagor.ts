import type { Submission } from '../../submissions/submission';

/** Whether a submission holds a bilaga that is asked of the förvaltning: a sub-unit's own bilaga is not. */
export function holdsBilaga(submission: Submission, id: string): boolean {
  return submission.bilagor.some(
    (bilaga) =>
      bilaga.kind === id &&
      (bilaga.traits.owner !== 'enhet' || (submission.unitOf.get(bilaga)?.isWholeForvaltning ?? true)),
  );
}
