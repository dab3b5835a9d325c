import type { Acceptance } from '../../findings/acceptance';
import { REVIEW_NAMESPACE } from '../review-namespace';
import { EMPTY_RECORD, type LastReview, type ReadyMark, type ReviewRecord } from '../review-record';
import { acceptanceSchema, lastReviewSchema, readyMarkSchema, reviewSchema } from './review-schema';

const VERSION = 1;
const ROOT = 'granskning';

/** What a review part says, or why it cannot be read. */
export type ReviewPartReading =
  | { readonly status: 'read'; readonly record: ReviewRecord }
  /** Made by a later version of this program; it must be left as it is. */
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged' };

/**
 * Writes a record as the text of a custom XML part: one element of our namespace with the version, holding JSON. All that
 * XML could take for markup is escaped as JSON does, so that no program that carries the part has anything to change.
 */
export function writeReviewPart(record: ReviewRecord): string {
  const json = JSON.stringify(record).replace(
    /[<>&\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT} xmlns="${REVIEW_NAMESPACE}" version="${VERSION}">${json}</${ROOT}>`;
}

/** Reads a review part. Never throws: what is hand-edited, cut off or of a later version is said. */
export function readReviewPart(xml: string): ReviewPartReading {
  const { attributes, content } = PART.exec(xml)?.groups ?? {};
  const version = Number(/\sversion\s*=\s*["'](?<version>\d{1,9})["']/u.exec(attributes ?? '')?.groups?.['version']);
  if (version > VERSION) return { status: 'newer', version };
  if (version !== VERSION || content === undefined) return { status: 'damaged' };
  const parsed = reviewSchema.safeParse(parseJson(textOf(content)));
  return parsed.success ? { status: 'read', record: readEntries(parsed.data) } : { status: 'damaged' };
}

/** One element whatever its prefix, with what may stand before and after it; a later version's content may be any. */
const PART =
  /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--[^]*?-->)*<(?:[\w.-]+:)?granskning(?<attributes>(?:\s[^>]*)?)>(?<content>[^]*?)(?:<\/(?:[\w.-]+:)?granskning\s*>(?:\s|<!--[^]*?-->)*)?$/u;

function textOf(content: string): string {
  return content.replace(
    /<!--[^]*?-->|<!\[CDATA\[(?<literal>[^]*?)\]\]>|&(?<entity>amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/gu,
    (whole: string, literal: string | undefined, entity: string | undefined) =>
      literal ?? (entity === undefined ? '' : characterOf(entity)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(entity: string): string {
  const named = ENTITIES[entity];
  if (named !== undefined) return named;
  const code = entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readEntries(part: {
  readonly acceptances: readonly unknown[];
  readonly superseded: readonly unknown[];
  readonly reviews: readonly unknown[];
  readonly readyMarks: readonly unknown[];
  readonly unreadable?: readonly unknown[] | undefined;
}): ReviewRecord {
  const unreadable: unknown[] = [...(part.unreadable ?? EMPTY_RECORD.unreadable)];
  const each = <Entry>(
    entries: readonly unknown[],
    schema: { safeParse: (entry: unknown) => { success: true; data: Entry } | { success: false } },
  ): readonly Entry[] =>
    entries.flatMap((entry) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      unreadable.push(entry);
      return [];
    });
  const acceptances: readonly Acceptance[] = each(part.acceptances, acceptanceSchema);
  const superseded: readonly Acceptance[] = each(part.superseded, acceptanceSchema);
  const reviews: readonly LastReview[] = each(part.reviews, lastReviewSchema);
  const readyMarks: readonly ReadyMark[] = each(part.readyMarks, readyMarkSchema);
  return { acceptances, superseded, reviews, readyMarks, unreadable };
}
