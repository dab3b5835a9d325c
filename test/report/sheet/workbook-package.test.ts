import type { NewSheet } from '../../../src/core/workbook/new-sheet';
import { workbookPackage } from '../../../src/report/sheet/workbook-package';

const SHEET: NewSheet = {
  name: 'Prov & mer',
  widths: [10, 20],
  rows: [
    [
      { value: 'Cell', style: 'heading' },
      { value: 'Rapport', style: 'heading' },
    ],
    [
      {
        value: "Peters 'blad'!E8",
        style: 'link',
        link: { to: 'cell', sheet: "Peters 'blad'", address: { row: 7, column: 4 } },
      },
      { value: 'HSF', style: 'link', link: { to: 'file', path: 'rapporter/hälsa.html' } },
    ],
  ],
  frozen: { rows: 1, columns: 0 },
  filtered: null,
};

function sheetPart(sheet: NewSheet): string {
  return workbookPackage([sheet]).get('xl/worksheets/sheet1.xml') ?? '';
}

it('links to a cell of the workbook by its place, and to a file by a relation', () => {
  const parts = workbookPackage([SHEET]);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    `<hyperlinks><hyperlink ref="A2" location="&#39;Peters &#39;&#39;blad&#39;&#39;&#39;!E8"/><hyperlink ref="B2" r:id="rId1"/></hyperlinks>`,
  );
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Id="rId1"');
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="rapporter/h%C3%A4lsa.html"');
});

it.each([
  [{ rows: 0, columns: 0 }, ''],
  [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
  [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
  [{ rows: 1, columns: 1 }, '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'],
])('keeps rows and columns in sight: %j', (frozen, pane) => {
  expect(sheetPart({ ...SHEET, frozen })).toContain(`<sheetView workbookViewId="0">${pane}</sheetView>`);
});

it('filters the rows that are of one kind, and no others', () => {
  expect(sheetPart({ ...SHEET, filtered: 1 })).toContain('<autoFilter ref="A1:B2"/>');
  expect(sheetPart(SHEET)).not.toContain('autoFilter');
});
