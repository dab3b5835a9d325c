/** One row of a text table, by the table's headers. */
export type TextRow<Header extends string> = Readonly<Record<Header, string>>;

/**
 * Reads a table written as text, `|` between the columns, headers in the first line:
 *
 *     rad        | Utfall  | Budget
 *     Primärvård | -41 200 | -42 000
 */
export function readTextTable<Header extends string>(
  text: string,
  headers: readonly Header[],
): readonly TextRow<Header>[] {
  const [first = [], ...lines] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const places = headers.map((header) => {
    const place = first.indexOf(header);
    if (place < 0) throw new Error(`The table has no column ${header}; it has ${first.join(', ')}`);
    return [header, place] as const;
  });
  return lines.map((cells) => {
    if (cells.length !== first.length)
      throw new Error(`A row of ${cells.length} cells under ${first.length} headers: ${cells.join(' | ')}`);
    return Object.fromEntries(places.map(([header, place]) => [header, cells[place] ?? ''])) as TextRow<Header>;
  });
}

/** The number in a cell of a text table, blanks between thousands; null for an empty one. */
export function readAmount(text: string): number | null {
  if (text === '') return null;
  const value = Number(text.replace(/\s/gu, '').replace(',', '.'));
  if (Number.isNaN(value)) throw new Error(`Not a number: ${text}`);
  return value;
}
