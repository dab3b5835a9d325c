/**
 * A piece of a formula as far as references are concerned. `prefix` is what stands before `!`: a sheet, several, or a
 * workbook, without its quotation marks; `columns` is what stands in the brackets behind a table's name.
 */
export interface FormulaWord {
  readonly kind: 'text' | 'prefix' | 'name' | 'function' | 'columns' | 'link' | 'other';
  /** As it stands in the formula. */
  readonly written: string;
  /** What a prefix or a text says without its quotation marks, and columns without their brackets. */
  readonly inner: string;
}

const PREFIX_WORD = String.raw`[\p{L}\p{N}_.\\?]+`;

const WORDS = new RegExp(
  [
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    // DDE and OLE: a program, its document and what is read of it.
    String.raw`(?<link>(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)\|(?:'(?:[^']|'')*'|${PREFIX_WORD})!(?:'(?:[^']|'')*'|${PREFIX_WORD}))`,
    String.raw`'(?<quoted>(?:[^']|'')*)'!`,
    String.raw`#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)`,
    String.raw`(?<plain>\[[^[\]]*\](?:${PREFIX_WORD}(?::${PREFIX_WORD})?)?|${PREFIX_WORD}(?::${PREFIX_WORD})?)!`,
    String.raw`\[(?<columns>(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]`,
    String.raw`(?<function>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?=\s*\()`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    // Quotation marks that name nothing: passed together, since each of them could begin such a name.
    String.raw`'(?:[^']|'')*'?`,
    String.raw`\d[\p{L}\p{N}_.]*`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
);

/**
 * Cuts a formula into words, however its references are written: by files (`[1]Blad!A1`), by Office.js
 * (`'C:\Ramar.xlsx'!Namn`) and by other programs. What stands in quotation marks is one text. Joined, the words are the formula.
 */
export function formulaWords(formula: string): readonly FormulaWord[] {
  return Array.from(formula.matchAll(WORDS), ({ 0: written, groups = {} }): FormulaWord => {
    const { text, link, quoted, plain, columns, name } = groups;
    if (text !== undefined) return { kind: 'text', written, inner: text.replaceAll('""', '"') };
    if (link !== undefined) return { kind: 'link', written, inner: link };
    if (quoted !== undefined) return { kind: 'prefix', written, inner: quoted.replaceAll("''", "'") };
    if (plain !== undefined) return { kind: 'prefix', written, inner: plain };
    if (columns !== undefined) return { kind: 'columns', written, inner: columns };
    if (groups['function'] !== undefined) return { kind: 'function', written, inner: written };
    if (name !== undefined) return { kind: 'name', written, inner: name };
    return { kind: 'other', written, inner: written };
  });
}
