/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { checkManifest } from './check-manifest';
import { projectFiles } from './project-files';
import { STORE_RULES } from './store-rules';

const XML = readFileSync('manifest.xml', 'utf8');
const FORM_FACTOR = '/OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor';
const GROUP = `${FORM_FACTOR}/ExtensionPoint/OfficeTab[TabHome]/Group[Bilagekontroll.Group]`;
const CHECK = `${GROUP}/Control[Bilagekontroll.Check]`;
const NEXT = `${GROUP}/Control[Bilagekontroll.Next]`;
const RESOURCES = '/OfficeApp/VersionOverrides/Resources';

/** One change of the manifest, and the check that has to find it, where. */
type Mutation = readonly [change: string, from: string, to: string, rule: string, place: string];

const long = (length: number) => 'a'.repeat(length);

const SCHEMA: readonly Mutation[] = [
  ['another schema', 'office/appforoffice/1.1"', 'office/appforoffice/1.0"', 'schema', '/OfficeApp'],
  ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'schema', '/OfficeApp'],
  ['no kind of add-in', 'xsi:type="TaskPaneApp"', '', 'schema', '/OfficeApp'],
  ['an id that is no GUID', '<Id>1d257a39-', '<Id>1d257a3g-', 'schema', '/OfficeApp/Id'],
  ['no id', '<Id>1d257a39-a199-4319-981e-3bea0c9df73e</Id>', '', 'schema', '/OfficeApp'],
  ['a version of five numbers', '<Version>1.0.0.0', '<Version>1.0.0.0.0', 'schema', '/OfficeApp/Version'],
  ['a version of six digits', '<Version>1.0.0.0', '<Version>1.0.0.100000', 'schema', '/OfficeApp/Version'],
  [
    'elements in another order',
    '<ProviderName>Bilagekontroll</ProviderName>\n  <DefaultLocale>sv-SE</DefaultLocale>',
    '<DefaultLocale>sv-SE</DefaultLocale>\n  <ProviderName>Bilagekontroll</ProviderName>',
    'schema',
    '/OfficeApp/ProviderName',
  ],
  ['two ids', '<Version>', '<Id>1d257a39-a199-4319-981e-3bea0c9df73e</Id><Version>', 'schema', '/OfficeApp'],
  [
    'an element that Excel does not know',
    '<Permissions>',
    '<Colour>blue</Colour><Permissions>',
    'schema',
    '/OfficeApp/Colour',
  ],
  ['text where elements are', '<DefaultSettings>', '<DefaultSettings>Excel', 'schema', '/OfficeApp/DefaultSettings'],
  ['a locale that is none', '<DefaultLocale>sv-SE', '<DefaultLocale>svenska', 'schema', '/OfficeApp/DefaultLocale'],
  [
    'a name of 126 characters',
    '<DisplayName DefaultValue="Bilagekontroll"',
    `<DisplayName DefaultValue="${long(126)}"`,
    'schema',
    '/OfficeApp/DisplayName',
  ],
  [
    'an empty name',
    '<DisplayName DefaultValue="Bilagekontroll"',
    '<DisplayName DefaultValue=""',
    'schema',
    '/OfficeApp/DisplayName',
  ],
  [
    'a name with no value',
    '<DisplayName DefaultValue="Bilagekontroll"',
    '<DisplayName',
    'schema',
    '/OfficeApp/DisplayName',
  ],
  [
    'a misspelt attribute',
    '<Set Name="ExcelApi" MinVersion',
    '<Set Name="ExcelApi" Minversion',
    'schema',
    '/OfficeApp/Requirements/Sets/Set',
  ],
  [
    'a description of 251 characters',
    '<Description DefaultValue="',
    `<Description DefaultValue="${long(251 - 73)}`,
    'schema',
    '/OfficeApp/Description',
  ],
  [
    'a permission that is none',
    '<Permissions>ReadWriteDocument',
    '<Permissions>ReadWriteMailbox',
    'schema',
    '/OfficeApp/Permissions',
  ],
  [
    'overrides of another schema',
    'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
    'xmlns="http://schemas.microsoft.com/office/mailappversionoverrides"',
    'schema',
    '/OfficeApp/VersionOverrides',
  ],
  [
    'a version of overrides that is only for Outlook',
    '"VersionOverridesV1_0"',
    '"VersionOverridesV1_1"',
    'schema',
    '/OfficeApp/VersionOverrides',
  ],
  [
    'no button',
    'xsi:type="Button" id="Bilagekontroll.Check"',
    'xsi:type="ToggleButton" id="Bilagekontroll.Check"',
    'schema',
    CHECK,
  ],
  ['a button with no label', '<Label resid="Check.Label" />', '', 'schema', CHECK],
  ['a button with no tip', '<Description resid="Check.Tip" />', '', 'schema', `${CHECK}/Supertip`],
  [
    'a button with no id',
    'xsi:type="Button" id="Bilagekontroll.Check"',
    'xsi:type="Button"',
    'schema',
    `${GROUP}/Control`,
  ],
  ['an action that does nothing', '<FunctionName>nextFinding</FunctionName>', '', 'schema', `${NEXT}/Action`],
  ['a pane with no page', '<SourceLocation resid="Check.Url" />', '', 'schema', `${CHECK}/Action`],
  [
    'a short text of 126 characters',
    'id="Check.Label" DefaultValue="Kontrollera"',
    `id="Check.Label" DefaultValue="${long(126)}"`,
    'schema',
    `${RESOURCES}/ShortStrings/String[Check.Label]`,
  ],
  [
    'a reference of 33 characters',
    '<Label resid="Check.Label" />',
    `<Label resid="${long(33)}" />`,
    'schema',
    `${CHECK}/Label[${long(33)}]`,
  ],
  [
    'an override with no locale',
    '<Override Locale="en-US" Value="Bilagekontroll" />',
    '<Override Value="Bilagekontroll" />',
    'schema',
    '/OfficeApp/DisplayName/Override',
  ],
  ['texts before addresses', '<bt:Urls>', '<bt:LongStrings></bt:LongStrings><bt:Urls>', 'schema', `${RESOURCES}/Urls`],
];

