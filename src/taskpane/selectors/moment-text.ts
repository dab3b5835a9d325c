/** A local time with its offset as people read it, `2026-11-22 14:05`: the time of whoever signed. */
export function momentText(at: string): string {
  return at.slice(0, 16).replace('T', '\u00A0');
}
