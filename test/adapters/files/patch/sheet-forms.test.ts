import { partBytes, partText, patched, refused, result, SHEET, write } from '../../../support/office-files/patched';
import { cellOf, readWorkbook, sheetOf } from '../../../support/office-files/read';
import { xlsxFile, xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const PART = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DAMAGED =
  'Filen är skadad: arbetsboken i den går inte att tolka. Öppna den i Excel eller LibreOffice, låt programmet reparera den och spara en ny kopia.';

/** A workbook whose sheet is the given part. */
function fileWith(part: string): Buffer {
  return xlsxFile({ sheets: [{ name: SHEET, part }] });
}

function sheetAfter(part: string, ...writes: Parameters<typeof patched>[1]): string {
  return partText(patched(fileWith(part), writes).bytes, PART).replace(/^<\?xml.*\?>\n/, '');
}

describe('the forms that a sheet may have', () => {
  it('may be prefixes', () => {
    expect(
      sheetAfter(
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        write('A1', { value: 'text' }),
        write('B1', { formula: 'A1', result: 'text' }),
        write('A2', { value: 3 }),
      ),
    ).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>text</x:t></x:is></x:c>` +
        '<x:c r="B1" t="str"><x:f>A1</x:f><x:v>text</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row>' +
        '</x:sheetData></x:worksheet>',
    );
  });

  it('may be rows and cells without positions', () => {
    expect(
      sheetAfter(
        `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c/><c r="E1"><v>5</v></c><c><v>6</v></c></row>` +
          '<row r="4"><c><v>1</v></c></row><row><c s="2"><v>7</v></c></row></sheetData></worksheet>',
        write('B1', { value: 2 }),
        write('D1', { value: 4 }),
        write('F1', { value: 66 }),
        write('A5', { value: 77 }),
        write('B5', { value: 8 }),
        write('A3', { value: 3 }),
        write('A6', { value: 9 }),
      ),
    ).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c>` +
        '<c><v>66</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c><v>1</v></c></row>' +
        '<row><c s="2"><v>77</v></c><c r="B5"><v>8</v></c></row><row r="6"><c r="A6"><v>9</v></c></row></sheetData></worksheet>',
    );
  });

  it('may be comments, instructions, literal sections and white space, which stay', () => {
    const before = `<!-- <sheetData> <row r="1"/> --><?x <row r="1"> ?><worksheet xmlns="${MAIN}">\n <sheetData >\n  <row r="1">\n   `;
    const after = `\n   <!-- <c r="B1"/> -->\n  </row >\n </sheetData>\n</worksheet>\n`;
    expect(
      sheetAfter(
        `${before}<c r="A1" t="str"><f><![CDATA[IF(B1<1,"]",">")]]></f><v>1</v></c>${after}`,
        write('B1', { value: 2 }),
      ),
    ).toBe(`${before}<c r="A1" t="str"><f><![CDATA[IF(B1<1,"]",">")]]></f><v>1</v></c><c r="B1"><v>2</v></c>${after}`);
  });

  it.each([
    ['comments', '<!-- </row><row r="4"/> -->'],
    ['instructions', '<?x </row><row r="4"/> ?>'],
    ['literal sections', '<c r="A2" t="str"><v><![CDATA[</row><row r="4"/>]]></v></c>'],
  ])('may be %s in rows that nothing is written in', (_, odd) => {
    const before = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"/><row r="2">${odd}<c r="B2"/></row>`;
    expect(sheetAfter(`${before}<row r="3"/></sheetData></worksheet>`, write('A4', { value: 4 }))).toBe(
      `${before}<row r="3"/><row r="4"><c r="A4"><v>4</v></c></row></sheetData></worksheet>`,
    );
  });

  it('may be attributes that hold brackets and quotation marks, in any order', () => {
    expect(
      sheetAfter(
        `<worksheet xmlns="${MAIN}"><sheetData><row ht = "5" r\n=\n'2'><c t="s" y='a>"b' r = 'B2' s='1' ><v>0</v></c></row></sheetData></worksheet>`,
        write('B2', { value: 2 }),
      ),
    ).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row ht = "5" r\n=\n'2'><c y='a>"b' r = 'B2' s='1'><v>2</v></c></row></sheetData></worksheet>`,
    );
  });

  it('may be rows out of order', () => {
    expect(
      sheetAfter(
        `<worksheet xmlns="${MAIN}"><sheetData><row r="5"><c r="A5"/></row><row r="2"><c r="A2"/></row></sheetData></worksheet>`,
        write('A2', { value: 2 }),
        write('A5', { value: 5 }),
      ),
    ).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>`,
    );
  });

  it('may be things of the same names elsewhere', () => {
    const rest =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>' +
      '<extLst><ext uri="a"><sheetData><row r="1"><c r="A1"><f>B1</f></c></row></sheetData></ext></extLst>';
    expect(
      sheetAfter(
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"/></row></sheetData>${rest}</worksheet>`,
        write('A1', { value: 2 }),
      ),
    ).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>${rest}</worksheet>`,
    );
  });

  it('may begin with a byte order mark', () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>`;
    const parts = { ...xlsxParts({ sheets: [{ name: SHEET }] }), [PART]: `\uFEFF${sheet}` };
    const after = patched(zipFile(parts), [write('A1', { value: 'å' })]).bytes;
    expect(cellOf(sheetOf(readWorkbook(new Uint8Array(after))), 'A1')?.value).toBe('å');
  });

  it.each(['utf16le', 'utf16be'])('may be in UTF-16 (%s), and stays so', (encoding) => {
    const sheet = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>`;
    const little = Buffer.from(sheet, 'utf16le');
    const part = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    const file = zipFile({ ...xlsxParts({ sheets: [{ name: SHEET }] }), [PART]: part });
    const after = patched(file, [write('A1', { value: 'å€' })]).bytes;
    const expected = Buffer.from(
      sheet.replace('<c r="A1"/>', '<c r="A1" t="inlineStr"><is><t>å€</t></is></c>'),
      'utf16le',
    );
    expect(partBytes(after, PART)).toEqual(encoding === 'utf16le' ? expected : expected.swap16());
  });
});

describe('a sheet that cannot be parsed', () => {
  it.each([
    ['ends too early', `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1">`],
    ['has tags that cross', `<worksheet xmlns="${MAIN}"><sheetData><row r="1"></sheetData></row></worksheet>`],
    ['has no rows element', `<worksheet xmlns="${MAIN}"/>`],
    ['is something else', `<chartsheet xmlns="${MAIN}"><sheetData/></chartsheet>`],
    ['declares a document type', `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    [
      'has a cell twice',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData></worksheet>`,
    ],
    ['has a row twice', `<worksheet xmlns="${MAIN}"><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>`],
    [
      'has a cell in another row',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>`,
    ],
    [
      'has a tag that does not end',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1><c r="A1"/></row></sheetData></worksheet>`,
    ],
    ['is empty', ''],
  ])('is refused when it %s', (_what, part) => {
    expect(refused(fileWith(part), [write('A1', { value: 1 })])).toEqual({ reason: DAMAGED, cells: [] });
  });

  it('is refused when it has an encoding that packages may not have', () => {
    const sheet = `<?xml version='1.0' encoding='ISO-8859-1'?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const file = zipFile({ ...xlsxParts({ sheets: [{ name: SHEET }] }), [PART]: sheet });
    expect(refused(file, [write('A1', { value: 1 })]).reason).toMatch(
      /^Filen har en teckenkodning som arbetsböcker inte får ha/,
    );
  });

  it('is refused when it is missing', () => {
    const { [PART]: _gone, ...parts } = xlsxParts({ sheets: [{ name: SHEET }] });
    expect(refused(zipFile(parts), [write('A1', { value: 1 })])).toEqual({ reason: DAMAGED, cells: [] });
  });

  it('is not looked at when nothing is written on it', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET, part: '<broken' }, { name: 'Andra' }] });
    expect(patched(file, [write('A1', { value: 1 }, { sheet: 'Andra' })]).parts.changed).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });
});

describe('a shared formula', () => {
  const rows = (cells: readonly string[]): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${cells.join('')}</sheetData></worksheet>`;
  const column = [
    '<row r="2"><c r="B2"><f t="shared" ref="B2:B5" si="0">SUM($A$1:A2)+\'A1 1\'!C$9&amp;"B2"</f><v>1</v></c></row>',
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>',
    '<row r="4"><c r="B4" s="1"><f ca="1" t="shared" si="0"></f><v>3</v></c></row>',
    '<row r="5"><c r="B5"><f t="shared" si="0"/><v>4</v></c></row>',
  ];

  it('moves to the next cell when its own cell is written', () => {
    expect(sheetAfter(rows(column), write('B2', { value: 9 }))).toBe(
      rows([
        '<row r="2"><c r="B2"><v>9</v></c></row>',
        '<row r="3"><c r="B3"><f t="shared" si="0" ref="B3:B5">SUM($A$1:A3)+\'A1 1\'!C$9&amp;"B2"</f><v>2</v></c></row>',
        ...column.slice(2),
      ]),
    );
  });

  it('stays when another cell is written', () => {
    expect(sheetAfter(rows(column), write('B4', { formula: 'A4', result: 5 }))).toBe(
      rows([...column.slice(0, 2), '<row r="4"><c r="B4" s="1"><f>A4</f><v>5</v></c></row>', ...column.slice(3)]),
    );
  });

  it('moves past cells that are written too, and is kept with a new result', () => {
    const { bytes } = patched(
      fileWith(rows(column)),
      [write('B2', { value: 9 }), write('B3', 'empty')],
      [result('B4', 33), result('B5', 44)],
    );
    expect(partText(bytes, PART)).toContain(
      rows([
        '<row r="2"><c r="B2"><v>9</v></c></row>',
        '<row r="3"><c r="B3"/></row>',
        '<row r="4"><c r="B4" s="1"><f ca="1" t="shared" si="0" ref="B4:B5">SUM($A$1:A4)+\'A1 1\'!C$9&amp;"B2"</f><v>33</v></c></row>',
        '<row r="5"><c r="B5"><f t="shared" si="0"/><v>44</v></c></row>',
      ]),
    );
    const sheet = sheetOf(readWorkbook(new Uint8Array(bytes)));
    expect(cellOf(sheet, 'B5')).toMatchObject({ formula: 'SUM($A$1:A5)+\'A1 1\'!C$9&"B2"', value: 44 });
  });

  it('becomes an ordinary one in the last cell that is left', () => {
    expect(
      sheetAfter(rows(column), write('B2', { value: 1 }), write('B3', { value: 2 }), write('B5', { value: 4 })),
    ).toBe(
      rows([
        '<row r="2"><c r="B2"><v>1</v></c></row>',
        '<row r="3"><c r="B3"><v>2</v></c></row>',
        '<row r="4"><c r="B4" s="1"><f ca="1">SUM($A$1:A4)+\'A1 1\'!C$9&amp;"B2"</f><v>3</v></c></row>',
        '<row r="5"><c r="B5"><v>4</v></c></row>',
      ]),
    );
  });

  it('goes when all its cells are written', () => {
    const xml = sheetAfter(rows(column), ...['B2', 'B3', 'B4', 'B5'].map((address) => write(address, { value: 1 })));
    expect(xml).not.toContain('<f');
  });

  it('moves within a rectangle, to the left of the cell that it was in too', () => {
    const square = [
      '<row r="1"><c r="C1"><f t="shared" ref="A1:D2" si="3">E1*2</f><v>0</v></c><c r="D1"><f t="shared" si="4" ref="D1">F1</f></c></row>',
      '<row r="2"><c r="A2"><f t="shared" si="3"/><v>0</v></c><c r="D2"><f t="shared" si="3"/><v>0</v></c></row>',
    ];
    expect(sheetAfter(rows(square), write('C1', { value: 1 }))).toContain(
      '<row r="2"><c r="A2"><f t="shared" si="3" ref="A2:D2">C2*2</f><v>0</v></c><c r="D2"><f t="shared" si="3"/><v>0</v></c></row>',
    );
  });

  it('is told from a later one with the same number', () => {
    const again = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row>',
      '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">C3</f></c></row>',
      '<row r="4"><c r="A4"><f t="shared" si="0"/></c></row>',
    ];
    expect(sheetAfter(rows(again), write('A1', { value: 1 }))).toBe(
      rows(['<row r="1"><c r="A1"><v>1</v></c></row>', '<row r="2"><c r="A2"><f>B2</f></c></row>', ...again.slice(2)]),
    );
  });
});
