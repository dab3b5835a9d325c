import type * as hostLookModule from '../../../workbench/app/grid/host-look';
import { linkTarget } from '../../../workbench/app/grid/link-target';
import type { CellLook } from '../../../workbench/app/grid/sheet-look';
import { setVisibility } from '../../../workbench/host/workbook/change-sheets';
import type { HostSheet } from '../../../workbench/host/workbook/host-sheet';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import type { CellStyle, NewCell, NewSheet } from '../../../src/core/workbook/new-sheet';
import { loadBundled } from '../../support/bundled-module';
import { openInExcel, type OpenInExcel } from '../../support/open-in-excel';

const { isLaidOutByAddin, lookOfSheet } = loadBundled('workbench/app/grid/host-look.ts') as typeof hostLookModule;

const SHEETS = ["Peters 'blad'", 'Annat'].map((name) => createSheet({ name, cells: { A1: { value: 1 } } }));

const cell = (style: CellStyle): NewCell => ({ value: 'Text', style });

const MADE: NewSheet = {
  name: 'Kontrollrapport',
  widths: [10, 60],
  rows: [
    [cell('title')],
    [cell('heading'), cell('text')],
    [cell('note'), cell('sum')],
    [{ ...cell('link'), link: { to: 'cell', sheet: "Peters 'blad'", address: { row: 7, column: 1 } } }, cell('plain')],
  ],
  frozen: { rows: 2, columns: 0 },
  filtered: null,
};

let opened: OpenInExcel;

beforeEach(() => {
  opened = openInExcel({ file: 'Bok.xlsx', sheets: SHEETS });
});

async function make(change: Partial<NewSheet> = {}): Promise<HostSheet> {
  const sheet = opened.excel.workbook.sheetNamed(await opened.host.writeReportSheet({ ...MADE, ...change }));
  if (sheet === undefined) throw new Error('No sheet was made');
  return sheet;
}

describe('a sheet that the add-in has made', () => {
  it('has its fonts, colours, lines and broken texts', async () => {
    const sheet = await make();
    const look = lookOfSheet(sheet, new Map());
    const looks = MADE.rows.map((row, at) => row.map((_, column) => look?.lookAt(at, column)));
    const top = { vertical: 'top' } satisfies CellLook;
    expect(looks).toEqual([
      [{ ...top, bold: true, fontSize: 16 }],
      [
        { ...top, bold: true, wrapsText: true },
        { ...top, wrapsText: true },
      ],
      [
        { ...top, colour: '505050' },
        { ...top, bold: true, borders: ['top'] },
      ],
      [{ ...top, underline: true, colour: '0B4F8A' }, top],
    ]);
  });

  it('has its widths and frozen rows', async () => {
    const look = lookOfSheet(await make(), new Map());
    expect([...(look?.columnWidths ?? [])]).toEqual([
      [0, 10],
      [1, 60],
    ]);
    expect(look?.frozen).toEqual({ rows: 2, columns: 0 });
  });

  it.each([
    [
      { rows: 0, columns: 0 },
      { rows: 0, columns: 0 },
    ],
    [
      { rows: 1, columns: 2 },
      { rows: 1, columns: 2 },
    ],
  ])('with %o kept in sight has %o frozen', async (frozen, expected) => {
    expect(lookOfSheet(await make({ frozen }), new Map())?.frozen).toEqual(expected);
  });

  it('looks no more as a file said of a sheet of its name', async () => {
    const sheet = await make();
    const [other] = opened.excel.workbook.sheets;
    const ofFile = lookOfSheet(await make(), new Map());
    if (ofFile === undefined || other === undefined) throw new Error('Both are there');
    expect([sheet, other].map(isLaidOutByAddin)).toEqual([true, false]);
    const looks = new Map([
      [other.name, ofFile],
      [sheet.name, ofFile],
    ]);
    expect(lookOfSheet(other, looks)).toBe(ofFile);
    expect(lookOfSheet(sheet, looks)).not.toBe(ofFile);
    expect(lookOfSheet(other, new Map())).toBe(undefined);
  });
});

describe('a link', () => {
  it('leads to the cell that it names', async () => {
    const { workbook } = opened.excel;
    const sheet = await make();
    expect(linkTarget(workbook, sheet.at(3, 0))).toEqual({
      sheet: workbook.sheets[0],
      range: { top: 7, left: 1, bottom: 7, right: 1 },
    });
    expect(linkTarget(workbook, sheet.at(3, 1))).toBe(undefined);
  });

  it('leads nowhere when its sheet is hidden, or is there no more', async () => {
    const { workbook } = opened.excel;
    const { format, ...rest } = (await make()).at(3, 0);
    const [target] = workbook.sheets;
    if (target === undefined) throw new Error('There are sheets');
    setVisibility(workbook, target, 'hidden', { source: 'Local', isFromAddin: false });
    expect(linkTarget(workbook, { ...rest, format })).toBe(undefined);
    const hyperlink = { documentReference: 'Borttaget!A1' };
    expect(linkTarget(workbook, { ...rest, format: { ...format, hyperlink } })).toBe(undefined);
    expect(linkTarget(workbook, { ...rest, format: { hyperlink: { address: 'https://regionen.se' } } })).toBe(
      undefined,
    );
  });
});
