import type { Browser, Page } from 'playwright-core';
import { overviewRow, type OverviewRow } from '../../../src/report/review/overview';
import { renderOverviewHtml } from '../../../src/report/review/render-overview-html';
import { startBrowser } from '../../support/browser';
import { check } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';

const ROWS = 60;
/** 297 and 210 mm less a margin of 13 and 12 mm on either side, at 96 dots an inch. */
const SHEET = { width: Math.floor((271 / 25.4) * 96), height: Math.floor((186 / 25.4) * 96) };

describe('the overview on paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
    const rows = Array.from({ length: ROWS }, () => widestRow());
    await page.setContent(renderOverviewHtml({ rows, failed: [], comparesYears: false }, '22 november 2026'));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
  }, 120_000);

  afterAll(() => browser.close());

  /** All key figures, long names, and amounts of nine digits. */
  function widestRow(): OverviewRow {
    const [report] = check(validSubmission()).submissions;
    if (report === undefined) throw new Error('There is no submission');
    const row = overviewRow(report, 'rapporter/001.html');
    const ready = {
      text: 'Ändrad efter klarmarkering (Åsa Berg, Ekonomidirektör, 2026-11-22 kl. 13.49)',
      holds: false,
    };
    return { ...row, forvaltning: 'Regionledningsförvaltningen', ready, regionbidrag: [108_582_956, 0, 0] };
  }

  it('lies down, with no column beside the sheet and no year in pieces', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(
      [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)/gu)].map(([, ...size]) => size.map(Number)),
    ).toEqual(expect.arrayContaining([[841, 594]]));
    expect(await page.evaluate(`document.querySelectorAll('thead th').length`)).toBe(16);
    const width = await page.evaluate(`document.querySelector('.overview').getBoundingClientRect().width`);
    expect(width).toBeLessThanOrEqual(SHEET.width);
    const lines = `(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('tbody td'));
      return range.getClientRects().length;
    })()`;
    expect(await page.evaluate(lines)).toBe(1);
  }, 60_000);

  it('has the sums once, after the last row', async () => {
    const display = await page.evaluate(`getComputedStyle(document.querySelector('tfoot')).display`);
    expect(display).toBe('table-row-group');
  }, 60_000);
});
