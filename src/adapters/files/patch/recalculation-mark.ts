import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { prefixOf } from './cell-xml';
import { openXmlPart } from './xml-part';
import { XmlCursor } from '../xml-cursor';
import { isYes, withAttributes } from './xml-text';

/** The elements of a workbook part that come before its calculation properties (ECMA-376 part 1, 18.2.27). */
const BEFORE = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/**
 * A workbook part that asks for a full calculation when the workbook is opened; undefined when it does so already.
 * @throws {Unreadable} when it cannot be parsed.
 */
export function markForRecalculation(part: Uint8Array): Uint8Array | undefined {
  const { bytes, spliced } = openXmlPart(part);
  const cursor = new XmlCursor(bytes);
  let place = -1;
  let prefix = '';
  while (cursor.next()) {
    if (cursor.depth !== 2) continue;
    if (cursor.is('calcPr') && !cursor.closes()) {
      if (isYes(cursor.attribute('fullCalcOnLoad'))) return undefined;
      const text = withAttributes(cursor.text(), { fullCalcOnLoad: '1' });
      return spliced([{ start: cursor.start, end: cursor.end, text }]);
    }
    if (!BEFORE.some((name) => cursor.is(name))) continue;
    if (cursor.closes() || cursor.isEmptyElement()) place = cursor.end;
    if (!cursor.closes()) prefix = prefixOf(cursor.text());
  }
  if (place < 0) throw new Unreadable(REASONS.damagedWorkbook);
  return spliced([{ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
