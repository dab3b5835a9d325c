import type { CellRange } from '../../../src/core/workbook/address';
import type { HostSheet } from '../workbook/host-sheet';
import type { HostWorkbook } from '../workbook/host-workbook';

/** A range of cells on a sheet. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** Some ranges of one sheet. */
export interface AreasTarget {
  readonly sheet: HostSheet;
  readonly ranges: readonly CellRange[];
}

/** What the objects of each type of Excel's interface stand for here. */
export interface Targets {
  readonly AddinInternalService: HostWorkbook;
  readonly Application: HostWorkbook;
  readonly CustomXmlPart: { readonly workbook: HostWorkbook; readonly id: string };
  readonly CustomXmlPartCollection: HostWorkbook;
  readonly CustomXmlPartScopedCollection: { readonly workbook: HostWorkbook; readonly namespaceUri: string };
  readonly DocumentProperties: HostWorkbook;
  readonly FormatProtection: AreasTarget;
  readonly NamedItemCollection: HostWorkbook | HostSheet;
  readonly Range: RangeTarget;
  readonly RangeAreas: AreasTarget;
  readonly RangeBorder: AreasTarget & { readonly side: string };
  readonly RangeBorderCollection: AreasTarget;
  readonly RangeCollection: AreasTarget;
  readonly RangeFill: AreasTarget;
  readonly RangeFont: AreasTarget;
  readonly RangeFormat: AreasTarget;
  readonly RangeView: RangeTarget;
  readonly Runtime: HostWorkbook;
  readonly Setting: { readonly workbook: HostWorkbook; readonly key: string };
  readonly SettingCollection: HostWorkbook;
  readonly TableCollection: HostWorkbook | HostSheet;
  readonly Workbook: HostWorkbook;
  readonly WorkbookProtection: HostWorkbook;
  readonly Worksheet: HostSheet;
  readonly WorksheetCollection: HostWorkbook;
  readonly WorksheetCustomProperty: { readonly sheet: HostSheet; readonly key: string };
  readonly WorksheetCustomPropertyCollection: HostSheet;
  readonly AutoFilter: HostSheet;
  readonly WorksheetFreezePanes: HostSheet;
  readonly WorksheetProtection: HostSheet;
}

/** A type of Excel's interface that is imitated. */
export type TypeName = keyof Targets;

/** An object that the client can address: its type, and what it stands for. */
export type HostObject = { readonly [Name in TypeName]: ObjectOf<Name> }[TypeName];

/** An object of one type. */
export interface ObjectOf<Name extends TypeName> {
  readonly type: Name;
  readonly target: Targets[Name];
}

/** Pairs a target with its type. */
export function objectOf<Name extends TypeName>(type: Name, target: Targets[Name]): HostObject {
  // TypeScript does not see that a name and the target of that name are a member of the union.
  return { type, target } as HostObject;
}
