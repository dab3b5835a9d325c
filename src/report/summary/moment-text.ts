/** A kept time as it is read, `2026-11-22 kl. 14.05`: the local time of the one who signed, taken from the text itself. */
export function momentText(at: string): string {
  const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/u.exec(at) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return at;
  return `${day} kl.\u00A0${hour}.${minute}`;
}
