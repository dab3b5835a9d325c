import { createSheet, type CellInput, type SheetInput } from '../../../src/core/workbook/memory-sheet';
import { parseAddress } from '../../../src/core/workbook/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { HostPlace, WriteOutcome, WrittenCell } from '../../../src/session/workbook-host';
import { openInExcel, type ExcelOptions, type OpenInExcel } from '../../support/open-in-excel';
import { readSample, RLF } from '../../support/sample-files';

const SUMS: readonly SheetInput[] = [
  {
    name: 'Data',
    cells: {
      B2: { value: 4, numberFormat: '#,##0' },
      B3: { value: 6 },
      B4: { value: 10, formula: 'B2+B3' },
      C2: { value: 'text' },
      C3: { value: '12', numberFormat: '@' },
      D2: { value: { error: '#DIV/0!' }, formula: '1/0' },
      D3: { value: true },
      D4: { value: '', formula: '""' },
      E9: { value: 'Röd', fill: 'FF0000' },
    },
    hiddenRows: [2],
    hiddenColumns: [3],
  },
  { name: 'Mitt blad', cells: { A1: { value: 20, formula: 'Data!B4*2' } } },
  { name: 'Dolt', visibility: 'hidden', cells: { A1: { value: 1 } } },
  { name: 'Tomt', cells: {} },
];

function open(sheets = SUMS, options: ExcelOptions = {}): OpenInExcel {
  return openInExcel({ file: 'Bok.xlsx', sheets: sheets.map(createSheet) }, options);
}

function place(sheet: string, cell: string): HostPlace {
  const address = parseAddress(cell);
  if (address === undefined) throw new RangeError(cell);
  return { sheet, address };
}

function cellsOf(sheet: SheetSnapshot | undefined): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  sheet?.visitCells((row, column, cell) => {
    cells[`${row},${column}`] = cell;
  });
  return cells;
}

async function valueAt({ host }: OpenInExcel, sheet: string, cell: string): Promise<Cell | undefined> {
  const { address } = place(sheet, cell);
  const workbook = await host.read();
  return workbook.sheets.find(({ name }) => name === sheet)?.cellAt(address.row, address.column);
}

