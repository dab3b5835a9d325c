import { DATA } from './data-sheets';
import { eventsTold, openSheets } from './example';

function used(context: Excel.RequestContext): Excel.Range {
  return context.workbook.worksheets.getItem('Data').getUsedRangeOrNullObject(true).load('values');
}

describe('API sets', () => {
  it('refuse what came later', async () => {
    const { Excel } = openSheets(DATA, { apiSet: '1.8' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').getRowProperties({ rowHidden: true });
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        debugInfo: { errorLocation: 'Range.getRowProperties' },
      });
    });
  });

  it('have what they brought', async () => {
    const { Excel } = openSheets(DATA, { apiSet: '1.9' });
    await Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem('Data').getRange('A1').getRowProperties({ rowHidden: true });
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false }]);
    });
  });

  it('refuse properties and events too', async () => {
    const { Excel } = openSheets(DATA, { apiSet: '1.7' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/showGridlines');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });

  it('leave later properties out when all are loaded', async () => {
    const { Excel } = openSheets(DATA, { apiSet: '1.7' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data').load();
      await context.sync();
      expect(sheet.name).toBe('Data');
      expect(() => sheet.showGridlines).toThrow();
    });
  });

  it('are told of', () => {
    const { Office } = openSheets(DATA, { apiSet: '1.9', requirementSets: { RibbonApi: null } });
    const { requirements } = Office.context;
    expect([
      requirements.isSetSupported('ExcelApi', '1.9'),
      requirements.isSetSupported('ExcelApi', '1.10'),
      requirements.isSetSupported('RibbonApi', '1.1'),
      requirements.isSetSupported('DialogApi', '1.1'),
    ]).toEqual([true, false, false, true]);
  });

  it('do not hide that something is not imitated', async () => {
    const { Excel } = openSheets(DATA, { apiSet: '1.9' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').charts.load('items/name');
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringContaining('Worksheet.charts') as string,
      });
    });
  });
});

describe('a payload limit', () => {
  it('is none on PC, and refuses an answer above 5 MB online', async () => {
    // 5 MB are 5 242 880 bytes; 80 cells of 65 536 marks are as many, and their quotes and names come on top.
    const cells = Object.fromEntries(
      Array.from({ length: 80 }, (_, row) => [`A${row + 1}`, { value: 'x'.repeat(65_536) }]),
    );
    const sheets = [{ name: 'Data', cells }];
    const onPc = openSheets(sheets);
    const values = await onPc.Excel.run(async (context) => {
      const range = used(context);
      await context.sync();
      return range.values;
    });
    expect(values).toHaveLength(80);
    expect(onPc.excel.traffic.receivedBytes).toBeGreaterThan(5_242_880);

    const online = openSheets(sheets, { platform: 'OfficeOnline' });
    const context = new online.Excel.RequestContext();
    used(context);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    context.workbook.worksheets.getItem('Data').getRange('A1:A79').load('values');
    await expect(context.sync()).resolves.toBeUndefined();
  });

  it('refuses a request before any of it is done', async () => {
    const { excel, Excel } = openSheets(DATA, { payloadLimit: 2000 });
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem('Data').getRange('A2').values = [['x'.repeat(2000)]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(excel.workbook.sheetNamed('Data')?.at(1, 0).value).toBe(3);
  });

  it('refuses ranges of more cells than can be handed over', async () => {
    const { Excel } = openSheets(DATA, { mostCells: 9 });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A1:C3').load('values');
      await context.sync();
      sheet.getRange('A1:B5').load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
    });
  });
});

describe('while a cell is being edited', () => {
  it('requests are refused', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.startCellEdit();
    const context = new Excel.RequestContext();
    used(context);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    excel.endCellEdit();
    const range = used(context);
    await context.sync();
    expect(range.values).toHaveLength(3);
  });

  it('those that ask to wait do so', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.startCellEdit();
    let isDone = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      used(context);
      await context.sync();
      isDone = true;
    });
    await eventsTold();
    expect(isDone).toBe(false);
    excel.endCellEdit();
    await run;
    expect(isDone).toBe(true);
  });
});

