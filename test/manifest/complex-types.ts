import {
  ALTERNATE_ID,
  CULTURE_NAME,
  INTEGER,
  LONG_STRING,
  oneOf,
  REFERENCE_ID,
  SHORT_STRING,
  SHORT_VERSION,
  URL_STRING,
  UUID,
  VERSION,
  type SimpleType,
} from './simple-types';

// The part of [MS-OWEMXML] section 5 that a task pane add-in in Excel can use: appforoffice/1.1 (5.2),
// officeappbasictypes/1.0 (5.3) and taskpaneappversionoverrides (5.7). Dictionaries, other hosts, custom functions, single
// sign-on and equivalent add-ins are left out, so that they are refused here until they are needed.

/** A child in its place in a sequence. */
export interface ChildRule {
  readonly name: string;
  readonly namespace: string;
  readonly type: ElementType;
  readonly min: number;
  readonly max: number;
}

/** What an element may hold. */
export interface ElementType {
  readonly attributes: ReadonlyMap<string, { readonly type: SimpleType; readonly isRequired: boolean }>;
  /** In the order in which they have to stand. */
  readonly children: readonly ChildRule[];
  /** What its text has to be; null when it has none. */
  readonly text: SimpleType | null;
  /** For an abstract type, those that `xsi:type` can choose. */
  readonly byXsiType: ReadonlyMap<string, ElementType> | null;
}

export const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

const NOTHING: ElementType = { attributes: new Map(), children: [], text: null, byXsiType: null };

/** A child whose namespace is that of its sequence, if it does not say another. */
interface Part extends Omit<ChildRule, 'namespace'> {
  readonly namespace?: string;
}

const one = (name: string, type: ElementType): Part => ({ name, type, min: 1, max: 1 });
const optional = (name: string, type: ElementType): Part => ({ name, type, min: 0, max: 1 });
const some = (name: string, type: ElementType): Part => ({ name, type, min: 1, max: Infinity });
const many = (name: string, type: ElementType): Part => ({ name, type, min: 0, max: Infinity });

const sequence = (namespace: string, ...parts: readonly Part[]): ElementType => ({
  ...NOTHING,
  children: parts.map((part) => ({ namespace, ...part })),
});
const text = (type: SimpleType): ElementType => ({ ...NOTHING, text: type });
const attributes = (required: Record<string, SimpleType>, optionals: Record<string, SimpleType> = {}): ElementType => {
  const rules = (types: Record<string, SimpleType>, isRequired: boolean) =>
    Object.entries(types).map(([name, type]) => [name, { type, isRequired }] as const);
  return { ...NOTHING, attributes: new Map([...rules(required, true), ...rules(optionals, false)]) };
};
const both = (first: ElementType, second: ElementType): ElementType => ({
  ...first,
  children: second.children,
});
const chosen = (types: Record<string, ElementType>): ElementType => ({
  ...NOTHING,
  byXsiType: new Map(Object.entries(types)),
});

const setting = (namespace: string, value: SimpleType, id?: SimpleType): ElementType =>
  both(
    attributes(id === undefined ? { DefaultValue: value } : { id, DefaultValue: value }),
    sequence(namespace, many('Override', attributes({ Locale: CULTURE_NAME, Value: value }))),
  );
const reference = attributes({ resid: REFERENCE_ID });

const sets = (namespace: string): ElementType =>
  both(
    attributes({}, { DefaultMinVersion: SHORT_VERSION }),
    sequence(namespace, some('Set', attributes({ Name: SHORT_STRING }, { MinVersion: SHORT_VERSION }))),
  );

