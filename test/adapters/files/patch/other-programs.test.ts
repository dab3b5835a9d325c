import { readFileSync } from 'node:fs';
import { read, utils, write as writeWithLibrary } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { NODE_HOST } from '../../../../src/adapters/files/node-host';
import { PAGE_PATCHING_HOST } from '../../../../src/adapters/files/patch/page-patching-host';
import { patchWorkbook } from '../../../../src/adapters/files/patch/patch-workbook';
import { openZipPackage } from '../../../../src/adapters/files/zip-package';
import { at, differingParts, patched, refused, result, write } from '../../../support/office-files/patched';
import { cellOf, readWorkbook, sheetOf } from '../../../support/office-files/read';
import { xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const SHEET = 'Bil 10a';
const on = { sheet: SHEET };

// Intäkter of Tandvård go from 40.5 to 41: its netto from -19.75 to -19.25, and the sum is -150 - 19.25 - 5.
const WRITES = [
  write('B3', { value: 41 }, on),
  write('D5', { formula: 'SUM(D2:D4)', result: -174.25 }, on),
  write('A12', { value: 'Kontrollerad <2024>' }, on),
];
const RESULTS = [result('D3', -19.25, SHEET)];

function fixture(name: string): Buffer {
  return readFileSync(`test/fixtures/patching/${name}.xlsx`);
}

/** Patches a workbook and reads the cells back with our reader and with the library itself. */
function patchAndRead(file: Uint8Array) {
  const { bytes, parts } = patched(file, WRITES, RESULTS);
  const places = ['B3', 'D3', 'D5', 'A12'];
  const ours = sheetOf(readWorkbook(Uint8Array.from(bytes)));
  const theirs = read(bytes, { type: 'array' }).Sheets[SHEET];
  const namesOf = (each: Uint8Array) => openZipPackage(each, NODE_HOST).names;
  expect(namesOf(bytes)).toEqual(namesOf(file).filter((name) => !parts.removed.includes(name)));
  expect(differingParts(file, bytes)).toEqual([...parts.changed, ...parts.removed].sort());
  return {
    changed: parts.changed,
    removed: parts.removed,
    ours: places.map((place) => [cellOf(ours, place)?.value, cellOf(ours, place)?.formula]),
    theirs: places.map((place): unknown[] => {
      const cell = theirs?.[place] as { readonly v?: unknown; readonly f?: string } | undefined;
      return [cell?.v, cell?.f ?? null];
    }),
  };
}

const CELLS = [
  [41, null],
  [-19.25, 'B3+C3'],
  [-174.25, 'SUM(D2:D4)'],
  ['Kontrollerad <2024>', null],
];

describe('a workbook of another program keeps all but the cells', () => {
  it.each([
    // The first two ask for a full calculation as it is.
    ['openpyxl', ['xl/worksheets/sheet1.xml']],
    ['xlsxwriter', ['xl/worksheets/sheet1.xml']],
    ['libreoffice', ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']],
  ])('%s', (program, changed) => {
    expect(patchAndRead(fixture(program))).toEqual({
      changed,
      removed: [],
      ours: CELLS,
      theirs: CELLS,
    });
  });

  it('exceljs', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet(SHEET);
    sheet.addRow(['Verksamhet', 'Intäkter', 'Kostnader', 'Netto']);
    sheet.addRow(['Primärvård', 100, -250, { formula: 'B2+C2', result: -150 }]);
    sheet.addRow(['Tandvård', 40.5, -60.25, { sharedFormula: 'D2', result: -19.75 }]);
    sheet.addRow(['Övrigt', 0, -5, { sharedFormula: 'D2', result: -5 }]);
    sheet.getCell('B2').note = 'Stäm av';
    sheet.getCell('F2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Ja,Nej"'] };
    sheet.addConditionalFormatting({
      ref: 'D2:D5',
      rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [0], priority: 1, style: { font: { bold: true } } }],
    });
    const image = workbook.addImage({ buffer: Buffer.from('89504e47', 'hex') as never, extension: 'png' });
    sheet.addImage(image, 'H2:I3');
    workbook.addWorksheet('Lista').addTable({
      name: 'Projekt',
      ref: 'A1',
      columns: [{ name: 'Nr' }, { name: 'Projekt' }],
      rows: [[1, 'Tak']],
    });
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());

    expect(patchAndRead(file)).toEqual({
      changed: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
      removed: [],
      ours: CELLS,
      theirs: CELLS,
    });
    expect(refused(file, [write('B1', { value: 'Nytt' }, { sheet: 'Lista' })]).reason).toBe(
      'Cell B1 på bladet ”Lista” är en rubrik i en tabell.',
    );
    const moved = patched(file, [write('D2', { value: -150 }, on)]).bytes;
    expect(cellOf(sheetOf(readWorkbook(Uint8Array.from(moved))), 'D4')).toMatchObject({ value: -5, formula: 'B4+C4' });
  });

  it('SheetJS', () => {
    const workbook = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['Verksamhet', 'Intäkter', 'Kostnader', 'Netto'],
      ['Primärvård', 100, -250, { t: 'n', f: 'B2+C2', v: -150 }],
      ['Tandvård', 40.5, -60.25, { t: 'n', f: 'B3+C3', v: -19.75 }],
      ['Övrigt', 0, -5, { t: 'n', f: 'B4+C4', v: -5 }],
    ]);
    utils.book_append_sheet(workbook, sheet, SHEET);
    for (const compression of [true, false]) {
      const file = new Uint8Array(
        writeWithLibrary(workbook, { type: 'array', bookType: 'xlsx', compression }) as ArrayBuffer,
      );
      expect(patchAndRead(file)).toEqual({
        changed: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
        removed: [],
        ours: CELLS,
        theirs: CELLS,
      });
    }
  });
});

