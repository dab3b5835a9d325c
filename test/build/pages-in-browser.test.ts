import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { OFFICE_JS_SERVER, PANE_SERVER, serveBuiltPane } from '../support/built-pane/serve-built-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, beside the pages' own and Office.js. */
  readonly strayRequests: readonly string[];
  /** What the policy refused, as `directive address`. */
  readonly refused: () => Promise<readonly string[]>;
}

/** Opens a built page with the real Office.js, outside Excel. */
async function open(
  path: string,
  options: { context?: BrowserContextOptions; missing?: RegExp; prepare?: () => void } = {},
): Promise<Opened> {
  const context = await browser.newContext(options.context);
  const page = await context.newPage();
  const strayRequests = await serveBuiltPane(page, options.missing);
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  if (options.prepare !== undefined) await page.addInitScript(options.prepare);
  await page.goto(`${PANE_SERVER}/${path}`);
  return {
    page,
    strayRequests,
    refused: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  };
}

const visibleText = (page: Page) => page.locator('body').innerText();

describe('the pane outside Excel', () => {
  test('starts under its own policy and calls nobody but Office.js', async () => {
    const { page, strayRequests, refused } = await open('taskpane.html?vy=anmarkningar');
    await page.locator('#start-waiting').waitFor({ state: 'detached' });
    expect(
      await page
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily),
    ).toContain('Segoe');
    // Outside Excel, Office.js tries to tell Microsoft of its use in a hidden frame, which the policy does not let it.
    expect(
      (await refused()).filter((refusal) => !/^(frame-src https:\/\/telemetry|style-src-attr inline)/.test(refusal)),
    ).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  test('says what to do when a file is not found', async () => {
    const { page } = await open('taskpane.html', { missing: /\/office\.js$/ });
    await page.getByRole('heading', { name: 'Bilagekontroll kunde inte starta' }).waitFor();
    const text = await visibleText(page);
    expect(text).toContain(`${OFFICE_JS_SERVER}office.js`);
    expect(text).not.toContain('startar');
    expect(text).not.toContain('för gammal');
  });

  test('says that the browser is too old', async () => {
    const { page } = await open('taskpane.html', { prepare: () => Reflect.deleteProperty(Object, 'hasOwn') });
    await page.getByRole('heading', { name: 'Bilagekontroll kan inte visas här' }).waitFor();
    expect(await visibleText(page)).toContain('Excel 2021 eller nyare');
  });

  test('says that it needs JavaScript', async () => {
    const { page } = await open('taskpane.html', { context: { javaScriptEnabled: false } });
    expect(await visibleText(page)).toContain('Bilagekontroll behöver JavaScript');
  });
});

describe('the page of the ribbon’s functions', () => {
  test('starts under its own policy', async () => {
    const { page, refused, strayRequests } = await open('commands.html');
    expect(await page.evaluate(() => typeof Office.actions.associate)).toBe('function');
    expect(
      (await refused()).filter((refusal) => !/^(frame-src https:\/\/telemetry|style-src-attr inline)/.test(refusal)),
    ).toEqual([]);
    expect(strayRequests).toEqual([]);
  });
});

describe('the help', () => {
  test.each([
    ['hjalp.html', 'Kom igång', 'This page in English'],
    ['help.html', 'Getting started', 'Den här sidan på svenska'],
  ])('%s is shown, and leads to the other language', async (path, heading, link) => {
    const { page, refused } = await open(path);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    await page.getByRole('link', { name: link }).click();
    await page.waitForURL((url) => url.pathname !== `/${path}`);
    expect(await refused()).toEqual([]);
  });
});
