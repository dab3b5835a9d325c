import { prepareBinaryPart } from './binary-records';
import { fillColoursByObject, readFillColours, withBuiltInFormats } from './package-styles';
import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { parsePackage, type LibraryPackage, type LibraryWorkbook } from './workbook-library';
import { ElementBudget, prepareXmlPart } from './workbook-part';
import { viewSheets, type WorkbookContent } from './workbook-sheets';
import { type ZipPackage } from './zip-package';

/** Parts that the library would read though nothing of theirs is used: links, comments and document properties. */
const PASSED_OVER = /^\/?docProps\/|sheets\/_rels\/|(^|\/)externalLinks\//i;
const STYLES = /(^|\/)styles[^/]*\.xml$/i;
const THEME = /(^|\/)theme\d*\.xml$/i;

/**
 * Reads an .xlsx, .xlsm or .xlsb whose package is open. Parts are unpacked as the library comes to them, and each is
 * checked before the library sees it.
 * @throws {Unreadable} when the workbook is damaged or holds too much.
 */
export function readPackageWorkbook(zip: ZipPackage): WorkbookContent {
  const budget = new ElementBudget();
  const texts = new Map<RegExp, string>();
  let refused: Unreadable | undefined;

  const prepare = (name: string): Uint8Array => {
    const bytes = zip.read(name);
    if (/\.bin$/i.test(name)) return prepareBinaryPart(bytes, budget);
    if (!/\.(?:xml|rels)$/i.test(name)) return bytes;
    const prepared = prepareXmlPart(bytes, budget);
    for (const kind of [STYLES, THEME]) {
      if (kind.test(name)) texts.set(kind, new TextDecoder().decode(prepared));
    }
    return STYLES.test(name) ? new TextEncoder().encode(withBuiltInFormats(texts.get(STYLES) ?? '')) : prepared;
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
    workbook = parsePackage(libraryPackage(zip.names, open));
  } catch {
    // Whatever went wrong is said below, in words.
  }
  if (refused !== undefined) throw refused;
  if (workbook === undefined || lostSheets(workbook) > 0) throw new Unreadable(REASONS.damagedWorkbook);

  const styles = texts.get(STYLES);
  const colours = styles === undefined ? [] : readFillColours(styles, texts.get(THEME));
  return viewSheets(workbook, fillColoursByObject(workbook.Styles?.Fills ?? [], colours));
}

function libraryPackage(names: readonly string[], open: (name: string) => Uint8Array): LibraryPackage {
  const files: Record<string, LibraryPackage['files'][string]> = Object.create(null) as Record<string, never>;
  // The library reads `content` twice in a row, to see that it is there and to take it.
  let opened: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  for (const name of names) {
    if (PASSED_OVER.test(name)) continue;
    files[name] = {
      name,
      type: 2,
      get content() {
        if (opened?.name === name) {
          const { bytes } = opened;
          opened = undefined;
          return bytes;
        }
        opened = undefined;
        opened = { name, bytes: open(name) };
        return opened.bytes;
      },
    };
  }
  return { files };
}

/** How many worksheets the library gave up on. It has no content for some chart and dialog sheets either. */
function lostSheets(workbook: LibraryWorkbook): number {
  const missing = workbook.SheetNames.filter((name) => workbook.Sheets[name] === undefined).length;
  const directory = workbook.Directory;
  if (directory === undefined) return missing;
  return missing - directory.charts.length - directory.dialogs.length - directory.macros.length;
}
