/** A time where the person is, with its offset from UTC: `2026-11-22T14:05:00+01:00`. */
export function localTime(time: Date): string {
  const offset = -time.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const local = new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${twoDigits(Math.floor(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
