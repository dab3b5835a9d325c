import { createSheet, type SheetInput } from '../../../src/core/workbook/memory-sheet';
import type { NewCell, NewSheet } from '../../../src/core/workbook/new-sheet';
import { REPORT_MARKER } from '../../../src/core/workbook/report-sheet';
import type { HostSheet } from '../../../workbench/host/workbook/host-sheet';
import { openInExcel, type ExcelOptions, type OpenInExcel } from '../../support/open-in-excel';

const DATA: readonly SheetInput[] = [
  { name: 'Bil 10a', cells: { A1: { value: 'Bilaga 10 a' }, B8: { value: 4 } } },
  { name: "Peters 'blad'", cells: { A1: { value: 1 } } },
];

const text = (value: string): NewCell => ({ value, style: 'text' });

const REPORT: NewSheet = {
  name: 'Kontrollrapport',
  widths: [10, 60, 12],
  rows: [
    [{ value: REPORT_MARKER, style: 'title' }],
    [
      { value: 'Cell', style: 'heading' },
      { value: 'Vad', style: 'heading' },
      { value: 'Andel', style: 'heading' },
    ],
    [
      { value: 'Bil 10a!B8', style: 'link', link: { to: 'cell', sheet: 'Bil 10a', address: { row: 7, column: 1 } } },
      text('=1+1'),
      { value: 0.784, style: 'percent' },
    ],
    [
      { value: 'A1', style: 'link', link: { to: 'cell', sheet: "Peters 'blad'", address: { row: 0, column: 0 } } },
      text('-5'),
      { value: 0.523, style: 'percent' },
    ],
    [{ value: null, style: 'plain' }, text('SANT'), { value: 12_345, style: 'amount' }],
  ],
  frozen: { rows: 2, columns: 0 },
  filtered: null,
};

function open(sheets = DATA, options: ExcelOptions = {}): OpenInExcel {
  return openInExcel({ file: 'Bok.xlsx', sheets: sheets.map(createSheet) }, options);
}

function namesIn({ excel }: OpenInExcel): readonly string[] {
  return excel.workbook.sheets.map(({ name }) => name);
}

function sheetIn({ excel }: OpenInExcel, name: string): HostSheet {
  const sheet = excel.workbook.sheetNamed(name);
  if (sheet === undefined) throw new RangeError(name);
  return sheet;
}

/** What stands in the cells of a row; texts and formulas told apart. */
function row(sheet: HostSheet, at: number): readonly unknown[] {
  return [0, 1, 2].map((column) => {
    const { value, formula } = sheet.at(at, column);
    return formula === null ? value : { formula };
  });
}

function protectStructure({ excel }: OpenInExcel): void {
  excel.workbook.structureProtection = { password: null };
}

