/* eslint-disable no-restricted-globals -- reads and writes given times with their offset, never the clock */

/** A written time with its offset (`2026-11-22T14:05:00+01:00`) as milliseconds since 1970, so that times can be compared. */
export function momentOf(at: string): number {
  return Date.parse(at);
}

const MINUTE = 60_000;

/**
 * The time of something that is done after something else: its own, unless a clock that is behind, or has not ticked since,
 * puts it before or at the same moment. Then it is a millisecond after the other.
 */
export function momentAfter(at: string, earlier: string): string {
  if (momentOf(at) > momentOf(earlier)) return at;
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/u.exec(at)?.[0] ?? 'Z';
  const local = new Date(momentOf(earlier) + 1 + minutesOf(offset) * MINUTE);
  return local.toISOString().replace('Z', offset);
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -minutes : minutes;
}
