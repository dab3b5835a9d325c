/** A record of the workbook itself, as far as links between sheets and files need. */
export type XlsRecord =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'linkToSelf'; readonly sheets: number }
  | { readonly kind: 'linkToFile'; readonly path: string; readonly sheets: readonly string[] }
  | { readonly kind: 'references'; readonly references: readonly { readonly link: number; readonly sheet: number }[] };

/** A record of a sheet. */
export type XlsSheetRecord =
  | { readonly kind: 'number'; readonly row: number; readonly column: number; readonly value: number }
  | {
      readonly kind: 'formula';
      readonly row: number;
      readonly column: number;
      readonly value: number | string;
      readonly sheetReference: { readonly reference: number; readonly row: number; readonly column: number };
    }
  | { readonly kind: 'link'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'note'; readonly row: number; readonly column: number };

/** The stream of an .xls with one sheet ([MS-XLS]), for what LibreOffice does not write. */
export function xlsStream(workbook: readonly XlsRecord[], sheet: readonly XlsSheetRecord[]): Buffer {
  const globals = [record(0x0809, beginning(0x0005)), ...workbook.map(workbookRecord), record(0x000a, Buffer.alloc(0))];
  const start = globals.reduce((sum, { length }) => sum + length, 0);
  // A sheet's record begins with the place in the stream where the sheet is.
  for (const each of globals) if (each.readUInt16LE(0) === 0x0085) each.writeUInt32LE(start, 4);
  return Buffer.concat([
    ...globals,
    record(0x0809, beginning(0x0010)),
    ...sheet.flatMap(sheetRecord),
    record(0x000a, Buffer.alloc(0)),
  ]);
}

function record(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(type, 0);
  header.writeUInt16LE(body.length, 2);
  return Buffer.concat([header, body]);
}

function numbers(...values: readonly number[]): Buffer {
  const body = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => body.writeUInt16LE(value, index * 2));
  return body;
}

function beginning(kind: number): Buffer {
  return numbers(0x0600, kind, 0x0dbb, 0x07cc, 0, 0, 6, 0);
}

function text(value: string): Buffer {
  return Buffer.concat([numbers(value.length), Buffer.from([1]), Buffer.from(value, 'utf16le')]);
}

function workbookRecord(input: XlsRecord): Buffer {
  switch (input.kind) {
    case 'sheet':
      return record(
        0x0085,
        Buffer.concat([Buffer.alloc(6), Buffer.from([input.name.length, 1]), Buffer.from(input.name, 'utf16le')]),
      );
    case 'linkToSelf':
      return record(0x01ae, numbers(input.sheets, 0x0401));
    case 'linkToFile':
      return record(0x01ae, Buffer.concat([numbers(input.sheets.length), text(input.path), ...input.sheets.map(text)]));
    case 'references':
      return record(
        0x0017,
        numbers(input.references.length, ...input.references.flatMap(({ link, sheet }) => [link, sheet, sheet])),
      );
  }
}

function sheetRecord(input: XlsSheetRecord): readonly Buffer[] {
  switch (input.kind) {
    case 'number':
      return [record(0x0203, Buffer.concat([numbers(input.row, input.column, 0), double(input.value)]))];
    case 'formula': {
      const { reference, row, column } = input.sheetReference;
      const tokens = Buffer.concat([Buffer.from([0x5a]), numbers(reference, row, column | 0xc000)]);
      const head = numbers(input.row, input.column, 0);
      const rest = Buffer.concat([numbers(0, 0, 0, tokens.length), tokens]);
      if (typeof input.value === 'number') return [record(0x0006, Buffer.concat([head, double(input.value), rest]))];
      const isEmpty = input.value === '';
      const result = Buffer.from([isEmpty ? 3 : 0, 0, 0, 0, 0, 0, 0xff, 0xff]);
      const formula = record(0x0006, Buffer.concat([head, result, rest]));
      return isEmpty ? [formula] : [formula, record(0x0207, text(input.value))];
    }
    case 'link':
      return [record(0x01b8, Buffer.concat([numbers(0, input.rows - 1, 0, input.columns - 1), Buffer.alloc(40)]))];
    case 'note':
      return [record(0x001c, Buffer.concat([numbers(input.row, input.column, 0, 1), text('N'), Buffer.alloc(1)]))];
  }
}

function double(value: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeDoubleLE(value, 0);
  return body;
}
