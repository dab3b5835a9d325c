import type { Browser, Page } from 'playwright-core';
import { renderHtml } from '../../../src/report/html/render-html';
import { startBrowser } from '../../support/browser';
import { reportOf } from '../../support/report';
import { reviewedSample, type ReviewedSample } from '../../support/reviewed-sample';

const MADE_AT = '2026-11-22 kl. 15.10';

describe('the review on paper', () => {
  let browser: Browser;
  let page: Page;
  let sample: ReviewedSample;

  beforeAll(async () => {
    sample = await reviewedSample();
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
  }, 120_000);

  afterAll(() => browser.close());

  /** How many sheets of A4 the page takes, as its own style asks for. */
  async function sheets(): Promise<number> {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/gu)?.length ?? 0;
  }

  async function show(): Promise<void> {
    const { ready } = sample;
    await page.setContent(renderHtml(reportOf([ready, ready]), { madeAt: MADE_AT }));
    await page.emulateMedia({ media: 'print' });
  }

  it('takes at most two sheets of A4, with the names of the page and the submission', async () => {
    await show();
    await page.evaluate(`(() => {
      const [review] = document.querySelectorAll('.review');
      while (review.nextElementSibling !== null) review.nextElementSibling.remove();
      document.querySelectorAll('main > section:not(:first-child)').forEach((section) => section.remove());
    })()`);
    expect(await page.evaluate(`document.querySelectorAll('h3').length`)).toBe(1);
    expect(await sheets()).toBe(2);
  }, 60_000);

  it('stands on sheets of its own: what follows begins on a new one, and so does the next submission', async () => {
    await show();
    await page.evaluate(`(() => {
      for (const section of document.querySelectorAll('main > section')) {
        const review = section.querySelector('.review');
        review.innerHTML = '<h3>Granskning</h3>';
        const next = review.nextElementSibling;
        next.innerHTML = '<h3>Anmärkningar</h3>';
        while (next.nextElementSibling !== null) next.nextElementSibling.remove();
      }
    })()`);
    expect(await sheets()).toBe(4);
  }, 60_000);

  it('does not cut its tables or boxes where they fit on a sheet', async () => {
    await show();
    const cut =
      await page.evaluate(`[...document.querySelectorAll('.review .scroll, .review .verdict, .review .notice')]
      .filter((part) => getComputedStyle(part).breakInside !== 'avoid').length`);
    expect(cut).toBe(0);
  }, 60_000);

  it('has no table that is wider than the sheet', async () => {
    await show();
    // 210 mm less 13 mm on either side, at 96 dots an inch.
    await page.setViewportSize({ width: Math.floor((184 / 25.4) * 96), height: 1000 });
    const wide = await page.evaluate(`[...document.querySelectorAll('.review .scroll')]
      .filter((region) => region.scrollWidth > region.clientWidth).map((region) => region.ariaLabel)`);
    expect(wide).toEqual([]);
  }, 60_000);

  it('leaves out the table of contents, whose links lead nowhere on paper', async () => {
    await show();
    expect(await page.evaluate(`document.querySelector('nav').getBoundingClientRect().height`)).toBe(0);
  }, 60_000);
});
