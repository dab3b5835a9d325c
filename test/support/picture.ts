import type { Locator, Page } from 'playwright-core';
import { luminance } from '../../src/taskpane/app/pane-theme';

/** What is painted where an element is: the luminance of each pixel from the upper left, row by row. */
export interface Picture {
  readonly pixels: readonly number[];
}

/** The least contrast to what surrounds it of a sign or a line that tells something (WCAG 2.1, 1.4.11). */
const VISIBLE = 3;

/** A part of a page, in pixels from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an element is.
 * @param margin how much of what is around it is taken in, in pixels
 */
export async function areaOf(element: Locator, margin = 0): Promise<Area> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not shown');
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** Takes a picture of a part of a page as the user sees it. */
export async function takePicture(page: Page, clip: Area): Promise<Picture> {
  const base64 = (await page.screenshot({ clip })).toString('base64');
  const rows = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (canvas === null) throw new Error('No canvas');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    return Array.from(data, (channel) => String.fromCharCode(channel)).join('');
  }, base64);
  return { pixels: luminances(Buffer.from(rows, 'latin1')) };
}

/** How many of a picture's pixels stand out from its upper left corner. */
export function inkOf(picture: Picture): number {
  return count(ink(picture));
}

/** How many pixels stand out in only one of two pictures of the same size. */
export function differenceInInk(one: Picture, other: Picture): number {
  const second = ink(other);
  return count(ink(one).map((stands, at) => stands !== second[at]));
}

/** How many pixels changed so much from one picture to the other that it is seen. */
export function visibleChange(before: Picture, after: Picture): number {
  return count(before.pixels.map((pixel, at) => contrast(pixel, after.pixels[at] ?? pixel) >= VISIBLE));
}

function ink({ pixels }: Picture): readonly boolean[] {
  const background = pixels[0] ?? 0;
  return pixels.map((pixel) => contrast(pixel, background) >= VISIBLE);
}

function count(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const known = new Map<string, number>();

/** Of the pixels that a canvas holds as four bytes each: red, green, blue and alpha. */
function luminances(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length / 4 }, (_, at) => {
    const colour = bytes.toString('hex', 4 * at, 4 * at + 3);
    const value = known.get(colour) ?? luminance(`#${colour}`) ?? 0;
    known.set(colour, value);
    return value;
  });
}
