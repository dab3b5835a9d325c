/** So many letters are read at a time. */
const LEAST = 1 << 16;

/**
 * Cuts a text that comes in pieces into blocks of whole records: a line break inside quotation marks ends none.
 * @param delimiterOf tells the mark between fields, from the first block
 */
export class TextBlocks {
  private held = '';
  private delimiter: string | undefined;

  constructor(private readonly delimiterOf: (start: string) => string) {}

  /** Takes a piece; gives a block once there is enough for one. */
  push(piece: string): string {
    this.held += piece;
    if (this.held.length < LEAST) return '';
    const end = lastRecordEnd(this.held, (this.delimiter ??= this.delimiterOf(this.held)));
    const block = this.held.slice(0, end);
    this.held = this.held.slice(end);
    return block;
  }

  /** What is left. */
  rest(): string {
    return this.held;
  }
}

function lastRecordEnd(text: string, delimiter: string): number {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  if (!text.includes('"')) return text.lastIndexOf(lineBreak) + 1;
  let end = 0;
  let at = 0;
  for (;;) {
    const quote = text.indexOf('"', at);
    const until = quote < 0 ? text.length : quote;
    const last = text.lastIndexOf(lineBreak, until - 1);
    if (last >= at) end = last + 1;
    if (quote < 0) return end;
    const before = text[quote - 1];
    const opens = quote === 0 || before === delimiter || before === '\n' || before === '\r';
    at = quote + 1;
    if (!opens) continue;
    const close = closingQuote(text, at);
    if (close < 0) return end;
    at = close + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}
