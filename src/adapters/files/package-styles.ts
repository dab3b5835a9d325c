import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { type LibraryFill } from './workbook-library';

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

/**
 * A styles part with no more in it than the library needs: the number formats, Excel's own ahead of the file's, which
 * then win; and as many empty fills as the cells refer to. What the cells refer to and is not there costs the library
 * an exception for every cell.
 * @throws {Unreadable} when there are more cell formats than Excel allows.
 */
export function libraryStyles(styles: string): string {
  const builtIn = Object.entries(BUILT_IN_FORMATS).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const formats = /<(?:\w+:)?numFmts\b[^>]*>([\s\S]*?)<\/(?:\w+:)?numFmts>/.exec(styles)?.[1] ?? '';
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  if ((cells.match(/<(?:\w+:)?xf\b/g)?.length ?? 0) > MOST_CELL_FORMATS) throw new Unreadable(REASONS.tooManyFormats);
  let fills = 1;
  const cellFormats = cells.replace(/\bfillId\s*=\s*["']([^"']*)["']/g, (_written, text: string) => {
    const fill = /^\d+$/.test(text) && Number(text) < MOST_CELL_FORMATS ? Number(text) : 0;
    fills = Math.max(fills, fill + 1);
    return `fillId="${fill}"`;
  });
  return (
    `<styleSheet><numFmts>${builtIn.join('')}${formats}</numFmts>` +
    `<fills>${'<fill/>'.repeat(fills)}</fills><cellXfs>${cellFormats}</cellXfs></styleSheet>`
  );
}

/** The colour of each fill of a styles part, by the fill's number: six hexadecimal digits, or null when it is not solid. */
export function readFillColours(styles: string, theme: string | undefined): readonly (string | null)[] {
  const fills = /<(?:\w+:)?fills\b[^>]*>([\s\S]*?)<\/(?:\w+:)?fills>/.exec(styles)?.[1] ?? '';
  const themeColours = theme === undefined ? OFFICE_THEME : readThemeColours(theme);
  const palette = readPalette(styles);
  return Array.from(fills.matchAll(/<(?:\w+:)?fill\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?fill>)/g), ([, fill = '']) => {
    const pattern = /<(?:\w+:)?patternFill\b([^>]*)>/.exec(fill)?.[1] ?? '';
    const colour = /<(?:\w+:)?fgColor\b([^>]*)>/.exec(fill)?.[1];
    if (attribute(pattern, 'patternType') !== 'solid' || colour === undefined) return null;
    return readColour(colour, themeColours, palette);
  });
}

/** The fill colours by the library's own fill objects, which it makes in the order of the styles part. */
export function fillColoursByObject(
  fills: readonly LibraryFill[],
  colours: readonly (string | null)[],
): (fill: LibraryFill) => string | null {
  const byObject = new Map<LibraryFill, string | null>(fills.map((fill, index) => [fill, colours[index] ?? null]));
  return (fill) => byObject.get(fill) ?? null;
}

function readColour(attributes: string, theme: readonly string[], palette: readonly string[]): string | null {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined) return /^(?:[\dA-F]{2})?[\dA-F]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const themeNumber = attribute(attributes, 'theme');
  if (themeNumber !== undefined) {
    const colour = theme[Number(themeNumber)];
    return colour === undefined ? null : withTint(colour, Number(attribute(attributes, 'tint') ?? 0));
  }
  const index = attribute(attributes, 'indexed');
  return index === undefined ? null : (palette[Number(index)] ?? null);
}

function readThemeColours(theme: string): readonly string[] {
  const scheme = /<(?:\w+:)?clrScheme\b[^>]*>([\s\S]*?)<\/(?:\w+:)?clrScheme>/.exec(theme)?.[1] ?? '';
  return THEME_COLOURS.map((name, index) => {
    const colour =
      new RegExp(`<(?:\\w+:)?${name}>\\s*<(?:\\w+:)?(?:srgbClr|sysClr)\\b([^>]*)>`).exec(scheme)?.[1] ?? '';
    const rgb = attribute(colour, 'lastClr') ?? attribute(colour, 'val') ?? '';
    return /^[\dA-F]{6}$/i.test(rgb) ? rgb.toUpperCase() : (OFFICE_THEME[index] ?? '');
  });
}

function readPalette(styles: string): readonly string[] {
  const own = /<(?:\w+:)?indexedColors>([\s\S]*?)<\/(?:\w+:)?indexedColors>/.exec(styles)?.[1];
  const standard = STANDARD_PALETTE.split(' ');
  if (own === undefined) return standard;
  const colours = Array.from(own.matchAll(/<(?:\w+:)?rgbColor\b([^>]*)>/g), ([, attributes = '']) =>
    (attribute(attributes, 'rgb') ?? '').slice(-6).toUpperCase(),
  );
  return standard.map((colour, index) => colours[index] ?? colour);
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
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
