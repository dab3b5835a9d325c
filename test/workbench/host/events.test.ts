import { RLF } from '../../support/sample-files';
import { DATA } from './data-sheets';
import { eventsTold, openSample, openSheets, type ConnectedExcel } from './example';

/** Listens to everything that concerns all sheets, and notes what is told. */
async function listen({ Excel }: ConnectedExcel): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const told: Readonly<Record<string, unknown>>[] = [];
  const note = (event: object): Promise<void> => {
    const entries = Object.entries(event).filter(([, value]) => typeof value !== 'function' && value !== undefined);
    told.push(Object.fromEntries(entries));
    return Promise.resolve();
  };
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const events = [
    worksheets.onChanged,
    worksheets.onCalculated,
    worksheets.onFormatChanged,
    worksheets.onAdded,
    worksheets.onDeleted,
    worksheets.onActivated,
    worksheets.onDeactivated,
    worksheets.onSelectionChanged,
    worksheets.onNameChanged,
    worksheets.onVisibilityChanged,
    worksheets.onMoved,
    worksheets.onProtectionChanged,
    worksheets.onRowHiddenChanged,
  ] as unknown as readonly { add: (handler: typeof note) => void }[];
  for (const event of events) event.add(note);
  await context.sync();
  return told;
}

const NEWEST = { apiSet: '1.17' } as const;

it('tells of a change of any sheet, with the range that changed', async () => {
  const { excel, Excel } = openSheets(DATA);
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      const range = event.getRange(context);
      range.load('address,values');
      await range.context.sync();
      told.push({ address: range.address, values: range.values, source: event.source, type: event.changeType });
    });
    await context.sync();
  });
  excel.edit('Data', 'B3', 7);
  await eventsTold();
  expect(told).toEqual([{ address: 'Data!B3', values: [[7]], source: 'Local', type: 'RangeEdited' }]);
});

it('tells of one sheet alone when that is asked for', async () => {
  const { excel, Excel } = openSheets(DATA);
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').onChanged.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.edit('Mitt blad', 'A1', 1);
  excel.edit('Data', 'A1:B1', [['a', 'b']]);
  await eventsTold();
  expect(told).toEqual(['A1:B1']);
});

