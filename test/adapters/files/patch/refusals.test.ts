import { readFileSync } from 'node:fs';
import { patchWorkbook } from '../../../../src/adapters/files/patch/patch-workbook';
import { NODE_PATCHING_HOST } from '../../../../src/adapters/files/patch/node-patching-host';
import { at, partText, patched, refused, SHEET, write } from '../../../support/office-files/patched';
import { xlsbFile } from '../../../support/office-files/xlsb-file';
import { xlsxFile, xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const ONE = [write('A1', { value: 1 })];
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('a file of another kind is refused with the way out', () => {
  it.each([
    [
      'an .xls',
      readFileSync('test/fixtures/varied.xls'),
      /\.xls\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/,
    ],
    [
      'an .xlsb',
      xlsbFile({ sheet: SHEET, cells: [] }),
      /\.xlsb\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/,
    ],
    [
      'an .ods',
      readFileSync('test/fixtures/varied.ods'),
      /\.ods\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/,
    ],
    [
      'an encrypted workbook',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1000),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(1000),
      ]),
      /^Filen är lösenordsskyddad\./,
    ],
    [
      'an encrypted package',
      xlsxFile({ sheets: [{ name: SHEET }], zip: { encrypted: true } }),
      /^Filen är lösenordsskyddad\./,
    ],
    [
      'a Word document',
      zipFile({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      }),
      /^Filen är ett Word-dokument/,
    ],
    ['an empty file', Buffer.alloc(0), /^Filen är tom/],
    ['a text file', Buffer.from('a;b\n1;2\n'), /^Filen är en textfil/],
    [
      'half a workbook',
      xlsxFile({ sheets: [{ name: SHEET }] }).subarray(0, 900),
      /^Filen är skadad eller ofullständig/,
    ],
    [
      'a package without relationships',
      zipFile({ ...xlsxParts({ sheets: [{ name: SHEET }] }), '_rels/.rels': '' }),
      /^Filen är skadad/,
    ],
    [
      'a part that unpacks to more than it says',
      xlsxFile({ sheets: [{ name: SHEET }], zip: { statedBytes: { 'xl/worksheets/sheet1.xml': 10 } } }),
      /^Filen packas upp till mer än den själv uppger/,
    ],
    [
      'a file that unpacks to too much',
      xlsxFile({ sheets: [{ name: SHEET }], zip: { statedBytes: { 'xl/worksheets/sheet1.xml': 300 * 1024 * 1024 } } }),
      /^Filen packas upp till mer än 256 MB/,
    ],
  ])('%s', (_what, bytes, reason) => {
    expect(refused(bytes, ONE)).toEqual({ reason: expect.stringMatching(reason) as unknown, cells: [] });
  });
});

describe('a sheet', () => {
  it('that is not there is named', () => {
    const file = xlsxFile({ sheets: [{ name: 'Bil 10a &amp; b' }] });
    expect(refused(file, ONE)).toEqual({
      reason: 'Bladet ”Blad” finns inte i arbetsboken.',
      cells: [{ sheet: SHEET, address: at('A1') }],
    });
    expect(patched(file, [write('A1', { value: 1 }, { sheet: 'BIL 10A & B' })]).parts.changed).toHaveLength(2);
  });

  it('without cells is named', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET, kind: 'chartsheet' }] });
    expect(refused(file, ONE).reason).toBe(
      'Bladet ”Blad” är inte ett kalkylblad med celler, till exempel ett diagramblad.',
    );
  });
});

