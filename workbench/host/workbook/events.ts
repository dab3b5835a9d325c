import type { CellRange } from '../../../src/core/workbook/address';
import type { CellValue, SheetVisibility } from '../../../src/core/workbook/snapshot';
import type { HostSheet } from './host-sheet';

/** Who made a change: this user (with Excel or an add-in) or somebody else who has the workbook open. */
export type ChangeSource = 'Local' | 'Remote';

/** Who made a change, and whether it came from the add-in. */
export interface Origin {
  readonly source: ChangeSource;
  readonly isFromAddin: boolean;
}

/** How cells were changed, by the names of `Excel.DataChangeType`. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** Rows or columns that are put in (`count` above 0) or taken out (below 0) at a place. */
export interface LineChange {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Something that happened to a workbook, as Excel tells of it. Origins are those of the change. */
export type HostEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: HostSheet;
      readonly range: CellRange;
      readonly changeType: ChangeType;
      readonly origin: Origin;
      /** What a single edited cell showed before and after. */
      readonly values?: { readonly before: CellValue; readonly after: CellValue };
    }
  | {
      readonly kind: 'formatChanged';
      readonly sheet: HostSheet;
      readonly range: CellRange;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'rowHiddenChanged';
      readonly sheet: HostSheet;
      readonly range: CellRange;
      readonly isHidden: boolean;
      readonly origin: Origin;
    }
  | { readonly kind: 'calculated'; readonly sheet: HostSheet; readonly range: CellRange }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: HostSheet; readonly origin: Origin }
  | {
      readonly kind: 'nameChanged';
      readonly sheet: HostSheet;
      readonly before: string;
      readonly after: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'moved';
      readonly sheet: HostSheet;
      readonly before: number;
      readonly after: number;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'visibilityChanged';
      readonly sheet: HostSheet;
      readonly before: SheetVisibility;
      readonly after: SheetVisibility;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'protectionChanged';
      readonly sheet: HostSheet;
      readonly isProtected: boolean;
      readonly origin: Origin;
    }
  | { readonly kind: 'activated' | 'deactivated'; readonly sheet: HostSheet }
  | { readonly kind: 'selectionChanged'; readonly sheet: HostSheet; readonly range: CellRange };
