import { formatAddress, type CellAddress } from '../../../core/workbook/address';
import { type Splice } from './splice';
import { openXmlPart } from './xml-part';
import { XmlCursor } from '../xml-cursor';
import { withAttributes } from './xml-text';

/** A cell that has lost its formula, by the number of its sheet. */
export interface LostFormula {
  readonly sheetId: string;
  readonly address: CellAddress;
}

/**
 * A calculation chain without the cells that have no formula any more; Excel repairs a workbook whose chain names such a
 * cell. Undefined when the chain cannot be kept: when nothing is left in it, or it does not know one of the cells under
 * its sheet's number and so may mean another sheet by that number.
 * @throws {Unreadable} when the part cannot be parsed.
 */
export function withoutFormulas(part: Uint8Array, lost: readonly LostFormula[]): Uint8Array | undefined {
  const { bytes, spliced } = openXmlPart(part);
  const gone = new Set(lost.map(({ sheetId, address }) => `${sheetId} ${formatAddress(address)}`));
  const found = new Set<string>();
  const cursor = new XmlCursor(bytes);
  const splices: Splice[] = [];
  let sheet = '';
  /** Whether the entry that named the sheet has gone, so that the next one must name it. */
  let isSheetUnnamed = false;
  let left = 0;
  while (cursor.next()) {
    if (cursor.depth !== 2 || cursor.closes() || !cursor.is('c')) continue;
    const named = cursor.attribute('i');
    if (named !== undefined) {
      sheet = named;
      isSheetUnnamed = false;
    }
    const { start } = cursor;
    const tag = cursor.text();
    const address = cursor.attribute('r') ?? '';
    if (cursor.opens()) cursor.next();
    const cell = `${sheet} ${address}`;
    if (gone.has(cell)) {
      found.add(cell);
      isSheetUnnamed ||= named !== undefined;
      splices.push({ start, end: cursor.end, text: '' });
      continue;
    }
    left++;
    if (!isSheetUnnamed) continue;
    splices.push({ start, end: start + tag.length, text: withAttributes(tag, { i: sheet }) });
    isSheetUnnamed = false;
  }
  return left === 0 || found.size < gone.size ? undefined : spliced(splices);
}
