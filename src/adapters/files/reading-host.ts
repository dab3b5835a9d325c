/** What reading a workbook needs from where it runs, in a terminal or in a browser. */
export interface ReadingHost {
  /**
   * Unpacks raw deflated bytes, at most `most` of them: undefined when there are more, so that what a file says of its
   * own size need not be believed. Throws when the bytes are damaged.
   */
  inflate(deflated: Uint8Array, most: number): Uint8Array | undefined;
  /**
   * The checksum of zip files, CRC-32.
   * @param before the checksum of what stands in front of the bytes, 0 when nothing does
   */
  checksum(bytes: Uint8Array, before: number): number;
  /**
   * Does something and gives its result in an array, or undefined when it took longer than it was given. Without a way
   * to stop it, it is let to go on.
   */
  runWithin<T>(milliseconds: number, run: () => T): readonly [T] | undefined;
}