describe('cells that cannot be written', () => {
  it('are those of array formulas, to the last', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: SHEET,
          rows: '<row r="2"><c r="B2"><f t="array" ref="B2:C4">A1:B3</f><v>1</v></c><c r="C2"><v>1</v></c></row>',
        },
      ],
    });
    const refusal = refused(
      file,
      ['B2', 'C2', 'C4', 'B5', 'A2', 'D4', 'B1'].map((address) => write(address, { value: 1 })),
    );
    expect(refusal).toEqual({
      reason: 'Cellerna B2, C2 och C4 på bladet ”Blad” ingår i matrisformler och kan inte ändras var för sig.',
      cells: ['B2', 'C2', 'C4'].map((address) => ({ sheet: SHEET, address: at(address) })),
    });
    expect(patched(file, [write('B5', { value: 1 }), write('D4', { value: 1 })]).left).toEqual([]);
  });

  it('are those of data tables', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: SHEET,
          rows: '<row r="2"><c r="B2"><f t="dataTable" ref="B2:C4" dt2D="1" r1="A1" r2="A2"/><v>1</v></c></row>',
        },
      ],
    });
    expect(refused(file, [write('C3', { value: 1 })]).reason).toBe(
      'Cell C3 på bladet ”Blad” ingår i en datatabell (konsekvensanalys) och kan inte ändras för sig.',
    );
  });

  it('are those that a merged area hides, but not its first', () => {
    const file = xlsxFile({
      sheets: [{ name: SHEET, after: '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>' }],
    });
    expect(
      refused(
        file,
        ['B2', 'C2', 'B3', 'C3', 'D3', 'B4'].map((address) => write(address, { value: 1 })),
      ).cells,
    ).toEqual(['C2', 'B3', 'C3'].map((address) => ({ sheet: SHEET, address: at(address) })));
    expect(patched(file, [write('B2', { value: 1 })]).ok).toBe(true);
  });

  it("are a table's headings and totals, and pivot tables", () => {
    const parts = {
      ...xlsxParts({ sheets: [{ name: SHEET }] }),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/table" Target="../tables/table1.xml"/><Relationship Id="b" Type="${OFFICE}/table" Target="/xl/tables/table2.xml"/><Relationship Id="c" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/><Relationship Id="d" Type="${OFFICE}/hyperlink" Target="table:x" TargetMode="External"/></Relationships>`,
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="B2:C6" totalsRowCount="1"/>`,
      'xl/tables/table2.xml': `<table xmlns="${MAIN}" id="2" name="U" displayName="U" ref="B9:C12" headerRowCount="0"/>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="F2:G4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    };
    const places = ['B2', 'C2', 'B3', 'C5', 'B6', 'B7', 'B9', 'C12', 'F2', 'G4', 'F5', 'H4', 'B1', 'D2'];
    const refusal = refused(
      zipFile(parts),
      places.map((address) => write(address, { value: 1 })),
    );
    expect(refusal.reason).toBe(
      'Cellerna B2 och C2 på bladet ”Blad” är rubriker i tabeller. Cell B6 på bladet ”Blad” ligger på en tabells summarad, som Excel räknar ut. Cellerna F2 och G4 på bladet ”Blad” ligger i pivottabeller.',
    );
    const rest = places.filter((address) => !['B2', 'C2', 'B6', 'F2', 'G4'].includes(address));
    expect(
      patched(
        zipFile(parts),
        rest.map((address) => write(address, { value: 1 })),
      ).ok,
    ).toBe(true);
  });

  it.each([
    ['outside the rows', { row: 1_048_576, column: 0 }, 1, 'Cell A1048577 på bladet ”Blad” ligger utanför bladet.'],
    ['outside the columns', { row: 0, column: 16_384 }, 1, 'Cell XFE1 på bladet ”Blad” ligger utanför bladet.'],
    ['not a number', at('A1'), NaN, 'Cell A1 på bladet ”Blad” skulle få ett tal som inte kan skrivas.'],
    ['infinite', at('A1'), -Infinity, 'Cell A1 på bladet ”Blad” skulle få ett tal som inte kan skrivas.'],
    [
      'too long a text',
      at('A1'),
      'a'.repeat(32_768),
      'Cell A1 på bladet ”Blad” skulle få en text som är längre än de 32 767 tecken som ryms i en cell.',
    ],
  ])('are those that would be %s', (_what, address, value, reason) => {
    const file = xlsxFile({ sheets: [{ name: SHEET }] });
    expect(refused(file, [{ sheet: SHEET, address, content: { value } }]).reason).toBe(reason);
  });

  it('are those that would have no formula, or too long a one', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET }] });
    const formula = (length: number) => write('A1', { formula: '1'.repeat(length), result: 1 });
    expect(refused(file, [formula(0)]).reason).toBe('Cell A1 på bladet ”Blad” skulle få en formel utan innehåll.');
    expect(refused(file, [formula(8193)]).reason).toBe(
      'Cell A1 på bladet ”Blad” skulle få en formel som är längre än de 8 192 tecken som Excel tillåter.',
    );
    expect(patched(file, [formula(8192)]).ok).toBe(true);
    expect(patched(file, [write('A1', { value: 'a'.repeat(32_767) })]).ok).toBe(true);
  });

  it('are counted when they are many', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET, after: '<mergeCells><mergeCell ref="A1:L1"/></mergeCells>' }] });
    const hidden = Array.from('BCDEFGHIJKL', (column) => write(`${column}1`, { value: 1 }));
    expect(refused(file, hidden).reason).toMatch(
      /^Cellerna B1, C1, D1, E1, F1, G1, H1, I1, J1 och 2 till på bladet ”Blad”/,
    );
    expect(refused(file, hidden.slice(1)).reason).toMatch(
      /^Cellerna C1, D1, E1, F1, G1, H1, I1, J1, K1 och L1 på bladet/,
    );
  });

  it('leave all others unwritten', () => {
    const file = xlsxFile({
      sheets: [{ name: SHEET, after: '<mergeCells><mergeCell ref="A1:L1"/></mergeCells>' }, { name: 'Andra' }],
    });
    const patch = patchWorkbook(
      file,
      [write('A1', { value: 1 }, { sheet: 'Andra' }), write('B1', { value: 1 })],
      NODE_PATCHING_HOST,
    );
    expect(patch).toMatchObject({ ok: false, cells: [{ sheet: SHEET, address: at('B1') }] });
  });
});

