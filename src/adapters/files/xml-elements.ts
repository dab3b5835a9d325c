import { XmlCursor } from './xml-cursor';
import { inUtf8 } from './xml-encoding';
import { unescapeXml } from './xml-scan';

/**
 * An attribute within a tag: its name, and its value in double or in single quotation marks. A run of blanks is
 * looked at once, however long it is.
 */
export const ATTRIBUTE = /(?<!\s)\s+([^\s=>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag, as text, by name. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', inDouble, inSingle]) => [
      name,
      unescapeXml(inDouble ?? inSingle ?? ''),
    ]),
  );
}

/**
 * The attributes of every element of a name in an XML part, at one depth when it is given.
 * @throws {Unreadable} when the part is not well-formed.
 */
export function elementsNamed(part: Uint8Array, name: string, depth?: number): readonly ReadonlyMap<string, string>[] {
  const cursor = new XmlCursor(inUtf8(part));
  const found: ReadonlyMap<string, string>[] = [];
  while (cursor.next()) {
    if (cursor.closes() || !cursor.is(name) || (depth !== undefined && cursor.depth !== depth)) continue;
    found.push(attributesOf(cursor.text()));
  }
  return found;
}
