import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ExcelTheme } from '../../../workbench/app/excel/appearances';
import { PANE_SERVER, serveBuiltPane } from './serve-built-pane';

/** How the built pane is opened. */
export interface BuiltPaneOptions {
  /** The workbook that Excel has open; null opens the pane outside Excel. */
  readonly workbook: string | null;
  readonly path?: string;
  /** How Excel looks; light when left out. */
  readonly theme?: ExcelTheme;
  readonly context?: BrowserContextOptions;
}

/** The built pane in a browser, with the real Office.js in a simulated Excel. */
export interface BuiltPane {
  readonly page: Page;
  /** Addresses that were asked for beside the pane's own and Office.js. */
  readonly strayRequests: readonly string[];
}

let script: string | null = null;

/** Opens a page of dist/taskpane as Excel does. `npm run build:pane` must have been run. */
export async function openBuiltPane(browser: Browser, options: BuiltPaneOptions): Promise<BuiltPane> {
  const { workbook, path = 'taskpane.html', theme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    locale: 'sv-SE',
    ...options.context,
  });
  const page = await context.newPage();
  const strayRequests = await serveBuiltPane(page);
  if (workbook !== null) {
    const given = { name: basename(workbook), base64: readFileSync(workbook).toString('base64'), theme };
    script ??= bundleExcel();
    await page.addInitScript(`globalThis.givenWorkbook = ${JSON.stringify(given)};\n${script}`);
  }
  await page.goto(`${PANE_SERVER}/${path}`);
  return { page, strayRequests };
}

/** In a process that ends with it: one that builds on its own goes on, and Jest then waits for it in vain. */
function bundleExcel(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'excel-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
