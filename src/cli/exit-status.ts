import type { Report } from '../core/engine/report';
import { isOpen } from '../core/findings/acceptance';

/** What the exit status says, as schedulers read it. */
export const EXIT_STATUS = {
  /** Everything that could be checked agrees, but for what is no `fel`. */
  ok: 0,
  /** At least one `fel`, or a file that could not be read while others were checked. */
  errors: 1,
  /** Nothing could be checked. */
  nothingChecked: 2,
} as const;

/** One of the statuses that the command line ends with. */
export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];

/** What a check that was made ends with; a `fel` that has been accepted is none. */
export function statusOf({ submissions, unreadable }: Report): ExitStatus {
  const hasErrors = submissions.some(({ findings }) =>
    findings.some((finding) => finding.severity === 'fel' && isOpen(finding)),
  );
  return hasErrors || unreadable.length > 0 ? EXIT_STATUS.errors : EXIT_STATUS.ok;
}
