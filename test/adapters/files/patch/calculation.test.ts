import { partText, patched, SHEET, write } from '../../../support/office-files/patched';
import { xlsxFile, xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK = 'xl/workbook.xml';
const CHAIN = 'xl/calcChain.xml';

describe('the workbook', () => {
  /** What the workbook part has after its sheets, before and after a write. */
  function afterSheets(workbook: string): string | undefined {
    const file = xlsxFile({ sheets: [{ name: SHEET }], workbook });
    const text = partText(patched(file, [write('A1', { value: 1 })]).bytes, WORKBOOK);
    return /<\/sheets>(.*)<\/workbook>/.exec(text)?.[1];
  }

  it('asks for a full calculation when it is opened', () => {
    expect(afterSheets('<calcPr calcId="191029" calcMode="manual"/><pivotCaches/>')).toBe(
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/><pivotCaches/>',
    );
    expect(afterSheets('<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>')).toBe(
      '<calcPr fullCalcOnLoad="1" calcId="1"></calcPr>',
    );
  });

  it('stays as it is when it asks already', () => {
    const file = xlsxFile({ sheets: [{ name: SHEET }], workbook: '<calcPr fullCalcOnLoad="true"/>' });
    expect(patched(file, [write('A1', { value: 1 })]).parts.changed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('gets calculation properties in their place when it has none', () => {
    expect(afterSheets('')).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(
      afterSheets('<externalReferences><externalReference/></externalReferences><definedNames/><customWorkbookViews/>'),
    ).toBe(
      '<externalReferences><externalReference/></externalReferences><definedNames/><calcPr fullCalcOnLoad="1"/><customWorkbookViews/>',
    );
  });

  it('gets them with its own prefix', () => {
    const parts = {
      ...xlsxParts({ sheets: [{ name: SHEET }] }),
      [WORKBOOK]: `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="Blad" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
    };
    expect(partText(patched(zipFile(parts), [write('A1', { value: 1 })]).bytes, WORKBOOK)).toContain(
      '</x:sheets><x:calcPr fullCalcOnLoad="1"/></x:workbook>',
    );
  });
});

describe('the calculation chain', () => {
  const formulas = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row>';

  /** A workbook of two sheets with formulas, whose numbers are 4 and 7, and a chain. */
  function fileWith(chain: string): Buffer {
    const parts = xlsxParts({
      sheets: [
        { name: SHEET, rows: formulas },
        { name: 'Andra', rows: formulas },
      ],
    });
    const text = (name: string) => String(parts[name]);
    return zipFile({
      ...parts,
      '[Content_Types].xml': text('[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
      [WORKBOOK]: text(WORKBOOK).replace('sheetId="1"', 'sheetId="4"').replace('sheetId="2"', 'sheetId="7"'),
      'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"></Relationship></Relationships>`,
      ),
      [CHAIN]: `<calcChain xmlns="${MAIN}">${chain}</calcChain>`,
    });
  }

  const chain = '<c r="B1" i="4" l="1"/><c r="A1"/><c r="A1" i="7"></c><c r="B1"/>';

  it('stays as it is when every formula stays a formula or is added', () => {
    const { parts } = patched(fileWith(chain), [
      write('A1', { formula: '3+3', result: 6 }),
      write('C1', { formula: '4+4', result: 8 }),
    ]);
    expect(parts).toEqual({ changed: [WORKBOOK, 'xl/worksheets/sheet1.xml'], removed: [], added: [] });
  });

  it('loses the cells that have lost their formula', () => {
    const { bytes, parts } = patched(fileWith(chain), [
      write('A1', 'empty'),
      write('B1', { value: 1 }, { sheet: 'Andra' }),
    ]);
    expect(parts.changed).toEqual([CHAIN, WORKBOOK, 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    expect(partText(bytes, CHAIN)).toBe(
      `<calcChain xmlns="${MAIN}"><c r="B1" i="4" l="1"/><c r="A1" i="7"></c></calcChain>`,
    );
  });

  it('goes on naming the sheet when the entry that named it goes', () => {
    const { bytes } = patched(fileWith(chain), [
      write('B1', { value: 1 }),
      write('A1', { value: 1 }, { sheet: 'Andra' }),
    ]);
    expect(partText(bytes, CHAIN)).toBe(`<calcChain xmlns="${MAIN}"><c r="A1" i="4"/><c r="B1" i="7"/></calcChain>`);
  });

  it.each([
    ['nothing is left in it', '<c r="A1" i="4"/>'],
    ['it does not know the cell', '<c r="B1" i="4"/><c r="A1" i="1"/>'],
  ])('goes when %s, with its content type and relationship', (_when, entries) => {
    const file = fileWith(entries);
    const { bytes, parts } = patched(file, [write('A1', { value: 1 })]);
    expect(parts).toEqual({
      changed: ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', WORKBOOK, 'xl/worksheets/sheet1.xml'],
      removed: [CHAIN],
      added: [],
    });
    expect(partText(bytes, '[Content_Types].xml')).toBe(
      partText(file, '[Content_Types].xml').replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, ''),
    );
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).toBe(
      partText(file, 'xl/_rels/workbook.xml.rels').replace(/<Relationship Id="rIdC".*?<\/Relationship>/, ''),
    );
    expect(() => partText(bytes, CHAIN)).toThrow();
  });
});
