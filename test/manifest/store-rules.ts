import { type Problem } from './problem';
import { type ProjectFiles } from './project-files';
import { elementsNamed, everyElement, type XmlElement } from './xml';

/** What the schema cannot say: one check gives every place where it does not hold. */
type Check = (manifest: XmlElement, files: ProjectFiles) => Finding[];
type Finding = readonly [XmlElement, string];

const HOME = 'https://localhost:3000';
const SECOND_LOCALE = 'en-US';
const REQUIRED_SIZES = [16, 32, 80];
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const MOST_CONTROLS = 6;
const LARGEST_IMAGE = 100 * 1024;
/** Of the tabs that Excel has, those that are there on Windows, on Mac and on the web. */
const TABS_EVERYWHERE = ['TabHome', 'TabInsert', 'TabFormulas', 'TabData', 'TabReview', 'TabView'];

/** Which list of resources each element refers to. */
const REFERRED_LIST = new Map([
  ['Label', 'ShortStrings'],
  ['Title', 'ShortStrings'],
  ['Description', 'LongStrings'],
  ['Image', 'Images'],
  ['SourceLocation', 'Urls'],
  ['FunctionFile', 'Urls'],
  ['LearnMoreUrl', 'Urls'],
]);

const RULES: Readonly<Record<string, Check>> = {
  /** The store: "Manifest Version Too Low"; Excel on the web reads four numbers alone. */
  version: (manifest) =>
    elementsNamed(manifest, 'Version')
      .filter(({ text }) => !/^[1-9]\d*(\.\d+){3}$/.test(text))
      .map((version) => [version, 'The version has to have four numbers and be at least 1.0']),

  https: (manifest) =>
    addresses(manifest)
      .filter(({ url }) => !url.startsWith('https://'))
      .map(({ element, url }) => [element, `${url} is not https`]),

  /** The build changes one address to that of the server. */
  'one-address': (manifest) =>
    addresses(manifest)
      .filter(({ url }) => pathOf(url) === null)
      .map(({ element, url }) => [element, `${url} is not under ${HOME}`]),

  'required-for-store': (manifest) =>
    ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'VersionOverrides']
      .filter((name) => !manifest.children.some((child) => child.name === name))
      .map((name) => [manifest, `The store demands ${name}`]),

  host: (manifest) => [
    ...elementsNamed(manifest, 'Host')
      .filter(({ attributes }) => (attributes.get('Name') ?? attributes.get('xsi:type')) !== 'Workbook')
      .map((host): Finding => [host, 'The add-in is for Excel alone']),
    ...elementsNamed(manifest, 'Hosts')
      .filter(({ children }) => children.length !== 1)
      .map((hosts): Finding => [hosts, 'A host stands once']),
  ],

  permissions: (manifest) =>
    elementsNamed(manifest, 'Permissions')
      .filter(({ text }) => text !== 'ReadWriteDocument')
      .map((permissions) => [permissions, 'The add-in reads and writes the document, and nothing more']),

  'api-set': (manifest) => {
    const sets = elementsNamed(manifest, 'Set');
    const isRight =
      sets.length === 1 &&
      sets[0]?.attributes.get('Name') === 'ExcelApi' &&
      sets[0].attributes.get('MinVersion') === '1.9';
    return isRight
      ? []
      : [[sets[0] ?? manifest, 'ExcelApi 1.9 is what the product needs (docs/adr/0009-manifest-and-api-set.md)']];
  },

  'unique-resources': (manifest) => repeated(resources(manifest), ({ attributes }) => attributes.get('id')),

  'unique-controls': (manifest) =>
    repeated(elementsNamed(manifest, 'Group', 'Control', 'Item', 'CustomTab'), ({ attributes }) =>
      attributes.get('id'),
    ),

  'resources-exist': (manifest) =>
    references(manifest)
      .filter(({ list, resid }) => !elementsNamed(manifest, list).some((found) => holds(found, resid)))
      .map(({ element, list, resid }) => [element, `${list} has no ${resid}`]),

  'resources-used': (manifest) => {
    const used = new Set(references(manifest).map(({ list, resid }) => `${list}/${resid}`));
    return ['Images', 'Urls', 'ShortStrings', 'LongStrings'].flatMap((list) =>
      elementsNamed(manifest, list)
        .flatMap(({ children }) => children)
        .filter(({ attributes }) => !used.has(`${list}/${attributes.get('id') ?? ''}`))
        .map((resource): Finding => [resource, 'Nothing refers to this']),
    );
  },

  'icon-sizes': (manifest) =>
    elementsNamed(manifest, 'Icon').flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => Number(attributes.get('size')));
      return [
        ...REQUIRED_SIZES.filter((size) => !sizes.includes(size)).map((size): Finding => [icon, `No icon of ${size}`]),
        ...sizes
          .filter((size) => !ICON_SIZES.includes(size))
          .map((size): Finding => [icon, `Excel has no size ${size}`]),
        ...repeated(icon.children, ({ attributes }) => attributes.get('size')),
      ];
    }),

  /** The icon that stands for the add-in is shown at 32 pixels, and at 64 on a dense screen. */
  'image-files': (manifest, files) => {
    const shown = [
      ...elementsNamed(manifest, 'IconUrl').map((element) => ({ element, size: 32, url: valueOf(element) })),
      ...elementsNamed(manifest, 'HighResolutionIconUrl').map((element) => ({
        element,
        size: 64,
        url: valueOf(element),
      })),
      ...elementsNamed(manifest, 'Icon').flatMap(({ children }) =>
        children.map((element) => ({
          element,
          size: Number(element.attributes.get('size')),
          url: valueOf(
            resources(manifest).find((found) => found.attributes.get('id') === element.attributes.get('resid')),
          ),
        })),
      ),
    ];
    return shown.flatMap(({ element, size, url }): Finding[] => {
      const image = files.imageSize(pathOf(url) ?? '');
      if (image === null) return [[element, `There is no PNG at ${url}`]];
      const { width, height, bytes } = image;
      if (width !== size || height !== size)
        return [[element, `${url} is ${width} × ${height}, not ${size} × ${size}`]];
      return bytes > LARGEST_IMAGE ? [[element, `${url} is larger than 100 kB`]] : [];
    });
  },

  'page-files': (manifest, files) =>
    [...elementsNamed(manifest, 'SupportUrl', 'SourceLocation', 'Url')]
      .flatMap((element) => [element, ...element.children])
      .filter((element) => valueOf(element) !== '')
      .filter((element) => !files.hasPage((pathOf(valueOf(element)) ?? '').replace(/\?.*$/, '')))
      .map((element) => [element, `The build makes no page ${valueOf(element)}`]),

  functions: (manifest, files) =>
    elementsNamed(manifest, 'FunctionName')
      .filter(({ text }) => !files.functions.has(text))
      .map((name) => [name, `src/entry/commands.ts associates no function ${name.text}`]),

  'function-file': (manifest) =>
    elementsNamed(manifest, 'DesktopFormFactor')
      .filter((factor) => elementsNamed(factor, 'FunctionName').length > 0)
      .filter(({ children }) => !children.some(({ name }) => name === 'FunctionFile'))
      .map((factor) => [factor, 'A function needs a FunctionFile to be in']),

  /** Each button opens the same pane; a second one would show the workbook twice. */
  'one-pane': (manifest) => {
    const panes = elementsNamed(manifest, 'Action').filter(
      ({ attributes }) => attributes.get('xsi:type') === 'ShowTaskpane',
    );
    const id = (pane: XmlElement | undefined) => pane?.children.find(({ name }) => name === 'TaskpaneId')?.text;
    return panes
      .filter((pane) => id(pane) === undefined || id(pane) !== id(panes[0]))
      .map((pane) => [pane, 'The pane has another id than that of the first button']);
  },

  ribbon: (manifest) => [
    ...elementsNamed(manifest, 'OfficeTab')
      .filter(({ attributes }) => !TABS_EVERYWHERE.includes(attributes.get('id') ?? ''))
      .map((tab): Finding => [tab, 'Excel does not have this tab everywhere']),
    ...elementsNamed(manifest, 'OfficeTab')
      .filter(({ children }) => children.length > 1)
      .map((tab): Finding => [tab, 'An add-in can have one group on a tab of Excel’s']),
    ...elementsNamed(manifest, 'Group')
      .filter((group) => elementsNamed(group, 'Control').length > MOST_CONTROLS)
      .map((group): Finding => [group, 'A group can have six controls']),
    ...elementsNamed(manifest, 'CustomTab')
      .slice(1)
      .map((tab): Finding => [tab, 'An add-in can have one tab of its own']),
  ],

  /** Swedish first, English second: every text that people see, and every page that they read. */
  locales: (manifest) => {
    const standard = elementsNamed(manifest, 'DefaultLocale')[0];
    const findings: Finding[] = standard?.text === 'sv-SE' ? [] : [[standard ?? manifest, 'Swedish comes first']];
    for (const element of elementsNamed(manifest, 'DisplayName', 'Description', 'SupportUrl', 'String', 'Url')) {
      const isReference = element.attributes.has('resid');
      const isOwnPage = /\/(taskpane|commands)\.html/.test(valueOf(element));
      if (isReference || isOwnPage) continue;
      const locales = element.children.map(({ attributes }) => attributes.get('Locale'));
      if (locales.join() !== SECOND_LOCALE)
        findings.push([element, `There has to be one override, for ${SECOND_LOCALE}`]);
    }
    return findings;
  },

  'app-domains': (manifest) =>
    elementsNamed(manifest, 'AppDomain').map((domain) => [domain, 'The pane leaves its own address for no other']),
};

