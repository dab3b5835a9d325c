/** Where in a document something stands, in the document's own words; null for what it has not. At most 200 characters each. */
export interface DocumentPlace {
  /** The nearest heading before it, with its number. */
  readonly heading: string | null;
  /** What the table is called: its caption, or the heading that it stands under. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** The sentence, or what the cell holds, as printed. */
  readonly text: string | null;
}

/** No text of a place is longer. */
const LONGEST = 200;

/** A text as a place has it. */
export function placeText(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