const STORE: readonly Mutation[] = [
  ['a version below 1.0', '<Version>1.0.0.0', '<Version>0.9.0.0', 'version', '/OfficeApp/Version'],
  ['a version of three numbers', '<Version>1.0.0.0', '<Version>1.0.0', 'version', '/OfficeApp/Version'],
  [
    'a page over http',
    'DefaultValue="https://localhost:3000/taskpane.html" />',
    'DefaultValue="http://localhost:3000/taskpane.html" />',
    'https',
    '/OfficeApp/DefaultSettings/SourceLocation',
  ],
  [
    'an icon over http',
    'id="Icon.16" DefaultValue="https:',
    'id="Icon.16" DefaultValue="http:',
    'https',
    `${RESOURCES}/Images/Image[Icon.16]`,
  ],
  [
    'a page elsewhere',
    'id="Help.Url" DefaultValue="https://localhost:3000',
    'id="Help.Url" DefaultValue="https://elsewhere.example',
    'one-address',
    `${RESOURCES}/Urls/Url[Help.Url]`,
  ],
  [
    'another port',
    'id="Help.Url" DefaultValue="https://localhost:3000',
    'id="Help.Url" DefaultValue="https://localhost:30001',
    'one-address',
    `${RESOURCES}/Urls/Url[Help.Url]`,
  ],
  [
    'no icon for a dense screen',
    '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-64.png" />',
    '',
    'required-for-store',
    '/OfficeApp',
  ],
  ['another host', '<Host Name="Workbook" />', '<Host Name="Document" />', 'host', '/OfficeApp/Hosts/Host'],
  [
    'two hosts',
    '<Host Name="Workbook" />',
    '<Host Name="Workbook" /><Host Name="Workbook" />',
    'host',
    '/OfficeApp/Hosts',
  ],
  [
    'a permission too many',
    '<Permissions>ReadWriteDocument',
    '<Permissions>ReadAllDocument',
    'permissions',
    '/OfficeApp/Permissions',
  ],
  ['a later API set', 'MinVersion="1.9"', 'MinVersion="1.10"', 'api-set', '/OfficeApp/Requirements/Sets/Set'],
  ['an earlier API set', 'MinVersion="1.9"', 'MinVersion="1.8"', 'api-set', '/OfficeApp/Requirements/Sets/Set'],
  [
    'two resources of one id',
    ' id="Fill.Label"',
    ' id="Check.Label"',
    'unique-resources',
    `${RESOURCES}/ShortStrings/String[Check.Label]`,
  ],
  [
    'two resources of one id in different lists',
    ' id="Help.Url"',
    ' id="Icon.16"',
    'unique-resources',
    `${RESOURCES}/Urls/Url[Icon.16]`,
  ],
  ['two buttons of one id', 'id="Bilagekontroll.Fill"', 'id="Bilagekontroll.Check"', 'unique-controls', CHECK],
  [
    'a reference to nothing',
    '<Label resid="Check.Label" />',
    '<Label resid="Check.Lable" />',
    'resources-exist',
    `${CHECK}/Label[Check.Lable]`,
  ],
  [
    'a reference to the wrong list',
    '<Label resid="Check.Label" />',
    '<Label resid="Check.Tip" />',
    'resources-exist',
    `${CHECK}/Label[Check.Tip]`,
  ],
  [
    'a text that nobody sees',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Unused" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String>',
    'resources-used',
    `${RESOURCES}/ShortStrings/String[Unused]`,
  ],
  ['a required size missing', '<bt:Image size="80" resid="Check.80" />', '', 'icon-sizes', `${CHECK}/Icon`],
  [
    'a size that Excel does not have',
    '<bt:Image size="24" resid="Check.24" />',
    '<bt:Image size="25" resid="Check.24" />',
    'icon-sizes',
    `${CHECK}/Icon`,
  ],
  [
    'a size twice',
    '<bt:Image size="24" resid="Check.24" />',
    '<bt:Image size="20" resid="Check.24" />',
    'icon-sizes',
    `${CHECK}/Icon/Image[Check.24]`,
  ],
  [
    'an icon that is not there',
    'assets/kontrollera-24.png',
    'assets/kontrollera-25.png',
    'image-files',
    `${CHECK}/Icon/Image[Check.24]`,
  ],
  [
    'an icon of another size',
    'assets/kontrollera-24.png',
    'assets/kontrollera-20.png',
    'image-files',
    `${CHECK}/Icon/Image[Check.24]`,
  ],
  [
    'a drawing for an icon',
    'assets/kontrollera-24.png',
    'assets/icons/kontrollera.24.svg',
    'image-files',
    `${CHECK}/Icon/Image[Check.24]`,
  ],
  [
    'a small icon for the add-in',
    '<IconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-32',
    '<IconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-16',
    'image-files',
    '/OfficeApp/IconUrl',
  ],
  [
    'a page that is not built',
    'id="Commands.Url" DefaultValue="https://localhost:3000/commands',
    'id="Commands.Url" DefaultValue="https://localhost:3000/functions',
    'page-files',
    `${RESOURCES}/Urls/Url[Commands.Url]`,
  ],
  [
    'a help page that is not built',
    '<Override Locale="en-US" Value="https://localhost:3000/help.html" />',
    '<Override Locale="en-US" Value="https://localhost:3000/about.html" />',
    'page-files',
    '/OfficeApp/SupportUrl/Override',
  ],
  [
    'a function that nobody wrote',
    '<FunctionName>nextFinding',
    '<FunctionName>previousFinding',
    'functions',
    `${NEXT}/Action/FunctionName`,
  ],
  ['functions with no file', '<FunctionFile resid="Commands.Url" />', '', 'function-file', FORM_FACTOR],
  [
    'a second pane',
    '<TaskpaneId>Bilagekontroll.Pane</TaskpaneId>\n                    <SourceLocation resid="Fill.Url" />',
    '<TaskpaneId>Another</TaskpaneId>\n                    <SourceLocation resid="Fill.Url" />',
    'one-pane',
    `${GROUP}/Control[Bilagekontroll.Fill]/Action`,
  ],
  [
    'a tab that the web does not have',
    '<OfficeTab id="TabHome">',
    '<OfficeTab id="TabDeveloper">',
    'ribbon',
    `${FORM_FACTOR}/ExtensionPoint/OfficeTab[TabDeveloper]`,
  ],
  ['English first', '<DefaultLocale>sv-SE', '<DefaultLocale>en-US', 'locales', '/OfficeApp/DefaultLocale'],
  [
    'a button without English',
    '<bt:Override Locale="en-US" Value="Check" />',
    '',
    'locales',
    `${RESOURCES}/ShortStrings/String[Check.Label]`,
  ],
  [
    'a third language',
    '<bt:Override Locale="en-US" Value="Check" />',
    '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="fi-FI" Value="Tarkista" />',
    'locales',
    `${RESOURCES}/ShortStrings/String[Check.Label]`,
  ],
  [
    'another address to go to',
    '<Hosts>\n    <Host Name',
    '<AppDomains><AppDomain>https://elsewhere.example</AppDomain></AppDomains><Hosts>\n    <Host Name',
    'app-domains',
    '/OfficeApp/AppDomains/AppDomain',
  ],
];

describe('the checks of the manifest', () => {
  test.each([...SCHEMA, ...STORE])('find %s', (_change, from, to, rule, place) => {
    expect(XML.split(from)).toHaveLength(2);
    const problems = checkManifest(XML.replace(from, to), projectFiles());
    expect(problems.map((problem) => [problem.rule, problem.place])).toContainEqual([rule, place]);
  });

  test('are each seen to fail', () => {
    expect([...new Set(STORE.map(([, , , rule]) => rule))].sort()).toEqual([...STORE_RULES].sort());
  });

  test('take the longest texts that are allowed', () => {
    const changed = XML.replace(
      'id="Check.Label" DefaultValue="Kontrollera"',
      `id="Check.Label" DefaultValue="${long(125)}"`,
    )
      .replace('<DisplayName DefaultValue="Bilagekontroll"', `<DisplayName DefaultValue="${long(125)}"`)
      .replace('<Description DefaultValue="', `<Description DefaultValue="${long(250 - 73)}`);
    expect(checkManifest(changed, projectFiles())).toEqual([]);
  });

  test('refuse what is not XML', () => {
    expect(() => checkManifest(XML.replace('</OfficeApp>', ''), projectFiles())).toThrow('Not well-formed');
  });
});
