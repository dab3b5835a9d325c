// Draws the icons in assets/ from the drawings in assets/icons. Each size is a whole multiple of a grid that the icon was
// drawn on, so that its lines fall on whole pixels: `node scripts/icons.mjs`.
/* global Image, document -- of the page that draws */
import chromium from '@sparticuz/chromium';
import { readFile, writeFile } from 'node:fs/promises';
import { chromium as playwright } from 'playwright-core';

const NAMES = ['bilagekontroll', 'kontrollera', 'fyll', 'granska', 'nasta'];

/** Which grid each size is drawn on, in pixels. */
const GRIDS = new Map([
  [16, 16],
  [20, 20],
  [24, 24],
  [32, 16],
  [40, 20],
  [48, 24],
  [64, 16],
  [80, 20],
]);

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const name of NAMES) {
    for (const [size, grid] of GRIDS) {
      const drawing = await readFile(`assets/icons/${name}.${grid}.svg`);
      const png = await page.evaluate(
        async ({ source, size }) => {
          const image = new Image(size, size);
          image.src = `data:image/svg+xml;base64,${source}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = size;
          canvas.height = size;
          canvas.getContext('2d').drawImage(image, 0, 0, size, size);
          return canvas.toDataURL('image/png').split(',')[1];
        },
        { source: drawing.toString('base64'), size },
      );
      await writeFile(`assets/${name}-${size}.png`, Buffer.from(png, 'base64'));
    }
  }
} finally {
  await browser.close();
}
