import { REVIEW_NAMESPACE } from '../../core/review/review-namespace';
import { PACKAGE, partNamed, readRelationships } from './package-relationships';
import { Unreadable } from './read-result';
import { MOST_REVIEW_BYTES, REASONS } from './reasons';
import { XmlCursor } from './xml-cursor';
import { attributesOf } from './xml-elements';
import { inUtf8 } from './xml-encoding';
import { type ZipPackage } from './zip-package';

/** A custom XML part in which a workbook keeps its reviews. */
export interface ReviewItem {
  /** Its name in the package. */
  readonly part: string;
  /** The XML as it is written; empty when it is in no encoding that a package may have. */
  readonly text: string;
  /** Whether the workbook refers to it, as the format has it. LibreOffice lets the package do it instead. */
  readonly isOfWorkbook: boolean;
}

/** What a package keeps of reviews, and what of it could not be read, in whole Swedish sentences. */
export interface ReviewItems {
  readonly items: readonly ReviewItem[];
  readonly notes: readonly string[];
}

/**
 * Reads the custom XML parts of our namespace, whatever they are called. Only custom XML parts are unpacked, and of those
 * only what is small enough to be a review. It never throws: what is damaged is told of.
 */
export function readReviewItems(zip: ZipPackage): ReviewItems {
  const items: ReviewItem[] = [];
  const notes: string[] = [];
  for (const [part, isOfWorkbook] of customXmlParts(zip)) {
    if (zip.sizeOf(part) > MOST_REVIEW_BYTES) continue;
    try {
      const text = reviewText(zip.read(part));
      if (text !== undefined) items.push({ part, text, isOfWorkbook });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      notes.push(damagedNote(part));
    }
  }
  return { items, notes };
}

/** The custom XML parts that are referred to, and whether the workbook itself does. */
function customXmlParts(zip: ZipPackage): ReadonlyMap<string, boolean> {
  const ofPackage = relationshipsOf(zip, PACKAGE);
  const workbook = partNamed(zip, ofPackage.find(({ type }) => type === 'officeDocument')?.target);
  const ofWorkbook = workbook === undefined ? [] : relationshipsOf(zip, workbook);
  const found = new Map<string, boolean>();
  for (const [relationships, isOfWorkbook] of [[ofWorkbook, true] as const, [ofPackage, false] as const]) {
    for (const { type, target } of relationships) {
      const part = type === 'customXml' ? partNamed(zip, target) : undefined;
      if (part !== undefined && !found.has(part)) found.set(part, isOfWorkbook);
    }
  }
  return found;
}

/** A package whose relationships cannot be read is refused elsewhere, where more than reviews hangs on them. */
function relationshipsOf(zip: ZipPackage, part: string): ReturnType<typeof readRelationships> {
  try {
    return readRelationships(zip, part);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

/** The text of a part whose outermost element is of our namespace; undefined for any other part. */
function reviewText(part: Uint8Array): string | undefined {
  const bytes = inUtf8(part);
  if (!isReview(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/**
 * Whether a part is of our namespace.
 * @throws {Unreadable} when no element begins in it, so that it may be anybody's
 */
function isReview(bytes: Uint8Array): boolean {
  const cursor = new XmlCursor(bytes);
  if (!beginsElement(cursor)) {
    // What is cut off within its first tag is taken for ours when it names us.
    if (new TextDecoder().decode(bytes).includes(REVIEW_NAMESPACE)) return true;
    throw new Unreadable(REASONS.damagedWorkbook);
  }
  const tag = cursor.text();
  const prefix = /^<(?:([^\s/>:]+):)?/.exec(tag)?.[1];
  return attributesOf(tag).get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) === REVIEW_NAMESPACE;
}

function beginsElement(cursor: XmlCursor): boolean {
  try {
    return cursor.next();
  } catch {
    return false;
  }
}

function damagedNote(part: string): string {
  return `En del av arbetsboken som kan hålla dess granskning (${part}) är skadad och har inte lästs. Saknas godtaganden, hämta en tidigare version av filen.`;
}
