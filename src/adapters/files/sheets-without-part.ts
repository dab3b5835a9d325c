import { readRelationships } from './package-relationships';
import { UNKNOWN } from './workbook-part';
import { XmlCursor } from './xml-cursor';
import { attributesOf } from './xml-elements';
import { type ZipPackage } from './zip-package';

const NO_TARGET = /(?:^|\/)null$/i;

/**
 * Hides the sheets that a workbook lists and that have no part of their own, such as the modules and dialogs of Excel 5: one
 * of them makes the library lose its way to all. A worksheet whose part should be there and is not stays, and is missed.
 * @param name the name of the workbook's part
 * @param bytes the part, in which they are renamed
 */
export function hideSheetsWithoutPart(zip: ZipPackage, name: string, bytes: Uint8Array): void {
  const relationships = readRelationships(zip, name);
  if (relationships.length === 0) return;
  const tag = new XmlCursor(bytes);
  const hidden: number[] = [];
  while (tag.next()) {
    if (tag.closes() || !tag.is('sheet')) continue;
    // The prefix of the relationships' namespace is the writer's choice.
    const id = [...attributesOf(tag.text())].find(([attribute]) => /^[^:]+:id$/.test(attribute))?.[1];
    const target = relationships.find((each) => each.id === id)?.target;
    if (target === undefined || NO_TARGET.test(target)) hidden.push(tag.nameStart);
  }
  for (const place of hidden) bytes[place] = UNKNOWN;
}
