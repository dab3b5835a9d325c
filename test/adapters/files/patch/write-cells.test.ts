import { cellOf, readWorkbook, sheetOf } from '../../../support/office-files/read';
import { xlsxFile, type XlsxSheet } from '../../../support/office-files/xlsx-file';
import { partText, patched, result, SHEET, write } from '../../../support/office-files/patched';
import { type CachedValue, type CellWrite } from '../../../../src/adapters/files/patch/cell-write';

const PART = 'xl/worksheets/sheet1.xml';

/** The XML between two marks of a sheet, after some writes. */
function rowsAfter(sheet: Omit<XlsxSheet, 'name'>, writes: readonly CellWrite[], results: readonly CachedValue[] = []) {
  const { bytes } = patched(xlsxFile({ sheets: [{ name: SHEET, ...sheet }] }), writes, results);
  return /<sheetData.*/s.exec(partText(bytes, PART))?.[0].replace(/<\/worksheet>$/, '');
}

describe('writing a cell that is there', () => {
  it('keeps its place and style and drops what belonged to its old content', () => {
    expect(
      rowsAfter({ rows: '<row r="2"><c r="B2" s="3" t="s" cm="1" vm="2" ph="1"><v>0</v></c></row>' }, [
        write('B2', { value: 12.5 }),
      ]),
    ).toBe('<sheetData><row r="2"><c r="B2" s="3"><v>12.5</v></c></row></sheetData>');
  });

  it('writes numbers as they are, the largest and smallest too', () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/><c r="D1"/></row>';
    expect(
      rowsAfter({ rows }, [
        write('A1', { value: -0.1 }),
        write('B1', { value: 1e21 }),
        write('C1', { value: 5e-324 }),
        write('D1', { value: -0 }),
      ]),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"><v>-0.1</v></c><c r="B1"><v>1e+21</v></c><c r="C1"><v>5e-324</v></c>' +
        '<c r="D1"><v>0</v></c></row></sheetData>',
    );
  });

  it('writes formulas with results of every kind', () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/><c r="D1"/><c r="E1"/></row>';
    expect(
      rowsAfter({ rows }, [
        write('A1', { formula: 'SUM(A2:A3)', result: 7 }),
        write('B1', { formula: 'IF(A1<8,"a & b","")', result: 'a & b' }),
        write('C1', { formula: "'Bil 10a'!B3>1", result: true }),
        write('D1', { formula: 'A1/0', result: { error: '#DIV/0!' } }),
        write('E1', { formula: 'A9', result: null }),
      ]),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"><f>SUM(A2:A3)</f><v>7</v></c>' +
        '<c r="B1" t="str"><f>IF(A1&lt;8,"a &amp; b","")</f><v>a &amp; b</v></c>' +
        `<c r="C1" t="b"><f>'Bil 10a'!B3&gt;1</f><v>1</v></c>` +
        '<c r="D1" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="E1"><f>A9</f><v></v></c></row></sheetData>',
    );
  });

  it('writes texts in the cell itself, with what XML cannot hold escaped', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"/></row>';
    expect(
      rowsAfter({ rows }, [
        write('A1', { value: 'Åre <10> & "b"' }),
        write('B1', { value: ' rad 1\nrad 2 ' }),
        write('C1', { value: 'a\u0007b _x0007_' }),
      ]),
    ).toBe(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Åre &lt;10&gt; &amp; "b"</t></is></c>' +
        '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> rad 1\nrad 2 </t></is></c>' +
        '<c r="C1" t="inlineStr"><is><t>a_x0007_b _x005F_x0007_</t></is></c></row></sheetData>',
    );
  });

  it('empties a cell and keeps its style', () => {
    expect(
      rowsAfter({ rows: '<row r="1"><c r="A1" s="2"><f>B1</f><v>3</v></c><c r="B1"><v>3</v></c></row>' }, [
        write('A1', 'empty'),
      ]),
    ).toBe('<sheetData><row r="1"><c r="A1" s="2"/><c r="B1"><v>3</v></c></row></sheetData>');
  });

  it('keeps extensions and attributes that it does not know', () => {
    expect(
      rowsAfter(
        {
          rows: `<row r="1"><c y:z='1' s='4' r='A1' xmlns:y='urn:y'><v>1</v><extLst><ext uri="a"/></extLst></c></row>`,
        },
        [write('A1', { value: 2 })],
      ),
    ).toBe(
      `<sheetData><row r="1"><c y:z='1' s='4' r='A1' xmlns:y='urn:y'><v>2</v><extLst><ext uri="a"/></extLst></c></row></sheetData>`,
    );
  });

  it('lets the last of several writes to a cell count', () => {
    expect(
      rowsAfter({ rows: '<row r="1"><c r="A1"/></row>' }, [write('A1', { value: 1 }), write('A1', { value: 2 })]),
    ).toBe('<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>');
  });
});

