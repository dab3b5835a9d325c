import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { openBuiltPane } from '../support/built-pane/open-built-pane';
import { areaOf, differenceInInk, inkOf, takePicture, visibleChange, type Picture } from '../support/picture';
import { RLF } from '../support/sample-files';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** How many tab stops of a view are looked at, its panel the first; the key figures have fewer. */
const STOPS = 6;

const CONTRAST_THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['Office’s colours alone', {}],
  ['the system’s colours put in, on black', { forcedColors: 'active', colorScheme: 'dark' }],
  ['the system’s colours put in, on white', { forcedColors: 'active', colorScheme: 'light' }],
];

describe.each(CONTRAST_THEMES)('in high contrast with %s', (_, colours) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openBuiltPane(browser, {
      workbook: RLF,
      theme: colours.colorScheme === 'light' ? 'light' : 'highContrast',
      // A picture from the middle of a transition would show what nobody sees for long.
      context: { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce', ...colours },
    }));
    await page.getByRole('heading', { name: 'Kan inte lämnas in' }).waitFor();
  });

  beforeEach(() => tab('Läget').click());

  afterAll(() => page.context().close());

  const tab = (name: string): Locator => page.getByRole('tab', { name });
  const signOf = (role: 'heading' | 'listitem', name: RegExp): Locator =>
    page.getByRole(role).filter({ hasText: name }).first().locator('svg');

  const pictureOf = async (element: Locator): Promise<Picture> => takePicture(page, await areaOf(element));

  it('the signs are seen, and no two are alike', async () => {
    const signs = [
      await pictureOf(signOf('listitem', /^Bilaga 11 ?1 fel/u)),
      await pictureOf(signOf('listitem', /^Bilaga 10b ?2 varningar/u)),
      await pictureOf(signOf('listitem', /^Bilaga 10a ?1 upplysning/u)),
      await pictureOf(signOf('listitem', /^Bilaga 10c ?inga/u)),
    ];
    // A ring around 16 pixels is 40 of them, and what stands in it 8 at the least.
    expect(Math.min(...signs.map(inkOf))).toBeGreaterThan(40);
    const differences = signs.flatMap((sign, at) => signs.slice(at + 1).map((other) => differenceInInk(sign, other)));
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(8);
    expect(inkOf(await pictureOf(signOf('heading', /Kan inte lämnas in/u)))).toBeGreaterThan(100);
  });

  it('the selected tab is underlined', async () => {
    for (const name of ['Anmärkningar', 'Nyckeltal', 'Fyll i']) {
      const area = await areaOf(tab(name));
      const before = await takePicture(page, area);
      await tab(name).click();
      // Three pixels, under all but the blanks at the ends.
      expect(visibleChange(before, await takePicture(page, area))).toBeGreaterThan(3 * 0.7 * area.width);
    }
  });

  it('a pressed filter is unlike the others, and its sign is still seen', async () => {
    await tab('Anmärkningar').click();
    const filter = page.getByRole('button', { name: /^46 varningar/u });
    const area = await areaOf(filter);
    const before = await takePicture(page, area);
    await filter.click();
    await page.getByRole('searchbox').click();
    const change = visibleChange(before, await takePicture(page, area));
    expect(change).toBeGreaterThan(0.5 * area.width * area.height);
    expect(inkOf(await pictureOf(filter.locator('svg')))).toBeGreaterThan(40);
    await filter.click();
  });

  it.each([['Läget'], ['Anmärkningar'], ['Nyckeltal'], ['Fyll i']])(
    'what has the focus has a ring: %s',
    async (name) => {
      await tab(name).click();
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
      let seen = 0;
      for (; seen < STOPS; seen++) {
        await page.keyboard.press('Tab');
        const focused = page.locator('main :focus');
        if ((await focused.count()) === 0) break;
        const area = await areaOf(focused, 3);
        const html = await focused.evaluate((element) => element.outerHTML.slice(0, 200));
        const ringed = await takePicture(page, area);
        await focused.evaluate((element: HTMLElement) => {
          element.blur();
        });
        const ring = visibleChange(await takePicture(page, area), ringed);
        // Two pixels wide would be 4; what stands in the area of the ring takes a part of it.
        expect({ html, ring: ring / (area.width + area.height) > 2.5 }).toEqual({ html, ring: true });
      }
      expect(seen).toBeGreaterThan(2);
    },
  );
});
