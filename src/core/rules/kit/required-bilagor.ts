import type { BilagaKind } from '../../bilagor/table';
import { bilagorOf, type Submission } from '../../submissions/submission';

/** Whether a submission holds a bilaga that is asked of the förvaltning: a sub-unit's key figures are not its own. */
export function holdsBilaga(submission: Submission, kind: BilagaKind): boolean {
  return bilagorOf(submission, kind).some(
    (bilaga) => kind !== '11' || (submission.unitOf.get(bilaga)?.isWholeForvaltning ?? true),
  );
}
