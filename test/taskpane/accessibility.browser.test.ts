import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ViewName } from '../../src/taskpane/app/pane-view';
import type { PaneTheme } from '../../src/taskpane/appearance';
import type { HostProblemKind } from '../../src/session/workbook-host';
import { accessibilityProblems } from '../support/accessibility-problems';
import { startBrowser } from '../support/browser';
import { buildPanePage } from '../support/pane/build-pane-page';
import type { PageOptions } from '../support/pane/pane-page';
import { RLF } from '../support/sample-files';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SAMPLE = { name: basename(RLF), base64: readFileSync(RLF).toString('base64') };

describe('the pane in a browser', () => {
  let html: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    html = buildPanePage();
  });

  afterAll(() => browser.close());

  async function newPage(): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' });
    page = await context.newPage();
  }

  const closePage = (): Promise<void> => page.context().close();

  async function open(given: Partial<PageOptions> & { readonly file?: null } = {}): Promise<void> {
    const { theme = 'light', locale = 'sv-SE', view = 'overview', problem = null } = given;
    await page.setContent(html);
    await page.evaluate(([file, options]) => globalThis.panePage.open(file, options), [
      given.file === null ? null : SAMPLE,
      { theme, locale, view, problem },
    ] as const);
    const shown = given.file === null || problem !== null ? 'main' : '[role="tabpanel"] h2';
    await page.locator(shown).first().waitFor({ state: 'attached' });
    if (view === 'findings') await page.getByRole('article').first().waitFor();
    if (view === 'fill') await page.getByRole('checkbox').first().waitFor();
  }

  const problems = (rules: Readonly<Record<string, { readonly enabled: boolean }>> = {}): Promise<readonly string[]> =>
    accessibilityProblems(page, { runOnly: WCAG, rules });

  /** Whether the page or what scrolls in it is wider than its window. */
  function overflow(): Promise<readonly string[]> {
    return page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main > section')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => `${element.tagName}: ${element.scrollWidth} > ${element.clientWidth}`),
    );
  }

  async function openUnfolded(view: ViewName): Promise<void> {
    await open({ view });
    if (view === 'findings') await unfoldFirstFindings();
    else if (view !== 'fill') await page.locator('main [aria-expanded="false"]').first().click();
  }

  /** Opens the reasons and the correction of the first finding that has one, and what accepts the first varning. */
  async function unfoldFirstFindings(): Promise<void> {
    await page
      .getByRole('button', { name: /^Rätta/u })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Varför/u })
      .first()
      .click();
    await page.getByRole('group', { name: 'Så här rättas det' }).waitFor();
    await page
      .getByRole('button', { name: /^Godta…/u })
      .first()
      .click();
    await page.getByRole('group', { name: 'Godta med skäl' }).waitFor();
  }

  /** Changes the theme and the width of the open page, as Excel does, and waits until that has been drawn. */
  async function show(theme: PaneTheme, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate(async (wanted) => {
      globalThis.panePage.setTheme(wanted);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    }, theme);
  }

  describe.each<[ViewName]>([['overview'], ['findings'], ['keyFigures'], ['fill'], ['review']])('%s', (view) => {
    beforeAll(async () => {
      await newPage();
      await openUnfolded(view);
    }, 60_000);

    afterAll(closePage);

    it.each<[PaneTheme, number]>([
      ['light', 320],
      ['light', 450],
      ['dark', 320],
      ['dark', 450],
      ['highContrast', 320],
      ['highContrast', 450],
    ])(
      'has no accessibility problem and is not too wide: %s, %i px',
      async (theme, width) => {
        await show(theme, width);
        expect(await problems()).toEqual([]);
        expect(await overflow()).toEqual([]);
      },
      60_000,
    );

    it('has no accessibility problem with forced colours', async () => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await show('light', 320);
      // axe takes the page to be white, which it is not with the system's own colours.
      expect(await problems({ 'color-contrast': { enabled: false } })).toEqual([]);
      expect(await overflow()).toEqual([]);
    }, 60_000);
  });

  describe('in a page of its own', () => {
    beforeEach(newPage);

    afterEach(closePage);

    it.each<[HostProblemKind]>([['noWorkbook'], ['refused'], ['cellIsBeingEdited']])(
      'has no accessibility problem when there is nothing to show: %s',
      async (problem) => {
        await open({ problem });
        expect(await problems()).toEqual([]);
        expect(await overflow()).toEqual([]);
      },
      60_000,
    );

    it('has no accessibility problem over an empty workbook', async () => {
      await open({ file: null });
      expect(await problems()).toEqual([]);
      expect(await overflow()).toEqual([]);
    }, 60_000);

    it('is not too wide at twice the text size', async () => {
      await open({ view: 'findings' });
      await page.evaluate(() => {
        document.documentElement.style.zoom = '2';
      });
      await page.setViewportSize({ width: 640, height: 900 });
      expect(await overflow()).toEqual([]);
    }, 60_000);

    it('draws only the findings in its window, and reaches the last one by keyboard', async () => {
      await open({ view: 'findings' });
      const drawn = await page.getByRole('article').count();
      expect(drawn).toBeLessThan(40);
      await page.getByRole('article').first().focus();
      await page.keyboard.press('End');
      // 59 findings: 3 fel, 46 varningar and 10 upplysningar, as the README's example shows.
      const last = page.locator('[role="listitem"][aria-posinset="59"][aria-setsize="59"] article');
      await last.waitFor();
      expect(await last.evaluate((card) => card === document.activeElement)).toBe(true);
      const box = await last.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(701);
    }, 60_000);

    it('gives the focus to the next finding when the one that had it is mended', async () => {
      await open({ view: 'findings' });
      const mend = page.getByRole('button', { name: 'Rätta Varning Bil 10b!H23' });
      await page.getByRole('searchbox').fill('10b!H');
      await mend.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Skriv' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Skrivet i Bil 10b!H23.').waitFor();
      await page.getByText(/^1 av 58 anmärkningar/u).waitFor();
      expect(await page.evaluate(() => document.activeElement?.querySelector('h4')?.textContent)).toBe(
        'Varning Bil 10b!H32',
      );
    }, 60_000);

    it('keeps the focus where it is when the list is drawn again', async () => {
      await open({ view: 'findings' });
      const why = page.getByRole('button', { name: /^Varför\? Upplysning Bil 9a!E32/u });
      await why.focus();
      await page.evaluate(() => globalThis.panePage.opened().session.check());
      expect(await why.evaluate((button) => button === document.activeElement)).toBe(true);
    }, 60_000);

    it('shows what has the focus in Fyll i, which its bar does not cover', async () => {
      await open({ view: 'fill' });
      await page.getByRole('checkbox').first().focus();
      const covered: string[] = [];
      for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press('Tab');
        covered.push(
          ...(await page.evaluate(() => {
            const focused = document.activeElement;
            if (focused === null) return [];
            const { left, top, width, height } = focused.getBoundingClientRect();
            const seen = document.elementFromPoint(left + width / 2, top + height / 2);
            return seen !== null && (focused.contains(seen) || seen.contains(focused)) ? [] : [focused.outerHTML];
          })),
        );
      }
      expect(covered).toEqual([]);
    }, 60_000);

    it('has targets of at least 24 pixels', async () => {
      await open({ view: 'findings' });
      await unfoldFirstFindings();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(({ element, box }) => `${element.textContent}: ${box.width} x ${box.height}`),
      );
      expect(small).toEqual([]);
    }, 60_000);

    it('scrolls through thousands of findings without drawing them all', async () => {
      await open({ view: 'findings' });
      await page.evaluate(() => {
        globalThis.panePage.opened().host.edit((workbook) => {
          // The last risk again and again: each lacks its impact, who is responsible, and its status.
          const sheet = workbook.sheet('Bil 16');
          for (let copy = 1; copy <= 500; copy++) {
            for (let column = 0; column < 20; column++) {
              const cell = sheet.at(14, column);
              if (cell !== undefined) sheet.edit(14 + copy, column, { value: cell.value, fill: cell.fill });
            }
          }
        });
      });
      await page.getByText(/^2\s\d{3} anmärkningar/u).waitFor({ timeout: 20_000 });
      await page.locator('[role="tabpanel"]').evaluate((panel) => {
        panel.scrollTop = panel.scrollHeight / 2;
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[role="listitem"]')].some((item) => Number(item.ariaPosInSet) > 500),
      );
      const drawn = await page.getByRole('article').count();
      expect(drawn).toBeGreaterThan(3);
      expect(drawn).toBeLessThan(60);
    }, 60_000);
  });
});
