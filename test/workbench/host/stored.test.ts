import { DATA } from './data-sheets';
import { openSheets } from './example';

const NAMESPACE = 'urn:bilagekontroll:prov';

describe('custom XML parts', () => {
  it('are added, found by their namespace, read, replaced and deleted', async () => {
    const { excel, Excel } = openSheets(DATA);
    const context = new Excel.RequestContext();
    const { customXmlParts } = context.workbook;
    customXmlParts.add(`<?xml version="1.0"?><g:granskning xmlns:g="${NAMESPACE}">1</g:granskning>`);
    customXmlParts.add('<annat xmlns="urn:annat"/>');
    await context.sync();

    const found = customXmlParts.getByNamespace(NAMESPACE);
    found.load('items/id,items/namespaceUri');
    await context.sync();
    expect(found.items.map(({ namespaceUri }) => namespaceUri)).toEqual([NAMESPACE]);
    const [part] = found.items;
    part?.setXml(`<granskning xmlns="${NAMESPACE}">2</granskning>`);
    const xml = part?.getXml();
    await context.sync();
    expect(xml?.value).toBe(`<granskning xmlns="${NAMESPACE}">2</granskning>`);

    part?.delete();
    const [left, only] = [customXmlParts.getCount(), found.getOnlyItemOrNullObject()];
    await context.sync();
    expect([left.value, only.isNullObject]).toEqual([1, true]);
    expect(excel.workbook.xmlParts.all.map(({ namespaceUri }) => namespaceUri)).toEqual(['urn:annat']);
  });

  it('are refused when they are no XML', async () => {
    const { Excel } = openSheets(DATA);
    const context = new Excel.RequestContext();
    context.workbook.customXmlParts.add('granskning');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('come back as a tree is written, without their declaration', async () => {
    const { Excel } = openSheets(DATA);
    const context = new Excel.RequestContext();
    const part = context.workbook.customXmlParts.add(
      `<?xml version="1.0"?>\n<granskning xmlns="${NAMESPACE}">1</granskning>`,
    );
    const xml = part.getXml();
    await context.sync();
    expect(xml.value).toBe(`<granskning xmlns="${NAMESPACE}">1</granskning>`);
  });
});

it('settings are kept with the workbook', async () => {
  const { excel, Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('senaste', { kontroller: 12 });
    settings.add('bort', true);
    await context.sync();
    settings.getItem('bort').delete();
    const [kept, missing] = [settings.getItemOrNullObject('senaste'), settings.getItemOrNullObject('bort')];
    kept.load('key,value');
    await context.sync();
    expect([kept.key, kept.value, missing.isNullObject]).toEqual(['senaste', { kontroller: 12 }, true]);
  });
  expect(excel.workbook.settings).toEqual({ senaste: { kontroller: 12 } });
});

it('properties of the workbook and of sheets are kept', async () => {
  const { Excel } = openSheets(DATA, { apiSet: '1.12' });
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.properties.title = 'Bilagor 2020';
    workbook.worksheets.getItem('Data').customProperties.add('roll', 'rapport');
    await context.sync();
    workbook.load('name,properties/title');
    const property = workbook.worksheets.getItem('Data').customProperties.getItemOrNullObject('roll').load('value');
    await context.sync();
    expect([workbook.name, workbook.properties.title, property.value]).toEqual(['Bok.xlsx', 'Bilagor 2020', 'rapport']);
  });
});

it('names and tables are none', async () => {
  const { Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    const { names, tables } = context.workbook;
    names.load('items/name');
    tables.load('items/name');
    const name = names.getItemOrNullObject('Resultat');
    await context.sync();
    expect([names.items.length, tables.items.length, name.isNullObject]).toEqual([0, 0, true]);
  });
});

describe('calculation', () => {
  it('is left to the user, and asked for', async () => {
    const { Excel } = openSheets(DATA);
    const context = new Excel.RequestContext();
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A2').values = [[10]];
    await context.sync();
    const before = sheet.getRange('C2').load('values');
    await context.sync();
    const stale: unknown = before.values;
    application.calculate('Recalculate');
    const after = sheet.getRange('C2').load('values');
    await context.sync();
    expect([stale, after.values]).toEqual([[[12]], [[40]]]);
  });

  it('is put off until the request is complete', async () => {
    const { Excel } = openSheets(DATA);
    const context = new Excel.RequestContext();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A2').values = [[10]];
    const within = sheet.getRange('C2').load('values');
    await context.sync();
    const afterwards = sheet.getRange('C2').load('values');
    await context.sync();
    expect([within.values, afterwards.values]).toEqual([[[12]], [[40]]]);
  });
});
