import type { SubmissionReport } from '../engine/report';
import { isOpen } from '../findings/acceptance';

/**
 * What a submission's findings come to: a fel is open (`stopped`); a varning is, and no fel (`warned`); none is, but some
 * have been accepted with a reason (`accepted`); there are none (`clear`); nothing was checked (`unchecked`).
 */
export type VerdictStatus = 'stopped' | 'warned' | 'accepted' | 'clear' | 'unchecked';

/**
 * Judges a submission: an error anywhere stops it, also one that only follows from something else. What has been accepted
 * with a reason stops nothing.
 */
export function verdictStatus({ submission, counts, findings }: SubmissionReport): VerdictStatus {
  // That every bilaga is missing is a list of varningar, but nothing has been checked that could be handed in.
  if (submission.bilagor.length === 0) return 'unchecked';
  const open = findings.filter(isOpen);
  if (open.some(({ severity }) => severity === 'fel')) return 'stopped';
  if (open.some(({ severity }) => severity === 'varning')) return 'warned';
  // An accepted upplysning is no deviation.
  if (findings.some((finding) => !isOpen(finding) && finding.severity !== 'upplysning')) return 'accepted';
  return counts.total - counts.notEvaluated > 0 ? 'clear' : 'unchecked';
}
