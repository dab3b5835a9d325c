import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser';

const OFFICE_JS = join(require.resolve('@microsoft/office-js/package.json'), '..', 'dist');

const PAGE = `<!doctype html>
<html lang="sv">
  <head>
    <script src="/excel-page.js"></script>
    <script src="/office/office.debug.js"></script>
  </head>
  <body></body>
</html>`;

/** Serves a page that is in a simulated Excel, and the real Office.js beside it. */
function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
      return;
    }
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    if (path === '/excel-page.js') {
      response.end(script);
      return;
    }
    try {
      response.end(readFileSync(join(OFFICE_JS, normalize(path.replace('/office/', '')))));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'excel-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the real Office.js in a browser', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([bundle().then(serve), startBrowser()]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
  });

  afterEach(() => context.close());

  it('is ready in Excel on PC', async () => {
    const ready = await page.evaluate(async () => {
      const info = await Office.onReady();
      const { requirements, officeTheme, displayLanguage, platform } = Office.context;
      return {
        host: info.host,
        platform: info.platform,
        contextPlatform: platform,
        language: displayLanguage,
        background: officeTheme.bodyBackgroundColor,
        has19: requirements.isSetSupported('ExcelApi', '1.9'),
        has110: requirements.isSetSupported('ExcelApi', '1.10'),
      };
    });
    expect(ready).toEqual({
      host: 'Excel',
      platform: 'PC',
      contextPlatform: 'PC',
      language: 'sv-SE',
      background: '#ffffff',
      has19: true,
      has110: false,
    });
  }, 60_000);

  it('reads and writes cells', async () => {
    const values = await page.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (excelContext) => {
        const sheet = excelContext.workbook.worksheets.getItem('Data');
        sheet.getRange('A3').values = [[7]];
        const result = sheet.getRange('A3:C3').load('values');
        await excelContext.sync();
        return result.values as unknown;
      });
    });
    // 7 × 6 = 42
    expect(values).toEqual([[7, 6, 42]]);
  }, 60_000);

  it('tells of what the user does', async () => {
    const told = await page.evaluate(async () => {
      await Office.onReady();
      const addresses: string[] = [];
      await Excel.run(async (excelContext) => {
        excelContext.workbook.worksheets.onChanged.add((event) => {
          addresses.push(`${event.source} ${event.address}`);
          return Promise.resolve();
        });
        await excelContext.sync();
      });
      simulated.excel.edit('Data', 'B2', 5);
      simulated.excel.edit('Data', 'B3', 6.5, { source: 'Remote' });
      while (addresses.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      return addresses;
    });
    expect(told).toEqual(['Local B2', 'Remote B3']);
  }, 60_000);

  it('runs a command of the ribbon until it says that it is complete', async () => {
    const ran = await page.evaluate(async () => {
      await Office.onReady();
      const steps: string[] = [];
      Office.actions.associate('nextFinding', (event: Office.AddinCommands.Event) => {
        steps.push('begun');
        setTimeout(() => {
          steps.push('completed');
          event.completed();
        }, 20);
      });
      await simulated.page.invokeRibbonCommand('nextFinding');
      return steps;
    });
    expect(ran).toEqual(['begun', 'completed']);
  }, 60_000);
});
