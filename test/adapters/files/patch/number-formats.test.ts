import { cellOf, readWorkbook, sheetOf } from '../../../support/office-files/read';
import { partText, patched, SHEET, write } from '../../../support/office-files/patched';
import { xlsxFile, xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const STYLES = 'xl/styles.xml';
const xf = (attributes: string) => `<xf ${attributes} fontId="0" fillId="0" borderId="0"/>`;

/** The styles within their element, and the cells' number formats as they are read, after writes of 1 to some cells. */
function after(styles: string, rows: string, formats: Readonly<Record<string, string>>) {
  const file = xlsxFile({ sheets: [{ name: SHEET, rows }], styles });
  const patch = patched(
    file,
    Object.entries(formats).map(([address, numberFormat]) => write(address, { value: 1 }, { numberFormat })),
  );
  const sheet = sheetOf(readWorkbook(new Uint8Array(patch.bytes)));
  return {
    ...patch,
    styles: /<styleSheet[^>]*>(.*)<\/styleSheet>/s.exec(partText(patch.bytes, STYLES))?.[1],
    formats: Object.keys(formats).map((address) => cellOf(sheet, address)?.numberFormat),
  };
}

const TWO = `<cellXfs count="2">${xf('numFmtId="0"')}${xf('numFmtId="3"')}</cellXfs>`;

it('keeps the format of a cell that has one, and the styles with it', () => {
  const patch = after(TWO, '<row r="1"><c r="A1" s="1"/></row>', { A1: '0.0%' });
  expect(patch.parts.changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(patch.formats).toEqual(['#,##0']);
});

it('takes a format that Excel has by number without writing its code', () => {
  const patch = after(TWO, '', { A1: '#,##0.00', B1: 'General' });
  expect(patch.styles).toBe(
    `<cellXfs count="3">${xf('numFmtId="0"')}${xf('numFmtId="3"')}<xf numFmtId="4" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>`,
  );
  expect(partText(patch.bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<c r="A1" s="2"><v>1</v></c><c r="B1"><v>1</v></c>',
  );
  expect(patch.formats).toEqual(['#,##0.00', 'General']);
});

it('adds one format for all cells that are alike, and keeps what else their style is', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fills count="1"><fill/></fills>' +
    `<cellXfs>${xf('numFmtId="0"')}<xf numFmtId="0" applyFont="1" fontId="2"><alignment indent="1"/><protection locked="0"/></xf></cellXfs>`;
  const patch = after(styles, '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>', {
    A1: '# ##0 "tkr"',
    B1: '# ##0 "tkr"',
    C1: '# ##0 "tkr"',
    D1: '0.0',
  });
  expect(patch.styles).toBe(
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="# ##0 &quot;tkr&quot;"/></numFmts><fills count="1"><fill/></fills>' +
      `<cellXfs count="5">${xf('numFmtId="0"')}<xf numFmtId="0" applyFont="1" fontId="2"><alignment indent="1"/><protection locked="0"/></xf>` +
      '<xf numFmtId="171" applyFont="1" fontId="2" applyNumberFormat="1"><alignment indent="1"/><protection locked="0"/></xf>' +
      '<xf numFmtId="171" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>',
  );
  expect(patch.formats).toEqual(['# ##0 "tkr"', '# ##0 "tkr"', '# ##0 "tkr"', '0.0']);
});

it('adds nothing a second time', () => {
  const first = after(TWO, '', { A1: '0.0%' });
  const second = patched(first.bytes, [write('B1', { value: 2 }, { numberFormat: '0.0%' })]);
  expect(second.parts.changed).toEqual(['xl/worksheets/sheet1.xml']);
  expect(partText(second.bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<c r="A1" s="2"><v>1</v></c><c r="B1" s="2"><v>2</v></c>',
  );
});

it('takes General for what it is when it has a number of its own, as LibreOffice writes it', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="General"/></numFmts>' +
    `<cellXfs count="1">${xf('numFmtId="164"')}</cellXfs>`;
  const patch = after(styles, '<row r="1"><c r="A1" s="0"/></row>', { A1: '0.0%' });
  expect(patch.styles).toContain('<numFmt numFmtId="165" formatCode="0.0%"/></numFmts>');
  expect(patch.formats).toEqual(['0.0%']);
});

it('fills a list that is an empty element', () => {
  const file = xlsxFile({
    sheets: [{ name: SHEET }],
    styles: `<numFmts count="0"/><cellXfs count="1">${xf('numFmtId="0"')}</cellXfs>`,
  });
  expect(partText(patched(file, [write('A1', { value: 1 }, { numberFormat: '0.0%' })]).bytes, STYLES)).toContain(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="2">',
  );
});

it('makes the list of codes first in the styles, with their prefix', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    ...xlsxParts({ sheets: [{ name: SHEET }], styles: '' }),
    [STYLES]: `<s:styleSheet xmlns:s="${main}"><s:fonts/><s:cellXfs><s:xf numFmtId="0"/></s:cellXfs></s:styleSheet>`,
  };
  const { bytes } = patched(zipFile(parts), [write('A1', { value: 1 }, { numberFormat: '0.0%' })]);
  expect(partText(bytes, STYLES)).toBe(
    `<s:styleSheet xmlns:s="${main}"><s:numFmts count="1"><s:numFmt numFmtId="164" formatCode="0.0%"/></s:numFmts><s:fonts/>` +
      '<s:cellXfs count="2"><s:xf numFmtId="0"/><s:xf numFmtId="164" applyNumberFormat="1"/></s:cellXfs></s:styleSheet>',
  );
});

it('leaves the number format out, and says so, where there are no styles', () => {
  const patch = patched(xlsxFile({ sheets: [{ name: SHEET }] }), [write('A1', { value: 1 }, { numberFormat: '0.0%' })]);
  expect(patch.warnings).toEqual([
    'Talformaten kunde inte sättas i alla celler, eftersom arbetsboken saknar plats för fler cellformat.',
  ]);
  expect(partText(patch.bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1"><v>1</v></c>');
});

it('takes the given format in the place of Text, which would make a formula a text', () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="170" formatCode="@"/></numFmts><cellXfs count="3">${xf('numFmtId="0"')}${xf('numFmtId="49"')}${xf('numFmtId="170"')}</cellXfs>`;
  const patch = after(styles, '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="2"/></row>', {
    A1: '#,##0',
    B1: 'General',
    C1: '0.0%',
  });
  expect(patch.formats).toEqual(['#,##0', 'General', '0.0%']);
});
