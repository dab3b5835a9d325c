import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { mergeRecords } from '../merge-records';
import type { ReviewRecord } from '../review-record';
import type { ReviewProblem, ReviewReading } from '../review-reading';
import { readReviewPart } from './review-part';

/** Reads what the workbooks keep of their reviews, and merges it. What cannot be read is told of, file by file. */
export function readReviews(workbooks: readonly WorkbookSnapshot[]): ReviewReading {
  const records: ReviewRecord[] = [];
  const problems: ReviewProblem[] = [];
  for (const { file, reviewParts, hasUnreadReview = false } of workbooks) {
    if (hasUnreadReview) problems.push({ file, kind: 'tooLarge', reason: TOO_LARGE });
    for (const part of reviewParts ?? []) {
      const reading = readReviewPart(part);
      if (reading.status === 'read') {
        records.push(reading.record);
        const { length } = reading.record.unreadable;
        if (length > 0) problems.push({ file, kind: 'entries', reason: entriesReason(length) });
      } else {
        const reason = reading.status === 'newer' ? NEWER : DAMAGED;
        problems.push({ file, kind: reading.status, reason });
      }
    }
  }
  return { record: mergeRecords(records), problems };
}

const NEWER =
  'Arbetsbokens granskning är gjord med en nyare version av Bilagekontroll. Den lämnas orörd och dess godtaganden används inte. Uppdatera programmet för att läsa den.';

const TOO_LARGE =
  'Arbetsbokens granskning är större än Excel lämnar ut i webbläsaren. Den lämnas orörd och dess godtaganden används inte. Öppna arbetsboken i Excel på datorn i stället.';

const DAMAGED =
  'Arbetsbokens granskning går inte att läsa: den är skadad eller ändrad för hand. Den lämnas orörd och dess godtaganden används inte. Hämta en tidigare version av filen, eller börja om granskningen.';

function entriesReason(count: number): string {
  return count === 1
    ? 'En uppgift i arbetsbokens granskning går inte att läsa och används inte. Den finns kvar i filen.'
    : `${count} uppgifter i arbetsbokens granskning går inte att läsa och används inte. De finns kvar i filen.`;
}