it('is patched to the same content in a web page', () => {
  const inPage = patchWorkbook(fixture('libreoffice'), WRITES, PAGE_PATCHING_HOST, RESULTS);
  const { bytes, parts } = patched(fixture('libreoffice'), WRITES, RESULTS);
  expect(inPage).toMatchObject({ ok: true, parts });
  expect(differingParts(bytes, inPage.ok ? inPage.bytes : Buffer.of())).toEqual([]);
});

describe('what the programs know of cells is known', () => {
  it('array formulas, dynamic ones too', () => {
    for (const program of ['xlsxwriter', 'libreoffice']) {
      const refusal = refused(
        fixture(program),
        ['F2', 'F4', 'H3', 'F5'].map((address) => write(address, { value: 1 }, on)),
      );
      expect(refusal.cells).toEqual(['F2', 'F4', 'H3'].map((address) => ({ sheet: SHEET, address: at(address) })));
    }
  });

  it('tables with their total row, merged areas and locked cells', () => {
    expect(
      refused(
        fixture('xlsxwriter'),
        ['B2', 'B3', 'C5', 'C6'].map((address) => write(address, { value: 1 }, { sheet: 'Lista' })),
      ).reason,
    ).toBe(
      'Cell B2 på bladet ”Lista” är en rubrik i en tabell. Cell C5 på bladet ”Lista” ligger på en tabells summarad, som Excel räknar ut.',
    );
    expect(refused(fixture('openpyxl'), [write('D8', { value: 1 }, on)]).reason).toMatch(
      /^Cell D8 på bladet ”Bil 10a” ligger i ett sammanfogat område/,
    );
    const patch = patched(
      fixture('openpyxl'),
      ['A1', 'B1'].map((address) => write(address, { value: 5 }, { sheet: 'Skyddad' })),
    );
    expect(patch.left).toEqual([{ sheet: 'Skyddad', address: at('A1') }]);
    const sheet = sheetOf(readWorkbook(Uint8Array.from(patch.bytes)), 2);
    expect(['A1', 'B1'].map((address) => cellOf(sheet, address)?.value)).toEqual([1, 5]);
  });

  it('the styles of rows and columns', () => {
    for (const program of ['xlsxwriter', 'libreoffice']) {
      const { bytes } = patched(
        fixture(program),
        ['M2', 'A11', 'D5', 'L2'].map((address) => write(address, { value: 5 }, on)),
      );
      const sheet = sheetOf(readWorkbook(Uint8Array.from(bytes)));
      expect(['M2', 'A11', 'D5', 'L2'].map((address) => cellOf(sheet, address))).toEqual([
        { value: 5, formula: null, numberFormat: '#,##0', fill: 'FFFF00' },
        { value: 5, formula: null, numberFormat: '#,##0', fill: 'FFFF00' },
        { value: 5, formula: null, numberFormat: '#,##0', fill: 'FFFF00' },
        { value: 5, formula: null, numberFormat: 'General', fill: null },
      ]);
    }
  });

  it('number formats beside those that are there', () => {
    for (const program of ['xlsxwriter', 'libreoffice', 'openpyxl']) {
      const { bytes, parts } = patched(fixture(program), [
        write('E3', { value: 0.5 }, { sheet: SHEET, numberFormat: '0.0%' }),
        write('D3', { value: 5 }, { sheet: SHEET, numberFormat: '0.0%' }),
      ]);
      const sheet = sheetOf(readWorkbook(Uint8Array.from(bytes)));
      expect(['E3', 'D3'].map((address) => cellOf(sheet, address)?.numberFormat)).toEqual(['0.0%', '#,##0']);
      expect(parts.changed).toContain('xl/styles.xml');
    }
  });
});

