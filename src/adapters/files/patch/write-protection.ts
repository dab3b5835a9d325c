import { PACKAGE, partNamed, readRelationships } from '../package-relationships';
import { Unreadable } from '../read-result';
import { decodeXml, XmlCursor } from '../xml-cursor';
import { attributesOf, elementsNamed } from '../xml-elements';
import { inUtf8 } from '../xml-encoding';
import { type ZipPackage } from '../zip-package';
import { KEEP_REASONS } from './patch-reasons';
import { isYes } from './xml-text';

/**
 * Why whoever has a workbook is not to change it, in Swedish: its structure is protected, it is reserved or meant for
 * reading, or it is marked as final. Undefined when nothing stands in the way.
 * @param workbook the name of the workbook's part
 * @throws {Unreadable} when that part cannot be parsed.
 */
export function findWriteProtection(zip: ZipPackage, workbook: string): string | undefined {
  const part = zip.read(workbook);
  if (elementsNamed(part, 'workbookProtection', 2).some((protection) => isYes(protection.get('lockStructure')))) {
    return KEEP_REASONS.protectedStructure;
  }
  const sharing = elementsNamed(part, 'fileSharing', 2);
  if (sharing.some((each) => PASSWORDS.some((name) => each.has(name)))) return KEEP_REASONS.readOnly;
  if (sharing.some((each) => isYes(each.get('readOnlyRecommended')))) return KEEP_REASONS.readOnlyRecommended;
  return isMarkedAsFinal(zip) ? KEEP_REASONS.final : undefined;
}

/** The password in older files, and what it has come to in newer ones (ECMA-376 part 1, 18.2.12). */
const PASSWORDS = ['reservationPassword', 'hashValue'];

/** Excel keeps the mark as a property that users could have made themselves ([MS-OFFDOC], _MarkAsFinal). */
function isMarkedAsFinal(zip: ZipPackage): boolean {
  try {
    const found = readRelationships(zip, PACKAGE).find(({ type }) => type === 'custom-properties');
    const part = partNamed(zip, found?.target);
    return part !== undefined && /^(?:true|1)$/.test(propertyNamed(zip.read(part), '_MarkAsFinal'));
  } catch (error) {
    // Damaged properties are no mark.
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** What a document property holds, as text; empty when there is none of that name. */
function propertyNamed(part: Uint8Array, name: string): string {
  const bytes = inUtf8(part);
  const cursor = new XmlCursor(bytes);
  let isWanted = false;
  let start = -1;
  while (cursor.next()) {
    if (cursor.depth === 2 && !cursor.closes()) isWanted = attributesOf(cursor.text()).get('name') === name;
    if (!isWanted || cursor.depth !== 3) continue;
    if (cursor.closes()) return decodeXml(bytes, { start, end: cursor.start }).trim();
    start = cursor.end;
  }
  return '';
}
