import { HSF, RLF } from '../../support/sample-files';
import { DATA } from './data-sheets';
import { openSample, openSheets } from './example';

describe('what is loaded', () => {
  it('gives values, formulas, formats, texts and types of a range', async () => {
    const { Excel } = openSheets(DATA);
    const range = await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getItem('Data').getRange('A2:C3');
      data.load('address,values,formulas,numberFormat,text,valueTypes,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return data.toJSON();
    });
    expect(range).toMatchObject({
      address: 'Data!A2:C3',
      values: [
        [3, 4, 12],
        [5, 6, 30],
      ],
      formulas: [
        [3, 4, '=A2*B2'],
        [5, 6, '=A3*B3'],
      ],
      numberFormat: [
        ['General', '0.00', 'General'],
        ['General', 'General', 'General'],
      ],
      text: [
        ['3', '4.00', '12'],
        ['5', '6', '30'],
      ],
      valueTypes: [
        ['Double', 'Double', 'Double'],
        ['Double', 'Double', 'Double'],
      ],
      rowIndex: 1,
      columnIndex: 0,
      rowCount: 2,
      columnCount: 3,
    });
  });

  it('gives empty cells, errors and truth values as Excel does', async () => {
    const { Excel } = openSheets([
      { name: 'Blad', cells: { A1: { value: { error: '#DIV/0!' }, formula: '1/0' }, B1: { value: true } } },
    ]);
    const range = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getFirst().getRange('A1:C1').load('values,formulas,valueTypes');
      await context.sync();
      return found.toJSON();
    });
    expect(range).toMatchObject({
      values: [['#DIV/0!', true, '']],
      formulas: [['=1/0', true, '']],
      valueTypes: [['Error', 'Boolean', 'Empty']],
    });
  });

  it('gives formulas seen from their own cells', async () => {
    const { Excel } = openSheets(DATA);
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('C2:C3').load('formulasR1C1');
      await context.sync();
      return range.formulasR1C1 as unknown;
    });
    expect(formulas).toEqual([['=RC[-2]*RC[-1]'], ['=RC[-2]*RC[-1]']]);
  });

  it('throws for a property that was not loaded', async () => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('address');
      await context.sync();
      expect(range.address).toBe('Data!A1');
      expect(() => range.values as unknown).toThrow(/not available.*load/su);
    });
  });

  it('loads all scalars when nothing is named, and nested properties by their path', async () => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Mitt blad').load();
      const range = sheet.getRange('B2').load('format/fill/color,worksheet/name');
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(['Mitt blad', 1, 'Visible']);
      expect([range.format.fill.color, range.worksheet.name]).toEqual(['#FFFFFF', 'Mitt blad']);
      expect(() => range.address).toThrow(/not available.*load/su);
    });
  });

  it('loads items with an object of options, and a part of them with top and skip', async () => {
    const { Excel } = openSheets(DATA);
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Mitt blad']);
  });

  it('gives null for whole rows and columns, and their addresses', async () => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('Data').getRange('B:B').load('values,address,cellCount');
      await context.sync();
      expect([column.values, column.address, column.cellCount]).toEqual([null, 'Data!B:B', 1_048_576]);
    });
  });
});

describe('null objects', () => {
  it('stand for what is not there, and for what would be on it', async () => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Saknas');
      const used = sheet.getUsedRangeOrNullObject(true);
      const empty = context.workbook.worksheets.getItem('Tomt').getUsedRangeOrNullObject(true);
      const there = context.workbook.worksheets.getItemOrNullObject('data');
      used.load('values');
      await context.sync();
      expect([sheet, used, empty, there].map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, false]);
    });
  });
});

describe('used ranges', () => {
  it('leave out what only has a format when values alone are asked for', async () => {
    const { excel, Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('E9').format.fill.color = '#FFFF00';
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load('address');
      values.load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Data!A1:E9', 'Data!A1:C3']);
    });
    expect(excel.workbook.sheetNamed('Data')?.at(8, 4).fill).toBe('FFFF00');
  });

  it('may be declared to the last row, and cost nothing until they are asked for', async () => {
    const { excel, Excel } = openSheets(DATA);
    const sheet = excel.workbook.sheetNamed('Tomt');
    if (sheet === undefined) throw new Error('No sheet');
    excel.workbook.putState(sheet, { declaredArea: { top: 0, left: 0, bottom: 1_048_574, right: 9 } });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Tomt').getUsedRange().load('address,rowCount');
      const withValues = context.workbook.worksheets.getItem('Tomt').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([used.rowCount, withValues.isNullObject]).toEqual([1_048_575, true]);
      used.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
    });
  });
});

