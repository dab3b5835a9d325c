import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import type { Cell } from '../../../src/core/workbook/snapshot';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';
import { xlsxFile } from '../../support/office-files/xlsx-file';

function readCells(rows: string, more: { readonly sharedStrings?: readonly string[]; readonly styles?: string } = {}) {
  const sheet = sheetOf(readWorkbook(xlsxFile({ sheets: [{ name: 'Blad1', rows }], ...more })));
  return (address: string) => cellOf(sheet, address);
}

describe('values', () => {
  it('gives numbers, texts and booleans as they are', () => {
    const cell = readCells(
      '<row r="1"><c r="A1"><v>-1712738.25</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c></row>',
      { sharedStrings: ['<si><t>Primärvård</t></si>'] },
    );
    expect([cell('A1')?.value, cell('B1')?.value, cell('C1')?.value, cell('D1')?.value]).toEqual([
      -1712738.25,
      'Primärvård',
      true,
      false,
    ]);
  });

  it('joins the runs of a rich text and leaves its reading aids out', () => {
    const cell = readCells('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      sharedStrings: [
        '<si><r><t xml:space="preserve">Intäkter </t></r><r><rPr><b/></rPr><t>(+)</t></r><rPh sb="0" eb="1"><t>läs</t></rPh></si>',
      ],
    });
    expect(cell('A1')?.value).toBe('Intäkter (+)');
  });

  it('keeps line breaks and characters written as entities', () => {
    const cell = readCells('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
      sharedStrings: ['<si><t>Hem-&#10;sjukv &amp; &lt;besök&gt;</t></si>', '<si><t>a_x000D_b</t></si>'],
    });
    expect(cell('A1')?.value).toBe('Hem-\nsjukv & <besök>');
    expect(cell('B1')?.value).toBe('a\rb');
  });

  it('gives every error value by its English name', () => {
    const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'];
    const cell = readCells(
      `<row r="1">${errors.map((error, index) => `<c r="${'ABCDEFGH'.charAt(index)}1" t="e"><v>${error}</v></c>`).join('')}</row>`,
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1'].map((address) => cell(address)?.value)).toEqual(
      errors.map((error) => ({ error })),
    );
  });

  it('gives an error it has no name for as an error', () => {
    const cell = readCells('<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c></row>');
    expect(cell('A1')?.value).toEqual({ error: '#UNKNOWN!' });
  });

  it('leaves dates as numbers', () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const cell = readCells('<row r="1"><c r="A1" s="1"><v>43891</v></c></row>', { styles });
    expect(cell('A1')).toMatchObject({ value: 43891, numberFormat: 'm/d/yy' });
  });

  it('gives a date written as text in the file as its number', () => {
    const cell = readCells('<row r="1"><c r="A1" t="d"><v>2020-03-01</v></c></row>');
    expect(cell('A1')?.value).toBe(43891);
  });

  it('has nothing where nothing is stored', () => {
    const cell = readCells('<row r="2"><c r="B2"><v>1</v></c></row>');
    expect([cell('A1'), cell('A2'), cell('C2'), cell('XFD1048576')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives no value for a cell that is only formatted', () => {
    const cell = readCells('<row r="1"><c r="A1" s="0"/></row>');
    expect(cell('A1')).toEqual({ value: null, formula: null, numberFormat: 'General', fill: null });
  });
});