/** Sheets with a few hundred cells each. */
function manySheets(count: number): readonly SheetInput[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Blad${index + 1}`,
    cells: Object.fromEntries(Array.from({ length: 20 }, (_row, row) => [`B${row + 1}`, { value: row * index }])),
  }));
}

describe('rows that a filter hides', () => {
  const rows = { A1: { value: 'Rubrik' }, A2: { value: 1 }, A3: { value: 2 }, A4: { value: 3 } };
  const filteredIn = async (sheet: Omit<SheetInput, 'name' | 'cells'>): Promise<readonly (boolean | undefined)[]> => {
    const workbook = await open([{ name: 'Data', cells: rows, ...sheet }]).host.read();
    return [1, 2, 3].map((row) => workbook.sheets[0]?.isRowFiltered?.(row));
  };

  it('are told from those that are hidden by hand', async () => {
    expect(await filteredIn({ hiddenRows: [2, 3], filteredRows: [1, 2] })).toEqual([true, true, false]);
    expect(await filteredIn({ hiddenRows: [2] })).toEqual([false, false, false]);
  });

  it('are asked for only where rows are hidden', async () => {
    const { excel, host } = open([{ name: 'Data', cells: rows }]);
    const before = excel.traffic.requests.length;
    await host.read();
    expect(excel.traffic.requests.length - before).toBe(2);
  });
});

describe('reading the workbook', () => {
  it('gives what stands in it: values, formulas, formats, errors, fills, hidden lines and sheets', async () => {
    const workbook = await open().host.read();
    expect(workbook.file).toBe('Bok.xlsx');
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Data', 'visible'],
      ['Mitt blad', 'visible'],
      ['Dolt', 'hidden'],
      ['Tomt', 'visible'],
    ]);
    const [data, , , empty] = workbook.sheets;
    const plain = { formula: null, numberFormat: 'General', fill: null };
    expect(cellsOf(data)).toEqual({
      '1,1': { ...plain, value: 4, numberFormat: '#,##0' },
      '1,2': { ...plain, value: 'text' },
      '1,3': { ...plain, value: { error: '#DIV/0!' }, formula: '1/0' },
      '2,1': { ...plain, value: 6 },
      '2,2': { ...plain, value: '12', numberFormat: '@' },
      '2,3': { ...plain, value: true },
      '3,1': { ...plain, value: 10, formula: 'B2+B3' },
      '3,3': { ...plain, value: '', formula: '""' },
      '8,4': { ...plain, value: 'Röd', fill: 'FF0000' },
    });
    expect([1, 2, 3].map((row) => data?.isRowHidden(row))).toEqual([false, true, false]);
    expect([2, 3, 4].map((column) => data?.isColumnHidden(column))).toEqual([false, true, false]);
    expect([data?.isRowHidden(100), data?.isColumnHidden(100)]).toEqual([false, false]);
    expect(data?.cellAt(0, 0)).toBeUndefined();
    expect(data?.cellAt(5, 2)).toMatchObject({ value: null, formula: null });
    expect(cellsOf(empty)).toEqual({});
  });

  it.each([1, 10, 100, 1_000])('takes at most three requests for %i sheets', async (count) => {
    const { excel, host } = open(
      manySheets(count).map((sheet) => ({
        ...sheet,
        cells: { ...sheet.cells, D4: { value: 'Gul', fill: 'FFFF00' } },
        hiddenRows: [3],
      })),
    );
    const { sheets } = await host.read();
    expect(sheets).toHaveLength(count);
    expect(sheets.every((sheet) => sheet.isRowHidden(3) && sheet.cellAt(3, 3)?.fill === 'FFFF00')).toBe(true);
    expect(excel.traffic.requests).toHaveLength(3);
  });

  it('leaves nothing behind: no reference, no step in the list of what can be undone, and none taken from it', async () => {
    const { excel, host } = open(SUMS, { undo: 'by request flags' });
    await host.watch(() => undefined);
    excel.edit('Data', 'B2', 5);
    await host.read();
    const ofEvents = excel.keptReferences;
    expect(excel.traffic.requests.slice(1).map(({ flags }) => flags)).toEqual([4, 4, 4]);
    excel.edit('Data', 'B3', 7);
    await eventsTold();
    await host.readChanges();
    // Excel itself keeps one for each event.
    expect(excel.keptReferences).toBe(2 * ofEvents);
    expect(excel.undoDepth).toBe(2);
    expect([excel.undo(), excel.undo(), excel.undo()]).toEqual([true, true, false]);
  });

  it('reads a protected sheet as any other', async () => {
    const open1 = open();
    protect(open1, 'Data');
    expect(await valueAt(open1, 'Data', 'B4')).toMatchObject({ value: 10, formula: 'B2+B3' });
  });

  it('gives a sheet that exceeds the limit whole, in pieces', async () => {
    const cells = Object.fromEntries<CellInput>(
      Array.from({ length: 500 }, (_, row) => [
        [`A${row + 1}`, { value: `${row}${'x'.repeat(200)}` }] as const,
        [`C${row + 1}`, { value: row % 7 === 0 ? 'Gul' : -1 - row, fill: 'FFC000' }] as const,
      ]).flat(),
    );
    const sheet: SheetInput = { name: 'Stort', cells, hiddenRows: [48, 499] };
    const other: SheetInput = { ...sheet, name: 'Stort också', hiddenRows: [0] };
    const limits = { payloadLimit: 200_000, mostCellsAtOnce: 300, mostDetailsAtOnce: 300 };
    const { excel, host } = open([sheet, other], { platform: 'OfficeOnline', ...limits });
    const { sheets } = await host.read();
    const withoutFill = (read: SheetSnapshot | undefined): unknown =>
      Object.entries(cellsOf(read)).map(([at, cell]) => [at, cell.value === 'Gul' ? cell : { ...cell, fill: null }]);
    expect(sheets.map(withoutFill)).toEqual([sheet, other].map((one) => withoutFill(createSheet(one))));
    const hidden = sheets.map((read) =>
      Array.from({ length: 500 }, (_, row) => row).filter((row) => read.isRowHidden(row)),
    );
    expect(hidden).toEqual([[48, 499], [0]]);
    // The list, all at once in vain, the sizes, a hundred rows ten times, and the details a sheet at a time.
    expect(excel.traffic.requests).toHaveLength(3 + 10 + 2);
  });

  it('asks in halves for an answer that is too large all the same', async () => {
    const long = 'x'.repeat(2_000);
    const cells = Object.fromEntries(
      Array.from({ length: 64 }, (_, row) => [`A${row + 1}`, { value: `${row}${long}` }]),
    );
    const { excel, host } = open([{ name: 'Ord', cells }], { platform: 'OfficeOnline', payloadLimit: 100_000 });
    const [read] = (await host.read()).sheets;
    expect(cellsOf(read)).toEqual(cellsOf(createSheet({ name: 'Ord', cells })));
    expect(
      excel.traffic.requests.filter(({ error }) => error === 'ResponsePayloadSizeLimitExceeded').length,
    ).toBeGreaterThan(0);
  });

  it('says that it is too large where not even a row is handed over', async () => {
    const cells = { A1: { value: 'x'.repeat(10_000) } };
    const { host } = open([{ name: 'Ord', cells }], { platform: 'OfficeOnline', payloadLimit: 5_000 });
    await expect(host.read()).rejects.toMatchObject({ kind: 'tooLarge' });
  });

  it.each(['OfficeOnline', 'PC'] as const)(
    'says that a cell far outside the tables makes it too large (%s)',
    async (platform) => {
      const far = { name: 'Långt', cells: { A1: { value: 1 }, XFD1048576: { value: 2 } } };
      const { excel, host } = open([...SUMS, far], { platform });
      await expect(host.read()).rejects.toMatchObject({ kind: 'tooLarge' });
      excel.edit('Långt', 'XFD1048576', '');
      expect((await host.read()).sheets).toHaveLength(5);
    },
  );

  it('reads sheets that reach over all columns or all rows, whose cells Excel does not give at once', async () => {
    const wide = { A1: { value: 1 }, B2: { value: 2, formula: 'A1+1' }, XFD1: { value: 3 }, XFD3: { value: 'sist' } };
    const tall = { A1: { value: 4 }, A7: { value: 'ord' }, A1048576: { value: 5 } };
    const sheets = [wide, tall].map((cells, index) => ({ name: `Blad${index + 1}`, cells }));
    const { host } = open(sheets);
    const read = (await host.read()).sheets;
    expect(read.map(cellsOf)).toEqual(sheets.map((sheet) => cellsOf(createSheet(sheet))));
    const [first] = read;
    expect([first?.cellAt(0, 16_383)?.value, first?.cellAt(1, 1)?.formula, first?.cellAt(2, 8_192)?.value]).toEqual([
      3,
      'A1+1',
      null,
    ]);
  });

  it('is refused while a cell is being edited', async () => {
    const { excel, host } = open();
    excel.startCellEdit();
    await expect(host.read()).rejects.toMatchObject({ kind: 'cellIsBeingEdited' });
    excel.endCellEdit();
    expect((await host.read()).sheets).toHaveLength(4);
  });

  it('says that a sheet is gone when it is deleted during the read', async () => {
    const { excel, host } = open();
    excel.beforeRequest = ({ number }) => {
      if (number === 3) excel.deleteSheet('Mitt blad');
    };
    await expect(host.read()).rejects.toMatchObject({ kind: 'sheetIsGone' });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Data', 'Dolt', 'Tomt']);
  });

  it('says that it is refused whatever else goes wrong', async () => {
    const { excel, host } = open();
    excel.refuse('WorksheetCollection.load', { code: 'GeneralException' });
    await expect(host.read()).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('reading what has changed', () => {
  async function watched(
    sheets = SUMS,
    options: ExcelOptions = {},
  ): Promise<OpenInExcel & { before: WorkbookSnapshot; told: () => number }> {
    const opened = open(sheets, options);
    let times = 0;
    await opened.host.watch(() => {
      times += 1;
    });
    const before = await opened.host.read();
    opened.excel.traffic.reset();
    return { ...opened, before, told: () => times };
  }

  it('takes one request, and gives the sheets that did not change as the same objects', async () => {
    const { excel, host, before, told } = await watched();
    excel.edit('Data', 'B2', 5);
    await eventsTold();
    expect(told()).toBeGreaterThan(0);
    const after = await host.readChanges();
    expect(excel.traffic.requests).toHaveLength(1);
    expect(after.sheets[0]?.cellAt(3, 1)?.value).toBe(11);
    // Calculated from the edited one.
    expect(after.sheets[1]?.cellAt(0, 0)?.value).toBe(22);
    expect(after.sheets[2]).toBe(before.sheets[2]);
    expect(after.sheets[3]).toBe(before.sheets[3]);
  });

  it.each([10, 100, 1_000])('takes one request also among %i sheets', async (count) => {
    const { excel, host } = await watched(manySheets(count));
    excel.edit('Blad7', 'B2', 5);
    await eventsTold();
    await host.readChanges();
    expect(excel.traffic.requests).toHaveLength(1);
  });

  it('takes none when nothing changed', async () => {
    const { excel, host, before } = await watched();
    expect(await host.readChanges()).toBe(before);
    expect(excel.traffic.requests).toHaveLength(0);
  });

  it("takes in a co-author's change", async () => {
    const { excel, host } = await watched();
    excel.edit('Data', 'B3', 16, { source: 'Remote' });
    await eventsTold();
    expect((await host.readChanges()).sheets[0]?.cellAt(3, 1)?.value).toBe(20);
  });

  it('takes in sheets that came, went and were renamed', async () => {
    const { excel, host, told } = await watched(SUMS, { apiSet: '1.17' });
    excel.renameSheet('Data', 'Siffror');
    excel.addSheet('Nytt');
    excel.deleteSheet('Tomt');
    await eventsTold();
    expect(told()).toBeGreaterThanOrEqual(3);
    const { sheets } = await host.readChanges();
    expect(sheets.map(({ name }) => name)).toEqual(['Siffror', 'Mitt blad', 'Dolt', 'Nytt']);
    expect(sheets[1]?.cellAt(0, 0)?.formula).toMatch(/^'?Siffror'?!B4\*2$/u);
  });

  it('says that a sheet is gone, and reads it all the next time', async () => {
    const { excel, host } = await watched();
    excel.edit('Data', 'B3', 16);
    await eventsTold();
    excel.beforeRequest = () => {
      excel.beforeRequest = null;
      excel.deleteSheet('Data');
    };
    await expect(host.readChanges()).rejects.toMatchObject({ kind: 'sheetIsGone' });
    await eventsTold();
    expect((await host.readChanges()).sheets.map(({ name }) => name)).toEqual(['Mitt blad', 'Dolt', 'Tomt']);
  });

  it('reads in pieces what has grown too large for one answer', async () => {
    const { excel, host } = await watched(SUMS, { platform: 'OfficeOnline', payloadLimit: 30_000 });
    excel.edit(
      'Data',
      'G1:G20',
      Array.from({ length: 20 }, (_, row) => [`${row}${'x'.repeat(1_000)}`]),
    );
    await eventsTold();
    const [data] = (await host.readChanges()).sheets;
    expect(data?.cellAt(19, 6)?.value).toBe(`19${'x'.repeat(1_000)}`);
    expect(data?.cellAt(3, 1)).toMatchObject({ value: 10, formula: 'B2+B3' });
  });

  it('reads again a sheet that came to reach over all columns', async () => {
    const { excel, host } = await watched();
    excel.edit('Data', 'A1', 1);
    excel.edit('Data', 'XFD1', 7);
    await eventsTold();
    const [data] = (await host.readChanges()).sheets;
    expect([data?.cellAt(0, 16_383)?.value, data?.cellAt(3, 1)?.value]).toEqual([7, 10]);
  });

  it('keeps in mind what it was not let to read', async () => {
    const { excel, host } = await watched();
    excel.edit('Data', 'B3', 16);
    await eventsTold();
    excel.startCellEdit();
    await expect(host.readChanges()).rejects.toMatchObject({ kind: 'cellIsBeingEdited' });
    excel.endCellEdit();
    expect((await host.readChanges()).sheets[0]?.cellAt(3, 1)?.value).toBe(20);
  });

  it('hears nothing more once it has stopped watching', async () => {
    const { excel, host } = open();
    let times = 0;
    const stop = await host.watch(() => {
      times += 1;
    });
    await stop();
    excel.edit('Data', 'B3', 16);
    await eventsTold();
    expect(times).toBe(0);
  });
});

describe('showing a cell', () => {
  it('brings its sheet forward and selects it', async () => {
    const { excel, host } = open();
    await host.show(place('Mitt blad', 'A1'));
    expect(excel.workbook.selection).toMatchObject({
      sheet: { name: 'Mitt blad' },
      range: { top: 0, left: 0, bottom: 0, right: 0 },
    });
    expect(await host.activeCell()).toEqual(place('Mitt blad', 'A1'));
  });

  it.each([
    ['Borta', 'sheetIsGone'],
    ['Dolt', 'sheetIsHidden'],
  ])('on the sheet %s says why not: %s', async (sheet, kind) => {
    await expect(open().host.show(place(sheet, 'A1'))).rejects.toMatchObject({ kind });
  });
});

describe('what is selected', () => {
  it('is told of, the first cell of an area, but not what was shown by the product itself', async () => {
    const { excel, host } = open();
    await host.read();
    await host.watch(() => undefined);
    const told: HostPlace[] = [];
    const stop = await host.watchSelection((selected) => told.push(selected));
    excel.select('Data', 'C3:D5');
    await eventsTold();
    await host.show(place('Mitt blad', 'B2'));
    await eventsTold();
    excel.select('Mitt blad', 'A1');
    await eventsTold();
    expect(told).toEqual([place('Data', 'C3'), place('Mitt blad', 'A1')]);
    await stop();
    excel.select('Data', 'A1');
    await eventsTold();
    expect(told).toHaveLength(2);
  });
});

describe('writing cells', () => {
  const formula = {
    place: place('Data', 'B4'),
    before: { formula: 'B2+B3', value: 10 },
    after: { formula: 'SUM(B2:B3)*2' },
  };
  const value = { place: place('Data', 'B2'), before: { formula: null, value: 4 }, after: { value: 14 } };

  function cellsWritten(outcome: WriteOutcome): readonly WrittenCell[] {
    if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome));
    return outcome.cells;
  }

  it('is done as one batch, and tells what the cells held before and hold now', async () => {
    const opened = open();
    const outcome = await opened.host.write([formula, value]);
    expect(outcome).toEqual({
      status: 'written',
      locked: [],
      overwritten: [],
      cells: [
        {
          place: formula.place,
          before: { formula: 'B2+B3', value: 10, numberFormat: 'General' },
          after: { formula: 'SUM(B2:B3)*2', value: 40, numberFormat: 'General' },
        },
        {
          place: value.place,
          before: { formula: null, value: 4, numberFormat: '#,##0' },
          after: { formula: null, value: 14, numberFormat: '#,##0' },
        },
      ],
    });
    // One to look, one to write.
    expect(opened.excel.traffic.requests).toHaveLength(2);
    expect(await valueAt(opened, 'Mitt blad', 'A1')).toMatchObject({ value: 80 });
  });

  it('and put back leaves every cell as it was', async () => {
    const opened = open();
    const before = (await opened.host.read()).sheets.map(cellsOf);
    const outcome = await opened.host.write([
      formula,
      value,
      { place: place('Data', 'C3'), before: { formula: null, value: '12' }, after: { value: 12 } },
      { place: place('Data', 'D3'), before: { formula: null, value: true }, after: { value: null } },
      { place: place('Data', 'F1'), before: { formula: null, value: null }, after: { value: '-12' } },
    ]);
    expect(cellsWritten(outcome).map(({ after }) => after.value)).toEqual([40, 14, 12, null, '-12']);
    expect(await opened.host.restore(cellsWritten(outcome))).toMatchObject({ status: 'written' });
    expect((await opened.host.read()).sheets.map(cellsOf)).toEqual(before);
  });

  it('makes a number of what was stored as text, and leaves the format of others alone', async () => {
    const opened = open();
    const text = { place: place('Data', 'C3'), before: { formula: null, value: '12' }, after: { value: 12 } };
    const [written] = cellsWritten(await opened.host.write([text]));
    expect(written).toMatchObject({
      before: { value: '12', numberFormat: '@' },
      after: { value: 12, numberFormat: 'General' },
    });
    const [formatted] = cellsWritten(await opened.host.write([{ ...value, numberFormat: '0.0' }]));
    expect(formatted?.after.numberFormat).toBe('#,##0');
    const [unformatted] = cellsWritten(
      await opened.host.write([
        { place: place('Data', 'B3'), before: { formula: null, value: 6 }, after: { value: 7 }, numberFormat: '0.0' },
      ]),
    );
    expect(unformatted?.after.numberFormat).toBe('0.0');
  });

  it.each([
    ['another value', 'B2', 5],
    ['a formula in its place', 'B2', '=2+2'],
    ['nothing', 'B2', ''],
  ])('writes nothing when a co-author has put %s into one of the cells', async (_, cell, entry) => {
    const opened = open();
    opened.excel.edit('Data', cell, entry, { source: 'Remote' });
    const outcome = await opened.host.write([formula, value]);
    expect(outcome).toMatchObject({ status: 'changed', conflicts: [{ place: value.place, expected: value.before }] });
    expect(await valueAt(opened, 'Data', 'B4')).toMatchObject({ formula: 'B2+B3' });
  });

  it('minds the formula and not what it comes to just now', async () => {
    const opened = open();
    opened.excel.edit('Data', 'B3', 60);
    expect(await opened.host.write([formula])).toMatchObject({ status: 'written' });
  });

  it('does not undo over what somebody has changed since', async () => {
    const opened = open();
    const cells = cellsWritten(await opened.host.write([value]));
    opened.excel.edit('Data', 'B2', 99, { source: 'Remote' });
    expect(await opened.host.restore(cells)).toMatchObject({
      status: 'changed',
      conflicts: [{ found: { value: 99 } }],
    });
    expect(await valueAt(opened, 'Data', 'B2')).toMatchObject({ value: 99 });
  });

  it('leaves the locked cells of a protected sheet, names them, and writes the rest', async () => {
    const opened = open();
    protect(opened, 'Data');
    expect(await opened.host.write([value])).toEqual({ status: 'locked', places: [value.place] });
    const elsewhere = { place: place('Mitt blad', 'B1'), before: { formula: null, value: null }, after: { value: 1 } };
    expect(await opened.host.write([value, elsewhere])).toMatchObject({
      status: 'written',
      locked: [value.place],
      cells: [{ place: elsewhere.place }],
    });
    expect(await valueAt(opened, 'Data', 'B2')).toMatchObject({ value: 4 });
  });

  it('is refused while a cell is being edited, and nothing is written', async () => {
    const opened = open();
    opened.excel.startCellEdit();
    await expect(opened.host.write([value])).rejects.toMatchObject({ kind: 'cellIsBeingEdited' });
    opened.excel.endCellEdit();
    expect(await valueAt(opened, 'Data', 'B2')).toMatchObject({ value: 4 });
  });

  it('has its own cells read again without waiting for Excel to tell of them', async () => {
    const opened = open();
    await opened.host.read();
    await opened.host.write([value]);
    expect((await opened.host.readChanges()).sheets[0]?.cellAt(1, 1)?.value).toBe(14);
  });

  it.each(['=1+1', '007', '1-2', '12 %', 'SANT', "'citat", 'Röd', '@x', '+46'])(
    'writes the text %s as the text that it is',
    async (text) => {
      const opened = open();
      const [written] = cellsWritten(
        await opened.host.write([
          { place: place('Data', 'F1'), before: { formula: null, value: null }, after: { value: text } },
        ]),
      );
      expect(written?.after).toMatchObject({ formula: null, value: text });
    },
  );
});

it('reads the published workbook as its file does, cell for cell', async () => {
  const file = await readSample(RLF);
  const { host } = openInExcel(file);
  const { sheets } = await host.read();
  // Of fills, only those of cells that name a colour are asked for.
  const relevant = (sheet: SheetSnapshot): unknown =>
    Object.entries(cellsOf(sheet)).map(([at, cell]) => [
      at,
      typeof cell.value === 'string' && /^(?:röd|gul|grön)$/iu.test(cell.value) ? cell : { ...cell, fill: null },
    ]);
  expect(sheets.map(relevant)).toEqual(file.sheets.map(relevant));
});

function protect({ excel }: OpenInExcel, sheet: string): void {
  const found = excel.workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new RangeError(sheet);
  excel.workbook.putState(found, { protection: { password: null, options: {} } });
}

/** Waits until events that are on their way have been told. */
async function eventsTold(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