/** The checks by name. */
export const STORE_RULES: readonly string[] = Object.keys(RULES);

/** Holds a manifest to what Office and its store demand beside the schema. */
export function checkStoreRules(manifest: XmlElement, files: ProjectFiles): Problem[] {
  return Object.entries(RULES).flatMap(([rule, check]) =>
    check(manifest, files).map(([{ place }, message]) => ({ rule, place, message })),
  );
}

/** Every address that is written in the manifest, which does not include the names of its namespaces. */
function addresses(manifest: XmlElement): { element: XmlElement; url: string }[] {
  const settings = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Url'];
  const images = elementsNamed(manifest, 'Images').flatMap(({ children }) => children);
  return [...elementsNamed(manifest, ...settings), ...images]
    .flatMap((element) => [element, ...element.children])
    .map((element) => ({ element, url: valueOf(element) }))
    .filter(({ url }) => url !== '');
}

function valueOf(element: XmlElement | undefined): string {
  return element?.attributes.get('DefaultValue') ?? element?.attributes.get('Value') ?? '';
}

/** What comes after the address of the pages; null when it is another address. */
function pathOf(url: string): string | null {
  return url.startsWith(`${HOME}/`) ? url.slice(HOME.length + 1) : null;
}

function resources(manifest: XmlElement): XmlElement[] {
  return elementsNamed(manifest, 'Images', 'Urls', 'ShortStrings', 'LongStrings').flatMap(({ children }) => children);
}

function references(manifest: XmlElement): { element: XmlElement; list: string; resid: string }[] {
  return everyElement(manifest).flatMap((element) => {
    const resid = element.attributes.get('resid');
    const list = REFERRED_LIST.get(element.name);
    return resid === undefined || list === undefined ? [] : [{ element, list, resid }];
  });
}

function holds(list: XmlElement, id: string): boolean {
  return list.children.some(({ attributes }) => attributes.get('id') === id);
}

function repeated(elements: readonly XmlElement[], key: (element: XmlElement) => string | undefined): Finding[] {
  const seen = new Set<string | undefined>();
  return elements.flatMap((element): Finding[] => {
    const value = key(element);
    if (seen.has(value)) return [[element, `${value ?? ''} stands twice`]];
    seen.add(value);
    return [];
  });
}
