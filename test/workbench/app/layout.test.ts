import type * as columnWidthsModule from '../../../workbench/app/grid/column-widths';
import type * as rowHeightsModule from '../../../workbench/app/grid/row-heights';
import type { CellLook, SheetLook } from '../../../workbench/app/grid/sheet-look';
import type { HostSheet } from '../../../workbench/host/workbook/host-sheet';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';
import { loadBundled } from '../../support/bundled-module';
import { sheetFromRows } from '../../support/sheet-from-rows';

const { columnWidths } = loadBundled('workbench/app/grid/column-widths.ts') as typeof columnWidthsModule;
const { rowHeights } = loadBundled('workbench/app/grid/row-heights.ts') as typeof rowHeightsModule;

/** Ten pixels a character. */
const measure = (text: string): number => text.length * 10;

function sheetOf(rows: Parameters<typeof sheetFromRows>[0]): HostSheet {
  const [sheet] = hostWorkbookFromSnapshot({ file: 'Prov.xlsx', sheets: [sheetFromRows(rows, 'A1', 'Ett')] }).sheets;
  if (sheet === undefined) throw new Error('One sheet was put in');
  return sheet;
}

function look(given: Partial<SheetLook>, cell?: CellLook): SheetLook {
  return {
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    isProtected: false,
    showsGridLines: true,
    lookAt: () => cell,
    visitLooks: () => undefined,
    ...given,
  };
}

describe('column widths', () => {
  test('a width of the file is seven pixels a character and five for the margins', () => {
    const sheet = sheetOf([['Delområde', 1]]);
    expect([...columnWidths(sheet, look({ columnWidths: new Map([[0, 38]]) }), measure)]).toEqual([[0, 38 * 7 + 5]]);
  });

  test('a number is never cut off, also where the file says so', () => {
    const sheet = sheetOf([[12345678]]);
    expect(columnWidths(sheet, look({ columnWidths: new Map([[0, 2]]) }), measure).get(0)).toBe(8 * 10 + 10);
  });

  test('a text is given room only when something stands to the right of it', () => {
    expect(columnWidths(sheetOf([['Tio tecken']]), undefined, measure).get(0)).toBeUndefined();
    expect(columnWidths(sheetOf([['Tio tecken', 1]]), undefined, measure).get(0)).toBe(10 * 10 + 10);
    expect(columnWidths(sheetOf([['x'.repeat(50), 1]]), undefined, measure).get(0)).toBe(200);
  });

  test('a text that is broken into lines is given room for its longest word', () => {
    const sheet = sheetOf([['Utgift t o m 2018', 1]]);
    expect(columnWidths(sheet, look({}, { wrapsText: true }), measure).get(0)).toBe(6 * 10 + 10);
  });
});

describe('row heights', () => {
  const widths = new Map([[0, 84]]);
  const broken = look({}, { wrapsText: true });

  test.each([
    ['åtta ord', undefined],
    ['åtta orda', 2 * 18 + 4],
    ['ett två tre fyra fem', 3 * 18 + 4],
    ['en\ntvå', 2 * 18 + 4],
    ['ettlångtordutanblanksteg', 3 * 18 + 4],
    ['ab 123-abcdefgh', 2 * 18 + 4],
    ['ab 123-45678901', 3 * 18 + 4],
  ])('%j in a column of eight characters', (text, height) => {
    expect(rowHeights(sheetOf([[text]]), broken, widths, measure).get(0)).toBe(height);
  });

  test.each([
    // 16 eleventh parts of a line's 18 pixels, rounded up, and 4 around it.
    [{ fontSize: 16 }, 27 + 4],
    [{ fontSize: 16, wrapsText: true }, 2 * 27 + 4],
    [{ fontSize: 8 }, undefined],
  ])('a text of another size: %o', (cell, height) => {
    expect(rowHeights(sheetOf([['åtta orda']]), look({}, cell), widths, measure).get(0)).toBe(height);
  });

  test('a height of the file comes first', () => {
    const given = { ...broken, rowHeights: new Map([[0, 30]]) };
    expect(rowHeights(sheetOf([['ett två tre fyra fem']]), given, widths, measure).get(0)).toBe(40);
  });
});
