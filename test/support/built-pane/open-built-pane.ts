import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const ROOT = join(__dirname, '../../..');
const PANE = join(ROOT, 'dist/taskpane');
const OFFICE_JS = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const SERVER = 'https://bilagekontroll.test';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** How the built pane is opened. */
export interface BuiltPaneOptions {
  /** The workbook that Excel has open; null opens the pane outside Excel. */
  readonly workbook: string | null;
  readonly path?: string;
  readonly isDark?: boolean;
  readonly context?: BrowserContextOptions;
}

/** The built pane in a browser, with the real Office.js in a simulated Excel. */
export interface BuiltPane {
  readonly page: Page;
  /** Addresses that were asked for beside the pane's own and Office.js. */
  readonly strayRequests: readonly string[];
}

let script: Promise<string> | null = null;

/** Opens a page of dist/taskpane as Excel does. `npm run build:pane` must have been run. */
export async function openBuiltPane(browser: Browser, options: BuiltPaneOptions): Promise<BuiltPane> {
  const { workbook, path = 'taskpane.html', isDark = false } = options;
  if (!existsSync(join(PANE, 'taskpane.html'))) throw new Error('The pane is not built: run npm run build:pane first.');
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    locale: 'sv-SE',
    ...options.context,
  });
  const page = await context.newPage();
  const strayRequests: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const file = url.startsWith(CDN)
      ? join(OFFICE_JS, url.slice(CDN.length))
      : url.startsWith(SERVER)
        ? join(PANE, new URL(url).pathname)
        : null;
    if (file === null) strayRequests.push(url);
    if (file === null || !existsSync(file)) return route.abort();
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  if (workbook !== null) {
    const given = { name: basename(workbook), base64: readFileSync(workbook).toString('base64'), isDark };
    script ??= bundleExcel();
    await page.addInitScript(`globalThis.givenWorkbook = ${JSON.stringify(given)};\n${await script}`);
  }
  await page.goto(`${SERVER}/${path}`);
  return { page, strayRequests };
}

async function bundleExcel(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'excel-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
