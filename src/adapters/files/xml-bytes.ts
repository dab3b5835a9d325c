import { Unreadable } from './read-result';
import { REASONS } from './reasons';

// The characters that XML is made of, as bytes of UTF-8.
export const TAB = 0x09;
export const NEW_LINE = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;

// What begins and ends the parts of a document that are no elements, without the brackets in front.
export const COMMENT_START = '!--';
export const COMMENT_END = '-->';
export const LITERAL_START = '![CDATA[';
export const LITERAL_END = ']]>';
export const INSTRUCTION_END = '?>';

/** Elements nested deeper than this are in no workbook. */
export const DEEPEST = 200;

/**
 * The place of the `>` that ends a tag, whatever its attributes say.
 * @throws {Unreadable} when the tag does not end.
 */
export function tagEnd(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LESS_THAN) break;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER_THAN) return at;
    else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
  }
  throw new Unreadable(REASONS.damagedWorkbook);
}

/** Whether some text of ASCII stands at a place. */
export function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/**
 * The last place of the next occurrence of some text of ASCII.
 * @throws {Unreadable} when there is none.
 */
export function endOfNext(bytes: Uint8Array, text: string, from: number): number {
  for (let at = from; at <= bytes.length - text.length; at++) {
    if (startsWith(bytes, text, at)) return at + text.length - 1;
  }
  throw new Unreadable(REASONS.damagedWorkbook);
}