describe('writing a cell that is not there', () => {
  const rows = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>';

  it('puts it between its neighbours in the row', () => {
    expect(rowsAfter({ rows }, [write('E2', { value: 5 }), write('C2', { value: 4 }), write('A2', { value: 3 })])).toBe(
      '<sheetData><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>1</v></c><c r="C2"><v>4</v></c><c r="D2"><v>2</v></c>' +
        '<c r="E2"><v>5</v></c></row><row r="5"><c r="A5"><v>3</v></c></row></sheetData>',
    );
  });

  it('adds rows before, between and after those that are there', () => {
    expect(
      rowsAfter({ rows }, [
        write('A6', { value: 6 }),
        write('B3', { value: 4 }),
        write('A3', { value: 3 }),
        write('A4', { value: 5 }),
        write('XFD1', { value: 1 }),
        write('A1048576', { value: 7 }),
      ]),
    ).toBe(
      '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row><row r="4"><c r="A4"><v>5</v></c></row>' +
        '<row r="5"><c r="A5"><v>3</v></c></row><row r="6"><c r="A6"><v>6</v></c></row>' +
        '<row r="1048576"><c r="A1048576"><v>7</v></c></row></sheetData>',
    );
  });

  it('fills rows and sheets that are empty elements', () => {
    expect(rowsAfter({ rows: '<row r="2" ht="20" />' }, [write('B2', { value: 1 })])).toBe(
      '<sheetData><row r="2" ht="20"><c r="B2"><v>1</v></c></row></sheetData>',
    );
    const empty = {
      part: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    };
    expect(rowsAfter(empty, [write('B2', { value: 1 }), write('A1', { value: 2 })])).toBe(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  it('takes the style of its row, and else of its column', () => {
    expect(
      rowsAfter(
        {
          before: '<cols><col min="2" max="3" width="9" style="7"/><col min="4" max="4" width="9"/></cols>',
          rows: '<row r="1" s="5" customFormat="1"/><row r="2" s="5"/>',
        },
        [
          write('B1', { value: 1 }),
          write('A2', { value: 2 }),
          write('B2', { value: 3 }),
          write('D2', { value: 4 }),
          write('C3', { value: 5 }),
        ],
      ),
    ).toBe(
      '<sheetData><row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>1</v></c></row>' +
        '<row r="2" s="5"><c r="A2"><v>2</v></c><c r="B2" s="7"><v>3</v></c><c r="D2"><v>4</v></c></row>' +
        '<row r="3"><c r="C3" s="7"><v>5</v></c></row></sheetData>',
    );
  });

  it('leaves a cell alone that is to be empty and is not there', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET, rows }] });
    const patch = patched(file, [write('C2', 'empty'), write('C9', 'empty')]);
    expect(patch.parts).toEqual({ changed: [], removed: [], added: [] });
    expect(Buffer.compare(patch.bytes, file)).toBe(0);
  });

  it('keeps spans and dimension true, and leaves those that are', () => {
    const before = '<dimension ref="B2:D5"/>';
    const sheet = {
      before,
      rows: '<row r="2" spans="2:4"><c r="B2"/></row><row r="5" spans="2:2 4:4"><c r="B5"/></row><row r="9"/>',
    };
    const inside = patched(xlsxFile({ sheets: [{ name: SHEET, ...sheet }] }), [write('C2', { value: 1 })]);
    expect(partText(inside.bytes, PART)).toContain('<dimension ref="B2:D5"/><sheetData><row r="2" spans="2:4">');
    const outside = patched(xlsxFile({ sheets: [{ name: SHEET, ...sheet }] }), [
      write('A2', { value: 1 }),
      write('E2', { value: 1 }),
      write('C5', { value: 1 }),
      write('F9', { value: 1 }),
    ]);
    const xml = partText(outside.bytes, PART);
    expect(xml).toContain('<dimension ref="A2:F9"/>');
    expect(xml.match(/spans="[^"]*"/g)).toEqual(['spans="1:5"', 'spans="2:4"']);
  });
});

