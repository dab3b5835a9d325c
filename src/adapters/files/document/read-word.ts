import type { DocumentAside, DocumentBlock, DocumentSnapshot } from '../../../core/document/snapshot';
import { PACKAGE, partNamed, readRelationships } from '../package-relationships';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { inUtf8 } from '../xml-encoding';
import { scanXml, type XmlVisitor } from '../xml-scan';
import type { ZipPackage } from '../zip-package';
import { DocumentBuilder } from './document-builder';
import { WordContent, type WordSurroundings } from './word-content';
import { WORD_NAMESPACES } from './word-names';
import { WordNumbering } from './word-numbering';
import { WordStyles } from './word-styles';

/**
 * Reads a .docx, .docm, .dotx or .dotm whose package is open.
 * @throws {Unreadable} when it is damaged or holds too much.
 */
export function readWord(zip: ZipPackage): Omit<DocumentSnapshot, 'file'> {
  const main = partNamed(zip, readRelationships(zip, PACKAGE).find(({ type }) => type === 'officeDocument')?.target);
  if (main === undefined) throw new Unreadable(REASONS.damagedWorkbook);
  const relationships = readRelationships(zip, main);
  const partsOf = (wanted: string): readonly string[] => {
    const parts = relationships.filter(({ type }) => type === wanted).map(({ target }) => partNamed(zip, target));
    return parts.filter((part) => part !== undefined);
  };
  const scan = (part: string, visitor: XmlVisitor): void => {
    scanXml(new TextDecoder().decode(inUtf8(zip.read(part))), WORD_NAMESPACES, visitor);
  };

  const styles = new WordStyles();
  const numbering = new WordNumbering();
  for (const part of partsOf('styles')) scan(part, styles);
  for (const part of partsOf('numbering')) scan(part, numbering);
  const notes = new Map<string, readonly DocumentBlock[]>();
  for (const part of [...partsOf('footnotes'), ...partsOf('endnotes')]) {
    const content = new WordContent({ styles, numbering, notes: new Map() });
    scan(part, content);
    for (const [id, blocks] of content.notes) notes.set(id, blocks);
  }
  const around: WordSurroundings = { styles, numbering, notes };
  const body = new WordContent(around);
  scan(main, body);
  body.builder.close();
  const margin = (kind: 'header' | 'footer'): readonly DocumentAside[] =>
    partsOf(kind).map((part) => {
      const content = new WordContent(around, new DocumentBuilder());
      scan(part, content);
      content.builder.close();
      return { kind, blocks: content.builder.blocks, block: 0 };
    });
  return {
    blocks: body.builder.blocks,
    asides: [...body.builder.asides, ...distinct([...margin('header'), ...margin('footer')])],
  };
}

/** First, even and odd pages often have the same header: it is read once. Empty ones are left out. */
function distinct(asides: readonly DocumentAside[]): readonly DocumentAside[] {
  const seen = new Set<string>();
  return asides.filter(({ kind, blocks }) => {
    const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : JSON.stringify(block))).join('\n');
    const key = `${kind} ${text}`;
    if (text.trim() === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