it('leaves macros, pivots, links, threaded comments, custom data and signatures as they are', () => {
  const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 256));
  const others = {
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
    'customXml/item1.xml': '<diarium xmlns="urn:x">22LS123</diarium>',
    'docProps/core.xml': '<coreProperties/>',
    'xl/activeX/activeX1.bin': bytes(300),
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"/>',
    'xl/comments1.xml': '<comments/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/media/image1.png': bytes(5000),
    'xl/persons/person.xml': '<personList/>',
    'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
    'xl/printerSettings/printerSettings1.bin': bytes(2000),
    'xl/queryTables/queryTable1.xml': '<queryTable/>',
    'xl/slicers/slicer1.xml': 'not even XML <',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    'xl/vbaProject.bin': bytes(9000),
    'xl/vbaProjectSignature.bin': bytes(400),
  };
  const rows =
    '<row r="2"><c r="B2"><v>100</v></c><c r="C2"><v>-250</v></c><c r="D2"><f>B2+C2</f><v>-150</v></c></row><row r="3"><c r="B3"><v>40.5</v></c><c r="C3"><v>-60.25</v></c><c r="D3"><f>B3+C3</f><v>-19.75</v></c></row><row r="4"><c r="D4"><v>-5</v></c></row>';
  const parts = xlsxParts({ sheets: [{ name: SHEET, rows }] });
  // In between, as programs that save again leave them.
  const inOrder = Object.fromEntries(
    Object.entries({ ...others, ...parts }).sort(([one], [other]) => (one < other ? 1 : -1)),
  );
  const file = zipFile(inOrder, { stored: ['xl/media/image1.png', 'xl/workbook.xml'] });
  expect(patchAndRead(file)).toEqual({
    changed: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
    removed: [],
    ours: CELLS,
    theirs: CELLS,
  });

  // The library does not read 64-bit sizes.
  const wide = zipFile(inOrder, { zip64: true });
  const patch = patched(wide, WRITES, RESULTS);
  expect(differingParts(wide, patch.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(cellOf(sheetOf(readWorkbook(Uint8Array.from(patch.bytes))), 'D5')?.value).toBe(-174.25);
});