describe('a protected sheet', () => {
  const styles =
    '<cellXfs count="4"><xf/><xf><alignment/><protection locked="0"/></xf><xf><protection locked="true"/></xf><xf applyProtection="1"><protection hidden="1"/></xf></cellXfs>';
  const sheet = {
    name: SHEET,
    before: '<cols><col min="4" max="4" style="1"/></cols>',
    rows: '<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/></row><row r="2" s="1" customFormat="1"><c r="A2" s="3"/></row>',
    after: '<sheetProtection sheet="1" objects="1"/>',
  };
  const places = ['A1', 'B1', 'C1', 'D1', 'A2', 'B2', 'A9', 'D9', 'J9'];
  const writes = places.map((address) => write(address, { value: 7 }));

  it('keeps its locked cells, which are named, and takes the rest', () => {
    const patch = patched(xlsxFile({ sheets: [sheet], styles }), writes);
    expect(patch.left).toEqual(
      ['A1', 'C1', 'A2', 'A9', 'J9'].map((address) => ({ sheet: SHEET, address: at(address) })),
    );
    expect(patch.warnings).toEqual([
      'Cellerna A1, C1, A2, A9 och J9 på bladet ”Blad” är låsta, eftersom bladet är skyddat, och lämnades som de var.',
    ]);
    expect(partText(patch.bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<sheetData><row r="1"><c r="A1"/><c r="B1" s="1"><v>7</v></c><c r="C1" s="2"/><c r="D1" s="1"><v>7</v></c></row>' +
        '<row r="2" s="1" customFormat="1"><c r="A2" s="3"/><c r="B2" s="1"><v>7</v></c></row>' +
        '<row r="9"><c r="D9" s="1"><v>7</v></c></row></sheetData>',
    );
  });

  it('is as any other when its protection is off', () => {
    const off = { ...sheet, after: '<sheetProtection sheet="0" objects="1"/>' };
    expect(patched(xlsxFile({ sheets: [off], styles }), writes).left).toEqual([]);
  });

  it('keeps a shared formula where its cell is locked', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row>';
    const patch = patched(xlsxFile({ sheets: [{ ...sheet, rows }], styles }), [write('A1', { value: 1 })]);
    expect(patch.parts.changed).toEqual([]);
    expect(partText(patch.bytes, 'xl/worksheets/sheet1.xml')).toContain(rows);
  });
});

it('says that a signature no longer holds, and only when something was written', () => {
  const parts = {
    ...xlsxParts({ sheets: [{ name: SHEET }] }),
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/sig1.xml': '<Signature/>',
  };
  expect(patched(zipFile(parts), ONE).warnings).toEqual([
    'Arbetsboken är digitalt signerad. Signaturen gäller inte längre när innehållet har ändrats; signera om filen efter granskning.',
  ]);
  expect(patched(zipFile(parts), []).warnings).toEqual([]);
});