const icon = sequence(BASIC, some('Image', attributes({ resid: REFERENCE_ID, size: INTEGER })));
const supertip = sequence(OVERRIDES, one('Title', reference), one('Description', reference));
const action = chosen({
  ShowTaskpane: sequence(
    OVERRIDES,
    optional('TaskpaneId', text(SHORT_STRING)),
    one('SourceLocation', reference),
    optional('Title', reference),
  ),
  ExecuteFunction: sequence(OVERRIDES, one('FunctionName', text(LONG_STRING))),
});
const identified = attributes({ id: SHORT_STRING });
const named = [one('Label', reference), one('Supertip', supertip)] as const;
const menuItem = both(identified, sequence(OVERRIDES, ...named, optional('Icon', icon), one('Action', action)));
const control = chosen({
  Button: both(identified, sequence(OVERRIDES, ...named, one('Icon', icon), one('Action', action))),
  Menu: both(
    identified,
    sequence(OVERRIDES, ...named, one('Icon', icon), one('Items', sequence(OVERRIDES, some('Item', menuItem)))),
  ),
});
const group = both(
  identified,
  sequence(OVERRIDES, one('Label', reference), one('Icon', icon), some('Control', control)),
);
const extensionPoint = chosen({
  PrimaryCommandSurface: sequence(
    OVERRIDES,
    many('OfficeTab', both(identified, sequence(OVERRIDES, some('Group', group)))),
    many('CustomTab', both(identified, sequence(OVERRIDES, some('Group', group), one('Label', reference)))),
  ),
  ContextMenu: sequence(OVERRIDES, some('OfficeMenu', both(identified, sequence(OVERRIDES, some('Control', control))))),
});
const formFactor = sequence(
  OVERRIDES,
  optional(
    'GetStarted',
    sequence(OVERRIDES, one('Title', reference), one('Description', reference), one('LearnMoreUrl', reference)),
  ),
  optional('FunctionFile', reference),
  some('ExtensionPoint', extensionPoint),
);
const resources = sequence(
  BASIC,
  optional('Images', sequence(BASIC, many('Image', setting(BASIC, URL_STRING, REFERENCE_ID)))),
  optional('Urls', sequence(BASIC, many('Url', setting(BASIC, URL_STRING, REFERENCE_ID)))),
  optional('ShortStrings', sequence(BASIC, many('String', setting(BASIC, SHORT_STRING, REFERENCE_ID)))),
  optional('LongStrings', sequence(BASIC, many('String', setting(BASIC, LONG_STRING, REFERENCE_ID)))),
);
const versionOverrides = chosen({
  VersionOverridesV1_0: sequence(
    OVERRIDES,
    optional('Description', reference),
    optional('Requirements', sequence(BASIC, one('Sets', sets(BASIC)))),
    optional(
      'Hosts',
      sequence(
        OVERRIDES,
        some('Host', chosen({ Workbook: sequence(OVERRIDES, optional('DesktopFormFactor', formFactor)) })),
      ),
    ),
    optional('Resources', resources),
  ),
});

/** The root of a manifest, by its `xsi:type`. */
export const OFFICE_APP: ElementType = chosen({
  TaskPaneApp: sequence(
    APP,
    one('Id', text(UUID)),
    optional('AlternateId', text(ALTERNATE_ID)),
    one('Version', text(VERSION)),
    one('ProviderName', text(SHORT_STRING)),
    one('DefaultLocale', text(CULTURE_NAME)),
    one('DisplayName', setting(APP, SHORT_STRING)),
    one('Description', setting(APP, LONG_STRING)),
    optional('IconUrl', setting(APP, URL_STRING)),
    optional('HighResolutionIconUrl', setting(APP, URL_STRING)),
    optional('SupportUrl', setting(APP, URL_STRING)),
    optional('AppDomains', sequence(APP, some('AppDomain', text(LONG_STRING)))),
    optional('Hosts', sequence(APP, some('Host', attributes({ Name: SHORT_STRING })))),
    optional('Requirements', sequence(APP, optional('Sets', sets(APP)))),
    one('DefaultSettings', sequence(APP, one('SourceLocation', setting(APP, URL_STRING)))),
    one(
      'Permissions',
      text(oneOf('Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument')),
    ),
    { ...optional('VersionOverrides', versionOverrides), namespace: OVERRIDES },
  ),
});
