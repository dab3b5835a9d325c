import type { HostObject, Targets, TypeName } from './host-object';
import type { ObjectType } from './object-type';
import { rangeAreasType, rangeCollectionType, rangeViewType } from './types/areas';
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from './types/custom-xml';
import { rangeType } from './types/range';
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from './types/range-format';
import { settingCollectionType, settingType } from './types/settings';
import { workbookType } from './types/workbook';
import {
  addinInternalServiceType,
  applicationType,
  documentPropertiesType,
  namedItemCollectionType,
  runtimeType,
  tableCollectionType,
  workbookProtectionType,
} from './types/workbook-parts';
import { worksheetType } from './types/worksheet';
import { worksheetCollectionType } from './types/worksheet-collection';
import {
  autoFilterType,
  worksheetCustomPropertyCollectionType,
  worksheetCustomPropertyType,
  worksheetFreezePanesType,
  worksheetProtectionType,
} from './types/worksheet-parts';

/** Every type of Excel's interface that is imitated. */
export const OBJECT_TYPES: { readonly [Name in TypeName]: ObjectType<Targets[Name]> } = {
  AddinInternalService: addinInternalServiceType,
  Application: applicationType,
  AutoFilter: autoFilterType,
  CustomXmlPart: customXmlPartType,
  CustomXmlPartCollection: customXmlPartCollectionType,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionType,
  DocumentProperties: documentPropertiesType,
  FormatProtection: formatProtectionType,
  NamedItemCollection: namedItemCollectionType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: rangeBorderType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeCollection: rangeCollectionType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeFormat: rangeFormatType,
  RangeView: rangeViewType,
  Runtime: runtimeType,
  Setting: settingType,
  SettingCollection: settingCollectionType,
  TableCollection: tableCollectionType,
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetCustomProperty: worksheetCustomPropertyType,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionType,
  WorksheetFreezePanes: worksheetFreezePanesType,
  WorksheetProtection: worksheetProtectionType,
};

/** What can be done with an object. Its functions are to be given this object's target and no other. */
export function typeOf(object: HostObject): ObjectType<HostObject['target']> {
  // The table pairs each name with the type of its target, which the union no longer shows.
  return OBJECT_TYPES[object.type] as unknown as ObjectType<HostObject['target']>;
}
