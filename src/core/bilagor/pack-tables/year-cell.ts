const YEAR = /^(?:19|20)\d{2}$/u;

/** Whether a label is a year and nothing else. */
export function isYear(label: string): boolean {
  return YEAR.test(label.trim());
}
