import type { SubmissionReport } from '../../core/engine/report';
import type { ReadyMark } from '../../core/review/review-record';

/** Tells what an accepted finding said, by its id: as it is now, else as it was accepted, else for what reason. */
export function acceptedMessages(
  { findings, review: { resting, superseded } }: SubmissionReport,
  { acceptances }: ReadyMark,
): (finding: string) => string {
  const messages = new Map([
    ...acceptances.map(({ finding, reason }) => [finding, reason] as const),
    ...[...superseded, ...resting].map(({ finding, message }) => [finding, message] as const),
    ...findings.map(({ id, message }) => [id, message] as const),
  ]);
  return (finding) => messages.get(finding) ?? finding;
}
