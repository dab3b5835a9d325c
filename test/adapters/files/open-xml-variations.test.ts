import { cellOf, readWorkbook, refusalOf, sheetOf } from '../../support/office-files/read';
import { xlsxFile, xlsxParts } from '../../support/office-files/xlsx-file';
import { zipFile } from '../../support/office-files/zip-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('workbooks as generators write them', () => {
  it('reads elements with a prefix', () => {
    const parts = xlsxParts({
      sheets: [
        {
          name: 'Blad1',
          part:
            `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols>` +
            '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:f>A2*2</x:f><x:v>4</x:v></x:c></x:row>' +
            '<x:row r="2" hidden="1"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>' +
            '<x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>',
        },
      ],
      sharedStrings: [],
      styles: '',
    });
    const workbook = readWorkbook(
      zipFile({
        ...parts,
        'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Bil 9" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
        'xl/sharedStrings.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:r><x:t>Region</x:t></x:r><x:r><x:t>fastigheter</x:t></x:r></x:si></x:sst>`,
        'xl/styles.xml':
          `<x:styleSheet xmlns:x="${MAIN}"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts>` +
          '<x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFFFF00"/></x:patternFill></x:fill></x:fills>' +
          '<x:cellXfs count="2"><x:xf numFmtId="0" fillId="0"/><x:xf numFmtId="164" fillId="1"/></x:cellXfs></x:styleSheet>',
      }),
    );
    const sheet = sheetOf(workbook);
    expect(sheet.name).toBe('Bil 9');
    expect(cellOf(sheet, 'A1')?.value).toBe('Regionfastigheter');
    expect(cellOf(sheet, 'B1')).toEqual({ value: 4, formula: 'A2*2', numberFormat: '0.0', fill: 'FFFF00' });
    expect([sheet.isRowHidden(1), sheet.isColumnHidden(0)]).toEqual([true, true]);
  });

  it('reads a workbook that declares styles and has none', () => {
    const { 'xl/styles.xml': _styles, ...parts } = xlsxParts({
      sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1" s="3"><v>7</v></c></row>' }],
      styles: '',
    });
    expect(cellOf(sheetOf(readWorkbook(zipFile(parts))), 'A1')?.value).toBe(7);
  });

  it.each([
    ['an empty r:id', '<sheet name="Module1" sheetId="9" r:id=""/>', ''],
    ['an r:id that nothing has', '<sheet name="Dialog1" sheetId="9" r:id="rId99"/>', ''],
    [
      'a path that is NULL',
      '<sheet name="Blad9" sheetId="9" r:id="rId9"/>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="NULL"/>',
    ],
  ])('passes over a sheet with %s, and reads those around it', (_what, entry, relationship) => {
    const parts = xlsxParts({
      sheets: [
        { name: 'Blad1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        {
          name: 'Blad2',
          rows: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>',
        },
      ],
    });
    const workbook = readWorkbook(
      zipFile({
        ...parts,
        'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
          '<sheet name="Blad2"',
          `${entry}<sheet name="Blad2"`,
        ),
        'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
          '</Relationships>',
          `${relationship}</Relationships>`,
        ),
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Blad1', 'Blad2']);
    expect(workbook.sheets[1]?.cellAt(1, 0)).toMatchObject({ value: 3, formula: 'B2' });
  });

  it('reads hundreds of sheets whose columns go on to the last', () => {
    const before = '<cols><col min="5" max="16384" width="9"/></cols>';
    const sheets = Array.from({ length: 400 }, (_, at) => ({
      name: `Blad${at + 1}`,
      before: at < 399 ? '<cols><col min="16384" max="16384" width="9" hidden="1"/></cols>' : before,
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
    }));
    expect(readWorkbook(xlsxFile({ sheets })).sheets.length).toBe(400);
  });

  it('leaves out what is only formatted behind the last row with content', () => {
    const empty = Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join(
      '',
    );
    const styles =
      '<fills count="2"><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="3" fillId="1"/></cellXfs>';
    const rows = `<row r="1"><c r="A1" s="1"><v>1</v></c></row>${empty}`;
    const sheet = sheetOf(
      readWorkbook(xlsxFile({ sheets: [{ name: 'Blad1', rows, after: '<mergeCells count="0"/>' }], styles })),
    );
    expect(cellOf(sheet, 'A1')).toMatchObject({ value: 1, fill: 'FFFF00' });
    expect(cellOf(sheet, 'A101')).toMatchObject({ value: null, fill: 'FFFF00', numberFormat: '#,##0' });
    expect(cellOf(sheet, 'A102')).toBeUndefined();
  });

  it('counts the cells of a row, and the rows, when they do not say where they stand', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsxFile({
          sheets: [
            {
              name: 'Blad1',
              rows: '<row><c><v>1</v></c><c t="inlineStr"><is><t>två</t></is></c></row><row><c><v>3</v></c></row><row r="5"><c><v>5</v></c><c r="D5"><v>6</v></c><c><v>7</v></c></row>',
            },
          ],
        }),
      ),
    );
    expect(['A1', 'B1', 'A2', 'A5', 'D5', 'E5'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      1,
      'två',
      3,
      5,
      6,
      7,
    ]);
  });

  it('reads texts that stand in the cells themselves', () => {
    const sheet = sheetOf(
      readWorkbook(
        xlsxFile({
          sheets: [
            {
              name: 'Blad1',
              rows: '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Bilaga </t></r><r><t>10a</t></r></is></c><c r="B1" t="str"><v>Utfall</v></c></row>',
            },
          ],
        }),
      ),
    );
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'B1')?.value]).toEqual(['Bilaga 10a', 'Utfall']);
  });

  it('reads strict Office Open XML', () => {
    const parts = xlsxParts({
      sheets: [
        { name: 'Blad1', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2020-01-01</v></c></row>' },
      ],
      sharedStrings: ['<si><t>Strikt</t></si>'],
    });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        String(part)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    const sheet = sheetOf(readWorkbook(zipFile(strict)));
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'B1')?.value]).toEqual(['Strikt', 43831]);
  });

  it('reads a workbook of numbers only, without shared texts or styles', () => {
    const sheet = sheetOf(
      readWorkbook(xlsxFile({ sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] })),
    );
    expect(cellOf(sheet, 'A1')).toEqual({ value: 7, formula: null, numberFormat: 'General', fill: null });
  });

  it('says that the file is damaged when the texts that the cells refer to are missing', () => {
    const file = xlsxFile({ sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }] });
    expect(refusalOf(file)).toMatch(/^Filen är skadad: arbetsboken i den går inte att tolka\./);
  });

  it('reads a package with 64-bit sizes', () => {
    const file = xlsxFile({
      sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>64</v></c></row>' }],
      zip: { zip64: true },
    });
    expect(cellOf(sheetOf(readWorkbook(file)), 'A1')?.value).toBe(64);
  });

  it('reads a package whose parts are stored as they are', () => {
    const input = { sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
    const stored = Object.keys(xlsxParts(input));
    expect(cellOf(sheetOf(readWorkbook(xlsxFile({ ...input, zip: { stored } }))), 'A1')?.value).toBe(1);
  });

  it('reads a package with folders written the way of Windows, and with absolute targets', () => {
    const parts = xlsxParts({ sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const relations = String(parts['xl/_rels/workbook.xml.rels']).replace('"worksheets/', '"/xl/worksheets/');
    const windows = Object.entries({ ...parts, 'xl/_rels/workbook.xml.rels': relations });
    const file = zipFile(Object.fromEntries(windows.map(([name, part]) => [name.replaceAll('/', '\\'), part])));
    expect(cellOf(sheetOf(readWorkbook(file)), 'A1')?.value).toBe(1);
  });

  it('reads parts in UTF-16', () => {
    const parts = xlsxParts({
      sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Åtgärd</t></is></c></row>' }],
    });
    const sheet = `\ufeff${String(parts['xl/worksheets/sheet1.xml']).replace('UTF-8', 'UTF-16')}`;
    const file = zipFile({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'utf16le') });
    expect(cellOf(sheetOf(readWorkbook(file)), 'A1')?.value).toBe('Åtgärd');
  });

  it('goes by the content and not by the name', () => {
    const file = xlsxFile({ sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    expect(readWorkbook(file, 'Bilaga 9.xls').file).toBe('Bilaga 9.xls');
  });

  it('keeps a link that covers a whole column from filling it with cells', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: 'Blad1',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
          after: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="Blad1!A1"></hyperlink></hyperlinks>',
        },
      ],
    });
    const sheet = sheetOf(readWorkbook(file));
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'A2')]).toEqual([1, undefined]);
  });

  it('passes over columns outside the sheet', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: 'Blad1',
          before: '<cols><col min="2" max="4000000000" hidden="1"/><col min="3" max="3" hidden="1"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        },
      ],
    });
    const sheet = sheetOf(readWorkbook(file));
    expect([sheet.isColumnHidden(1), sheet.isColumnHidden(2)]).toEqual([false, true]);
  });

  it('reads a workbook that declares a million rows and holds one', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: 'Blad1',
          before: '<dimension ref="A1:XFD1048576"/>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        },
      ],
    });
    const sheet = sheetOf(readWorkbook(file));
    const visited: number[] = [];
    sheet.visitCells((row) => visited.push(row));
    expect(visited).toEqual([0, 1_048_575]);
  });

  it('passes over cells outside the sheet', () => {
    const file = xlsxFile({
      sheets: [
        {
          name: 'Blad1',
          rows: '<row r="1"><c r="FXSHRXW1"><f>1</f><v>0</v></c></row><row r="4000000000"><c r="A4000000000"><f>1</f><v>0</v></c></row>',
        },
      ],
      workbook: '<calcPr fullCalcOnLoad="1"/>',
    });
    const visited: number[] = [];
    sheetOf(readWorkbook(file)).visitCells((row) => visited.push(row));
    expect(visited).toEqual([]);
  });

  it('reads three hundred sheets', () => {
    const sheets = Array.from({ length: 300 }, (_, index) => ({
      name: `Blad${index + 1}`,
      rows: `<row r="1"><c r="A1"><v>${index + 1}</v></c></row>`,
    }));
    const workbook = readWorkbook(xlsxFile({ sheets }));
    expect([workbook.sheets.length, workbook.sheets.at(-1)?.name]).toEqual([300, 'Blad300']);
    expect(cellOf(sheetOf(workbook, 299), 'A1')?.value).toBe(300);
  });
});
