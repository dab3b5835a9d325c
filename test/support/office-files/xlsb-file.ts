import { zipFile } from './zip-file';

/** A cell of an .xlsb made by `xlsbFile`. */
export interface XlsbCell {
  readonly row: number;
  readonly column: number;
  readonly number?: number;
  readonly text?: string;
  readonly boolean?: boolean;
  readonly error?: number;
  /** The cell's place among the cell formats. */
  readonly format?: number;
  /** Gives the number by a formula: twice another cell. */
  readonly doubleOf?: { readonly row: number; readonly column: number };
}

/** An .xlsb made by `xlsbFile`. */
export interface XlsbInput {
  readonly sheet: string;
  readonly cells: readonly XlsbCell[];
  readonly hidden?: boolean;
  readonly hiddenRow?: number;
  readonly hiddenColumn?: number;
  /** Makes every cell of the sheet a link. */
  readonly linkOverAll?: boolean;
  /** How many bytes are missing at the end of the sheet. */
  readonly cutBytes?: number;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.ms-excel';

/** An .xlsb with one sheet and two cell formats, `General` and `0.00%` ([MS-XLSB]); LibreOffice does not write any. */
export function xlsbFile(input: XlsbInput): Buffer {
  const sheet = sheetPart(input);
  return zipFile({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.bin" ContentType="${TYPES}.sheet.binary.macroEnabled.main"/><Override PartName="/xl/worksheets/sheet1.bin" ContentType="${TYPES}.worksheet"/><Override PartName="/xl/styles.bin" ContentType="${TYPES}.styles"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    'xl/workbook.bin': Buffer.concat([
      record(0x83),
      record(0x8f),
      record(0x9c, long(input.hidden === true ? 1 : 0), long(1), text('rId1'), text(input.sheet)),
      record(0x90),
      record(0x84),
    ]),
    'xl/_rels/workbook.bin.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.bin"/></Relationships>`,
    'xl/styles.bin': Buffer.concat([
      record(0x116),
      record(0x269, long(2)),
      record(0x2f, short(0), short(0), Buffer.alloc(12)),
      record(0x2f, short(0), short(10), Buffer.alloc(12)),
      record(0x26a),
      record(0x117),
    ]),
    'xl/worksheets/sheet1.bin': sheet.subarray(0, sheet.length - (input.cutBytes ?? 0)),
  });
}

function sheetPart(input: XlsbInput): Buffer {
  const rows = [...new Set(input.cells.map(({ row }) => row))];
  const column = input.hiddenColumn;
  const columns =
    column === undefined
      ? []
      : [record(0x186), record(0x3c, long(column), long(column), long(2304), long(0), short(1)), record(0x187)];
  const link = [record(0x1ee, long(0), long(1_048_575), long(0), long(16_383), ...['', '', '', ''].map(text))];
  return Buffer.concat([
    record(0x81),
    ...columns,
    record(0x91),
    ...rows.flatMap((row) => [
      record(0x00, long(row), long(0), short(0), Buffer.from([0, row === input.hiddenRow ? 0x10 : 0, 0]), long(0)),
      ...input.cells.filter((cell) => cell.row === row).map(cellRecord),
    ]),
    record(0x92),
    ...(input.linkOverAll === true ? link : []),
    record(0x82),
  ]);
}

function cellRecord({ column, number, text: value, boolean, error, format, doubleOf }: XlsbCell): Buffer {
  const place = Buffer.concat([long(column), long(format ?? 0)]);
  if (value !== undefined) return record(0x06, place, text(value));
  if (boolean !== undefined) return record(0x04, place, Buffer.from([boolean ? 1 : 0]));
  if (error !== undefined) return record(0x03, place, Buffer.from([error]));
  if (doubleOf === undefined) return record(0x05, place, double(number ?? 0));
  const tokens = Buffer.concat([
    Buffer.from([0x44]),
    long(doubleOf.row),
    short(doubleOf.column | 0xc000),
    Buffer.from([0x1e, 2, 0, 0x05]),
  ]);
  return record(0x09, place, double(number ?? 0), short(0), long(tokens.length), tokens, long(0));
}

function record(type: number, ...body: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(body);
  const head = type < 0x80 ? [type] : [(type & 0x7f) | 0x80, type >> 7];
  const length = content.length < 0x80 ? [content.length] : [(content.length & 0x7f) | 0x80, content.length >> 7];
  return Buffer.concat([Buffer.from([...head, ...length]), content]);
}

function long(value: number): Buffer {
  const body = Buffer.alloc(4);
  body.writeUInt32LE(value, 0);
  return body;
}

function short(value: number): Buffer {
  const body = Buffer.alloc(2);
  body.writeUInt16LE(value, 0);
  return body;
}

function double(value: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeDoubleLE(value, 0);
  return body;
}

function text(value: string): Buffer {
  return Buffer.concat([long(value.length), Buffer.from(value, 'utf16le')]);
}
