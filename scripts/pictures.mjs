// `npm run pictures`: takes the pictures of README and the user's guide anew, from the workbench as `npm start` serves it.
// A picture is taken of what a user does: cells are typed into the grid, and the pane is clicked.
import chromium from '@sparticuz/chromium';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = fileURLToPath(new URL('../docs/bilder/', import.meta.url));
const FAULTLESS = 'HSF bilagor 2024 utan fel';
/** The published sample has an error once this is typed: 738 tkr less in Kostnader, so that RESULTAT is no longer 0. */
const PLANTED = ['Bil 10a', 'E7', '-1712000'];
/** A ledger whose netto is the published sample's: -1 908 896 tkr, and whose income is 37,8 % of its cost. */
const LEDGER = [
  'Kto;IE-kod;Belopp',
  '3010;0;-1160068630',
  '4010;2;1103725000',
  '5010;1;1960239630',
  '8510;0;5000000',
].join('\n');
const REASON = 'Åtgärden är beslutad. Status sätts när upphandlingen är klar i februari.';

const workbench = await startWorkbench();
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await photographWorkbench();
  await photographFindings();
  await photographFill();
  await photographReview();
  await photographReport();
} finally {
  await browser.close();
  await workbench.stop();
}

async function startWorkbench() {
  const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (address === undefined) continue;
    server.stdout.resume();
    return {
      address,
      stop: async () => {
        server.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error('Arbetsbänken startade inte.');
}

/** The workbench with a sample in a window of its own; the pane is as wide as `width`. */
async function open({ sample = null, width = 450, height = 960, scale = 2 } = {}) {
  const page = await browser.newPage({ viewport: { width: 1366, height }, deviceScaleFactor: scale, locale: 'sv-SE' });
  await page.goto(workbench.address);
  const pane = page.frameLocator('iframe[title="Bilagekontroll"]');
  await pane.getByRole('tab').first().waitFor();
  if (sample !== null) {
    await page.getByLabel('Exempel').selectOption({ label: sample });
    await pane.getByText(`${sample}.xlsx`).waitFor();
  }
  await page.getByLabel('Bredd').selectOption(String(width));
  return {
    page,
    pane,
    openTab: (name) => pane.getByRole('tab', { name, exact: true }).click(),
    type: async (sheet, cell, text) => {
      await page.getByRole('tab', { name: sheet, exact: true }).click();
      const nameBox = page.getByLabel('Kalkylblad').locator('input[type="text"]').first();
      await nameBox.fill(cell);
      await nameBox.press('Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    photograph: (name) => page.locator('iframe[title="Bilagekontroll"]').screenshot({ path: `${PICTURES}${name}.png` }),
  };
}

async function photographWorkbench() {
  const { page, pane, openTab, type } = await open({ height: 820, scale: 1 });
  await type(...PLANTED);
  await openTab('Anmärkningar');
  await pane.getByPlaceholder('Text, cell eller regel').fill('10a');
  await pane
    .getByRole('article', { name: /^Fel Bil 10a!F24/ })
    .getByRole('button', { name: /^Visa/ })
    .click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${PICTURES}arbetsbank.png` });
  await page.close();
}

async function photographFindings() {
  const { page, pane, openTab, type, photograph } = await open();
  await openTab('Läget');
  await pane.getByRole('heading', { name: 'Kan inte lämnas in' }).waitFor();
  await photograph('ruta-laget');

  await openTab('Nyckeltal');
  await pane.getByRole('heading', { level: 3 }).first().waitFor();
  await photograph('ruta-nyckeltal');
  await pane.locator('input[type="file"][accept*=".sie"]').setInputFiles({
    name: 'huvudbok budget 2020.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LEDGER),
  });
  await pane.getByText(/^Budget 2020: avstämt/).waitFor();
  await photograph('ruta-huvudbok');

  await openTab('Anmärkningar');
  await pane.getByPlaceholder('Text, cell eller regel').fill('H23');
  await pane.getByRole('button', { name: /^Rätta Varning Bil 10b!H23/ }).click();
  await pane.getByRole('button', { name: 'Skriv' }).waitFor();
  await photograph('ruta-ratta');

  await pane.getByPlaceholder('Text, cell eller regel').fill('');
  await type(...PLANTED);
  const finding = pane.getByRole('article', { name: /^Fel Bil 10a!F24/ });
  await finding.getByRole('button', { name: /^Varför/ }).click();
  await photograph('ruta-anmarkningar');
  await page.close();
}

async function photographFill() {
  const { page, pane, openTab, photograph } = await open();
  await openTab('Fyll i');
  await pane.getByRole('button', { name: /^Skriv \d+ celler$/ }).waitFor();
  await photograph('ruta-fyll');
  await page.close();
}

/** A review of the faultless sample: a risk without its status is accepted, and the submission marked as ready. */
async function photographReview() {
  const { page, pane, openTab, type, photograph } = await open({ sample: FAULTLESS });
  await type('Riskanalys', 'R8', ' ');
  await openTab('Anmärkningar');
  const finding = pane.getByRole('article', { name: /^Varning Riskanalys!R8/ });
  await finding.getByRole('button', { name: /^Godta…/ }).click();
  await pane.getByRole('textbox', { name: 'Skäl' }).fill(REASON);
  await pane.getByRole('textbox', { name: 'Namn' }).fill('Åsa Berg');
  await photograph('ruta-godta');
  await pane.getByRole('button', { name: 'Godta', exact: true }).click();
  await pane.getByText(/^Godtagandet är sparat i arbetsboken/).waitFor();

  await openTab('Granska');
  await pane.getByRole('button', { name: 'Klarmarkera…' }).click();
  await pane.getByRole('textbox', { name: 'Namn' }).fill('Nils Öberg');
  await pane.getByRole('textbox', { name: 'Roll' }).fill('ekonomidirektör');
  await pane.getByRole('button', { name: 'Klarmarkera', exact: true }).click();
  await pane.getByText('Inlämningen är klarmarkerad.').waitFor();
  await pane.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, 0));
  await photograph('ruta-granska');

  await type('Riskanalys', 'R9', 'Klar');
  await pane.getByText('Ändrad efter klarmarkering').waitFor();
  await pane.getByRole('heading', { name: 'Klarmarkering' }).scrollIntoViewIfNeeded();
  await photograph('ruta-klarmarkering');
  await page.close();
}

async function photographReport() {
  const args = ['dist/cli.js', 'check', 'samples/RLF bilagor 2020.xlsx', '--format', 'html'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const page = await browser.newPage({ viewport: { width: 1200, height: 1310 }, locale: 'sv-SE' });
  await page.setContent(stdout);
  await page.screenshot({ path: `${PICTURES}rapport.png` });
  await page.close();
}
