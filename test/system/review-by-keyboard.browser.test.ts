import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { enter, tabTo } from '../support/built-pane/keyboard';
import { openBuiltPane } from '../support/built-pane/open-built-pane';
import { typeInExcel } from '../support/built-pane/type-in-excel';
import { HSF } from '../support/sample-files';

jest.setTimeout(120_000);

const REASON = 'Åtgärden följs upp i delårsrapporten, status sätts då.';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

/** Goes to the row of tabs and with the arrow keys to one of them. */
async function openTab(name: string): Promise<void> {
  await tabTo(page, 'tab', /./u);
  const chosen = page.getByRole('tab', { name, selected: true });
  for (let pressed = 0; pressed < 5 && (await chosen.count()) === 0; pressed++) {
    await page.keyboard.press('ArrowRight');
  }
  await chosen.waitFor();
}

const heading = (name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** What the workbook keeps of reviews. */
const keptParts = (): Promise<readonly string[]> =>
  page.evaluate(() => globalThis.excelInPage.excel.workbook.xmlParts.all.map(({ xml }) => xml));

it('a whole review is made by keyboard alone, from opening to Klarmarkera and the change after it', async () => {
  ({ page } = await openBuiltPane(browser, { workbook: HSF }));
  await heading('Kan lämnas in');
  // A key figure that does not follow from 10a, and a risk without its status.
  await typeInExcel(page, 'Nyckeltal', 'E8', 0.5);
  await typeInExcel(page, 'Riskanalys', 'R8', '');

  await openTab('Granska');
  await heading('Kan inte lämnas in');
  await page.getByText(/^Den kan klarmarkeras när den kan lämnas in/u).waitFor();

  // The fel is mended from its own finding, to which the verdict leads.
  await enter(page, 'button', /^1 fel ska rättas\.$/u);
  await page.getByRole('article', { name: /^Fel Nyckeltal!E8/u }).waitFor();
  await enter(page, 'button', /^Rätta Fel Nyckeltal!E8/u);
  await enter(page, 'button', /^Skriv$/u);
  await page.getByText(/^Skrivet i Nyckeltal!E8/u).waitFor();

  await openTab('Granska');
  await enter(page, 'button', /^1 varning ska rättas eller godtas med skäl\.$/u);
  const warning = page.getByRole('article', { name: /^Varning Riskanalys!R8/u });
  await warning.waitFor();
  await enter(page, 'button', /^Godta… Varning Riskanalys!R8/u);
  // The form has the focus in its first field: a reason, then a name.
  expect(await page.getByRole('textbox', { name: 'Skäl' }).and(page.locator(':focus')).count()).toBe(1);
  await page.keyboard.type('ok');
  await tabTo(page, 'textbox', /^Namn/u);
  await page.keyboard.type('Åsa Berg');
  await page.keyboard.press('Enter');
  await page.getByText(/^Skriv skälet som en mening/u).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(REASON);
  await enter(page, 'button', /^Godta$/u);
  await page.getByText(/^Godtagandet är sparat i arbetsboken/u).waitFor();
  expect(await keptParts()).toEqual([expect.stringContaining(REASON)]);

  await openTab('Granska');
  await heading('Kan lämnas in med godtagna avvikelser');
  await enter(page, 'button', /^Klarmarkera…$/u);
  // The name is the one that accepted last on this machine; the one who answers for the submission is another.
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Nils Öberg');
  await tabTo(page, 'textbox', /^Roll/u);
  await page.keyboard.type('ekonomidirektör');
  await enter(page, 'button', /^Klarmarkera$/u);
  await page.getByText('Inlämningen är klarmarkerad.').waitFor();
  expect(await focused()).toBe('Klarmarkering');
  await page.getByText(/^Nils Öberg, ekonomidirektör, /u).waitFor();
  expect(await keptParts()).toEqual([expect.stringContaining('Nils Öberg')]);

  await typeInExcel(page, 'Riskanalys', 'R9', 'Klar', 'Remote');
  await page.getByText('Ändrad efter klarmarkering').waitFor();
  await enter(page, 'button', /^Riskanalys!R9$/u);
  expect(
    await page.evaluate(() => {
      const { selection } = globalThis.excelInPage.excel.workbook;
      return selection === null ? null : [selection.sheet.name, selection.range.top, selection.range.left];
    }),
  ).toEqual(['Riskanalys', 8, 17]);
});