describe('making a Kontrollrapport', () => {
  it('adds a sheet behind the others, in one request after two that look', async () => {
    const opened = open();
    expect(await opened.host.writeReportSheet(REPORT)).toBe('Kontrollrapport');
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'", 'Kontrollrapport']);
    expect(opened.excel.traffic.requests).toHaveLength(3);
  });

  it('writes every text as the text that it is, and numbers as numbers', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    const sheet = sheetIn(opened, 'Kontrollrapport');
    expect([0, 1, 2, 3, 4].map((at) => row(sheet, at))).toEqual([
      [REPORT_MARKER, null, null],
      ['Cell', 'Vad', 'Andel'],
      ['Bil 10a!B8', '=1+1', 0.784],
      ['A1', '-5', 0.523],
      [null, 'SANT', 12_345],
    ]);
  });

  it.each(['=SUM(A1)', '+46 8', '-', '@x', '007', '1-2', '12 %', 'TRUE', "'citat", 'mars 2020', '#REF!'])(
    'writes %s as a text',
    async (value) => {
      const opened = open();
      await opened.host.writeReportSheet({ ...REPORT, rows: [...REPORT.rows, [text(value)]] });
      expect(sheetIn(opened, 'Kontrollrapport').at(5, 0)).toMatchObject({ value, formula: null });
    },
  );

  it('cuts off a text that is longer than a cell holds', async () => {
    const opened = open();
    await opened.host.writeReportSheet({ ...REPORT, rows: [...REPORT.rows, [text('x'.repeat(40_000))]] });
    expect(sheetIn(opened, 'Kontrollrapport').at(5, 0).value).toBe('x'.repeat(32_767));
  });

  it('links cells to those of the workbook', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    const sheet = sheetIn(opened, 'Kontrollrapport');
    expect([2, 3, 4].map((at) => sheet.at(at, 0).format['hyperlink'])).toEqual([
      { documentReference: "'Bil 10a'!B8" },
      { documentReference: "'Peters ''blad'''!A1" },
      undefined,
    ]);
  });

  it('gives cells their looks and columns their widths, and keeps the first rows in sight', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    const sheet = sheetIn(opened, 'Kontrollrapport');
    expect(sheet.at(0, 0).format).toEqual({ verticalAlignment: 'Top', 'font/bold': true, 'font/size': 16 });
    expect(sheet.at(1, 2)).toMatchObject({ fill: 'EEEFEB', format: { 'font/bold': true, wrapText: true } });
    expect(sheet.at(2, 0).format).toMatchObject({ 'font/underline': 'Single', 'font/color': '#0B4F8A' });
    expect([2, 3, 4].map((at) => sheet.at(at, 2).numberFormat)).toEqual(['0.0%', '0.0%', '#,##0']);
    expect([2, 3, 4].map((at) => sheet.at(at, 1).format['wrapText'])).toEqual([true, true, true]);
    // 10 characters of 7 pixels and 5 more are 75 pixels, three quarters of a point each.
    expect(sheet.state.settings).toMatchObject({ 'columnWidth 0': 56.25, 'columnWidth 1': 318.75, FrozenPanes: '1:2' });
  });

  it('keeps columns in sight, too, where that is asked for', async () => {
    const opened = open();
    await opened.host.writeReportSheet({ ...REPORT, frozen: { rows: 1, columns: 1 } });
    expect(sheetIn(opened, 'Kontrollrapport').state.settings['FrozenPanes']).toBe('A1');
  });

  it('leaves the selection where it is', async () => {
    const opened = open();
    opened.excel.select('Bil 10a', 'B8');
    await opened.host.writeReportSheet(REPORT);
    expect(opened.excel.workbook.selection).toMatchObject({ sheet: { name: 'Bil 10a' }, range: { top: 7, left: 1 } });
  });

  it('leaves a sheet of the same name alone, and takes the next name', async () => {
    const own = { name: 'KONTROLLRAPPORT', cells: { A1: { value: 'Mitt eget' } } };
    const opened = open([...DATA, own]);
    expect(await opened.host.writeReportSheet(REPORT)).toBe('Kontrollrapport (2)');
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'", 'KONTROLLRAPPORT', 'Kontrollrapport (2)']);
    expect(sheetIn(opened, 'KONTROLLRAPPORT').at(0, 0).value).toBe('Mitt eget');
  });

  it.each([
    ['short texts', 1_500, 'x'],
    ['as long reasons as there may be', 300, 'å'.repeat(2_000)],
  ])('takes a few requests more where Excel on the web takes no more at once: %s', async (_, count, long) => {
    const [first] = REPORT.rows[2] ?? [];
    const rows = Array.from({ length: count }, (_row, at) => [first ?? text(''), text(`rad ${at}`), text(long)]);
    const opened = open(DATA, { platform: 'OfficeOnline', payloadLimit: 500_000, mostCellsAtOnce: 2_500 });
    await opened.host.writeReportSheet({ ...REPORT, rows: [...REPORT.rows, ...rows] });
    const sheet = sheetIn(opened, 'Kontrollrapport');
    expect([sheet.at(5, 1).value, sheet.at(4 + count, 1).value, sheet.at(4 + count, 2).value]).toEqual([
      'rad 0',
      `rad ${count - 1}`,
      long,
    ]);
    expect(sheet.at(4 + count, 0).format['hyperlink']).toEqual({ documentReference: "'Bil 10a'!B8" });
    const { requests } = opened.excel.traffic;
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
  });
});

describe('making it again', () => {
  it('replaces what stood in it, in the same place and under the same name, and without one that cannot be undone', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    opened.excel.renameSheet('Kontrollrapport', 'Till ledningen');
    opened.excel.moveSheet('Till ledningen', 0);
    const before = opened.excel.undoDepth;
    const shorter = { ...REPORT, rows: [...REPORT.rows.slice(0, 2), [text('ny')]], frozen: { rows: 1, columns: 0 } };
    expect(await opened.host.writeReportSheet(shorter)).toBe('Till ledningen');
    expect(namesIn(opened)).toEqual(['Till ledningen', 'Bil 10a', "Peters 'blad'"]);
    const sheet = sheetIn(opened, 'Till ledningen');
    expect([2, 3, 4].map((at) => row(sheet, at))).toEqual([
      ['ny', null, null],
      [null, null, null],
      [null, null, null],
    ]);
    expect(sheet.at(2, 0).format['hyperlink']).toBeUndefined();
    expect(sheet.at(4, 2).numberFormat).toBe('General');
    expect(sheet.state.settings['FrozenPanes']).toBe('1:1');
    expect(opened.excel.undoDepth).toBe(before + 1);
  });

  it('shows it again where the user has hidden it', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    const sheet = sheetIn(opened, 'Kontrollrapport');
    opened.excel.workbook.putState(sheet, { visibility: 'hidden' });
    await opened.host.writeReportSheet(REPORT);
    expect(sheet.state.visibility).toBe('visible');
  });
});

