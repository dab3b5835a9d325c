const BYTE_ORDER_MARK = '\uFEFF';
const STARTS_FORMULA = /^[=+\-@\t\r]/u;

/** A cell of a CSV file: a text, a number, or nothing. */
export type CsvValue = string | number | null;

/**
 * Writes rows as Swedish Excel opens them: semicolons, decimal commas, UTF-8 with a byte order mark.
 */
export function formatCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(csvField).join(';')}\r\n`).join('')}`;
}

/**
 * One field. A text with a semicolon, quotation mark or line break is quoted; one that Excel would run as a formula gets
 * an apostrophe before it, since the texts come from workbooks that anyone may have filled in.
 */
export function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = STARTS_FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
