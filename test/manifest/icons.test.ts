import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, type Page } from 'playwright-core';
import { startBrowser } from '../support/browser';

const NAMES = ['bilagekontroll', 'kontrollera', 'fyll', 'granska', 'nasta'];
/** Each size, with the grid that its lines were drawn on. */
const SIZES = [
  [16, 16],
  [20, 20],
  [24, 24],
  [32, 16],
  [40, 20],
  [48, 24],
  [64, 16],
  [80, 20],
] as const;

/** What graphics need against what they lie on: WCAG 2.2, 1.4.11. */
const ENOUGH_CONTRAST = 3;
/** In high contrast Excel makes a pixel light when all its channels reach this, and dark otherwise (Fresh icon guidelines). */
const LIGHT_FROM = 190;
/** Of 255: what rounding makes of an edge in another version of the browser. */
const ROUNDING = 16;

const drawings = readdirSync('assets/icons').map(
  (file) => [file, readFileSync(`assets/icons/${file}`, 'utf8')] as const,
);

describe('the drawings', () => {
  test('are there on each grid', () => {
    expect(drawings.map(([file]) => file).sort()).toEqual(
      NAMES.flatMap((name) => [`${name}.16.svg`, `${name}.20.svg`, `${name}.24.svg`]).sort(),
    );
  });

  test.each(drawings)('%s has colours that are seen on white, and that high contrast makes dark', (_file, drawing) => {
    const colours = [...new Set(drawing.match(/#[0-9a-f]+/g))].filter((colour) => colour !== '#fff');
    expect(colours).not.toEqual([]);
    expect(colours.filter((colour) => contrastWithWhite(channels(colour)) < ENOUGH_CONTRAST)).toEqual([]);
    expect(colours.filter((colour) => channels(colour).every((value) => value >= LIGHT_FROM))).toEqual([]);
  });
});

describe('the icons', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test.each(SIZES)('of %d pixels are those drawn on the grid of %d', async (size, grid) => {
    const stale: string[] = [];
    for (const name of NAMES) {
      const difference = await largestDifference(page, size, [
        addressOf(`assets/icons/${name}.${grid}.svg`, 'svg+xml'),
        addressOf(`assets/${name}-${size}.png`, 'png'),
      ]);
      if (difference > ROUNDING) stale.push(name);
    }
    expect(stale).toEqual([]);
  });

  test('differ from each other, and lie on nothing', async () => {
    const differences = await largestDifference(page, 32, [
      addressOf('assets/fyll-32.png', 'png'),
      addressOf('assets/granska-32.png', 'png'),
    ]);
    expect(differences).toBe(255);
    expect(await cornerOpacity(page, addressOf('assets/granska-32.png', 'png'))).toBe(0);
  });
});

function addressOf(path: string, type: string): string {
  return `data:image/${type};base64,${readFileSync(path).toString('base64')}`;
}

/** The largest difference of a channel, 0 to 255, between two images drawn at a size. */
function largestDifference(page: Page, size: number, addresses: readonly [string, string]): Promise<number> {
  return page.evaluate(
    async ({ size, addresses }) => {
      const pixels = async (address: string) => {
        const image = new Image(size, size);
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = size;
        canvas.height = size;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0, size, size);
        return context?.getImageData(0, 0, size, size).data ?? new Uint8ClampedArray();
      };
      const [first, second] = await Promise.all([pixels(addresses[0]), pixels(addresses[1])]);
      return first.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (second[index] ?? 0))), 0);
    },
    { size, addresses },
  );
}

/** The opacity, 0 to 255, of the lower left corner of an image. */
function cornerOpacity(page: Page, address: string): Promise<number> {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, image.naturalHeight - 1, 1, 1).data[3] ?? 255;
  }, address);
}

function channels(colour: string): readonly [number, number, number] {
  const digits = colour.slice(1);
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
}

/** The contrast ratio with white by WCAG 2.2: 1 for white, 21 for black. */
function contrastWithWhite(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}
