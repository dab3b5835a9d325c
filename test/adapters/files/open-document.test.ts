import { cellOf, readWorkbook, refusalOf, sheetOf } from '../../support/office-files/read';
import { zipFile } from '../../support/office-files/zip-file';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ' +
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" ' +
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** An .ods of some tables and styles, as XML. */
function odsFile(tables: string, styles = ''): Buffer {
  return zipFile(
    {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { stored: ['mimetype'] },
  );
}

function readTable(rows: string, styles = '') {
  return sheetOf(readWorkbook(odsFile(`<table:table table:name="Blad1">${rows}</table:table>`, styles)));
}

it('tells rows that a filter hides from those that are hidden by hand', () => {
  const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
  const sheet = readTable(
    ['', ' table:visibility="filter"', ' table:visibility="collapse"']
      .map((visibility) => `<table:table-row${visibility}>${cell}</table:table-row>`)
      .join(''),
  );
  expect([0, 1, 2].map((row) => [sheet.isRowHidden(row), sheet.isRowFiltered?.(row)])).toEqual([
    [false, false],
    [true, true],
    [true, false],
  ]);
});

describe('cells', () => {
  it('reads a value that is written without its text', () => {
    const sheet = readTable(
      '<table:table-row><table:table-cell office:value-type="float" office:value="-41.5"/><table:table-cell office:value-type="string" office:string-value="Utfall"/><table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="-41.5"/></table:table-row>',
    );
    expect(['A1', 'B1', 'C1'].map((address) => cellOf(sheet, address)?.value)).toEqual([-41.5, 'Utfall', -41.5]);
  });

  it('gives a formula whose result was not saved no value', () => {
    const sheet = readTable(
      '<table:table-row><table:table-cell table:formula="of:=[.B1]*2"/><table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell></table:table-row>',
    );
    expect(cellOf(sheet, 'A1')).toMatchObject({ value: null, formula: 'B1*2' });
    expect(cellOf(sheet, 'B1')).toMatchObject({ value: '', formula: '""' });
  });

  it('reads dates, times, percentages and amounts as numbers', () => {
    const cells = [
      'office:value-type="date" office:date-value="2020-03-01"',
      'office:value-type="date" office:date-value="2020-03-01T12:00:00"',
      'office:value-type="date" office:date-value="1900-03-01"',
      'office:value-type="time" office:time-value="PT36H30M00S"',
      'office:value-type="percentage" office:value="0.5"',
      'office:value-type="currency" office:currency="SEK" office:value="1200"',
      'office:value-type="float" office:value="not a number"',
    ];
    const sheet = readTable(
      `<table:table-row>${cells.map((cell) => `<table:table-cell ${cell}/>`).join('')}</table:table-row>`,
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((address) => cellOf(sheet, address)?.value ?? null)).toEqual([
      43891,
      43891.5,
      61,
      1.5208333333333333,
      0.5,
      1200,
      { error: '#SKADAD', damaged: 'not a number' },
    ]);
  });

  it('joins the parts of a text, and leaves comments and drawings out', () => {
    const sheet = readTable(
      '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>kommentar</text:p></office:annotation>' +
        '<text:p>Hem-<text:span>sjuk</text:span>\n  vård<text:s text:c="2"/>3)<text:tab/>x<text:line-break/>y</text:p><text:p>slut</text:p>' +
        '<draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box></draw:frame></table:table-cell></table:table-row>',
    );
    expect(cellOf(sheet, 'A1')?.value).toBe('Hem-sjuk   vård  3)\tx\ny\nslut');
  });

  it('gives error values by their English names, whatever program and language they come from', () => {
    const texts = ['#DIV/0!', 'Err:502', 'Err:503', '#NAMN?', 'Err:540'];
    const sheet = readTable(
      `<table:table-row>${texts.map((text) => `<table:table-cell table:formula="of:=1" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>${text}</text:p></table:table-cell>`).join('')}` +
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIVISION/0!</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="string"><text:p>#SAKNAS!</text:p></table:table-cell></table:table-row>',
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      { error: '#DIV/0!' },
      { error: '#VALUE!' },
      { error: '#NUM!' },
      { error: '#NAME?' },
      { error: 'Err:540' },
      { error: '#DIV/0!' },
      '#SAKNAS!',
    ]);
  });

  it('takes the look from the row or the column when the cell has none of its own', () => {
    const styles =
      '<style:style style:name="Yellow" style:family="table-cell"><style:table-cell-properties fo:background-color="#FFff00"/></style:style>' +
      '<style:style style:name="Child" style:family="table-cell" style:parent-style-name="Yellow" style:data-style-name="N1"/>' +
      '<style:style style:name="None" style:family="table-cell" style:parent-style-name="Yellow"><style:table-cell-properties fo:background-color="transparent"/></style:style>' +
      '<number:number-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/></number:number-style>';
    const one = '<table:table-cell office:value-type="float" office:value="1"/>';
    const sheet = readTable(
      `<table:table-column/><table:table-column table:default-cell-style-name="Child"/><table:table-row>${one}${one}</table:table-row>` +
        `<table:table-row table:default-cell-style-name="None">${one}${one}</table:table-row>`,
      styles,
    );
    expect(
      ['A1', 'B1', 'B2'].map((address) => [cellOf(sheet, address)?.fill, cellOf(sheet, address)?.numberFormat]),
    ).toEqual([
      [null, 'General'],
      ['FFFF00', '0.0'],
      [null, 'General'],
    ]);
  });

  it('knows the namespaces whatever prefixes they have', () => {
    const file = zipFile({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<ns0:document-content xmlns:ns0="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:ns1="urn:oasis:names:tc:opendocument:xmlns:table:1.0">' +
        '<ns0:body><ns0:spreadsheet><ns1:table ns1:name="Blad1"><ns1:table-row><ns1:table-cell ns0:value-type="float" ns0:value="3"/></ns1:table-row></ns1:table></ns0:spreadsheet></ns0:body></ns0:document-content>',
    });
    expect(cellOf(sheetOf(readWorkbook(file)), 'A1')?.value).toBe(3);
  });
});

