/** A line of a SIE file: its label without the number sign, in capitals, and its fields. */
export interface SieLine {
  readonly label: string;
  readonly fields: readonly string[];
  /** What stands in the braces, dimension and object in turn; undefined when the line has none. */
  readonly objects: readonly string[] | undefined;
}

const FIELD = /\{([^}]*)\}|"((?:\\.|[^"\\])*)"?|([^\s"{}]+)/gu;

/**
 * Reads a line: `#TRANS 3010 {1 "10"} -500.00`. Fields are parted by blanks or tabs and may stand in quotation marks, in which
 * `\"` is a quotation mark.
 * Source: SIE filformat, edition 4B, section 5.
 * @returns undefined for a line without a label, such as the braces around the rows of a verifikation
 */
export function readSieLine(text: string): SieLine | undefined {
  const label = /^\s*#([A-Za-z]+)/u.exec(text);
  if (label === null) return undefined;
  const fields: string[] = [];
  let objects: readonly string[] | undefined;
  for (const [, inBraces, quoted, bare] of text.slice(label[0].length).matchAll(FIELD)) {
    if (inBraces !== undefined) objects ??= fieldsIn(inBraces);
    else fields.push(quoted === undefined ? (bare ?? '') : unescape(quoted));
  }
  return { label: (label[1] ?? '').toUpperCase(), fields, objects };
}

function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map(([, , quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : unescape(quoted),
  );
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

/** Reads an amount: a decimal point, a minus before, at most two decimals by the standard and more in practice. */
export function readSieAmount(text: string | undefined): number | undefined {
  return text !== undefined && /^[-+]?\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : undefined;
}
