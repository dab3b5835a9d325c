import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { type LibraryFill } from './workbook-library';
import { XmlCursor } from './xml-cursor';
import { attributesOf } from './xml-elements';
import { inUtf8 } from './xml-encoding';
import type { Attributes } from './xml-scan';

/**
 * Formats that Excel has built in and that the library knows only when the file spells them out, which Excel does but
 * several generators do not.
 */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
};

/** Office's own theme, for files that refer to a theme they do not carry: light 1, dark 1, light 2, dark 2, accents. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

/** The places of a theme's colours in the order that a style numbers them. */
const THEME_COLOURS = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const STANDARD_PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';

/** Excel allows some 65,000 cell formats, and so no more fills than that. */
const MOST_CELL_FORMATS = 65_536;

/** What is used of a styles part. Attributes are as they are written, with their entities. */
export interface Styles {
  readonly formats: readonly { readonly id: string; readonly code: string }[];
  /** Of each cell format, the numbers of its number format and of its fill. */
  readonly cellFormats: readonly { readonly format: string | undefined; readonly fill: number }[];
  /** Of each fill, the attributes of its colour; null when it is not solid. */
  readonly fills: readonly (Attributes | null)[];
  /** The file's own palette; undefined when it has none. */
  readonly palette: readonly string[] | undefined;
}

/** A workbook without styles. */
export const NO_STYLES: Styles = { formats: [], cellFormats: [], fills: [], palette: undefined };

/**
 * Reads a styles part in one go, tag by tag: a pattern over the whole of it can be made to look through it again and again.
 * @throws {Unreadable} when it is not well-formed, or there are more cell formats than Excel allows.
 */
export function readStyles(part: Uint8Array): Styles {
  const tag = new XmlCursor(part);
  const formats: { id: string; code: string }[] = [];
  const cellFormats: { format: string | undefined; fill: number }[] = [];
  const fills: (Attributes | null)[] = [];
  let palette: string[] | undefined;
  let section = '';
  let isSolid = false;
  while (tag.next()) {
    const opened = SECTIONS.find((name) => tag.is(name));
    if (opened !== undefined) {
      section = tag.opens() ? opened : '';
      if (opened === 'indexedColors' && !tag.closes()) palette ??= [];
    } else if (tag.closes()) continue;
    else if (section === 'numFmts' && tag.is('numFmt')) {
      formats.push({ id: tag.attribute('numFmtId') ?? '', code: tag.attribute('formatCode') ?? '' });
    } else if (section === 'cellXfs' && tag.is('xf')) {
      if (cellFormats.length >= MOST_CELL_FORMATS) throw new Unreadable(REASONS.tooManyFormats);
      cellFormats.push({ format: tag.attribute('numFmtId'), fill: fillNumber(tag.attribute('fillId')) });
    } else if (section === 'fills') {
      if (tag.is('fill')) fills.push(null);
      else if (tag.is('patternFill')) isSolid = tag.attribute('patternType') === 'solid';
      else if (tag.is('fgColor') && isSolid && fills.length > 0) fills[fills.length - 1] ??= attributesOf(tag.text());
    } else if (section === 'indexedColors' && tag.is('rgbColor')) {
      palette?.push((tag.attribute('rgb') ?? '').slice(-6).toUpperCase());
    }
  }
  return { formats, cellFormats, fills, palette };
}

/** The lists of a styles part that are used; what is within others, such as conditional formats, is not. */
const SECTIONS = ['numFmts', 'cellXfs', 'fills', 'indexedColors'];

/** Excel allows no more fills than cell formats. */
function fillNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) < MOST_CELL_FORMATS ? Number(text) : 0;
}

/**
 * A styles part with no more in it than the library needs: the number formats, Excel's own ahead of the file's, which
 * then win; and as many empty fills as the cells refer to. What the cells refer to and is not there costs the library
 * an exception for every cell.
 */
export function libraryStyles({ formats, cellFormats }: Styles): string {
  const builtIn = Object.entries(BUILT_IN_FORMATS).map(([id, code]) => ({ id, code }));
  const numberFormats = [...builtIn, ...formats].map(
    ({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = cellFormats.map(({ format, fill }) => {
    const number = format === undefined ? '' : ` numFmtId="${format.replaceAll('"', '')}"`;
    return `<xf${number} fillId="${fill}"/>`;
  });
  const fills = cellFormats.reduce((most, { fill }) => Math.max(most, fill + 1), 1);
  return (
    `<styleSheet><numFmts>${numberFormats.join('')}</numFmts>` +
    `<fills>${'<fill/>'.repeat(fills)}</fills><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
  );
}

/** The colour of each fill of a styles part, by the fill's number: six hexadecimal digits, or null when it is not solid. */
export function readFillColours({ fills, palette }: Styles, theme: Uint8Array | undefined): readonly (string | null)[] {
  const themeColours = theme === undefined ? OFFICE_THEME : readThemeColours(theme);
  const colours = STANDARD_PALETTE.split(' ').map((colour, index) => palette?.[index] ?? colour);
  return fills.map((fill) => (fill === null ? null : readColour(fill, themeColours, colours)));
}

/** The fill colours by the library's own fill objects, which it makes in the order of the styles part. */
export function fillColoursByObject(
  fills: readonly LibraryFill[],
  colours: readonly (string | null)[],
): (fill: LibraryFill) => string | null {
  const byObject = new Map<LibraryFill, string | null>(fills.map((fill, index) => [fill, colours[index] ?? null]));
  return (fill) => byObject.get(fill) ?? null;
}

function readColour(attributes: Attributes, theme: readonly string[], palette: readonly string[]): string | null {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined) return /^(?:[\dA-F]{2})?[\dA-F]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const themeNumber = attributes.get('theme');
  if (themeNumber !== undefined) {
    const colour = theme[Number(themeNumber)];
    return colour === undefined ? null : withTint(colour, Number(attributes.get('tint') ?? 0));
  }
  const index = attributes.get('indexed');
  return index === undefined ? null : (palette[Number(index)] ?? null);
}

/** The colours of a theme; Office's own where it does not tell, or is not whole. */
function readThemeColours(theme: Uint8Array): readonly string[] {
  const colours = [...OFFICE_THEME];
  const told = new Set<number>();
  let isScheme = false;
  let place = -1;
  try {
    const tag = new XmlCursor(inUtf8(theme));
    while (tag.next()) {
      if (tag.is('clrScheme')) isScheme = tag.opens();
      else if (!isScheme || tag.closes()) continue;
      else if (tag.is('srgbClr') || tag.is('sysClr')) {
        const rgb = tag.attribute('lastClr') ?? tag.attribute('val') ?? '';
        if (place >= 0 && !told.has(place) && /^[\dA-F]{6}$/i.test(rgb)) colours[place] = rgb.toUpperCase();
        told.add(place);
      } else {
        const named = THEME_COLOURS.findIndex((name) => tag.is(name));
        if (named >= 0) place = named;
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return colours;
}

/** Lightens (above zero) or darkens a colour: the tint moves its luminance, ECMA-376 18.8.3. */
function withTint(rgb: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const luminance = (most + least) / 2;
  const tinted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const reach = saturation * (1 - Math.abs(2 * tinted - 1));
  return [red, green, blue]
    .map((part) => {
      const share = spread === 0 ? 0 : (part - luminance) / spread;
      const level = Math.round((tinted + share * reach) * 255);
      return Math.min(255, Math.max(0, level)).toString(16).padStart(2, '0').toUpperCase();
    })
    .join('');
}
