import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { type ZipPackage } from './zip-package';

const WORKBOOK = /spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\.[\w.]*main/i;
const WORD = /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.[\w.]*main/i;
const PRESENTATION = /presentationml\.\w+\.main|ms-powerpoint\.\w+\.[\w.]*main/i;

/** What a package holds: a workbook, or a document of text. */
export type PackageKind = 'openXml' | 'openDocument' | 'word' | 'openDocumentText';

/**
 * Says which reader a zip file is for, by what is in it.
 * @throws {Unreadable} when it holds neither a workbook nor a document of text.
 */
export function packageKind(zip: ZipPackage): PackageKind {
  const find = (name: string) => zip.names.find((each) => each.toLowerCase() === name);
  const text = (name: string) => new TextDecoder().decode(zip.read(name));

  const contentTypes = find('[content_types].xml');
  if (contentTypes !== undefined) {
    const types = text(contentTypes);
    if (WORKBOOK.test(types) || zip.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) return 'openXml';
    if (WORD.test(types)) return 'word';
    if (PRESENTATION.test(types)) throw new Unreadable(REASONS.presentation);
    throw new Unreadable(REASONS.otherOffice);
  }
  const manifest = find('meta-inf/manifest.xml');
  if (manifest !== undefined || find('content.xml') !== undefined) {
    const entries = manifest === undefined ? '' : text(manifest);
    const mimeType = find('mimetype');
    const type = mimeType === undefined ? entries : text(mimeType);
    if (type.includes('opendocument.presentation')) throw new Unreadable(REASONS.presentation);
    const isText = type.includes('opendocument.text');
    if (!isText && /opendocument\.(?!spreadsheet)/.test(type) && !type.includes('opendocument.spreadsheet')) {
      throw new Unreadable(REASONS.otherOffice);
    }
    if (find('content.xml') === undefined) throw new Unreadable(REASONS.otherZip);
    if (entries.includes('encryption-data')) throw new Unreadable(REASONS.password);
    return isText ? 'openDocumentText' : 'openDocument';
  }
  if (find('index/document.iwa') !== undefined || find('index.zip') !== undefined) {
    throw new Unreadable(REASONS.numbers);
  }
  throw new Unreadable(REASONS.otherZip);
}
