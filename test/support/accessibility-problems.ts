import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page as it stands, as `rule: element` each. axe is read in once for each page that is loaded,
 * which takes longer than to let it look.
 *
 * @param context which part of the page it looks at; all of it when left out
 */
export async function accessibilityProblems(
  page: Page,
  options: RunOptions = {},
  context: Readonly<Record<string, unknown>> | null = null,
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE);
  const given = [context, { ...options, resultTypes: ['violations'] }].filter((argument) => argument !== null);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(...${JSON.stringify(given)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
