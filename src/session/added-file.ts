import type { DocumentSnapshot } from '../core/document/snapshot';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** A workbook or document that the user has added beside the open one. */
export interface AddedFile {
  readonly name: string;
  /** Swedish: why it could not be read and what to do; null when it takes part in the check. */
  readonly unreadable: string | null;
  /** The file that the user added and that this is a filled copy of; null for a file as it was added. */
  readonly copyOf: string | null;
}

/** A file as the user hands it over. */
export interface GivenFile {
  readonly name: string;
  /** Reads the file as it is now. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reads an added file; never rejects. */
export type FileReading =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | { readonly ok: true; readonly document: DocumentSnapshot }
  | { readonly ok: false; readonly reason: string };

/** An added file, what reading it gave, and the bytes that it was read from. */
export interface HeldFile extends Pick<AddedFile, 'name' | 'copyOf'> {
  readonly reading: FileReading;
  readonly given: GivenFile;
  readonly bytes: Uint8Array;
}
