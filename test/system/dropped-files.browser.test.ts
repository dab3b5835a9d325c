import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { openBuiltPane } from '../support/built-pane/open-built-pane';
import { documentPath } from '../support/documents/read-document';
import { dropFiles } from '../support/drop-files';
import { asRows, rlfLedger } from '../support/ledger/rlf-ledger';
import { RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const [TEN_A = '', TEN_B = ''] = RLF_ONE_A_BILAGA;
const NO_WORKBOOK = join(__dirname, '../../README.md');

const folder = temporaryFolder();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});

beforeEach(async () => {
  ({ page } = await openBuiltPane(browser, { workbook: TEN_A }));
  await page.getByRole('button', { name: /^Bilaga 10b ej hittad/u }).waitFor();
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

const zone = () => page.getByText('Släpp filer här eller');
const card = (name: RegExp) => page.getByRole('article', { name });

it('a workbook that is dropped takes part in the check, and its findings say where they are', async () => {
  // Investeringar Netto Budget 2020 were -5 846 tkr, as bilaga 10 b has them.
  await page.evaluate(() => {
    globalThis.excelInPage.excel.edit('Bil 10a', 'F28', -6846);
  });
  await page.getByRole('tab', { name: 'Anmärkningar' }).click();
  await page.getByRole('article').first().waitFor();
  expect(await card(/^Fel Bil 10a!F28/u).count()).toBe(0);

  await page.getByRole('tab', { name: 'Läget' }).click();
  await dropFiles(zone(), [TEN_B]);
  await page.getByText('är med i kontrollen').waitFor();
  await page.getByRole('button', { name: /^Bilaga 10b 2 varningar/u }).waitFor();

  await page.getByRole('tab', { name: 'Anmärkningar' }).click();
  await card(/^Fel Bil 10a!F28 .*5 846/u).waitFor();
  await card(/^Varning Bil 10b!H23 i filen Bilaga 10b RLF\.xlsx/u)
    .getByText('Cellen finns i filen Bilaga 10b RLF.xlsx.')
    .waitFor();
  expect(
    await card(/^Varning Bil 10b!H23/u)
      .getByRole('button', { name: 'Visa' })
      .count(),
  ).toBe(0);
});

it('the plan that is dropped is held to the open workbook, and its findings say where in it they stand', async () => {
  await dropFiles(zone(), [documentPath('RLF verksamhetsplan 2020.docx')]);
  await page.getByText('är med i kontrollen').waitFor();
  // Bilaga 10a is the open workbook; the plan's investments name no unit.
  await page.getByRole('tab', { name: 'Anmärkningar' }).click();
  await page.getByRole('searchbox').fill('enhet');
  const finding = page.getByRole('article').filter({ hasText: 'Tabellen säger inte vilken enhet beloppen har.' });
  await finding.getByText('RLF verksamhetsplan 2020.docx').first().waitFor();
  expect(await finding.getByRole('button', { name: 'Visa' }).count()).toBe(0);
});

it('what is no workbook is said to be none, and the workbooks with it take part', async () => {
  await dropFiles(zone(), [NO_WORKBOOK, TEN_B]);
  await page.getByText('kunde inte läsas: Filen är en textfil (till exempel CSV) och inte en arbetsbok.').waitFor();
  await page.getByRole('button', { name: /^Bilaga 10b 2 varningar/u }).waitFor();
});

it('a file that is dropped beside the place for it is not opened instead of the pane', async () => {
  await dropFiles(page.getByRole('heading', { level: 1 }), [TEN_B]);
  const isTakenByTheBrowser = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.xlsx'));
    return ['dragover', 'drop'].map((type) =>
      heading.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })),
    );
  });
  expect(isTakenByTheBrowser).toEqual([false, false]);
  expect(await page.getByText('Bilaga 10b RLF.xlsx').count()).toBe(0);
});

it('a ledger extract gives the key figures that are computed on accounts, down to its rows', async () => {
  await page.context().close();
  ({ page } = await openBuiltPane(browser, { workbook: RLF }));
  await page.getByRole('tab', { name: 'Nyckeltal' }).click();
  await page.getByRole('heading', { name: 'Lägg till huvudboksutdrag' }).waitFor();
  const [header = [], ...rows] = asRows(rlfLedger());
  const own = [header.map((title) => (title === 'Konto' ? 'Kto' : title)), ...rows];
  await dropFiles(zone(), [folder.write('huvudbok.csv', own.map((row) => row.join(';')).join('\n'))]);

  await page.getByText('Föreslagen tolkning (ej bekräftad): Kto → Konto.').waitFor();
  await page.getByText(/^Budget 2020: avstämt mot bilaga 10a/u).waitFor();
  await page.getByRole('button', { name: 'Bekräfta tolkningen' }).click();
  await page.getByText('Sparad tolkning: Kto → Konto.').waitFor();

  await page.getByRole('row', { name: /^Budget 2020 37,8.% 37,8.% stämmer$/u }).waitFor();
  await page.getByRole('button', { name: 'Så är det beräknat' }).first().click();
  await page
    .getByRole('button', { name: /^Konton: Intäkter, kkl 3/u })
    .first()
    .click();
  await page.getByText('huvudbok.csv rad 2', { exact: false }).first().waitFor();
});
