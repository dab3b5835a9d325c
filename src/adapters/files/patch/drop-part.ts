import { partNamed, relationshipsPart, resolveTarget } from '../package-relationships';
import { attributesOf } from '../xml-elements';
import { type ZipPackage } from '../zip-package';
import { type PartChanges } from './rewrite-zip';
import { openXmlPart } from './xml-part';
import { XmlCursor } from '../xml-cursor';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * What must change for a part to go: the part, its content type and the relationship that points to it.
 * @throws {Unreadable} when one of those cannot be parsed.
 */
export function dropPart(zip: ZipPackage, part: string, referredToBy: string): PartChanges {
  const changes = new Map<string, Uint8Array | null>([[part, null]]);
  const isPart = (name: string) => name.toLowerCase() === part.toLowerCase();
  const types = partNamed(zip, CONTENT_TYPES);
  if (types !== undefined) {
    const isType = (attributes: ReadonlyMap<string, string>) =>
      isPart((attributes.get('PartName') ?? '').replace(/^\//, ''));
    changes.set(types, withoutElements(zip.read(types), 'Override', isType));
  }
  const relationships = relationshipsPart(zip, referredToBy);
  if (relationships !== undefined) {
    const isRelationship = (attributes: ReadonlyMap<string, string>) =>
      attributes.get('TargetMode') !== 'External' &&
      isPart(resolveTarget(referredToBy, attributes.get('Target') ?? ''));
    changes.set(relationships, withoutElements(zip.read(relationships), 'Relationship', isRelationship));
  }
  return changes;
}

function withoutElements(
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
