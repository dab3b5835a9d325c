import type { Page } from 'playwright-core';

/** What the user, or a co-author, types into a cell of the simulated Excel that the page is in. */
export async function typeInExcel(
  page: Page,
  sheet: string,
  cell: string,
  entry: string | number,
  source: 'Local' | 'Remote' = 'Local',
): Promise<void> {
  await page.evaluate(
    ([name, address, content, who]) => {
      globalThis.excelInPage.excel.edit(name, address, content, { source: who });
    },
    [sheet, cell, entry, source] as const,
  );
}
