import { nameLinkedSheets } from './binary-links';
import { prepareBinaryStream } from './binary-records';
import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { openCompoundFile, parseBinaryWorkbook, type CompoundFile, type LibraryWorkbook } from './workbook-library';
import { ElementBudget } from './workbook-part';
import { viewSheets, type WorkbookContent } from './workbook-sheets';

const ENCRYPTED_PACKAGE = /(^|\/)EncryptedPackage$/i;
const WORKBOOK_STREAM = /(^|\/)(?:Workbook|Book)$/i;

/**
 * Reads an .xls in a compound file, and says what the compound file is when it holds something else.
 * @throws {Unreadable} when it is no workbook, is encrypted or is damaged.
 */
export function readCompoundWorkbook(bytes: Uint8Array): WorkbookContent {
  const file = open(bytes);
  if (file.FullPaths.some((path) => ENCRYPTED_PACKAGE.test(path))) throw new Unreadable(REASONS.password);
  const stream = file.FullPaths.findIndex((path) => WORKBOOK_STREAM.test(path));
  const entry = file.FileIndex[stream];
  if (entry?.content === undefined) throw new Unreadable(refusalOf(file));
  if (entry.content instanceof Uint8Array) {
    entry.content = nameLinkedSheets(prepareBinaryStream(entry.content, new ElementBudget()));
  }
  return parse(file);
}

/**
 * Reads the bare stream of an .xls, as Excel wrote it before version 5 and some generators still do.
 * @throws {Unreadable} when it is damaged.
 */
export function readStreamWorkbook(bytes: Uint8Array): WorkbookContent {
  return parse(nameLinkedSheets(prepareBinaryStream(bytes, new ElementBudget())));
}

function open(bytes: Uint8Array): CompoundFile {
  try {
    return openCompoundFile(bytes);
  } catch {
    throw new Unreadable(REASONS.damagedPackage);
  }
}

function parse(container: CompoundFile | Uint8Array): WorkbookContent {
  let workbook: LibraryWorkbook;
  try {
    workbook = parseBinaryWorkbook(container);
  } catch (error) {
    const encrypted = error instanceof Error && /password|encryption/i.test(error.message);
    throw new Unreadable(encrypted ? REASONS.password : REASONS.damagedWorkbook);
  }
  return viewSheets(workbook, ({ patternType, fgColor }) =>
    patternType === 'solid' ? (fgColor?.rgb?.toUpperCase() ?? null) : null,
  );
}

function refusalOf(file: CompoundFile): string {
  const has = (name: string) => file.FullPaths.some((path) => path.endsWith(`/${name}`));
  if (has('WordDocument')) return REASONS.word;
  if (has('PowerPoint Document')) return REASONS.presentation;
  return REASONS.otherCompound;
}
