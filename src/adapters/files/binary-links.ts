const BOUND_SHEET = 0x0085;
const LINKED_WORKBOOK = 0x01ae;
const CONTINUATION = 0x003c;
const ENCRYPTION = 0x002f;
const END_OF_GLOBALS = 0x000a;

/** What a link to this workbook's own sheets, or to an add-in, has in place of a path's length. */
const NO_PATH = [0x0401, 0x3a01];

interface StreamRecord {
  readonly type: number;
  readonly body: Uint8Array;
}

/**
 * Puts the file's name before the names of the sheets that an .xls reads in other workbooks: `Blad 1` becomes
 * `[Budget 2019.xls]Blad 1`. The library writes a reference to such a sheet with the sheet's name alone, as if it were
 * one of the workbook's own. The stream is given back as it is when no formula reads another workbook.
 */
export function nameLinkedSheets(stream: Uint8Array): Uint8Array {
  const globals = readGlobals(stream);
  if (globals === undefined) return stream;
  const bodies = globals.records.map(({ type, body }, index) =>
    type === LINKED_WORKBOOK && globals.records[index + 1]?.type !== CONTINUATION ? withFileName(body) : body,
  );
  const shift = bodies.reduce((sum, body, index) => sum + body.length - (globals.records[index]?.body.length ?? 0), 0);
  if (shift === 0) return stream;

  const named = new Uint8Array(stream.length + shift);
  const view = new DataView(named.buffer);
  let at = 0;
  globals.records.forEach(({ type }, index) => {
    const body = bodies[index] ?? new Uint8Array();
    view.setUint16(at, type, true);
    view.setUint16(at + 2, body.length, true);
    named.set(body, at + 4);
    // The sheets begin after the records that have grown.
    if (type === BOUND_SHEET) view.setUint32(at + 4, view.getUint32(at + 4, true) + shift, true);
    at += 4 + body.length;
  });
  named.set(stream.subarray(globals.end), at);
  return named;
}

function readGlobals(
  stream: Uint8Array,
): { readonly records: readonly StreamRecord[]; readonly end: number } | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: StreamRecord[] = [];
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (type === ENCRYPTION || end > stream.length) return undefined;
    records.push({ type, body: stream.subarray(at + 4, end) });
    at = end;
    if (type === END_OF_GLOBALS) return { records, end };
  }
  return undefined;
}

function withFileName(body: Uint8Array): Uint8Array {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (body.length < 5 || NO_PATH.includes(view.getUint16(2, true))) return body;
  const path = readText(view, 2);
  if (path === undefined) return body;
  // Folders are separated by control characters ([MS-XLS] 2.5.277).
  const file = path.text.split(/[\\/]|\p{Cc}/u).at(-1) ?? '';
  const texts = [];
  for (let at = path.end; at < body.length;) {
    const sheet = readText(view, at);
    if (sheet === undefined) return body;
    texts.push(encodeText(`[${file}]${sheet.text}`));
    at = sheet.end;
  }
  const length = texts.reduce((sum, text) => sum + text.length, path.end);
  if (length > 8224) return body;
  const named = new Uint8Array(length);
  named.set(body.subarray(0, path.end));
  let at = path.end;
  for (const text of texts) {
    named.set(text, at);
    at += text.length;
  }
  return named;
}

function readText(view: DataView, at: number): { readonly text: string; readonly end: number } | undefined {
  if (at + 3 > view.byteLength) return undefined;
  const width = (view.getUint8(at + 2) & 1) === 1 ? 2 : 1;
  const end = at + 3 + view.getUint16(at, true) * width;
  if (end > view.byteLength) return undefined;
  let text = '';
  for (let next = at + 3; next < end; next += width) {
    text += String.fromCharCode(width === 2 ? view.getUint16(next, true) : view.getUint8(next));
  }
  return { text, end };
}

function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(3 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, text.length, true);
  view.setUint8(2, 1);
  for (let index = 0; index < text.length; index++) view.setUint16(3 + index * 2, text.charCodeAt(index), true);
  return bytes;
}
