import type { DocumentSnapshot } from '../../../core/document/snapshot';
import { inUtf8 } from '../xml-encoding';
import { scanXml, type Attributes, type XmlVisitor } from '../xml-scan';
import type { ZipPackage } from '../zip-package';
import { OpenDocumentBody } from './open-document-body';
import { OpenDocumentLooks } from './open-document-looks';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OASIS}office:1.0`, 'office'],
  [`${OASIS}style:1.0`, 'style'],
  [`${OASIS}text:1.0`, 'text'],
  [`${OASIS}table:1.0`, 'table'],
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

/**
 * Reads an .odt or .ott whose package is open.
 * @throws {Unreadable} when it is damaged or holds too much.
 */
export function readOpenDocumentText(zip: ZipPackage): Omit<DocumentSnapshot, 'file'> {
  const looks = new OpenDocumentLooks();
  const margins = new OpenDocumentBody(looks);
  if (zip.names.includes('styles.xml')) {
    scanXml(decode(zip.read('styles.xml')), NAMESPACES, both(looks, margins));
  }
  const body = new OpenDocumentBody(looks);
  scanXml(decode(zip.read('content.xml')), NAMESPACES, both(looks, body));
  body.builder.close();
  margins.builder.close();
  const shown = margins.builder.asides.filter(({ kind, blocks }) => {
    const isBlank = blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
    return (kind === 'header' || kind === 'footer') && !isBlank;
  });
  return {
    blocks: body.builder.blocks,
    asides: [...body.builder.asides, ...shown.map((aside) => ({ ...aside, block: 0 }))],
  };
}

/** The styles of a part come before what they are of. */
function both(one: XmlVisitor, other: XmlVisitor): XmlVisitor {
  return {
    open: (name: string, attributes: Attributes) => {
      one.open(name, attributes);
      other.open(name, attributes);
    },
    close: (name: string) => {
      one.close(name);
      other.close(name);
    },
    text: (text: string) => {
      other.text(text);
    },
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(inUtf8(bytes));
}
