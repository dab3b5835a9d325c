import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(__dirname, '../../..');
const PANE = join(ROOT, 'dist/taskpane');
const OFFICE_JS = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Where the built pane is served. */
export const PANE_SERVER = 'https://bilagekontroll.test';

/** Where Microsoft serves Office.js. */
export const OFFICE_JS_SERVER = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * Answers what a page asks for with dist/taskpane and the real Office.js, as a web server and Microsoft's network would;
 * everything else is refused. `npm run build:pane` must have been run.
 *
 * @param missing addresses of files that are not found
 * @returns the addresses that were asked for elsewhere; the list grows
 */
export async function serveBuiltPane(page: Page, missing?: RegExp): Promise<readonly string[]> {
  if (!existsSync(join(PANE, 'taskpane.html'))) throw new Error('The pane is not built: run npm run build:pane first.');
  const strayRequests: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const file = fileOf(url);
    if (file === null) strayRequests.push(url);
    if (file === null || missing?.test(url) === true || !existsSync(file)) return route.abort();
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  return strayRequests;
}

function fileOf(url: string): string | null {
  if (url.startsWith(OFFICE_JS_SERVER)) return join(OFFICE_JS, url.slice(OFFICE_JS_SERVER.length));
  return url.startsWith(`${PANE_SERVER}/`) ? join(PANE, new URL(url).pathname) : null;
}
