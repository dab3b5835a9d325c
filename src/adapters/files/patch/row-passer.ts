import { EXCLAMATION, LESS_THAN, QUESTION } from '../xml-bytes';
import { decodeXml, type XmlCursor } from '../xml-cursor';
import { type PatchingHost } from './patching-host';

/** What is in a row with an array formula or a data table, which may reach into other rows. */
const BLOCK_WORDS = ['array', 'dataTable'];
/** What is in a row with a formula that cells share. */
const SHARED_WORD = 'shared';
/** A place behind the question mark of the part's own declaration, which may have a byte order mark in front. */
const BEHIND_DECLARATION = 5;

/** Passes over a sheet's rows of which nothing has to be known, by the host's own search. */
export class RowPasser {
  readonly #bytes: Uint8Array;
  readonly #host: PatchingHost;
  readonly #blocks: readonly Mentions[];
  readonly #shared: Mentions;
  /** In comments and the like, what looks like a tag is none. */
  readonly #isPlain: boolean;

  constructor(bytes: Uint8Array, host: PatchingHost) {
    this.#bytes = bytes;
    this.#host = host;
    this.#blocks = BLOCK_WORDS.map((word) => new Mentions(bytes, host, word));
    this.#shared = new Mentions(bytes, host, SHARED_WORD);
    this.#isPlain = !hasTagWith(bytes, EXCLAMATION, 0) && !hasTagWith(bytes, QUESTION, BEHIND_DECLARATION);
  }

  /**
   * Where the tag begins that ends the row which the cursor is at the beginning of; undefined when the row must be read.
   * @param withShared whether a row with formulas that cells share must be
   */
  closingOf(row: XmlCursor, withShared: boolean): number | undefined {
    if (!this.#isPlain) return undefined;
    const name = decodeXml(this.#bytes, { start: row.start + 1, end: row.nameEnd });
    const closing = this.#host.find(this.#bytes, `</${name}`, row.end);
    if (closing < 0) return undefined;
    const isMentioned = (words: Mentions): boolean => words.isBetween(row.end, closing);
    if (this.#blocks.some(isMentioned) || (withShared && isMentioned(this.#shared))) return undefined;
    return closing;
  }
}

/** The places where a word stands, looked for as far as the rows have come. */
class Mentions {
  readonly #bytes: Uint8Array;
  readonly #host: PatchingHost;
  readonly #word: string;
  #next = -1;

  constructor(bytes: Uint8Array, host: PatchingHost, word: string) {
    this.#bytes = bytes;
    this.#host = host;
    this.#word = word;
  }

  /** Whether the word stands between two places, neither of which is before those asked for earlier. */
  isBetween(start: number, end: number): boolean {
    if (this.#next < start) {
      const found = this.#host.find(this.#bytes, this.#word, start);
      this.#next = found < 0 ? Infinity : found;
    }
    return this.#next < end;
  }
}

/** Whether somewhere from a place on a tag begins with a character, as those of comments and instructions do. */
function hasTagWith(bytes: Uint8Array, character: number, from: number): boolean {
  for (let at = bytes.indexOf(character, from); at >= 0; at = bytes.indexOf(character, at + 1)) {
    if (bytes[at - 1] === LESS_THAN) return true;
  }
  return false;
}