describe('removing it', () => {
  it('takes away the sheet, whatever it is called, and nothing else', async () => {
    const own = { name: 'Kontrollrapport', cells: { A1: { value: 'Mitt eget' } } };
    const opened = open([...DATA, own]);
    await opened.host.writeReportSheet(REPORT);
    opened.excel.renameSheet('Kontrollrapport (2)', 'Min rapport');
    expect(await opened.host.removeReportSheet()).toBe('Min rapport');
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'", 'Kontrollrapport']);
  });

  it.each(['hidden', 'veryHidden'] as const)('takes it away also where it is %s', async (visibility) => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    opened.excel.workbook.putState(sheetIn(opened, 'Kontrollrapport'), { visibility });
    expect(await opened.host.removeReportSheet()).toBe('Kontrollrapport');
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'"]);
  });

  it('does nothing where there is none', async () => {
    const opened = open();
    expect(await opened.host.removeReportSheet()).toBeNull();
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'"]);
  });
});

describe('a workbook that may not be changed', () => {
  it('with a protected structure says so, but lets a Kontrollrapport that is there be made again', async () => {
    const opened = open();
    protectStructure(opened);
    await expect(opened.host.writeReportSheet(REPORT)).rejects.toMatchObject({ kind: 'structureIsProtected' });
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'"]);

    const made = open();
    await made.host.writeReportSheet(REPORT);
    protectStructure(made);
    expect(await made.host.writeReportSheet(REPORT)).toBe('Kontrollrapport');
    await expect(made.host.removeReportSheet()).rejects.toMatchObject({ kind: 'structureIsProtected' });
    made.excel.workbook.putState(sheetIn(made, 'Kontrollrapport'), { visibility: 'hidden' });
    await expect(made.host.writeReportSheet(REPORT)).rejects.toMatchObject({ kind: 'structureIsProtected' });
    expect(namesIn(made)).toContain('Kontrollrapport');
  });

  it.each(['PC', 'OfficeOnline'] as const)('because it is read-only says so (%s)', async (platform) => {
    const opened = open(DATA, { platform });
    opened.excel.workbook.isReadOnly = true;
    await expect(opened.host.writeReportSheet(REPORT)).rejects.toMatchObject({ kind: 'readOnly' });
    await expect(opened.host.removeReportSheet()).rejects.toMatchObject({ kind: 'readOnly' });
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'"]);
  });

  it('because a cell is being edited says so', async () => {
    const opened = open();
    opened.excel.startCellEdit();
    await expect(opened.host.writeReportSheet(REPORT)).rejects.toMatchObject({ kind: 'cellIsBeingEdited' });
    opened.excel.endCellEdit();
    expect(namesIn(opened)).toEqual(['Bil 10a', "Peters 'blad'"]);
  });

  it('because the user has protected the Kontrollrapport refuses', async () => {
    const opened = open();
    await opened.host.writeReportSheet(REPORT);
    opened.excel.workbook.putState(sheetIn(opened, 'Kontrollrapport'), { protection: { password: 'x', options: {} } });
    await expect(opened.host.writeReportSheet({ ...REPORT, rows: [] })).rejects.toMatchObject({ kind: 'refused' });
    expect(row(sheetIn(opened, 'Kontrollrapport'), 2)).toEqual(['Bil 10a!B8', '=1+1', 0.784]);
  });
});

it('is read as any other sheet, at once and without waiting for Excel to tell of it', async () => {
  const { host } = open();
  await host.read();
  await host.writeReportSheet(REPORT);
  const { sheets } = await host.readChanges();
  expect(sheets.map(({ name }) => name)).toEqual(['Bil 10a', "Peters 'blad'", 'Kontrollrapport']);
  await host.removeReportSheet();
  expect((await host.readChanges()).sheets.map(({ name }) => name)).toEqual(['Bil 10a', "Peters 'blad'"]);
});
