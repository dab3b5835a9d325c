import { prepareBinaryPart } from './binary-records';
import { fillColoursByObject, libraryStyles, NO_STYLES, readFillColours, readStyles } from './package-styles';
import { Unreadable } from './read-result';
import { type ReadingHost } from './reading-host';
import { REASONS } from './reasons';
import { readReviewItems } from './review-items';
import { readRichErrors } from './rich-errors';
import { readTables } from './package-tables';
import { hideSheetsWithoutPart } from './sheets-without-part';
import { parsePackage, type LibraryPackage, type LibraryPart, type LibraryWorkbook } from './workbook-library';
import { ElementBudget, prepareXmlPart } from './workbook-part';
import { viewSheets, type SheetPart, type WorkbookContent } from './workbook-sheets';
import { type ZipPackage } from './zip-package';

/**
 * Parts that the library would read though nothing of theirs is used: links, comments, document properties, and the
 * theme, which it gives up on when it is not whole; and those that make it take the package for another kind.
 */
const PASSED_OVER =
  /^(?:META-INF|docProps|Index)\/|^objectdata\.xml$|sheets\/_rels\/|(^|\/)(?:charts|comments|drawings|embeddings|externalLinks|media|pivotCache|pivotTables|printerSettings|tables)\/|(^|\/)theme\d*\.xml$/i;
const THEME = /(^|\/)theme\d*\.xml$/i;

const SHEET_ROOT = /^(?:work|chart|dialog|macro)sheet$/;

const CONTENT_TYPES = '[Content_Types].xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** A part that is in no file, for workbooks without styles. */
const STYLES_ADDED = 'xl/no-styles.xml';

/** Milliseconds: some fifty times what a file takes. */
const LEAST_TIME = 5000;
const TIME_PER_MEGABYTE = 4000;

/**
 * Reads an .xlsx, .xlsm or .xlsb whose package is open. Parts are unpacked as the library comes to them, and each is
 * checked before the library sees it.
 * @throws {Unreadable} when the workbook is damaged or holds too much.
 */
export function readPackageWorkbook(name: string, zip: ZipPackage, host: ReadingHost): WorkbookContent {
  const milliseconds = LEAST_TIME + (zip.bytes / 1024 / 1024) * TIME_PER_MEGABYTE;
  const budget = new ElementBudget();
  const contentTypesName =
    zip.names.find((name) => name.toLowerCase() === CONTENT_TYPES.toLowerCase()) ?? CONTENT_TYPES;
  const contentTypes = decode(prepareXmlPart(zip.read(contentTypesName), budget).bytes);
  const declared = stylesPartOf(contentTypes);
  // Declared and missing is the same as not declared.
  const stylesName = zip.names.some((name) => name.toLowerCase() === declared) ? declared : undefined;
  // The library reads the sheets in their order in the workbook, and each of them once.
  const parts: SheetPart[] = [];
  let styles = NO_STYLES;
  let refused: Unreadable | undefined;

  const prepare = (name: string): Uint8Array => {
    if (name === contentTypesName)
      return encode(stylesName === undefined ? withStyles(contentTypes, declared) : contentTypes);
    if (name === STYLES_ADDED) return encode(libraryStyles(NO_STYLES));
    const bytes = zip.read(name);
    if (/\.bin$/i.test(name)) return prepareBinaryPart(bytes, budget);
    if (!/\.(?:xml|rels)$/i.test(name)) return bytes;
    const part = prepareXmlPart(bytes, budget);
    if (SHEET_ROOT.test(part.root)) parts.push(part);
    if (part.root === 'workbook') hideSheetsWithoutPart(zip, name, part.bytes);
    if (name.toLowerCase() !== stylesName) return part.bytes;
    styles = readStyles(part.bytes);
    return encode(libraryStyles(styles));
  };
  const open = (name: string): Uint8Array => {
    try {
      return prepare(name);
    } catch (error) {
      // The library catches what goes wrong within a sheet and leaves the sheet out.
      if (error instanceof Unreadable) refused ??= error;
      throw error;
    }
  };

  let workbook: LibraryWorkbook | undefined;
  try {
    workbook = parsePackage(libraryPackage([...zip.names, STYLES_ADDED], open), { host, milliseconds });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Whatever went wrong is said below, in words.
  }
  if (refused !== undefined) throw refused;
  if (workbook === undefined || lostSheets(workbook) > 0) throw new Unreadable(REASONS.damagedWorkbook);

  const theme = zip.names.find((name) => THEME.test(name));
  const colours = readFillColours(styles, theme === undefined ? undefined : zip.read(theme));
  const fillColours = fillColoursByObject(workbook.Styles?.Fills ?? [], colours);
  const { notes, ...content } = viewSheets(workbook, {
    file: name,
    fillColours,
    parts: parts.slice(-workbook.SheetNames.length),
    richErrors: readRichErrors(zip),
    tables: readTables(zip),
  });
  const reviews = readReviewItems(zip);
  return { ...content, notes: [...notes, ...reviews.notes], reviewParts: reviews.items.map(({ text }) => text) };
}

/** The name of the styles part as the package says it, in small letters. */
function stylesPartOf(contentTypes: string): string | undefined {
  const override = Array.from(contentTypes.matchAll(/<(?:\w+:)?Override\b[^>]*>/g), ([tag]) => tag).find((tag) =>
    tag.includes(STYLES_TYPE),
  );
  return /PartName\s*=\s*["']\/?([^"']*)["']/.exec(override ?? '')?.[1]?.toLowerCase();
}

/**
 * Declares styles where a workbook has none.
 * @param missing the styles part that is declared and not there, in small letters
 */
function withStyles(contentTypes: string, missing: string | undefined): string {
  const declaration = (prefix: string): string =>
    `<${prefix}Override PartName="/${STYLES_ADDED}" ContentType="${STYLES_TYPE}"/>`;
  return missing === undefined
    ? contentTypes.replace(
        /<\/(\w+:)?Types\s*>\s*$/,
        (end, prefix: string | undefined = '') => declaration(prefix) + end,
      )
    : // The library takes the first that is declared.
      contentTypes.replace(
        /<(\w+:)?Types\b[^>]*>/,
        (start, prefix: string | undefined = '') => start + declaration(prefix),
      );
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The parts as the library looks for them: from the start of a list, each time. A part that has been read is moved to
 * the end of it, so that the next sheet is found at once however many there are.
 */
function libraryPackage(names: readonly string[], open: (name: string) => Uint8Array): LibraryPackage {
  const paths = names.filter((name) => !PASSED_OVER.test(name));
  const parts: LibraryPart[] = paths.map((name) => {
    // The library asks for the content twice in a row, to see that it is there and to take it.
    let opened: Uint8Array | undefined;
    return {
      name,
      type: 2,
      get content() {
        if (opened === undefined) return (opened = open(name));
        const taken = opened;
        opened = undefined;
        const place = paths.indexOf(name);
        paths.push(...paths.splice(place, 1));
        parts.push(...parts.splice(place, 1));
        return taken;
      },
    };
  });
  return { FullPaths: paths, FileIndex: parts };
}

/** How many worksheets the library gave up on. It has no content for some chart and dialog sheets either. */
function lostSheets(workbook: LibraryWorkbook): number {
  const missing = workbook.SheetNames.filter((name) => workbook.Sheets[name] === undefined).length;
  const directory = workbook.Directory;
  if (directory === undefined) return missing;
  return missing - directory.charts.length - directory.dialogs.length - directory.macros.length;
}