it('tells what a single cell held before and after, and who changed it', async () => {
  const connected = openSheets(DATA, NEWEST);
  const told = await listen(connected);
  connected.excel.edit('Data', 'B3', 7, { source: 'Remote' });
  await eventsTold();
  expect(told[0]).toMatchObject({
    type: 'WorksheetChanged',
    address: 'B3',
    source: 'Remote',
    triggerSource: 'Unknown',
    details: { valueBefore: 6, valueAfter: 7, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
});

it('tells of what was calculated, a sheet at a time, after the change', async () => {
  const connected = openSheets(DATA, NEWEST);
  const ids = connected.excel.workbook.sheets.map(({ id }) => id);
  const told = await listen(connected);
  connected.excel.edit('Data', 'B3', 7);
  await eventsTold();
  expect(told.map(({ type, worksheetId, address }) => [type, worksheetId, address])).toEqual([
    ['WorksheetChanged', ids[0], 'B3'],
    ['WorksheetCalculated', ids[0], 'C3'],
    ['WorksheetCalculated', ids[1], 'B2'],
  ]);
});

it('tells the add-in of its own changes, after the answer to the request', async () => {
  const connected = openSheets(DATA, NEWEST);
  const told = await listen(connected);
  const context = new connected.Excel.RequestContext();
  const range = context.workbook.worksheets.getItem('Tomt').getRange('A1:A2');
  range.values = [[1], [2]];
  range.format.fill.color = '#FFFF00';
  await context.sync();
  await eventsTold();
  expect(told.map(({ type, triggerSource }) => [type, triggerSource])).toEqual([
    ['WorksheetChanged', 'ThisLocalAddin'],
    ['WorksheetFormatChanged', undefined],
  ]);
});

it.each<readonly [string, (connected: ConnectedExcel) => unknown, readonly Readonly<Record<string, unknown>>[]]>([
  ['a new sheet', ({ excel }) => excel.addSheet('Nytt'), [{ type: 'WorksheetAdded', source: 'Local' }]],
  [
    'a deleted sheet',
    ({ excel }) => {
      excel.deleteSheet('Tomt', { source: 'Remote' });
    },
    [{ type: 'WorksheetDeleted', source: 'Remote' }],
  ],
  [
    'a new name',
    ({ excel }) => {
      excel.renameSheet('Data', 'Siffror');
    },
    [{ type: 'WorksheetNameChanged', nameBefore: 'Data', nameAfter: 'Siffror', source: 'Local' }],
  ],
  [
    'a moved sheet',
    ({ excel }) => {
      excel.moveSheet('Tomt', 0);
    },
    [{ type: 'WorksheetMoved', positionBefore: 2, positionAfter: 0 }],
  ],
  [
    'a selection on another sheet',
    ({ excel }) => {
      excel.select('Tomt', 'B2:C3');
    },
    [
      { type: 'WorksheetDeactivated' },
      { type: 'WorksheetActivated' },
      { type: 'WorksheetSelectionChanged', address: 'B2:C3' },
    ],
  ],
  [
    'rows put in',
    ({ excel }) => {
      excel.insertRows('Tomt', 1, 2);
    },
    [{ type: 'WorksheetChanged', changeType: 'RowInserted', address: '2:3' }],
  ],
])('tells of %s', async (_, act, events) => {
  const connected = openSheets(DATA, NEWEST);
  const told = await listen(connected);
  act(connected);
  await eventsTold();
  expect(told).toMatchObject(events);
});

it('tells of hidden sheets and rows, and of protection', async () => {
  const connected = openSheets(DATA, NEWEST);
  const told = await listen(connected);
  const context = new connected.Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.getItem('Tomt').visibility = 'VeryHidden';
  worksheets.getItem('Data').getRange('2:3').rowHidden = true;
  worksheets.getItem('Data').protection.protect();
  await context.sync();
  await eventsTold();
  expect(told).toMatchObject([
    { type: 'WorksheetVisibilityChanged', visibilityBefore: 'Visible', visibilityAfter: 'VeryHidden' },
    { type: 'WorksheetRowHiddenChanged', changeType: 'Hidden', address: '2:3' },
    { type: 'WorksheetProtectionChanged', isProtected: true },
  ]);
});

it('tells of the same cells when a change is undone', async () => {
  const connected = openSheets(DATA, NEWEST);
  connected.excel.edit('Data', 'B3', 7);
  const told = await listen(connected);
  connected.excel.undo();
  await eventsTold();
  expect(told.filter(({ type }) => type === 'WorksheetChanged')).toMatchObject([
    { address: 'B3', details: { valueBefore: 7, valueAfter: 6 } },
  ]);
});

it('is silent after a handler is removed, and while events are turned off', async () => {
  const { excel, Excel } = openSheets(DATA);
  const told: string[] = [];
  const context = new Excel.RequestContext();
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    told.push(event.address);
    return Promise.resolve();
  });
  await context.sync();
  context.runtime.enableEvents = false;
  await context.sync();
  excel.edit('Data', 'A2', 1);
  context.runtime.enableEvents = true;
  await context.sync();
  excel.edit('Data', 'A3', 1);
  await eventsTold();
  handler.remove();
  await context.sync();
  excel.edit('Data', 'B2', 1);
  await eventsTold();
  expect(told).toEqual(['A3']);
});

it('recalculates over the sheets of the RLF sample when a cost changes', async () => {
  const { excel, Excel } = await openSample(RLF);
  // Läkemedel 2020: 6 − 47 016 = −47 010. 1 000 tkr more in costs make netto, SUMMA and RESULTAT 1 000 tkr less.
  excel.edit('Bil 10a', 'E8', -48016);
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Bil 10a');
    const ranges = ['F8', 'E17', 'F17', 'F24'].map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    return ranges.map((range) => range.values[0]?.[0] as number);
  });
  expect(values).toEqual([-48010, -3480169, -1662635, -1000]);
});
