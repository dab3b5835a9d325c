import type { DocumentSnapshot } from '../../core/document/snapshot';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** A file's content, or why it cannot be had, in Swedish. */
export type BytesResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

/** What came out of one file: its workbook, or a sentence in Swedish that says what is wrong and what to do. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly workbook: WorkbookSnapshot;
      /** What the reader could not take as it stood, in whole Swedish sentences. */
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      /** The file's name without its folders. */
      readonly file: string;
      readonly reason: string;
    };

/** What came out of one file of a submission: its workbook or document, or why it cannot be read. */
export type FileResult = ReadResult | { readonly ok: true; readonly document: DocumentSnapshot };

/** Why a file cannot be read, in words for the person who named it. Thrown within the adapter, never out of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
