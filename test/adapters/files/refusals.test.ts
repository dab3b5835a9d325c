import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { compoundFile } from '../../support/office-files/encrypted-file';
import { readWorkbook, refusalOf } from '../../support/office-files/read';
import { xlsxFile, xlsxParts } from '../../support/office-files/xlsx-file';
import { zipFile } from '../../support/office-files/zip-file';

const ONE_SHEET = { sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
const DAMAGED = /^Filen är skadad: arbetsboken i den går inte att tolka\. Öppna den i Excel/;
const BROKEN = /^Filen är skadad eller ofullständig: innehållet går inte att packa upp\./;

function contentTypes(type: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override PartName="/main.xml" ContentType="${type}"/></Types>`;
}

describe('files that are something else', () => {
  it('names an empty file', () => {
    expect(refusalOf(new Uint8Array())).toBe('Filen är tom (0 byte). Hämta den på nytt eller spara om den i Excel.');
  });

  it('names a Word document, old or new, also one that embeds a workbook', () => {
    const word = zipFile({
      '[Content_Types].xml': contentTypes(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      ),
      'word/document.xml': '<document/>',
      'word/embeddings/tabell.xlsx': 'PK',
    });
    expect(refusalOf(word)).toMatch(/^Filen är ett Word-dokument och inte en arbetsbok\./);
    expect(refusalOf(compoundFile({ '/WordDocument': Buffer.from('text') }))).toMatch(/^Filen är ett Word-dokument/);
    expect(refusalOf(zipFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }))).toMatch(
      /^Filen är ett Word-dokument/,
    );
  });

  it('names a presentation', () => {
    const file = zipFile({
      '[Content_Types].xml': contentTypes(
        'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      ),
    });
    expect(refusalOf(file)).toMatch(/^Filen är en presentation/);
  });

  it('names a zip file, a Numbers document and other archives', () => {
    expect(refusalOf(zipFile({ 'Bilaga 9.xlsx': 'x' }))).toMatch(
      /^Filen är ett zip-arkiv utan arbetsbok i roten\. Packa upp/,
    );
    expect(refusalOf(zipFile({ 'Index/Document.iwa': 'x' }))).toMatch(/^Filen är gjord i Apple Numbers\. Exportera/);
    expect(refusalOf(Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'))).toMatch(/^Filen är ett komprimerat arkiv\./);
  });

  it('names a PDF and a picture', () => {
    expect(refusalOf(Buffer.from('%PDF-1.7\n'))).toMatch(/^Filen är en PDF/);
    expect(refusalOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toMatch(/^Filen är en bild/);
  });

  it('names text, comma-separated values and other markup, which the library would read as a table', () => {
    expect(refusalOf(Buffer.from('Verksamhet;Utfall\nPrimärvård;-41\n'))).toMatch(
      /^Filen är en textfil \(till exempel CSV\)/,
    );
    expect(refusalOf(Buffer.from('ID;PWXL;N;E\nC;Y1;X1;K1\nE\n'))).toMatch(/^Filen är en textfil/);
    expect(refusalOf(Buffer.from('\ufeff1;2', 'utf16le'))).toMatch(/^Filen är en textfil/);
    expect(refusalOf(Buffer.from('<!DOCTYPE html><table><tr><td>1</td></tr></table>'))).toMatch(
      /^Filen är en webbsida/,
    );
    expect(refusalOf(Buffer.from('\ufeff\n<table><tr><td>1</td></tr></table>'))).toMatch(/^Filen är en webbsida/);
    expect(refusalOf(Buffer.from('<?xml version="1.0"?><Workbook/>'))).toMatch(/^Filen är i XML-format/);
    expect(refusalOf(Buffer.from('{\\rtf1 }'))).toMatch(/^Filen är ett textdokument \(RTF\)/);
  });

  it('does not guess about other bytes', () => {
    expect(refusalOf(Uint8Array.from([1, 2, 0, 3, 4]))).toMatch(
      /^Filen är inte en arbetsbok av något slag som kan läsas/,
    );
    expect(refusalOf(compoundFile({ '/Contents': Buffer.from('x') }))).toMatch(/^Filen är ett äldre Office-dokument/);
  });
});

describe('protected files', () => {
  const PASSWORD =
    'Filen är lösenordsskyddad. Öppna den i Excel, ta bort lösenordet (Arkiv > Information > Skydda arbetsbok) och spara.';

  it('says so of an encrypted .xlsx', () => {
    expect(
      refusalOf(compoundFile({ '/EncryptionInfo': Buffer.alloc(32, 4), '/EncryptedPackage': Buffer.alloc(64, 1) })),
    ).toBe(PASSWORD);
  });

  it('says so of an encrypted .ods', () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.spreadsheet" manifest:full-path="/"/><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const file = zipFile({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': manifest,
      'content.xml': 'oläsligt',
    });
    expect(refusalOf(file)).toBe(PASSWORD);
  });

  it('says so of a zip file with a password of its own', () => {
    expect(refusalOf(xlsxFile({ ...ONE_SHEET, zip: { encrypted: true } }))).toBe(PASSWORD);
  });
});

describe('damaged files', () => {
  it('notices a file that is cut off', () => {
    const file = xlsxFile(ONE_SHEET);
    expect(refusalOf(file.subarray(0, file.length - 40))).toMatch(BROKEN);
    expect(refusalOf(file.subarray(0, 200))).toMatch(BROKEN);
    expect(refusalOf(file.subarray(0, 4))).toMatch(BROKEN);
  });

  it('notices a changed byte wherever a part is packed', () => {
    const file = xlsxFile({ ...ONE_SHEET, zip: { stored: ['xl/worksheets/sheet1.xml'] } });
    const changed = Buffer.from(file);
    const place = changed.indexOf('<v>1</v>');
    changed.write('<v>7</v>', place);
    expect(refusalOf(changed)).toMatch(BROKEN);
  });

  it('notices XML that is cut off, crossed, or no XML at all', () => {
    const parts = xlsxParts(ONE_SHEET);
    const sheet = String(parts['xl/worksheets/sheet1.xml']);
    const withSheet = (part: string) => zipFile({ ...parts, 'xl/worksheets/sheet1.xml': part });
    expect(refusalOf(withSheet(sheet.slice(0, sheet.indexOf('</row>'))))).toMatch(DAMAGED);
    expect(refusalOf(withSheet(sheet.replace('<v>1</v>', '<v>1</w>')))).toMatch(DAMAGED);
    expect(refusalOf(withSheet(sheet.replace('</sheetData>', '')))).toMatch(DAMAGED);
    expect(refusalOf(withSheet(sheet.replace('r="A1"', 'r="A1')))).toMatch(DAMAGED);
    expect(refusalOf(withSheet('hej'))).toMatch(DAMAGED);
    expect(refusalOf(withSheet(''))).toMatch(DAMAGED);
    expect(refusalOf(zipFile({ ...parts, 'xl/workbook.xml': '<workbook>' }))).toMatch(DAMAGED);
  });

  it('refuses entities of its own making', () => {
    const parts = xlsxParts(ONE_SHEET);
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('?>\n', '?><!DOCTYPE a [<!ENTITY a "aaaa">]>');
    expect(refusalOf(zipFile({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toMatch(DAMAGED);
  });

  it('notices a sheet that is missing', () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = xlsxParts(ONE_SHEET);
    expect(refusalOf(zipFile(parts))).toMatch(DAMAGED);
  });

  it('notices a workbook without sheets', () => {
    expect(refusalOf(xlsxFile({ sheets: [] }))).toMatch(/^Arbetsboken har inga kalkylblad\./);
    expect(refusalOf(xlsxFile({ sheets: [{ name: 'Diagram', kind: 'chartsheet' }] }))).toMatch(
      /^Arbetsboken har inga kalkylblad\./,
    );
  });

  it('notices a compound file that is cut off or filled with noise', () => {
    const file = compoundFile({ '/Workbook': Buffer.from([9, 8, 16, 0, 1, 2, 3]) });
    expect(refusalOf(file)).toMatch(DAMAGED);
    expect(refusalOf(file.subarray(0, 100))).toMatch(BROKEN);
    const noise = Uint8Array.from(file, (byte, index) => (index < 8 ? byte : (index * 7919) % 256));
    expect(refusalOf(noise)).toMatch(BROKEN);
  });
});

describe('files that would take too much', () => {
  const filler = ' '.repeat(1024 * 1024);

  it('refuses by what the directory says, before anything is unpacked', () => {
    const file = xlsxFile({ ...ONE_SHEET, zip: { statedBytes: { 'xl/worksheets/sheet1.xml': 256 * 1024 * 1024 } } });
    expect(refusalOf(file)).toMatch(/^Filen packas upp till mer än 256 MB och öppnas inte\./);
    const many = Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`xl/media/image${index}.png`, 'x']));
    const stated = Object.fromEntries(Object.keys(many).map((name) => [name, 100 * 1024 * 1024]));
    expect(refusalOf(xlsxFile({ ...ONE_SHEET, parts: many, zip: { statedBytes: stated } }))).toMatch(
      /^Filen packas upp/,
    );
  });

  it('refuses 64-bit sizes the same way', () => {
    const file = xlsxFile({
      ...ONE_SHEET,
      zip: { zip64: true, statedBytes: { 'xl/worksheets/sheet1.xml': 2 ** 40 } },
    });
    expect(refusalOf(file)).toMatch(/^Filen packas upp till mer än 256 MB/);
  });

  it('stops unpacking where the directory says that a part ends', () => {
    const parts = xlsxParts(ONE_SHEET);
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('<sheetData>', `${filler}<sheetData>`);
    const file = zipFile(
      { ...parts, 'xl/worksheets/sheet1.xml': sheet },
      { statedBytes: { 'xl/worksheets/sheet1.xml': 400 } },
    );
    expect(refusalOf(file)).toMatch(/^Filen packas upp till mer än den själv uppger och öppnas inte\./);
  });

  it('notices a part that is shorter than the directory says', () => {
    const file = xlsxFile({ ...ONE_SHEET, zip: { statedBytes: { 'xl/worksheets/sheet1.xml': 5000 } } });
    expect(refusalOf(file)).toMatch(BROKEN);
  });

  it('refuses more parts than any workbook has', () => {
    const parts = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`x/${index}`, '']));
    expect(refusalOf(zipFile(parts))).toMatch(/^Filen innehåller fler än 20\s?000 delar och öppnas inte\./);
  });

  it('refuses cells that take next to no room in the file and much in memory', () => {
    const row = `<row>${'<c/>'.repeat(16_000)}</row>`;
    const file = xlsxFile({ sheets: [{ name: 'Blad1', rows: `${row.repeat(1001)}<row><c><v>1</v></c></row>` }] });
    expect(file.length).toBeLessThan(200_000);
    expect(refusalOf(file)).toMatch(/^Arbetsboken har för många celler för att kunna kontrolleras\./);
  });

  it('refuses more cell formats than Excel has room for', () => {
    const styles = (count: number) => `<cellXfs>${'<xf numFmtId="0"/>'.repeat(count)}</cellXfs>`;
    expect(refusalOf(xlsxFile({ ...ONE_SHEET, styles: styles(65_537) }))).toMatch(
      /^Arbetsboken har fler cellformat än Excel tillåter\./,
    );
    expect(readWorkbook(xlsxFile({ ...ONE_SHEET, styles: styles(65_536) })).sheets).toHaveLength(1);
  });

  it('stops a library that does not come to an end', () => {
    const host = { ...NODE_HOST, runWithin: () => undefined };
    const result = readWorkbookBytes('bok.xlsx', xlsxFile(ONE_SHEET), host);
    expect(result).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Filen tar orimligt lång tid att läsa/) as string,
    });
    expect(
      NODE_HOST.runWithin(50, () => {
        for (;;);
      }),
    ).toBeUndefined();
    expect(NODE_HOST.runWithin(50, () => 7)).toEqual([7]);
  });

  it('refuses a column span repeated over and over', () => {
    const cols = `<cols>${'<col min="1" max="16384"/>'.repeat(2000)}</cols>`;
    expect(refusalOf(xlsxFile({ sheets: [{ name: 'Blad1', before: cols }] }))).toMatch(
      /^Arbetsboken har för många celler/,
    );
  });
});
