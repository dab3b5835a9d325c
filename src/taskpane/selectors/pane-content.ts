import type { Report, SubmissionReport } from '../../core/engine/report';
import type { SessionState } from '../../session/session-state';
import type { SessionProblem } from '../../session/workbook-host';

/** What the pane has to show at all. */
export type PaneContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly problem: SessionProblem }
  | { readonly kind: 'nothingRecognised'; readonly report: Report }
  | { readonly kind: 'report'; readonly report: Report };

/** Tells what the pane has to show; a report that is out of date is still shown, and the pane says that it is. */
export function paneContent({ report, problem }: SessionState): PaneContent {
  if (report === null) return problem === null ? { kind: 'reading' } : { kind: 'unreadable', problem };
  const hasAny = report.submissions.some(({ submission }) => submission.bilagor.length > 0);
  return hasAny ? { kind: 'report', report } : { kind: 'nothingRecognised', report };
}

/** Names a submission, so that the choice of it holds over a new check. */
export function submissionKey({ submission }: SubmissionReport): string {
  return `${submission.forvaltning ?? ''}\n${submission.year ?? ''}`;
}

/** The submission that was chosen; else the open workbook's, which is the first one with a sheet of it. */
export function chosenSubmission({ submissions }: Report, key: string | null): SubmissionReport | undefined {
  return (
    submissions.find((submission) => submissionKey(submission) === key) ??
    submissions.find(({ submission }) => submission.bilagor.some(({ sheet }) => sheet.fileIndex === 0)) ??
    submissions[0]
  );
}
