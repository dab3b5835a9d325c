import { DATA } from './data-sheets';
import { openSheets, type ConnectedExcel } from './example';
import type { UndoSupport } from '../../../workbench/host/simulated-excel';
import { contentsOf } from './workbook/host-workbooks';

/** An Excel in which the user has typed twice. */
function openTyped(undo?: UndoSupport, platform?: 'PC' | 'OfficeOnline'): ConnectedExcel {
  const connected = openSheets(DATA, {
    apiSet: '1.13',
    ...(undo === undefined ? {} : { undo }),
    ...(platform === undefined ? {} : { platform }),
  });
  connected.excel.edit('Data', 'A2', 4);
  connected.excel.edit('Data', 'A3', 6);
  return connected;
}

type Act = (context: Excel.RequestContext) => void;

async function act({ Excel }: ConnectedExcel, ...steps: readonly Act[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const step of steps) {
    step(context);
    await context.sync();
  }
}

const read: Act = ({ workbook }) => {
  workbook.worksheets.load('items/name,items/visibility');
  workbook.worksheets.getItem('Data').getUsedRange(true).load('values,formulas,numberFormat,format/fill/color');
};

const write: Act = ({ workbook }) => {
  const sheet = workbook.worksheets.getItem('Data');
  sheet.getRange('A2').values = [[40]];
  sheet.getRange('B2').numberFormat = [['0']];
};

it.each<UndoSupport>(['documented', 'by request flags', 'lost'])(
  'keeps what the user can undo when an add-in reads (%s)',
  async (undo) => {
    const connected = openTyped(undo);
    await act(connected, read);
    expect(connected.excel.undoDepth).toBe(2);
  },
);

it('takes back all that one request wrote, exactly, and then what the user did', async () => {
  const connected = openTyped();
  const before = contentsOf(connected.excel.workbook);
  await act(connected, write);
  expect(connected.excel.undoDepth).toBe(3);
  expect(contentsOf(connected.excel.workbook)).not.toEqual(before);
  connected.excel.undo();
  expect(contentsOf(connected.excel.workbook)).toEqual(before);
  connected.excel.undo();
  connected.excel.undo();
  expect(connected.excel.workbook.sheetNamed('Data')?.at(1, 2)).toMatchObject({ formula: 'A2*B2', value: 12 });
  expect(connected.excel.undo()).toBe(false);
});

it('has no step for what a co-author did', () => {
  const { excel } = openTyped();
  excel.edit('Data', 'B2', 100, { source: 'Remote' });
  expect(excel.undoDepth).toBe(2);
});

// Microsoft's list of what cannot be undone: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities,
// and the merged areas, which were seen to.
it.each<readonly [string, Act]>([
  [
    'protecting a sheet',
    ({ workbook }) => {
      workbook.worksheets.getItem('Data').protection.protect();
    },
  ],
  [
    'unprotecting a sheet',
    ({ workbook }) => {
      workbook.worksheets.getItem('Data').protection.unprotect();
    },
  ],
  ['copying a sheet', ({ workbook }) => workbook.worksheets.getItem('Data').copy('End')],
  [
    'deleting a sheet',
    ({ workbook }) => {
      workbook.worksheets.getItem('Tomt').delete();
    },
  ],
  [
    'asking for merged areas',
    ({ workbook }) => workbook.worksheets.getItem('Data').getRange().getMergedAreasOrNullObject().load('address'),
  ],
  ['hiding a sheet on PC', ({ workbook }) => (workbook.worksheets.getItem('Tomt').visibility = 'Hidden')],
  ['renaming a sheet on PC', ({ workbook }) => (workbook.worksheets.getItem('Tomt').name = 'Nytt')],
])('forgets what the user could undo after %s', async (_, step) => {
  const connected = openTyped();
  await act(connected, step);
  expect(connected.excel.undoDepth).toBe(0);
});

it('can undo that a sheet was hidden or renamed in Excel on the web', async () => {
  const connected = openTyped('documented', 'OfficeOnline');
  await act(
    connected,
    ({ workbook }) => (workbook.worksheets.getItem('Tomt').visibility = 'Hidden'),
    ({ workbook }) => (workbook.worksheets.getItem('Tomt').name = 'Nytt'),
  );
  expect(connected.excel.undoDepth).toBe(4);
  connected.excel.undo();
  connected.excel.undo();
  expect(connected.excel.workbook.sheetNamed('Tomt')?.state.visibility).toBe('visible');
});

it('can undo what is written after something that could not be undone', async () => {
  const connected = openTyped();
  await act(
    connected,
    ({ workbook }) => {
      workbook.worksheets.getItem('Tomt').delete();
    },
    write,
  );
  expect(connected.excel.undoDepth).toBe(1);
});

it('takes the strictest reading of requests when told to', async () => {
  const connected = openTyped('by request flags');
  // Values are marked as undoable by the client, and formulas are not.
  await act(connected, ({ workbook }) => (workbook.worksheets.getItem('Data').getRange('A2').values = [[40]]));
  expect(connected.excel.undoDepth).toBe(3);
  await act(connected, ({ workbook }) => (workbook.worksheets.getItem('Data').getRange('D2').formulas = [['=A2']]));
  expect(connected.excel.undoDepth).toBe(0);
});

const keepXml: Act = ({ workbook }) => workbook.customXmlParts.add('<granskning xmlns="urn:prov"/>');

// A custom XML part, too: github.com/OfficeDev/office-js/issues/4484.
it.each([
  ['cells', write],
  ['a custom XML part', keepXml],
])('loses it all with the first write of %s in an Excel that cannot undo add-ins', async (_, step) => {
  const connected = openTyped('lost');
  await act(connected, step);
  expect(connected.excel.undoDepth).toBe(0);
});

// Undoing leaves custom XML parts as they are: github.com/OfficeDev/office-js/issues/6415.
it('has no step for a custom XML part', async () => {
  const connected = openTyped();
  await act(connected, keepXml);
  expect(connected.excel.undoDepth).toBe(2);
  connected.excel.undo();
  expect(connected.excel.workbook.xmlParts.all).toHaveLength(1);
});
