import { RLF } from '../../support/sample-files';
import { DATA } from './data-sheets';
import { eventsTold, openSample, openSheets } from './example';

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