describe("a formula's new result", () => {
  it('takes the place of the old one, and nothing else changes', () => {
    expect(
      rowsAfter(
        {
          rows: '<row r="1"><c r="A1" s="1" cm="1" vm="3" t="str"><f ca="1">B1</f><v>x</v></c><c r="B1"><f>C1</f></c><c r="C1"><f>D1</f><v>1</v></c></row>',
        },
        [],
        [result('A1', 4), result('B1', 'ja'), result('C1', null)],
      ),
    ).toBe(
      '<sheetData><row r="1"><c r="A1" s="1" cm="1"><f ca="1">B1</f><v>4</v></c>' +
        '<c r="B1" t="str"><f>C1</f><v>ja</v></c><c r="C1"><f>D1</f><v></v></c></row></sheetData>',
    );
  });

  it('is left out, and said, where there is no formula', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const patch = patched(file, [], [result('A1', 2), result('B7', 2)]);
    expect(Buffer.compare(patch.bytes, file)).toBe(0);
    expect(patch.warnings).toEqual([
      'Cellerna A1 och B7 på bladet ”Blad” har inga formler i filen och lämnades som de var.',
    ]);
  });

  it('gives way to a write to the same cell', () => {
    expect(
      rowsAfter(
        { rows: '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>' },
        [write('A1', { value: 5 })],
        [result('A1', 2)],
      ),
    ).toBe('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');
  });

  it('is kept in each cell of an array formula', () => {
    expect(
      rowsAfter(
        {
          rows: '<row r="1"><c r="A1"><f t="array" ref="A1:C1">D1:F1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="1"/></row>',
        },
        [],
        [result('A1', 4), result('B1', 5), result('C1', 6)],
      ),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:C1">D1:F1</f><v>4</v></c><c r="B1"><v>5</v></c>' +
        '<c r="C1" s="1"><v>6</v></c></row></sheetData>',
    );
  });
});

it('reads back what was written', () => {
  const file = xlsxFile({
    sheets: [{ name: SHEET }, { name: 'Andra', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  });
  const { bytes, parts } = patched(file, [
    write('B2', { formula: 'Andra!A1*2', result: 2 }),
    write('B3', { value: 'å\u0001ä _x000A_' }),
    write('B4', { value: false }),
  ]);
  const workbook = readWorkbook(new Uint8Array(bytes));
  expect(cellOf(sheetOf(workbook), 'B2')).toMatchObject({ value: 2, formula: 'Andra!A1*2' });
  expect(cellOf(sheetOf(workbook), 'B3')?.value).toBe('å\u0001ä _x000A_');
  expect(cellOf(sheetOf(workbook), 'B4')?.value).toBe(false);
  expect(cellOf(sheetOf(workbook, 1), 'A1')?.value).toBe(1);
  expect(parts).toEqual({ changed: ['xl/workbook.xml', PART], removed: [], added: [] });
});

it('gives the bytes back when there is nothing to write, and never changes those that it was given', () => {
  const file = xlsxFile({ sheets: [{ name: SHEET, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const copy = Buffer.from(file);
  expect(Buffer.compare(patched(file, []).bytes, copy)).toBe(0);
  patched(file, [write('A1', { value: 2 })]);
  expect(Buffer.compare(file, copy)).toBe(0);
});