describe('formulas', () => {
  it('keeps them without a leading =, beside their result', () => {
    const cell = readCells('<row r="1"><c r="A1"><f>SUM(B7:B16,\'Bil 10a\'!C1)</f><v>12</v></c></row>');
    expect(cell('A1')).toMatchObject({ value: 12, formula: "SUM(B7:B16,'Bil 10a'!C1)" });
  });

  it('keeps a formula whose result was not saved, with no value', () => {
    const cell = readCells(
      '<row r="1"><c r="A1"><f>SUM(B1:B2)</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>D1</f><v/></c><c r="D1" t="n"><f>E1</f></c></row>',
    );
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => [cell(address)?.value, cell(address)?.formula])).toEqual([
      [null, 'SUM(B1:B2)'],
      [null, 'C1'],
      [null, 'D1'],
      [null, 'E1'],
    ]);
  });

  it('tells an empty text from a result that was not saved', () => {
    const cell = readCells('<row r="1"><c r="A1" t="str"><f>IF(B1&gt;0,B1,"")</f><v></v></c></row>');
    expect(cell('A1')).toMatchObject({ value: '', formula: 'IF(B1>0,B1,"")' });
  });

  it('tells a result of 0 from one that was not saved', () => {
    const cell = readCells('<row r="1"><c r="A1"><f>B1</f><v>0</v></c></row>');
    expect(cell('A1')).toMatchObject({ value: 0, formula: 'B1' });
  });

  it('writes a shared formula out in every cell that shares it', () => {
    const cell = readCells(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>',
    );
    expect([cell('C1')?.formula, cell('C2')?.formula, cell('C3')?.formula]).toEqual(['A1*$B$1', 'A2*$B$1', 'A3*$B$1']);
  });

  it('gives an array formula in every cell that shows its result', () => {
    const cell = readCells(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect([cell('A1'), cell('A2')]).toMatchObject([
      { value: 2, formula: 'B1:B2*2', array: { top: 0, left: 0, bottom: 1, right: 0 } },
      { value: 4, formula: 'B1:B2*2', array: { top: 0, left: 0, bottom: 1, right: 0 } },
    ]);
  });

  it('drops the prefix that Excel stores newer functions with', () => {
    const cell = readCells('<row r="1"><c r="A1"><f>_xlfn.CONCAT(B1,B2)</f><v>1</v></c></row>');
    expect(cell('A1')?.formula).toBe('CONCAT(B1,B2)');
  });

  it('keeps the number of another workbook in brackets', () => {
    const cell = readCells('<row r="1"><c r="A1"><f>[1]Blad1!A1+\'[2]Bil 9\'!B2</f><v>1</v></c></row>');
    expect(cell('A1')?.formula).toBe("[1]Blad1!A1+'[2]Bil 9'!B2");
  });

  it('takes no result from a generator that cannot calculate: 0 everywhere, to be calculated when opened', () => {
    const workbook = readWorkbook(
      xlsxFile({
        sheets: [
          {
            name: 'Blad1',
            rows: '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>A1*3</f><v>0</v></c></row>',
          },
        ],
        workbook: '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
      }),
    );
    expect([cellOf(sheetOf(workbook), 'A1')?.value, cellOf(sheetOf(workbook), 'B1')?.value]).toEqual([5, null]);
  });

  it('says so in a note, and only when there are formulas', () => {
    const notes = (rows: string) => {
      const file = xlsxFile({ sheets: [{ name: 'Blad1', rows }], workbook: '<calcPr fullCalcOnLoad="1"/>' });
      const result = readWorkbookBytes('bok.xlsx', file, NODE_HOST);
      return result.ok ? result.notes : [];
    };
    expect(notes('<row r="1"><c r="A1"><v>5</v></c></row>')).toEqual([]);
    expect(notes('<row r="1"><c r="A1"><f>1+1</f><v>0</v></c></row>')).toEqual([
      'Formlernas resultat är inte beräknade i filen. Öppna den i Excel och spara den, så att alla kontroller kan utföras.',
    ]);
  });

  it('takes the results when any of them is calculated', () => {
    const workbook = readWorkbook(
      xlsxFile({
        sheets: [
          {
            name: 'Blad1',
            rows: '<row r="1"><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>3*3</f><v>9</v></c></row>',
          },
        ],
        workbook: '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
      }),
    );
    expect(cellOf(sheetOf(workbook), 'B1')?.value).toBe(0);
  });
});

describe('number formats', () => {
  it('gives the code that the file spells out, or that Excel has built in', () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0;[Red]\\-#,##0"/><numFmt numFmtId="500" formatCode="0.0&quot; tkr&quot;"/></numFmts>' +
      '<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="500"/><xf numFmtId="3"/><xf numFmtId="10"/><xf numFmtId="43"/></cellXfs>';
    const cell = readCells(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>1</v></c><c r="E1" s="4"><v>1</v></c><c r="F1" s="5"><v>1</v></c></row>',
      { styles },
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => cell(address)?.numberFormat)).toEqual([
      'General',
      '#,##0;[Red]\\-#,##0',
      '0.0" tkr"',
      '#,##0',
      '0.00%',
      '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    ]);
  });

  it('knows the built-in formats in a file that spells none out', () => {
    const cell = readCells('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="41"/></cellXfs>',
    });
    expect(cell('A1')?.numberFormat).toBe('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)');
  });

  it('lets the file say what a built-in format is', () => {
    const cell = readCells('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      styles:
        '<numFmts count="1"><numFmt numFmtId="42" formatCode="#,##0\\ &quot;kr&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="42"/></cellXfs>',
    });
    expect(cell('A1')?.numberFormat).toBe('#,##0\\ "kr"');
  });
});

