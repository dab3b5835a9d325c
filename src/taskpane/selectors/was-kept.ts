import type { SessionState } from '../../session/session-state';

/** Whether the last thing that was asked for was kept with the workbook's review. */
export function wasKept({ notice }: SessionState): boolean {
  return notice?.kind === 'reviewKept';
}