describe('number formats', () => {
  const format = (style: string) => {
    const cell = '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="1"/>';
    const styles = `${style}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    return cellOf(readTable(`<table:table-row>${cell}</table:table-row>`, styles), 'A1')?.numberFormat;
  };
  const number = (attributes: string, rest = '') =>
    format(`<number:number-style style:name="N1"><number:number ${attributes}/>${rest}</number:number-style>`);

  it('writes digits, thousands and decimals', () => {
    expect(number('number:min-integer-digits="1"')).toBe('General');
    expect(number('number:decimal-places="0" number:min-integer-digits="1"')).toBe('0');
    expect(number('number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"')).toBe('#,##0.00');
    expect(number('number:decimal-places="3" number:min-decimal-places="1" number:min-integer-digits="0"')).toBe(
      '#.0##',
    );
    expect(number('number:decimal-places="0" number:min-integer-digits="7" number:grouping="true"')).toBe('0,000,000');
    expect(number('number:decimal-places="1" number:min-integer-digits="1" number:display-factor="1000000"')).toBe(
      '0.0,,',
    );
  });

  it('writes texts, signs, and conditions', () => {
    expect(number('number:decimal-places="0" number:min-integer-digits="1"', '<number:text> tkr</number:text>')).toBe(
      '0" tkr"',
    );
    expect(number('number:decimal-places="0" number:min-integer-digits="1"', '<number:text>"</number:text>')).toBe(
      '0\\"',
    );
    const sections =
      '<number:number-style style:name="P0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>' +
      '<number:number-style style:name="P1"><number:text>-</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>';
    const map = (condition: string, style: string) =>
      `<style:map style:condition="${condition}" style:apply-style-name="${style}"/>`;
    expect(
      format(
        `${sections}<number:number-style style:name="N1"><number:text>-</number:text>${map('value()&gt;0', 'P0')}${map('value()&lt;0', 'P1')}</number:number-style>`,
      ),
    ).toBe('0;-0;-');
    expect(
      format(
        `${sections}<number:number-style style:name="N1"><number:text>stor</number:text>${map('value()&lt;1000', 'P0')}</number:number-style>`,
      ),
    ).toBe('[<1000]0;"stor"');
  });

  it('writes dates and times', () => {
    expect(
      format(
        '<number:date-style style:name="N1"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
      ),
    ).toBe('d mmmm yyyy');
    expect(
      format(
        '<number:time-style style:name="N1" number:truncate-on-overflow="false"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>',
      ),
    ).toBe('[hh]:mm');
  });
});

describe('tables', () => {
  it('reads a million repeated empty rows at no cost', () => {
    const empty = '<table:table-cell table:number-columns-repeated="16384"></table:table-cell>';
    const sheet = readTable(
      `<table:table-row table:number-rows-repeated="1048570">${empty}</table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row>`,
    );
    expect(cellOf(sheet, 'A1048571')?.value).toBe(9);
    expect(cellOf(sheet, 'A1')).toBeUndefined();
  });

  it('repeats rows and cells that hold something', () => {
    const sheet = readTable(
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="9"/><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
    );
    const visited: unknown[] = [];
    sheet.visitCells((row, column, { value }) => visited.push([row, column, value]));
    expect(visited).toEqual([
      [0, 0, 9],
      [0, 1, 9],
      [0, 2, 1],
      [1, 0, 9],
      [1, 1, 9],
      [1, 2, 1],
    ]);
  });

  it('refuses a cell that is repeated over the whole sheet', () => {
    const file = odsFile(
      '<table:table table:name="Blad1"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
    );
    expect(refusalOf(file)).toMatch(/^Arbetsboken har för många celler för att kunna kontrolleras\./);
  });

  it('tells what is hidden, by hand or by a filter', () => {
    const workbook = readWorkbook(
      odsFile(
        '<table:table table:name="Blad1" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
          '<table:table-row/><table:table-row table:visibility="filter" table:number-rows-repeated="2"/><table:table-row table:visibility="collapse"/></table:table>' +
          '<table:table table:name="Blad2" table:style-name="ta2"><table:table-row/></table:table>',
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
    );
    const sheet = sheetOf(workbook);
    expect([0, 1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true, true, false]);
    expect([1, 2, 3].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, false]);
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
  });

  it('reads tables with groups and headers, and none of the tables of drawings and changes', () => {
    const row = (value: number) =>
      `<table:table-row><table:table-cell office:value-type="float" office:value="${value}"/></table:table-row>`;
    const workbook = readWorkbook(
      odsFile(
        `<table:tracked-changes><table:deletion><table:table-cell office:value-type="float" office:value="99"/></table:deletion></table:tracked-changes>` +
          `<table:table table:name="Blad1"><table:shapes><draw:frame><table:table table:name="Inre">${row(88)}</table:table></draw:frame></table:shapes>` +
          `<table:table-header-rows>${row(1)}</table:table-header-rows><table:table-row-group>${row(2)}<table:table-rows>${row(3)}</table:table-rows></table:table-row-group></table:table>`,
      ),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Blad1']);
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => cellOf(sheetOf(workbook), address)?.value)).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });
});

describe('damaged documents', () => {
  it('notices markup that is cut off or crossed', () => {
    const file = (content: string) =>
      zipFile({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content });
    expect(refusalOf(file('<a><b></a></b>'))).toMatch(/^Filen är skadad: arbetsboken i den går inte att tolka\./);
    expect(refusalOf(file('<a><b>'))).toMatch(/^Filen är skadad/);
    expect(refusalOf(file('<a b="c>'))).toMatch(/^Filen är skadad/);
    expect(refusalOf(file('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toMatch(/^Filen är skadad/);
    expect(refusalOf(file(''))).toMatch(/^Filen är skadad/);
    expect(refusalOf(file('<a/>'))).toMatch(/^Arbetsboken har inga kalkylblad\./);
  });
});
