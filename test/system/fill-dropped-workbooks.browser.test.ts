import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read as readSheets, write as writeSheets } from '@e965/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { formatAddress } from '../../src/core/workbook/address';
import type { CellValue } from '../../src/core/workbook/snapshot';
import { accessibilityProblems } from '../support/accessibility-problems';
import { startBrowser } from '../support/browser';
import { openBuiltPane, type BuiltPane } from '../support/built-pane/open-built-pane';
import { checkWorkbooks, ownProblems, summary } from '../support/check';
import { different, emptySample, shownIn, type EmptiedSample } from '../support/emptied-sample';
import { hasLibreOffice, recalculateInLibreOffice } from '../support/libre-office';
import { differingParts } from '../support/office-files/patched';
import { readWorkbook } from '../support/office-files/read';
import { HSF, readSample, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

const [TEN_A = '', TEN_B = '', TEN_C = '', SIXTEEN = '', SEVENTEEN = ''] = RLF_ONE_A_BILAGA;

/** Kapitalkostnad of the five projects of the faultless sample that invest. */
const KAPITALKOSTNAD = ['M9', 'M12', 'M15', 'M18', 'M21'].map((cell) => `Bilaga 10C (IT)!${cell}`);

/** Investeringar in Netto Budget 2020 and Plan 2021 and 2022, which bilaga 10 a takes from bilaga 10 b's file. */
const CARRIED = ['Bil 10a!F28', 'Bil 10a!I28', 'Bil 10a!L28'];

let browser: Browser;
let page: Page;
let strayRequests: BuiltPane['strayRequests'];
let tenA: EmptiedSample;
let tenB: EmptiedSample;
let tenC: EmptiedSample;

beforeAll(async () => {
  browser = await startBrowser();
  [tenA, tenB, tenC] = await Promise.all([emptySample(TEN_A, CARRIED), emptySample(TEN_B), emptySample(TEN_C)]);
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

/** What every cell shows in Excel, by sheet and address. */
async function shownInExcel(): Promise<ReadonlyMap<string, CellValue>> {
  const cells = await page.evaluate(() =>
    globalThis.excelInPage.excel.workbook.sheets.flatMap((sheet) => {
      const shown: { sheet: string; row: number; column: number; value: unknown }[] = [];
      sheet.cells.visit((row, column, { value }) => shown.push({ sheet: sheet.name, row, column, value }));
      return shown;
    }),
  );
  return new Map(
    cells.map(({ sheet, row, column, value }) => [`${sheet}!${formatAddress({ row, column })}`, value as CellValue]),
  );
}

it('fills in emptied workbooks beside the open one, as copies that show what they showed before', async () => {
  const open = folder.write(basename(TEN_B), tenB.bytes);
  const dropped = [folder.write(basename(TEN_A), tenA.bytes), folder.write(basename(TEN_C), tenC.bytes)];
  ({ page, strayRequests } = await openBuiltPane(browser, { workbook: open }));
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('heading', { level: 1, name: 'Regionledningsförvaltningen 2020' }).waitFor();
  await page.locator('input[type="file"]').setInputFiles([...dropped, SIXTEEN, SEVENTEEN]);
  await page.getByText('är med i kontrollen').nth(3).waitFor();

  await page.getByRole('tab', { name: 'Fyll i' }).click();
  await page
    .getByText(/i filen Bilaga 10a RLF\.xlsx/u)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Skriv \d+ celler$/u }).click();
  await page.getByText(/^Skrivet i Bil 10b!/u).waitFor();
  await page.getByRole('button', { name: 'Spara 2 ifyllda kopior' }).click();
  await page.getByText(/^Ifyllda kopior: Bilaga 10a RLF ifylld\.xlsx .* och Bilaga 10c RLF ifylld\.xlsx/u).waitFor();

  // Nothing is left to be filled in from the start, in Excel or in the copies.
  await page.getByText(/^Tomma celler/u).waitFor({ state: 'detached' });
  expect(downloads.map((download) => download.suggestedFilename())).toEqual([
    'Bilaga 10a RLF ifylld.xlsx',
    'Bilaga 10c RLF ifylld.xlsx',
  ]);
  const copies = await Promise.all(
    downloads.map(async (download) => {
      const path = folder.path(download.suggestedFilename());
      await download.saveAs(path);
      return path;
    }),
  );
  expect(different(tenB.wanted, await shownInExcel())).toEqual([]);
  expect(dropped.map((path) => readFileSync(path))).toEqual([tenA, tenC].map(({ bytes }) => Buffer.from(bytes)));
  expect(strayRequests).toEqual([]);

  for (const [at, copy] of copies.entries()) {
    const emptied = at === 0 ? tenA : tenC;
    const bytes = readFileSync(copy);
    // The results are stored, so that a program that does not calculate shows them too.
    expect(different(emptied.wanted, shownIn(readWorkbook(bytes)))).toEqual([]);
    // It was marked to be recalculated when it was emptied.
    expect(differingParts(emptied.bytes, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
  }

  await page.getByRole('tab', { name: 'Läget' }).click();
  await page.getByText('ifylld kopia, är med i kontrollen i stället för Bilaga 10a RLF.xlsx').waitFor();
  // The two that the published appendices have: risks without Sannolikhet.
  await page.getByRole('button', { name: /^2 fel$/u }).waitFor();

  if (!hasLibreOffice) return;
  const saved = recalculateInLibreOffice(copies, folder.path('libreoffice'));
  const recalculated = await Promise.all(copies.map((copy) => readSample(join(saved, basename(copy)))));
  expect(
    recalculated.map((workbook, at) => different([tenA, tenC][at]?.wanted ?? new Map(), shownIn(workbook))),
  ).toEqual([[], []]);
  const whole = [recalculated[0], await readSample(TEN_B), recalculated[1], await readSample(SIXTEEN)];
  const errors = ownProblems(checkWorkbooks(whole.flatMap((workbook) => workbook ?? [])))
    .filter(({ severity }) => severity === 'fel')
    .map(summary);
  expect(errors).toEqual(['fel 16-riskvarde Bil 16!N8', 'fel 16-riskvarde Bil 16!N9']);
});

describe.each([
  [320, 'light'],
  [450, 'dark'],
  [320, 'highContrast'],
] as const)('at %i px, %s', (width, theme) => {
  const context = { viewport: { width, height: 800 }, bypassCSP: true };

  async function expectNoProblem(): Promise<void> {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }

  it('cells of dropped workbooks, one that cannot be changed, and a saved copy are accessible', async () => {
    const open = folder.write(basename(TEN_B), tenB.bytes);
    const [dropped, old] = [folder.write(basename(TEN_A), tenA.bytes), folder.write('Gammal.xls', asXls(tenC.bytes))];
    ({ page } = await openBuiltPane(browser, { workbook: open, theme, context }));
    await page.getByRole('heading', { level: 1, name: 'Regionledningsförvaltningen 2020' }).waitFor();
    await page.locator('input[type="file"]').first().setInputFiles([dropped, old]);
    await page.getByText('är med i kontrollen').nth(1).waitFor();
    await page.getByRole('tab', { name: 'Fyll i' }).click();
    await page.getByRole('heading', { name: 'Gammal.xls kan inte fyllas i' }).waitFor();
    await expectNoProblem();
    await page.getByRole('button', { name: 'Spara 1 ifylld kopia' }).click();
    await page.getByText(/^Ifyllda kopior:/u).waitFor();
    await page.getByRole('tab', { name: 'Läget' }).click();
    await page.getByRole('button', { name: /^Spara igen/u }).waitFor();
    await expectNoProblem();
  });

  it('the fields for Kapitalkostnad are accessible, also with what is not understood in them', async () => {
    const { bytes } = await emptySample(HSF, KAPITALKOSTNAD);
    const workbook = folder.write('HSF.xlsx', bytes);
    ({ page } = await openBuiltPane(browser, { workbook, theme, context, path: 'taskpane.html?vy=fyll' }));
    await page.getByRole('button', { name: 'Andra värden för enskilda projekt' }).click();
    const own = page.getByRole('group', { name: /^9100 Journalsystem i mobilen/u });
    await own.getByRole('textbox', { name: 'Internränta, %' }).fill('hög');
    await page.getByText('Skriv procent från 0 till 30, till exempel 1,5.').waitFor();
    await expectNoProblem();
    // By keyboard alone: from the field to the next one, and what is mended is planned anew.
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7');
    await page.getByText(/=AVRUNDA\(-BETALNING\(0,03;7;/u).waitFor();
  });
});

function asXls(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(writeSheets(readSheets(bytes), { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
}
