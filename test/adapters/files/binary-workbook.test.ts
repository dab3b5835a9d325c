import { CFB } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { cellOf, readWorkbook, refusalOf, sheetOf } from '../../support/office-files/read';
import { xlsbFile } from '../../support/office-files/xlsb-file';
import { xlsStream, type XlsRecord } from '../../support/office-files/xls-stream';

const VARIED = 'test/fixtures/varied.xls';

interface CompoundEditor {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => unknown;
  readonly find: (file: unknown, path: string) => { content: Buffer } | null;
  readonly utils: { readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => void };
  readonly write: (file: unknown, options: { readonly type: 'buffer' }) => Uint8Array;
}

/** An .xls with its stream changed. */
function withStream(path: string, change: (stream: Buffer) => Buffer): Uint8Array {
  const editor = CFB as CompoundEditor;
  const file = editor.read(readFileSync(path), { type: 'buffer' });
  const stream = editor.find(file, '/Workbook')?.content;
  if (stream === undefined) throw new Error(`${path} has no workbook in it.`);
  editor.utils.cfb_add(file, '/Workbook', change(Buffer.from(stream)));
  return editor.write(file, { type: 'buffer' });
}

describe('.xls', () => {
  it('says that a password is needed', () => {
    const beginning = 4 + 16;
    const password = Buffer.from('2f0036000100010001' + '00'.repeat(49), 'hex');
    const file = withStream(VARIED, (stream) =>
      Buffer.concat([stream.subarray(0, beginning), password, stream.subarray(beginning)]),
    );
    expect(refusalOf(file, 'skyddad.xls')).toBe(
      'Filen är lösenordsskyddad. Öppna den i Excel, ta bort lösenordet (Arkiv > Information > Skydda arbetsbok) och spara.',
    );
  });

  it('notices a stream that ends in the middle of a sheet', () => {
    const file = withStream(VARIED, (stream) => stream.subarray(0, Math.trunc(stream.length / 2)));
    expect(refusalOf(file, 'trasig.xls')).toMatch(/^Filen är skadad: arbetsboken i den går inte att tolka\./);
  });

  it('notices a file that is cut off', () => {
    const file = readFileSync(VARIED);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const cut = file.subarray(0, Math.trunc(file.length * share));
      expect(refusalOf(Buffer.from(cut), 'trasig.xls')).toMatch(/^Filen är skadad/);
    }
  });

  const RECORDS: readonly XlsRecord[] = [
    { kind: 'sheet', name: 'Bil 10a' },
    { kind: 'linkToSelf', sheets: 1 },
    { kind: 'linkToFile', path: '\u0001\u0002Ekonomi\u0003Budget 2019.xls', sheets: ['Blad 1', 'Åtgärder'] },
    {
      kind: 'references',
      references: [
        { link: 0, sheet: 0 },
        { link: 1, sheet: 0 },
        { link: 1, sheet: 1 },
      ],
    },
  ];

  it('names the file that a formula reads', () => {
    const workbook = readWorkbook(
      xlsStream(RECORDS, [
        { kind: 'number', row: 0, column: 0, value: 5 },
        { kind: 'formula', row: 1, column: 0, value: 5, sheetReference: { reference: 0, row: 0, column: 0 } },
        { kind: 'formula', row: 2, column: 0, value: 7, sheetReference: { reference: 1, row: 0, column: 0 } },
        { kind: 'formula', row: 3, column: 0, value: 8, sheetReference: { reference: 2, row: 3, column: 2 } },
      ]),
      'Bilaga 10a.xls',
    );
    const sheet = sheetOf(workbook);
    expect(sheet.name).toBe('Bil 10a');
    expect(
      ['A1', 'A2', 'A3', 'A4'].map((address) => [cellOf(sheet, address)?.formula, cellOf(sheet, address)?.value]),
    ).toEqual([
      [null, 5],
      ["'Bil 10a'!A1", 5],
      ["'[Budget 2019.xls]Blad 1'!A1", 7],
      ["'[Budget 2019.xls]Åtgärder'!C4", 8],
    ]);
  });

  it('gives the text that a formula results in, also an empty one', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsStream(RECORDS, [
          {
            kind: 'formula',
            row: 0,
            column: 0,
            value: 'Primärvård',
            sheetReference: { reference: 0, row: 0, column: 3 },
          },
          { kind: 'formula', row: 0, column: 1, value: '', sheetReference: { reference: 0, row: 0, column: 4 } },
        ]),
      ),
    );
    expect([cellOf(sheet, 'A1'), cellOf(sheet, 'B1')]).toMatchObject([
      { value: 'Primärvård', formula: "'Bil 10a'!D1" },
      { value: '', formula: "'Bil 10a'!E1" },
    ]);
  });

  it('keeps a link over the whole sheet from taking time, and a note without its box from stopping it', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsStream(RECORDS, [
          { kind: 'number', row: 0, column: 0, value: 5 },
          { kind: 'link', rows: 65_536, columns: 256 },
          { kind: 'note', row: 0, column: 0 },
        ]),
      ),
    );
    expect(cellOf(sheet, 'A1')?.value).toBe(5);
  });
});

describe('.xlsb', () => {
  it('reads values, formulas, formats, and what is hidden', () => {
    const workbook = readWorkbook(
      xlsbFile({
        sheet: 'Bil 9',
        hidden: true,
        hiddenRow: 1,
        hiddenColumn: 2,
        cells: [
          { row: 0, column: 0, text: 'Lokalarea' },
          { row: 0, column: 1, number: 2.5, format: 1 },
          { row: 0, column: 2, boolean: true },
          { row: 0, column: 3, error: 0x17 },
          { row: 1, column: 0, number: 4, doubleOf: { row: 0, column: 1 } },
        ],
      }),
      'bok.xlsb',
    );
    const sheet = sheetOf(workbook);
    expect([sheet.name, sheet.visibility]).toEqual(['Bil 9', 'hidden']);
    expect(['A1', 'B1', 'C1', 'D1', 'A2'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      'Lokalarea',
      2.5,
      true,
      { error: '#REF!' },
      4,
    ]);
    expect([cellOf(sheet, 'B1')?.numberFormat, cellOf(sheet, 'A1')?.numberFormat]).toEqual(['0.00%', 'General']);
    expect(cellOf(sheet, 'A2')?.formula).toBe('B1*2');
    expect([sheet.isRowHidden(0), sheet.isRowHidden(1)]).toEqual([false, true]);
    expect([sheet.isColumnHidden(1), sheet.isColumnHidden(2)]).toEqual([false, true]);
  });

  it('keeps a link over the whole sheet and columns outside it from taking time', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsbFile({
          sheet: 'Blad1',
          hiddenColumn: 4_000_000_000,
          linkOverAll: true,
          cells: [{ row: 0, column: 0, number: 1 }],
        }),
      ),
    );
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'A2')]).toEqual([1, undefined]);
  });

  it('notices a part that ends in the middle of a record', () => {
    const file = xlsbFile({ sheet: 'Blad1', cells: [{ row: 0, column: 0, number: 1 }], cutBytes: 3 });
    expect(refusalOf(file)).toMatch(/^Filen är skadad: arbetsboken i den går inte att tolka\./);
  });
});
