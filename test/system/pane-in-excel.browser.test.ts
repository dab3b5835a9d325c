import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ExcelTheme } from '../../workbench/app/excel/appearances';
import { accessibilityProblems } from '../support/accessibility-problems';
import { startBrowser } from '../support/browser';
import { enter, tabTo } from '../support/built-pane/keyboard';
import { openBuiltPane, type BuiltPane, type BuiltPaneOptions } from '../support/built-pane/open-built-pane';
import { typeInExcel } from '../support/built-pane/type-in-excel';
import { HSF, RLF } from '../support/sample-files';

let browser: Browser;
let opened: BuiltPane;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

const closePage = (): Promise<void> => page.context().close();

async function open(options: Partial<BuiltPaneOptions> = {}): Promise<void> {
  opened = await openBuiltPane(browser, { workbook: RLF, ...options });
  ({ page } = opened);
}

const edit = (...typed: [string, string, string | number, ('Local' | 'Remote')?]): Promise<void> =>
  typeInExcel(page, ...typed);

/** What a cell holds in Excel: the formula with `=`, or the value. */
function cell(sheet: string, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([name, at, across]) => {
      const found = globalThis.excelInPage.excel.workbook.sheets.find((one) => one.name === name)?.cells.at(at, across);
      return found?.formula === null || found === undefined ? (found?.value ?? null) : `=${found.formula}`;
    },
    [sheet, row, column] as const,
  );
}

/** The selected cell in Excel, `Bil 11RLF 7,4`. */
function selection(): Promise<string> {
  return page.evaluate(() => {
    const selected = globalThis.excelInPage.excel.workbook.selection;
    return selected === null ? '' : `${selected.sheet.name} ${selected.range.top},${selected.range.left}`;
  });
}

/** The user selects cells in Excel. */
const select = (sheet: string, address: string): Promise<void> =>
  page.evaluate(
    ([on, cells]) => {
      globalThis.excelInPage.excel.select(on, cells);
    },
    [sheet, address] as const,
  );

const counts = (text: RegExp): Promise<void> => page.getByRole('button', { name: text }).first().waitFor();
const card = (name: RegExp) => page.getByRole('article', { name });

