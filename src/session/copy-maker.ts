import type { Place } from '../core/bilagor/figure';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** An added workbook's bytes, with its place among the workbooks of the check. */
export interface CopyableFile {
  readonly fileIndex: number;
  readonly bytes: Uint8Array;
}

/** A copy of an added workbook with its cells filled in. */
export interface FilledCopy extends CopyableFile {
  /** The copy, read again. */
  readonly workbook: WorkbookSnapshot;
  readonly cells: number;
  /** Swedish sentences that whoever uses the copy should read. */
  readonly warnings: readonly string[];
}

/** What stands in the way of a fill of added workbooks, in Swedish. */
export interface FillObstacles {
  /** Why a file cannot be changed at all, by its place among the workbooks of the check. */
  readonly files: ReadonlyMap<number, string>;
  /** Why single cells cannot be written, those of `files` among them. */
  readonly cells: ReadonlyMap<PlannedWrite, string>;
}

/** What a fill of added workbooks comes to. */
export interface FilledCopies {
  /** Those that something was written in. */
  readonly copies: readonly FilledCopy[];
  readonly obstacles: FillObstacles;
}

/** Makes copies of added workbooks, and hands them to the user. */
export interface CopyMaker {
  /**
   * Makes writes in copies of the workbooks' bytes, which stay as they are. Writes to other workbooks are taken to be made
   * there.
   */
  readonly fill: (
    workbooks: readonly WorkbookSnapshot[],
    files: readonly CopyableFile[],
    writes: readonly PlannedWrite[],
  ) => FilledCopies;
  /** Lets the user save a copy. */
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** How a fill of added workbooks went. */
export type CopyNotice =
  | {
      readonly kind: 'copied';
      readonly copies: readonly (Pick<FilledCopy, 'cells' | 'warnings'> & { readonly name: string })[];
      /** Why whole files were left, in Swedish. */
      readonly refused: readonly { readonly file: string; readonly reason: string }[];
      /** Why single cells were left, in Swedish. */
      readonly left: readonly { readonly place: Place; readonly reason: string }[];
    }
  /** No copy was made, because these are no longer what was checked, or cannot be read any more. */
  | { readonly kind: 'filesChanged'; readonly files: readonly string[] }
  /** No copy was made, because what makes them could not be loaded. */
  | { readonly kind: 'notCopied' };
