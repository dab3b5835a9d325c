import { Unreadable } from './read-result';
import { REASONS } from './reasons';

/** An element's attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

/** What `scanXml` calls as it meets the parts of a document; an empty element is opened and closed. */
export interface XmlVisitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 200;

/**
 * Walks through an XML document. Names get the prefixes that the caller knows the namespaces by, whatever prefixes the
 * document itself uses.
 * @throws {Unreadable} when the document is not well-formed, or is nested deeper than any workbook.
 */
export function scanXml(document: string, namespaces: ReadonlyMap<string, string>, visitor: XmlVisitor): void {
  const open: string[] = [];
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  const known = (written: string): string => {
    let name = names.get(written);
    if (name === undefined) {
      const colon = written.indexOf(':');
      name = colon < 0 ? written : `${prefixes.get(written.slice(0, colon)) ?? ''}${written.slice(colon)}`;
      names.set(written, name);
    }
    return name;
  };
  let elements = 0;
  let at = 0;
  while (at < document.length) {
    const start = document.indexOf('<', at);
    if (start < 0) break;
    if (start > at && open.length > 0) visitor.text(unescapeXml(document.slice(at, start)));
    if (document.startsWith('<?', start)) at = after(document, '?>', start);
    else if (document.startsWith('<!--', start)) at = after(document, '-->', start);
    else if (document.startsWith('<![CDATA[', start)) {
      at = after(document, ']]>', start);
      visitor.text(document.slice(start + 9, at - 3));
    } else if (document.startsWith('<!', start)) throw damaged();
    else {
      const end = tagEnd(document, start);
      at = end + 1;
      if (document.startsWith('</', start)) {
        const written = document.slice(start + 2, end).trimEnd();
        if (open.pop() !== written) throw damaged();
        visitor.close(known(written));
        continue;
      }
      const empty = document.endsWith('/', end);
      const tag = document.slice(start + 1, empty ? end - 1 : end);
      const nameEnd = tag.search(/\s/);
      const written = nameEnd < 0 ? tag : tag.slice(0, nameEnd);
      if (written === '' || open.length === DEEPEST) throw damaged();
      const attributes = nameEnd < 0 ? new Map<string, string>() : readAttributes(tag.slice(nameEnd));
      for (const [attribute, uri] of attributes) {
        const prefix = namespaces.get(uri);
        if (prefix === undefined || !attribute.startsWith('xmlns:')) continue;
        prefixes.set(attribute.slice('xmlns:'.length), prefix);
        names.clear();
      }
      elements++;
      const named = new Map(Array.from(attributes, ([attribute, value]) => [known(attribute), value]));
      visitor.open(known(written), named);
      if (empty) visitor.close(known(written));
      else open.push(written);
    }
  }
  if (open.length > 0 || elements === 0) throw damaged();
}

function damaged(): Unreadable {
  return new Unreadable(REASONS.damagedWorkbook);
}

function after(document: string, text: string, from: number): number {
  const at = document.indexOf(text, from);
  if (at < 0) throw damaged();
  return at + text.length;
}

/** The place of the `>` that ends a tag, whatever its attributes say. */
function tagEnd(document: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < document.length; at++) {
    const character = document.charAt(at);
    if (character === '<') break;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  throw damaged();
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', inDouble, inSingle] of text.matchAll(
    /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name, unescapeXml(inDouble ?? inSingle ?? ''));
  }
  return attributes;
}

/** Text as it reads when its entities are resolved; those that XML does not know stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