describe('the built pane in Excel', () => {
  afterEach(closePage);

  it('shows how the workbook stands, and calls nobody but Office.js', async () => {
    await open();
    await page.getByRole('heading', { name: 'Kan inte lämnas in' }).waitFor();
    await counts(/^3 fel$/u);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Regionledningsförvaltningen 2020');
    expect(opened.strayRequests).toEqual([]);
  });

  it('reads with three requests, and once more for an edit', async () => {
    await open();
    await counts(/^3 fel$/u);
    const requests = () =>
      page.evaluate(() =>
        globalThis.excelInPage.excel.traffic.requests.map(({ body }) =>
          JSON.stringify(body.Actions).includes('"Select"'),
        ),
      );
    expect((await requests()).filter(Boolean)).toHaveLength(3);
    await edit('Bil 11RLF', 'E8', 715);
    await counts(/^2 fel$/u);
    expect((await requests()).filter(Boolean)).toHaveLength(4);
  });

  it('follows what is typed in Excel, and takes up a new error again', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar' });
    await card(/^Fel Bil 11RLF!E8/u).waitFor();
    await edit('Bil 11RLF', 'E8', 715);
    await card(/^Fel Bil 11RLF!E8/u).waitFor({ state: 'detached' });
    await edit('Bil 11RLF', 'E8', 700, 'Remote');
    await card(/^Fel Bil 11RLF!E8/u).waitFor();
  });

  it('shows a cell, explains the finding term by term, and leads to each term', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar', context: { viewport: { width: 450, height: 800 } } });
    const finding = card(/^Fel Bil 11RLF!E8/u);
    await finding.getByRole('button', { name: 'Visa' }).click();
    await waitFor(async () => (await selection()) === 'Bil 11RLF 7,4');
    await finding.getByRole('button', { name: 'Varför?' }).click();
    await finding.getByText('= 715,3 kr/inv, i cellen 714 kr/inv').waitFor();
    await finding.getByRole('button', { name: '244 600 invånare Bil 11RLF!E18' }).click();
    await waitFor(async () => (await selection()) === 'Bil 11RLF 17,4');
    await finding.getByRole('button', { name: 'Bil 10a!I21', exact: true }).click();
    await waitFor(async () => (await selection()) === 'Bil 10a 20,8');
  });

  it('brings the finding of the selected cell forward and opens it, and says quietly where there is none', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar', context: { viewport: { width: 320, height: 800 } } });
    await page.getByRole('article').first().waitFor();
    await select('Bil 10b', 'H23');
    const finding = card(/^Varning Bil 10b!H23/u);
    await finding.getByRole('button', { name: 'Varför?', expanded: true }).waitFor();
    await page.getByText('Bil 10b!H23: 1 anmärkning.').waitFor();
    await waitFor(async () => ((await finding.boundingBox())?.y ?? 0) < 500);
    // The focus stays in the sheet, and what was opened closes when another is.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await select('Bil 11RLF', 'E8:F8');
    await card(/^Fel Bil 11RLF!E8/u)
      .getByRole('button', { name: 'Varför?', expanded: true })
      .waitFor();
    await select('Bil 11RLF', 'A1');
    await page.getByText('Bil 11RLF!A1: ingen anmärkning.').waitFor();
    expect(await page.getByRole('button', { name: 'Varför?', expanded: true }).count()).toBe(1);
    // What a link shows is said too, and opens nothing else.
    await card(/^Fel Bil 11RLF!E8/u)
      .getByRole('button', { name: 'Bil 10a!I21', exact: true })
      .click();
    await page.getByText('Bil 10a!I21: ingen anmärkning.').waitFor();
    expect(await page.getByRole('button', { name: 'Varför?', expanded: true }).count()).toBe(1);
  });

  it('starts nothing by what it selects itself, and moves nothing while a view other than the findings is open', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar' });
    await card(/^Fel Bil 11RLF!E8/u)
      .getByRole('button', { name: 'Visa' })
      .click();
    await waitFor(async () => (await selection()) === 'Bil 11RLF 7,4');
    await page.getByRole('tab', { name: 'Läget' }).click();
    await select('Bil 10b', 'H23');
    const line = page.getByText('Bil 10b!H23: 1 anmärkning.');
    await line.waitFor();
    expect(await page.getByText(/^Bil 11RLF!E8: /u).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Läget', selected: true }).count()).toBe(1);
    await line.getByRole('button', { name: 'Visa' }).click();
    await card(/^Varning Bil 10b!H23/u)
      .getByRole('button', { name: 'Varför?', expanded: true })
      .waitFor();
  });

  it('mends a cell after a preview and takes it back in one step, by keyboard alone', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar' });
    await page.getByRole('article').first().waitFor();
    await tabTo(page, 'searchbox', /./u);
    await page.keyboard.type('H23');
    await card(/^Varning Bil 10b!H23/u).waitFor();
    await enter(page, 'button', /^Rätta/u);
    await enter(page, 'button', /^Skriv$/u);
    await page.getByText(/^Skrivet i Bil 10b!H23/u).waitFor();
    expect(await cell('Bil 10b', 22, 7)).toBe('=SUM(C23:G23)');
    await card(/^Varning Bil 10b!H23/u).waitFor({ state: 'detached' });
    await enter(page, 'button', /^Ångra$/u);
    await page.getByText(/^Ångrat i Bil 10b!H23/u).waitFor();
    expect(await cell('Bil 10b', 22, 7)).toBeNull();
    await card(/^Varning Bil 10b!H23/u).waitFor();
  });

  it('can still be taken back after the pane was closed and opened again', async () => {
    await open({ path: 'taskpane.html?vy=fyll' });
    await page.getByRole('button', { name: 'Skriv 2 celler' }).click();
    await page.getByText(/^Skrivet i Bil 10b!H23, Bil 10b!H32/u).waitFor();
    expect(await cell('Bil 10b', 22, 7)).toBe('=SUM(C23:G23)');
    const stored = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('bilagekontroll')));
    expect(stored).toHaveLength(1);
    await page.reload();
    await page.getByRole('button', { name: 'Ångra senaste ändringen' }).waitFor();
  });

  it('writes nothing when a co-author changes the cell after the preview, and says what stands there', async () => {
    await open({ path: 'taskpane.html?vy=anmarkningar' });
    const finding = card(/^Varning Bil 10b!H23/u);
    await page.getByRole('searchbox').fill('H23');
    await finding.getByRole('button', { name: 'Rätta' }).click();
    await page.evaluate(() => {
      const { excel } = globalThis.excelInPage;
      excel.beforeRequest = () => {
        excel.beforeRequest = null;
        excel.edit('Bil 10b', 'H23', 240, { source: 'Remote' });
      };
    });
    await finding.getByRole('button', { name: 'Skriv' }).click();
    await page.getByText(/Inget skrevs, för någon har ändrat cellen/u).waitFor();
    await page.getByText(/Bil 10b!H23: där stod tom cell när förslaget visades, nu står 240/u).waitFor();
    expect(await cell('Bil 10b', 22, 7)).toBe(240);
  });

  it('waits while a cell is being edited, and checks when it is left', async () => {
    await open();
    await counts(/^3 fel$/u);
    await edit('Bil 11RLF', 'E8', 715);
    await page.evaluate(() => {
      globalThis.excelInPage.excel.startCellEdit();
    });
    await page.getByText(/En cell redigeras i Excel/u).waitFor();
    await page.evaluate(() => {
      globalThis.excelInPage.excel.endCellEdit();
    });
    await counts(/^2 fel$/u);
  });

  it('goes on when a sheet is deleted during the check', async () => {
    await open();
    await counts(/^3 fel$/u);
    await page.evaluate(() => {
      const { excel } = globalThis.excelInPage;
      excel.beforeRequest = () => {
        excel.beforeRequest = null;
        excel.deleteSheet('Bil 16');
      };
      excel.edit('Bil 16', 'A1', 'x');
    });
    await page.getByRole('button', { name: /^Bilaga 16 ej hittad/u }).waitFor();
  });

  it('says that the report is old when Excel refuses, and checks again when asked to', async () => {
    await open();
    await counts(/^3 fel$/u);
    await page.evaluate(() => {
      const { excel } = globalThis.excelInPage;
      excel.refuse('Range.load', { code: 'GeneralException' }, 1);
      excel.edit('Bil 11RLF', 'E8', 715);
    });
    await page.getByText('Rapporten är inte aktuell').first().waitFor();
    await page
      .getByRole('button', { name: /^Kontrollera igen$/u })
      .first()
      .click();
    await counts(/^2 fel$/u);
  });

  it('finds nothing to mend in a faultless workbook', async () => {
    await open({ workbook: HSF });
    await page.getByRole('heading', { name: 'Kan lämnas in' }).waitFor();
  });

  it('says what to do outside Excel', async () => {
    await open({ workbook: null });
    await page.getByRole('heading', { name: 'Öppna Bilagekontroll i Excel' }).waitFor();
  });

  it('goes from finding to finding with the ribbon’s button, without the pane', async () => {
    await open({ path: 'commands.html' });
    await page.waitForFunction(() => typeof Office !== 'undefined');
    await page.evaluate(() => Office.onReady());
    const walked: string[] = [];
    for (let times = 0; times < 3; times++) {
      await page.evaluate(() => globalThis.excelInPage.page.invokeRibbonCommand('nextFinding'));
      walked.push(await selection());
    }
    expect(new Set(walked).size).toBe(3);
  });
});

describe.each<[string, ExcelTheme, BrowserContextOptions]>([
  ['light', 'light', {}],
  ['dark', 'dark', {}],
  ['high contrast', 'highContrast', {}],
  ['a contrast theme of the system', 'highContrast', { forcedColors: 'active', colorScheme: 'dark' }],
])('the built pane in Excel in %s', (_, theme, colours) => {
  beforeAll(() => open({ theme, context: { viewport: { width: 320, height: 700 }, bypassCSP: true, ...colours } }));

  afterAll(closePage);

  it.each([[320], [450]])('has no accessibility problem and is not too wide at %i px', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    for (const tab of ['Läget', 'Anmärkningar', 'Nyckeltal', 'Fyll i', 'Granska']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
      const problems = await accessibilityProblems(page, axeOptions(colours));
      expect(problems.map((problem) => `${tab} ${problem}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

function axeOptions({ forcedColors }: BrowserContextOptions): RunOptions {
  // axe takes the page to be white, which it is not in the system's own colours.
  return { rules: { 'color-contrast': { enabled: forcedColors !== 'active' } } };
}

/** Waits for something that has no element of its own. */
async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await page.waitForTimeout(50);
}
