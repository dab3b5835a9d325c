import type { Browser, Page } from 'playwright-core';
import { renderHtml } from '../../../src/report/html/render-html';
import { accessibilityProblems } from '../../support/accessibility-problems';
import { startBrowser } from '../../support/browser';
import { findingAt, placeIn, reportOf, submissionReport } from '../../support/report';
import { reviewedSample } from '../../support/reviewed-sample';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** The published workbook's report as reviewed, with a consequence, follow-ons and an unreadable file added, so that all parts show. */
async function fullPage(): Promise<string> {
  const { changed: first } = await reviewedSample();
  const bilaga = first.submission.bilagor.find(({ kind }) => kind === '11');
  if (bilaga === undefined) throw new Error('The sample has no bilaga 11');
  const cause = findingAt(bilaga, 'C7', {
    id: 'cause',
    consequences: [{ label: 'RESULTAT', place: placeIn(bilaga, 'D7'), from: 0, to: 1200, unit: 'tkr' }],
    fix: [{ place: placeIn(bilaga, 'C7'), formula: `=${'C6+'.repeat(60)}C7` }],
  });
  const findings = [...first.findings, cause, findingAt(bilaga, 'D7', { id: 'followOn', causedBy: 'cause' })];
  const disabled = [{ rule: '9-summa', reason: 'Bilaga 9 används inte längre.' }];
  const unreadable = [{ file: `${'mycket-langt-namn-'.repeat(6)}.xlsx`, reason: 'Filen är skyddad med lösenord.' }];
  const reviewProblems = first.submission.files.map((file) => {
    return { file, kind: 'entries' as const, reason: 'Ett godtagande kunde inte läsas.' };
  });
  const second = submissionReport({ forvaltning: 'Hälso- och sjukvårdsförvaltningen' });
  return renderHtml(reportOf([{ ...first, findings }, second], { disabled, unreadable, reviewProblems }), {
    madeAt: '2020-03-01 kl. 09.30',
  });
}

describe('the page in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
    await page.setContent(await fullPage());
  }, 60_000);

  afterAll(() => browser.close());

  const problems = (): Promise<readonly string[]> => accessibilityProblems(page, { runOnly: WCAG });

  async function show(width: number, colorScheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
  }

  it('has no accessibility problem in light, narrow', async () => {
    await show(320, 'light');
    expect(await problems()).toEqual([]);
  }, 60_000);

  it('has no accessibility problem in dark, narrow', async () => {
    await show(320, 'dark');
    expect(await problems()).toEqual([]);
  }, 60_000);

  it('has no accessibility problem in light, wide', async () => {
    await show(1000, 'light');
    expect(await problems()).toEqual([]);
  }, 60_000);

  it('has no accessibility problem in dark, wide', async () => {
    await show(1000, 'dark');
    expect(await problems()).toEqual([]);
  }, 60_000);

  it('uses its style, also under its own policy', async () => {
    await show(1000, 'light');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(246, 246, 243)');
    await show(1000, 'dark');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(21, 24, 27)');
  });

  it('is never wider than a screen of 320 pixels', async () => {
    await show(320, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('lets a table that is wider be scrolled from the keyboard', async () => {
    await show(320, 'light');
    const focused = await page.evaluate(`(() => {
      const wide = [...document.querySelectorAll('.scroll')].filter((region) => region.scrollWidth > region.clientWidth);
      return { count: wide.length, all: wide.every((region) => region.tabIndex === 0 && region.ariaLabel !== '') };
    })()`);
    expect(focused).toEqual({ count: expect.any(Number) as number, all: true });
  });

  it('leaves the reader at the top', async () => {
    await show(320, 'light');
    expect(await page.evaluate('scrollY')).toBe(0);
  });

  it('shows what is folded away when it is printed', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const hidden = await page.evaluate(
      `[...document.querySelectorAll('details > :not(summary)')].filter((part) => part.getBoundingClientRect().height === 0).length`,
    );
    await page.emulateMedia({ media: 'screen' });
    expect(hidden).toBe(0);
  });
});
