/** A label or a text as it is kept of a check: on one line, without blanks around it. */
export function checkedText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
