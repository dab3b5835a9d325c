import { type CellAddress } from '../../../core/workbook/address';
import { type CellValue } from '../../../core/workbook/snapshot';

/** A cell by its sheet's name and its place on it. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: CellAddress;
}

/** What a cell is to hold. */
export type CellContent =
  | {
      /** In A1 notation with English function names, comma between arguments and no leading `=`. */
      readonly formula: string;
      /** What the formula results in, to be shown until it is calculated; null when that is not known. */
      readonly result: CellValue;
    }
  | { readonly value: number | string | boolean }
  | 'empty';

/** One cell to be written. */
export interface CellWrite extends CellPlace {
  readonly content: CellContent;
  /** A number format's code for a cell that has the format General or Text; cells with another keep it. */
  readonly numberFormat?: string | undefined;
}

/** A formula's new result; the formula stays. */
export interface CachedValue extends CellPlace {
  readonly value: CellValue;
}
