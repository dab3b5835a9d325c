import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { MOST_COLUMNS } from './sheet-size';
import { type ElementBudget } from './workbook-part';

// Record types of .xlsb ([MS-XLSB] 2.3) with their first byte, and ones that the library passes over.
// A sheet, a workbook, shared texts and styles each begin with one of these and end with the next number.
const XLSB_BEGIN = [0x81, 0x83, 0x9f, 0x0116];
const XLSB_COLUMNS = 0x3c;
const XLSB_LINK = 0x01ee;
const XLSB_PASSED_OVER_SHORT = 0x40;
const XLSB_PASSED_OVER_LONG = 0x8c;

// Record types of .xls ([MS-XLS] 2.3.2).
const XLS_BEGIN = [0x0809, 0x0409, 0x0209, 0x0009];
const XLS_END = 0x000a;
const XLS_COLUMNS = 0x007d;
const XLS_REFERENCES = 0x0017;
const XLS_MANY_BLANKS = 0x00be;
const XLS_MANY_NUMBERS = 0x00bd;
const XLS_HIDDEN = [0x01b8, 0x0800, 0x001c];
const XLS_PASSED_OVER = 0x0161;

/**
 * Makes a part of an .xlsb safe to hand to the workbook library: checks that its records follow each other to the end,
 * counts them, and renames in place the links and the columns outside the sheet, which the library makes into as many
 * cells and objects as they say that they span.
 * @throws {Unreadable} when the part is damaged or holds too much.
 */
export function prepareBinaryPart(bytes: Uint8Array, budget: ElementBudget): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let records = 0;
  let first: number | undefined;
  let last = 0;
  while (at < bytes.length) {
    const start = at;
    const low = bytes[at++] ?? 0;
    const type = low < 0x80 ? low : (low & 0x7f) + (((bytes[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let index = 0; index < 4; index++) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Unreadable(REASONS.damagedWorkbook);
      length += (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    if (at + length > bytes.length) throw new Unreadable(REASONS.damagedWorkbook);
    if (type === XLSB_LINK) bytes[start] = XLSB_PASSED_OVER_LONG;
    if (type === XLSB_COLUMNS && length >= 8) {
      const span = view.getUint32(at + 4, true) - view.getUint32(at, true) + 1;
      if (view.getUint32(at + 4, true) < MOST_COLUMNS) budget.spend(Math.max(0, span));
      else bytes[start] = XLSB_PASSED_OVER_SHORT;
    }
    first ??= type;
    last = type;
    records++;
    at += length;
  }
  if (first !== undefined && XLSB_BEGIN.includes(first) && last !== first + 1) {
    throw new Unreadable(REASONS.damagedWorkbook);
  }
  budget.spend(records);
  return bytes;
}

/**
 * Does the same for the stream of an .xls. Notes are renamed too, since the library gives up on a note whose box is
 * missing.
 * @throws {Unreadable} when the stream ends in the middle of a sheet or holds too much.
 */
export function prepareBinaryStream(bytes: Uint8Array, budget: ElementBudget): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let open = 0;
  let last = XLS_END;
  while (at + 4 <= bytes.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // What follows the last sheet is the padding of the compound file.
    if (type === 0 && last === XLS_END) break;
    if (at + 4 + length > bytes.length) break;
    budget.spend(1);
    if (XLS_BEGIN.includes(type)) open++;
    else if (type === XLS_END) open--;
    else if (XLS_HIDDEN.includes(type)) view.setUint16(at, XLS_PASSED_OVER, true);
    else if (type === XLS_COLUMNS && length >= 4) {
      budget.spend(Math.max(0, view.getUint16(at + 6, true) - view.getUint16(at + 4, true)));
    } else if (type === XLS_REFERENCES && length < 2) {
      // The library counts what is not there, for ever.
      throw new Unreadable(REASONS.damagedWorkbook);
    } else if (type === XLS_MANY_BLANKS) budget.spend(length >> 1);
    else if (type === XLS_MANY_NUMBERS) budget.spend(Math.trunc(length / 6));
    last = type;
    at += 4 + length;
  }
  if (open !== 0) throw new Unreadable(REASONS.damagedWorkbook);
  return bytes;
}
