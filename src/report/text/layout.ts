/** Functions that colour a piece of text; picocolors' own object fits. */
export interface TextColours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly green: (text: string) => string;
}

const asIs = (text: string): string => text;

/** Text without colour, for files and for programs that read it. */
export const NO_COLOURS: TextColours = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs, green: asIs };

const NARROWEST = 40;

/** A text on one line without what a terminal would obey: cells may hold control characters and turned direction. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** Stands for a blank at which a line is not broken, until it is; a private-use character that no text holds. */
const KEPT_BLANK = '\uE000';

/** A name that `wrap` keeps on one line, blanks and all. */
export function unbroken(name: string): string {
  return name.replaceAll(' ', KEPT_BLANK);
}

/**
 * Breaks a text at blanks so that no line is wider, with an indent before each. Long formulas are broken after their
 * operators; other long words are left whole.
 */
export function wrap(text: string, width: number, indent = '', firstIndent = indent): readonly string[] {
  const widest = Math.max(width, NARROWEST);
  const lines: string[] = [];
  let line = '';
  for (const { piece, isNewWord } of pieces(printable(text), widest - lengthOf(indent))) {
    const start = lines.length === 0 ? firstIndent : indent;
    const joined = isNewWord ? `${line} ${piece}` : line + piece;
    if (line === '') line = start + piece;
    else if (lengthOf(joined) <= widest) line = joined;
    else {
      lines.push(line);
      line = indent + piece;
    }
  }
  lines.push(line);
  return lines.map((wrapped) => wrapped.replaceAll(KEPT_BLANK, ' '));
}

/** The words of a text; a formula that is wider than a line comes term by term. */
function pieces(text: string, widest: number): readonly { readonly piece: string; readonly isNewWord: boolean }[] {
  return text.split(/[ \t]+/u).flatMap((word) => {
    const isLongFormula = lengthOf(word) > widest && word.startsWith('=');
    const parts = isLongFormula ? word.split(/(?<=[+;])/u) : [word];
    return parts.map((piece, at) => ({ piece, isNewWord: at === 0 }));
  });
}

/** Which side of its column a text stands at. */
export type Alignment = 'left' | 'right';

/** Sets rows out in columns with two blanks between; blanks at a row's end are left out. */
export function columns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): readonly string[] {
  const widths = alignments.map((_, at) => Math.max(0, ...rows.map((row) => lengthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, at) => {
        const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - lengthOf(text)));
        return alignments[at] === 'right' ? room + text : text + room;
      })
      .join('  ')
      .trimEnd(),
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