describe('fills', () => {
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`;
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Region">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
    '</a:clrScheme></a:themeElements></a:theme>';

  function fillsOf(
    fills: readonly string[],
    more: { readonly theme?: string; readonly after?: string } = {},
  ): readonly (Cell['fill'] | undefined)[] {
    const cells = fills.map((_, index) => `<c r="${'ABCDEFGH'.charAt(index)}1" s="${index}"><v>1</v></c>`);
    const workbook = readWorkbook(
      xlsxFile({
        sheets: [{ name: 'Blad1', rows: `<row r="1">${cells.join('')}</row>` }],
        styles:
          `<fills count="${fills.length}">${fills.join('')}</fills>` +
          `<cellXfs>${fills.map((_, index) => `<xf numFmtId="0" fillId="${index}" applyFill="1"/>`).join('')}</cellXfs>${more.after ?? ''}`,
        ...(more.theme === undefined ? {} : { theme: more.theme }),
      }),
    );
    return fills.map((_, index) => cellOf(sheetOf(workbook), `${'ABCDEFGH'.charAt(index)}1`)?.fill);
  }

  it('gives the colour of a solid fill and of no other', () => {
    expect(
      fillsOf([
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        solid('rgb="FFddebf7"'),
        solid('rgb="00FF0000"'),
        solid('auto="1"'),
        '<fill><patternFill patternType="lightGrid"><fgColor rgb="FF00FF00"/></patternFill></fill>',
      ]),
    ).toEqual([null, null, 'DDEBF7', 'FF0000', null, null]);
  });

  it('works out the colours of the theme, lightened and darkened', () => {
    expect(
      fillsOf(
        [
          solid('theme="0"'),
          solid('theme="1"'),
          solid('theme="4"'),
          solid('theme="4" tint="0.7999816888943144"'),
          solid('theme="0" tint="-0.249977111117893"'),
        ],
        {
          theme,
        },
      ),
    ).toEqual(['FFFFFF', '000000', '4472C4', 'DAE3F3', 'BFBFBF']);
  });

  it("takes Office's theme when the file has none", () => {
    expect(fillsOf([solid('theme="4"')])).toEqual(['4F81BD']);
  });

  it('looks up the numbered colours, in the palette of the file when it has one', () => {
    expect(fillsOf([solid('indexed="13"'), solid('indexed="10"'), solid('indexed="64"')])).toEqual([
      'FFFF00',
      'FF0000',
      null,
    ]);
    expect(
      fillsOf([solid('indexed="1"'), solid('indexed="10"')], {
        after: '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00CCFFCC"/></indexedColors></colors>',
      }),
    ).toEqual(['CCFFCC', 'FF0000']);
  });

  it('is not put out by a gradient among the fills', () => {
    expect(
      fillsOf([
        solid('rgb="FFFF0000"'),
        '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill>',
        solid('rgb="FFFFFF00"'),
      ]),
    ).toEqual(['FF0000', null, 'FFFF00']);
  });
});

describe('sheets', () => {
  it('tells which are hidden, and how deeply', () => {
    const workbook = readWorkbook(
      xlsxFile({
        sheets: [
          { name: 'Bil 10a', rows: '' },
          { name: 'Underlag', attributes: 'state="hidden"' },
          { name: 'Listor', attributes: 'state="veryHidden"' },
        ],
      }),
    );
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Bil 10a', 'visible'],
      ['Underlag', 'hidden'],
      ['Listor', 'veryHidden'],
    ]);
  });

  it('tells which rows and columns are hidden', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsxFile({
          sheets: [
            {
              name: 'Blad1',
              before: '<cols><col min="2" max="3" width="9" hidden="1"/></cols>',
              rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" hidden="true"/>',
            },
          ],
        }),
      ),
    );
    expect([0, 1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false, true, false]);
    expect([0, 1, 2, 3].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, true, false]);
  });

  it('leaves chart and dialog sheets out', () => {
    const workbook = readWorkbook(
      xlsxFile({
        sheets: [
          { name: 'Diagram', kind: 'chartsheet', after: '<drawing r:id="rId1"/>' },
          { name: 'Dialog', kind: 'dialogsheet' },
          { name: 'Bil 11', rows: '<row r="1"><c r="A1"><v>1</v></c></row>', attributes: 'state="hidden"' },
        ],
      }),
    );
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Bil 11', 'hidden']]);
  });

  it('visits the cells that hold something, row by row', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsxFile({
          sheets: [
            {
              name: 'Blad1',
              rows: '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="C1" s="0"/><c r="A1"><v>1</v></c></row><row r="5"><c r="D5"><f>A1</f></c></row>',
            },
          ],
        }),
      ),
    );
    const visited: unknown[] = [];
    sheet.visitCells((row, column, { value }) => visited.push([row, column, value]));
    expect(visited).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [2, 0, 3],
      [4, 3, null],
    ]);
  });
});

it.each([
  ['<c r="A1" t="xyz"><v>5</v></c>', { error: '#SKADAD', damaged: '5' }],
  ['<c r="A1" t="n"><v>5</v></c>', 5],
])('says that a cell of no known type is damaged: %s', (cell, value) => {
  expect(readCells(`<row r="1">${cell}</row>`)('A1')?.value).toEqual(value);
});

describe('rows that a filter hides', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="6" hidden="1"><c r="A6"><v>3</v></c></row>';
  const filteredIn = (after: string): readonly (boolean | undefined)[] => {
    const sheet = sheetOf(readWorkbook(xlsxFile({ sheets: [{ name: 'Blad1', rows, after }] })));
    return [2, 5].map((row) => sheet.isRowFiltered?.(row));
  };

  it('are told from those that are hidden by hand', () => {
    const filter = '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>';
    expect(filteredIn(`<autoFilter ref="A2:A5">${filter}</autoFilter>`)).toEqual([true, false]);
  });

  it('are none where there is no filter, or one without a condition', () => {
    expect(filteredIn('')).toEqual([false, false]);
    expect(filteredIn('<autoFilter ref="A2:A5"/>')).toEqual([false, false]);
  });
});