describe('a workbook that is open for reading alone', () => {
  const write = (context: Excel.RequestContext): void => {
    context.workbook.worksheets.getItem('Data').getRange('A2').values = [[40]];
  };

  it('says so, and is changed in memory on a computer', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.workbook.isReadOnly = true;
    const context = new Excel.RequestContext();
    context.workbook.load('readOnly');
    write(context);
    await context.sync();
    expect([context.workbook.readOnly, excel.workbook.sheetNamed('Data')?.at(1, 0).value]).toEqual([true, 40]);
  });

  it('takes no change on the web, but is read and listened to', async () => {
    const { excel, Excel } = openSheets(DATA, { platform: 'OfficeOnline' });
    excel.workbook.isReadOnly = true;
    const context = new Excel.RequestContext();
    write(context);
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    context.workbook.customXmlParts.add('<granskning xmlns="urn:prov"/>');
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    context.workbook.worksheets.onChanged.add(() => Promise.resolve());
    await context.sync();
    const range = used(context);
    await context.sync();
    expect([range.values[1]?.[0], excel.workbook.xmlParts.all]).toEqual([3, []]);
  });
});

describe('what a test can make happen', () => {
  it('a call that Excel refuses, some times or every time', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.refuse('Range.load', { code: 'GeneralException' }, 1);
    const context = new Excel.RequestContext();
    used(context);
    await expect(context.sync()).rejects.toMatchObject({
      code: 'GeneralException',
      message: 'There was an internal error while processing the request.',
    });
    used(context);
    await expect(context.sync()).resolves.toBeUndefined();
    const allow = excel.refuse((location) => location.startsWith('Worksheet.'), {
      code: 'AccessDenied',
      message: 'Nej.',
    });
    for (let time = 0; time < 2; time++) {
      used(context);
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied', message: 'Nej.' });
    }
    allow();
    used(context);
    await expect(context.sync()).resolves.toBeUndefined();
  });

  it('a sheet that is deleted between two requests', async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.beforeRequest = ({ number }) => {
      if (number === 2) excel.deleteSheet('Data');
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      worksheets.items[0]?.getUsedRange().load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('a range on a deleted sheet that the add-in has kept', async () => {
    const { excel, Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('values');
      await context.sync();
      excel.deleteSheet('Data');
      range.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  it("a co-author's change between two requests, while the first request's caller waits", async () => {
    const { excel, Excel } = openSheets(DATA);
    excel.beforeRequest = async ({ number }) => {
      if (number !== 2) return;
      await Promise.resolve();
      excel.edit('Data', 'A2', 77, { source: 'Remote' });
    };
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A2').load('values');
      await context.sync();
      expect(range.values).toEqual([[3]]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[77]]);
    });
  });

  it('rows that the user puts in above a range that the add-in has kept', async () => {
    const { excel, Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A3').load('address');
      await context.sync();
      excel.insertRows('Data', 0, 2);
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Data!A5', [[5]]]);
      excel.undo();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Data!A3');
    });
  });
});

it('counts requests, bytes and calls', async () => {
  const { excel, Excel } = openSheets(DATA);
  const context = new Excel.RequestContext();
  used(context);
  await context.sync();
  used(context);
  context.workbook.worksheets.getItem('Data').getRange('A2').values = [[1]];
  await context.sync();
  const { traffic } = excel;
  expect(traffic.requests).toHaveLength(2);
  expect([traffic.count('GetUsedRangeOrNullObject'), traffic.count('Values')]).toEqual([2, 1]);
  expect(traffic.sentBytes).toBe(
    traffic.requests.reduce((sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)), 0),
  );
  traffic.reset();
  expect([traffic.requests.length, traffic.receivedBytes]).toEqual([0, 0]);
});
