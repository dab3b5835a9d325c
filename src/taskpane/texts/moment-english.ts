/** A kept time as it is read, `2026-11-22 14:05`: the local time of the one who signed, taken from the text itself. */
export function momentText(at: string): string {
  return at.slice(0, 16).replace('T', '\u00A0');
}
