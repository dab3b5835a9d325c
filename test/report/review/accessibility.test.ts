import type { Browser, Page } from 'playwright-core';
import { overviewRow, type OverviewRow } from '../../../src/report/review/overview';
import { renderOverviewHtml } from '../../../src/report/review/render-overview-html';
import { accessibilityProblems } from '../../support/accessibility-problems';
import { startBrowser } from '../../support/browser';
import { checkWorkbooks } from '../../support/check';
import { readSample, RLF } from '../../support/sample-files';

describe('the overview in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
    const report = checkWorkbooks([await readSample(RLF)]);
    const rows = report.submissions.map((submission) => overviewRow(submission, 'rapporter/001.html'));
    const other = rows.map((row): OverviewRow => ({
      ...row,
      forvaltning: null,
      resultat: [null, null, null],
      ready: { text: 'Åsa Berg, Ekonomidirektör, 2020-03-01 kl. 09.30', holds: true },
      report: null,
    }));
    const overview = {
      rows: [...rows, ...other],
      failed: [{ file: 'a.xlsx', reason: 'Tom.' }],
      comparesYears: true,
    };
    await page.setContent(renderOverviewHtml(overview, '2020-03-01 kl. 09.30'));
  }, 60_000);

  afterAll(() => browser.close());

  it.each([
    [320, 'light'],
    [1000, 'dark'],
  ] as const)(
    'has no accessibility problem %i pixels wide, in %s',
    async (width, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
      expect(await accessibilityProblems(page, { runOnly })).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    60_000,
  );
});
