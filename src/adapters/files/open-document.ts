import { OpenDocumentContent } from './open-document-content';
import { OpenDocumentStyles } from './open-document-styles';
import { ElementBudget } from './workbook-part';
import { type WorkbookContent } from './workbook-sheets';
import { scanXml } from './xml-scan';
import { type ZipPackage } from './zip-package';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OASIS}office:1.0`, 'office'],
  [`${OASIS}style:1.0`, 'style'],
  [`${OASIS}text:1.0`, 'text'],
  [`${OASIS}table:1.0`, 'table'],
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}datastyle:1.0`, 'number'],
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

/**
 * Reads an .ods whose package is open. The workbook library reads .ods too, but without hidden rows, columns and
 * sheets, without fills, with most sheet references left as OpenDocument writes them, and with repeated rows written
 * out cell by cell.
 * @throws {Unreadable} when the workbook is damaged or holds too much.
 */
export function readOpenDocument(name: string, zip: ZipPackage): WorkbookContent {
  const styles = new OpenDocumentStyles();
  if (zip.names.includes('styles.xml')) scanXml(decode(zip.read('styles.xml')), NAMESPACES, styles);
  const content = new OpenDocumentContent(name, styles, new ElementBudget());
  scanXml(decode(zip.read('content.xml')), NAMESPACES, content);
  const settings = zip.names.includes('settings.xml') ? decode(zip.read('settings.xml')) : '';
  return {
    sheets: content.sheets,
    notes: [],
    names: content.definedNames,
    isCalculatedByHand: CALCULATED_BY_HAND.test(settings),
  };
}

const CALCULATED_BY_HAND = /config:name="AutoCalculate"[^<>]*>\s*false\s*</u;

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
