import type { Submission } from '../../submissions/submission';

/** Whether a submission holds a bilaga that is asked of the förvaltning: a sub-unit's key figures are not its own. */
export function holdsBilaga(submission: Submission, id: string): boolean {
  return submission.bilagor.some(
    (bilaga) => bilaga.kind === id && (id !== '11' || (submission.unitOf.get(bilaga)?.isWholeForvaltning ?? true)),
  );
}