describe('ranges made of ranges', () => {
  it.each<readonly [string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 2), 'D3'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B3'],
    ['getLastCell', (range) => range.getLastCell(), 'D3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:D3'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D3'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'C1:E2'],
    ['getResizedRange', (range) => range.getResizedRange(2, -1), 'B2:C5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B4:D5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(), 'A2:A3'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F3'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range) => range.getIntersection('C1:C9'), 'C2:C3'],
    ['getUsedRange', (range) => range.getUsedRange(true), 'B2:C3'],
  ])('%s', async (_, make, address) => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const range = make(context.workbook.worksheets.getItem('Data').getRange('B2:D3')).load('address');
      await context.sync();
      expect(range.address).toBe(`Data!${address}`);
    });
  });

  it('are refused beyond the edges of the sheet', async () => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').getOffsetRange(-1, 0).load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('leave out hidden rows and columns in a visible view', async () => {
    const { Excel } = openSheets([{ ...(DATA[0] ?? { name: '', cells: {} }), hiddenRows: [1], hiddenColumns: [0] }]);
    await Excel.run(async (context) => {
      const view = context.workbook.worksheets.getFirst().getRange('A1:C3').getVisibleView();
      view.load('values,cellAddresses,rowCount,columnCount');
      await context.sync();
      expect(view.values).toEqual([
        ['pris', 'summa'],
        [6, 30],
      ]);
      expect(view.cellAddresses).toEqual([
        ['Data!B1', 'Data!C1'],
        ['Data!B3', 'Data!C3'],
      ]);
      expect([view.rowCount, view.columnCount]).toEqual([2, 2]);
    });
  });
});

describe('properties of rows, columns and cells', () => {
  it('tell what is hidden, and fills', async () => {
    const { Excel } = openSheets([
      {
        name: 'Blad',
        cells: { A1: { value: 1, fill: 'FFC000' }, B2: { value: 2 } },
        hiddenRows: [1],
        hiddenColumns: [1],
      },
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2').load('rowHidden,columnHidden,hidden');
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ]);
      expect(columns.value).toEqual([{ columnHidden: false }, { columnHidden: true }]);
      expect(cells.value[0]).toEqual([
        { address: 'Blad!A1', format: { fill: { color: '#FFC000' } } },
        { address: 'Blad!B1', format: { fill: { color: '#FFFFFF' } } },
      ]);
      expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, null, null]);
    });
  });
});

describe('what the user has in front', () => {
  it('is the active sheet, the selection and its first cell', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.select('Mitt blad', 'B2:C4');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([sheet.name, selected.address, cell.address]).toEqual([
        'Mitt blad',
        "'Mitt blad'!B2:C4",
        "'Mitt blad'!B2",
      ]);
    });
  });

  it('is on each sheet what was last selected there', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.select('Data', 'B2');
    excel.select('Tomt', 'C3');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').activate();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Data!B2');
    });
  });

  it('follows activate and select', async () => {
    const { excel, Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tomt');
      sheet.activate();
      sheet.getRange('D5').select();
      await context.sync();
    });
    expect(excel.workbook.selection).toMatchObject({
      sheet: { name: 'Tomt' },
      range: { top: 4, left: 3, bottom: 4, right: 3 },
    });
  });
});

describe('the sample files', () => {
  it.each([
    ['RLF', RLF, 15],
    ['HSF', HSF, 7],
  ])('%s is read in three requests', async (_, path, sheets) => {
    const { excel, Excel } = await openSample(path);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
      await context.sync();
      for (const range of used) range.load('values,formulas,numberFormat');
      await context.sync();
      expect(used.every(({ values }) => values.length > 0)).toBe(true);
      expect(used).toHaveLength(sheets);
    });
    expect(excel.traffic.work).toHaveLength(3);
  });
});

it('keeps several Excels apart', async () => {
  const [one, other] = [openSheets(DATA), openSheets([{ name: 'Eget', cells: {} }])];
  const namesIn = async ({ Excel }: typeof one): Promise<readonly string[]> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
  expect(await Promise.all([namesIn(one), namesIn(other)])).toEqual([['Data', 'Mitt blad', 'Tomt'], ['Eget']]);
  expect([one.excel.traffic.work.length, other.excel.traffic.work.length]).toEqual([1, 1]);
});

it('lets go of ranges after Excel.run', async () => {
  const { excel, Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').load('values');
    await context.sync();
    expect(excel.keptReferences).toBe(1);
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(excel.keptReferences).toBe(0);
});
