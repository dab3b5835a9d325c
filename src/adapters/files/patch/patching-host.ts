import { type ReadingHost } from '../reading-host';

/** What patching a workbook needs from where it runs, in a terminal or in a browser. */
export interface PatchingHost extends Pick<ReadingHost, 'inflate' | 'checksum'> {
  /**
   * Packs bytes as raw deflate, the same bytes always to the same result. Undefined when the host cannot; the part is
   * then stored as it is.
   */
  deflate(bytes: Uint8Array): Uint8Array | undefined;
  /** Where some text of ASCII begins the next time, at or after a place; -1 when it does not come again. */
  find(bytes: Uint8Array, text: string, from: number): number;
}
