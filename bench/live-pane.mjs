// A built pane in Chromium over the simulated Excel, with the sample workbook open.
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { serve } from '../workbench/app/server/serve.mjs';

const PAGE = 'bench/programs/live-page.ts';

/**
 * Opens the pane that is built in a folder, in the view that the query asks for. Gives the page, the pane in it, how many
 * bytes of JavaScript the pane has been sent so far when they are gzipped, and what closes all of it.
 */
export async function openLivePane(folder, query = '') {
  const { outputFiles } = await build({
    entryPoints: { workbench: PAGE },
    outdir: 'bench/out',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  const connect = 'window.parent.connectToSimulatedExcel(window);';
  const server = await serve({
    port: 0,
    folders: {
      page: 'workbench/app/page',
      pane: resolve(folder),
      officeJs: join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist'),
      samples: 'samples',
    },
    bundle: new Map([
      ['workbench.js', outputFiles[0].contents],
      ['workbench.css', ''],
      ['connect.js', connect],
    ]),
  });
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 500, height: 760 }, locale: 'sv-SE' });
  const scripts = new Set();
  page.on('request', (request) => {
    const [, script] = /\/tillagg\/((?:scripts|assets)\/.*\.js)$/.exec(request.url()) ?? [];
    if (script !== undefined) scripts.add(script);
  });
  await page.goto(`http://localhost:${server.port}/${query}`);
  await page.waitForFunction(() => globalThis.measureEdit !== undefined);
  return {
    page,
    pane: page.frameLocator('iframe'),
    sent: async () => {
      const sizes = await Promise.all(
        [...scripts].map(async (one) => gzipSync(await readFile(join(folder, one))).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
