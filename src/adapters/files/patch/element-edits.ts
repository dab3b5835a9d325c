import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { XmlCursor } from '../xml-cursor';
import { attributesOf } from '../xml-elements';
import { prefixOf } from './cell-xml';
import { openXmlPart } from './xml-part';
import { withAttributes } from './xml-text';

/** An element without content. */
export interface NewElement {
  /** Without a prefix: it gets that of the element that it comes to stand in. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * An XML part with a further element at the end of its outermost one.
 * @throws {Unreadable} when the part cannot be parsed.
 */
export function withElement(part: Uint8Array, { name, attributes }: NewElement): Uint8Array {
  const { bytes, spliced } = openXmlPart(part);
  const cursor = new XmlCursor(bytes);
  let prefix = '';
  let place = -1;
  while (cursor.next()) {
    if (cursor.depth !== 1) continue;
    if (cursor.closes()) place = cursor.start;
    else prefix = prefixOf(cursor.text());
  }
  // A part whose outermost element is empty belongs to no workbook.
  if (place < 0) throw new Unreadable(REASONS.damagedWorkbook);
  const text = withAttributes(`<${prefix}${name}/>`, attributes);
  return spliced([{ start: place, end: place, text }]);
}

/**
 * An XML part without some of its elements of a name.
 * @throws {Unreadable} when the part cannot be parsed.
 */
export function withoutElements(
  part: Uint8Array,
  name: string,
  goes: (attributes: ReadonlyMap<string, string>) => boolean,
): Uint8Array {
  const { bytes, spliced } = openXmlPart(part);
  const cursor = new XmlCursor(bytes);
  const splices = [];
  while (cursor.next()) {
    if (cursor.closes() || !cursor.is(name) || !goes(attributesOf(cursor.text()))) continue;
    const { start } = cursor;
    if (cursor.opens()) cursor.next();
    splices.push({ start, end: cursor.end, text: '' });
  }
  return spliced(splices);
}
