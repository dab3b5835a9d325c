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

/** One change of the manifest, and where it has to be found. */
type Mutation = readonly [change: string, from: string, to: string, place: string];

const long = (length: number) => 'a'.repeat(length);

/** Changes by the check that has to find them. */
const MUTATIONS: Readonly<Record<string, readonly Mutation[]>> = {
  schema: [
    ['another schema', 'office/appforoffice/1.1"', 'office/appforoffice/1.0"', '/OfficeApp'],
    ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', '/OfficeApp'],
    ['no kind of add-in', 'xsi:type="TaskPaneApp"', '', '/OfficeApp'],
    ['an id that is no GUID', '<Id>1d257a39-', '<Id>1d257a3g-', '/OfficeApp/Id'],
    ['no id', '<Id>1d257a39-a199-4319-981e-3bea0c9df73e</Id>', '', '/OfficeApp'],
    ['a version of five numbers', '<Version>1.0.0.0', '<Version>1.0.0.0.0', '/OfficeApp/Version'],
    ['a version of six digits', '<Version>1.0.0.0', '<Version>1.0.0.100000', '/OfficeApp/Version'],
    [
      'elements in another order',
      '<ProviderName>Bilagekontroll</ProviderName>\n  <DefaultLocale>sv-SE</DefaultLocale>',
      '<DefaultLocale>sv-SE</DefaultLocale>\n  <ProviderName>Bilagekontroll</ProviderName>',
      '/OfficeApp/ProviderName',
    ],
    ['two ids', '<Version>', '<Id>1d257a39-a199-4319-981e-3bea0c9df73e</Id><Version>', '/OfficeApp'],
    ['an element that Excel does not know', '<Permissions>', '<Colour>blue</Colour><Permissions>', '/OfficeApp/Colour'],
    ['text where elements are', '<DefaultSettings>', '<DefaultSettings>Excel', '/OfficeApp/DefaultSettings'],
    ['a locale that is none', '<DefaultLocale>sv-SE', '<DefaultLocale>svenska', '/OfficeApp/DefaultLocale'],
    [
      'a name of 126 characters',
      '<DisplayName DefaultValue="Bilagekontroll"',
      `<DisplayName DefaultValue="${long(126)}"`,
      '/OfficeApp/DisplayName',
    ],
    [
      'an empty name',
      '<DisplayName DefaultValue="Bilagekontroll"',
      '<DisplayName DefaultValue=""',
      '/OfficeApp/DisplayName',
    ],
    ['a name with no value', '<DisplayName DefaultValue="Bilagekontroll"', '<DisplayName', '/OfficeApp/DisplayName'],
    [
      'a misspelt attribute',
      '<Set Name="ExcelApi" MinVersion',
      '<Set Name="ExcelApi" Minversion',
      '/OfficeApp/Requirements/Sets/Set',
    ],
    [
      'a description of 251 characters',
      '<Description DefaultValue="',
      `<Description DefaultValue="${long(251 - 73)}`,
      '/OfficeApp/Description',
    ],
    [
      'a permission that is none',
      '<Permissions>ReadWriteDocument',
      '<Permissions>ReadWriteMailbox',
      '/OfficeApp/Permissions',
    ],
    [
      'overrides of another schema',
      'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
      'xmlns="http://schemas.microsoft.com/office/mailappversionoverrides"',
      '/OfficeApp/VersionOverrides',
    ],
    [
      'a version of overrides that is only for Outlook',
      '"VersionOverridesV1_0"',
      '"VersionOverridesV1_1"',
      '/OfficeApp/VersionOverrides',
    ],
    [
      'no button',
      'xsi:type="Button" id="Bilagekontroll.Check"',
      'xsi:type="ToggleButton" id="Bilagekontroll.Check"',
      CHECK,
    ],
    ['a button with no label', '<Label resid="Check.Label" />', '', CHECK],
    ['a button with no tip', '<Description resid="Check.Tip" />', '', `${CHECK}/Supertip`],
    ['a button with no id', 'xsi:type="Button" id="Bilagekontroll.Check"', 'xsi:type="Button"', `${GROUP}/Control`],
    ['an action that does nothing', '<FunctionName>nextFinding</FunctionName>', '', `${NEXT}/Action`],
    ['a pane with no page', '<SourceLocation resid="Check.Url" />', '', `${CHECK}/Action`],
    [
      'a short text of 126 characters',
      'id="Check.Label" DefaultValue="Kontrollera"',
      `id="Check.Label" DefaultValue="${long(126)}"`,
      `${RESOURCES}/ShortStrings/String[Check.Label]`,
    ],
    [
      'a reference of 33 characters',
      '<Label resid="Check.Label" />',
      `<Label resid="${long(33)}" />`,
      `${CHECK}/Label[${long(33)}]`,
    ],
    [
      'an override with no locale',
      '<Override Locale="en-US" Value="Bilagekontroll" />',
      '<Override Value="Bilagekontroll" />',
      '/OfficeApp/DisplayName/Override',
    ],
    ['texts before addresses', '<bt:Urls>', '<bt:LongStrings></bt:LongStrings><bt:Urls>', `${RESOURCES}/Urls`],
  ],
  version: [
    ['a version below 1.0', '<Version>1.0.0.0', '<Version>0.9.0.0', '/OfficeApp/Version'],
    ['a version of three numbers', '<Version>1.0.0.0', '<Version>1.0.0', '/OfficeApp/Version'],
  ],
  https: [
    [
      'a page over http',
      'DefaultValue="https://localhost:3000/taskpane.html" />',
      'DefaultValue="http://localhost:3000/taskpane.html" />',
      '/OfficeApp/DefaultSettings/SourceLocation',
    ],
    [
      'an icon over http',
      'id="Icon.16" DefaultValue="https:',
      'id="Icon.16" DefaultValue="http:',
      `${RESOURCES}/Images/Image[Icon.16]`,
    ],
  ],
  'one-address': [
    [
      'a page elsewhere',
      'id="Help.Url" DefaultValue="https://localhost:3000',
      'id="Help.Url" DefaultValue="https://elsewhere.example',
      `${RESOURCES}/Urls/Url[Help.Url]`,
    ],
    [
      'another port',
      'id="Help.Url" DefaultValue="https://localhost:3000',
      'id="Help.Url" DefaultValue="https://localhost:30001',
      `${RESOURCES}/Urls/Url[Help.Url]`,
    ],
  ],
  'required-for-store': [
    [
      'no icon for a dense screen',
      '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-64.png" />',
      '',
      '/OfficeApp',
    ],
  ],
  host: [
    ['another host', '<Host Name="Workbook" />', '<Host Name="Document" />', '/OfficeApp/Hosts/Host'],
    ['two hosts', '<Host Name="Workbook" />', '<Host Name="Workbook" /><Host Name="Workbook" />', '/OfficeApp/Hosts'],
  ],
  permissions: [
    [
      'a permission too many',
      '<Permissions>ReadWriteDocument',
      '<Permissions>ReadAllDocument',
      '/OfficeApp/Permissions',
    ],
  ],
  'api-set': [
    ['a later API set', 'MinVersion="1.9"', 'MinVersion="1.10"', '/OfficeApp/Requirements/Sets/Set'],
    ['an earlier API set', 'MinVersion="1.9"', 'MinVersion="1.8"', '/OfficeApp/Requirements/Sets/Set'],
  ],
  'unique-resources': [
    [
      'two resources of one id',
      ' id="Fill.Label"',
      ' id="Check.Label"',
      `${RESOURCES}/ShortStrings/String[Check.Label]`,
    ],
    ['two resources of one id in different lists', ' id="Help.Url"', ' id="Icon.16"', `${RESOURCES}/Urls/Url[Icon.16]`],
  ],
  'unique-controls': [['two buttons of one id', 'id="Bilagekontroll.Fill"', 'id="Bilagekontroll.Check"', CHECK]],
  'resources-exist': [
    [
      'a reference to nothing',
      '<Label resid="Check.Label" />',
      '<Label resid="Check.Lable" />',
      `${CHECK}/Label[Check.Lable]`,
    ],
    [
      'a reference to the wrong list',
      '<Label resid="Check.Label" />',
      '<Label resid="Check.Tip" />',
      `${CHECK}/Label[Check.Tip]`,
    ],
  ],
  'resources-used': [
    [
      'a text that nobody sees',
      '<bt:ShortStrings>',
      '<bt:ShortStrings><bt:String id="Unused" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String>',
      `${RESOURCES}/ShortStrings/String[Unused]`,
    ],
  ],
  'icon-sizes': [
    ['a required size missing', '<bt:Image size="80" resid="Check.80" />', '', `${CHECK}/Icon`],
    [
      'a size that Excel does not have',
      '<bt:Image size="24" resid="Check.24" />',
      '<bt:Image size="25" resid="Check.24" />',
      `${CHECK}/Icon`,
    ],
    [
      'a size twice',
      '<bt:Image size="24" resid="Check.24" />',
      '<bt:Image size="20" resid="Check.24" />',
      `${CHECK}/Icon/Image[Check.24]`,
    ],
  ],
  'image-files': [
    [
      'an icon that is not there',
      'assets/kontrollera-24.png',
      'assets/kontrollera-25.png',
      `${CHECK}/Icon/Image[Check.24]`,
    ],
    [
      'an icon of another size',
      'assets/kontrollera-24.png',
      'assets/kontrollera-20.png',
      `${CHECK}/Icon/Image[Check.24]`,
    ],
    [
      'a drawing for an icon',
      'assets/kontrollera-24.png',
      'assets/icons/kontrollera.24.svg',
      `${CHECK}/Icon/Image[Check.24]`,
    ],
    [
      'a small icon for the add-in',
      '<IconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-32',
      '<IconUrl DefaultValue="https://localhost:3000/assets/bilagekontroll-16',
      '/OfficeApp/IconUrl',
    ],
  ],
  'page-files': [
    [
      'a page that is not built',
      'id="Commands.Url" DefaultValue="https://localhost:3000/commands',
      'id="Commands.Url" DefaultValue="https://localhost:3000/functions',
      `${RESOURCES}/Urls/Url[Commands.Url]`,
    ],
    [
      'a help page that is not built',
      '<Override Locale="en-US" Value="https://localhost:3000/help.html" />',
      '<Override Locale="en-US" Value="https://localhost:3000/about.html" />',
      '/OfficeApp/SupportUrl/Override',
    ],
  ],
  functions: [
    [
      'a function that nobody wrote',
      '<FunctionName>nextFinding',
      '<FunctionName>previousFinding',
      `${NEXT}/Action/FunctionName`,
    ],
  ],
  'function-file': [['functions with no file', '<FunctionFile resid="Commands.Url" />', '', FORM_FACTOR]],
  'one-pane': [
    [
      'a second pane',
      '<TaskpaneId>Bilagekontroll.Pane</TaskpaneId>\n                    <SourceLocation resid="Fill.Url" />',
      '<TaskpaneId>Another</TaskpaneId>\n                    <SourceLocation resid="Fill.Url" />',
      `${GROUP}/Control[Bilagekontroll.Fill]/Action`,
    ],
  ],
  ribbon: [
    [
      'a tab that the web does not have',
      '<OfficeTab id="TabHome">',
      '<OfficeTab id="TabDeveloper">',
      `${FORM_FACTOR}/ExtensionPoint/OfficeTab[TabDeveloper]`,
    ],
  ],
  locales: [
    ['English first', '<DefaultLocale>sv-SE', '<DefaultLocale>en-US', '/OfficeApp/DefaultLocale'],
    [
      'a button without English',
      '<bt:Override Locale="en-US" Value="Check" />',
      '',
      `${RESOURCES}/ShortStrings/String[Check.Label]`,
    ],
    [
      'a third language',
      '<bt:Override Locale="en-US" Value="Check" />',
      '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="fi-FI" Value="Tarkista" />',
      `${RESOURCES}/ShortStrings/String[Check.Label]`,
    ],
  ],
  'app-domains': [
    [
      'another address to go to',
      '<Hosts>\n    <Host Name',
      '<AppDomains><AppDomain>https://elsewhere.example</AppDomain></AppDomains><Hosts>\n    <Host Name',
      '/OfficeApp/AppDomains/AppDomain',
    ],
  ],
};

describe('the checks of the manifest', () => {
  describe.each(Object.entries(MUTATIONS))('find, as %s', (rule, mutations) => {
    test.each(mutations)('%s', (_change, from, to, place) => {
      expect(XML.split(from)).toHaveLength(2);
      const problems = checkManifest(XML.replace(from, to), projectFiles());
      expect(problems.map((problem) => [problem.rule, problem.place])).toContainEqual([rule, place]);
    });
  });

  test('are each seen to fail', () => {
    expect(Object.keys(MUTATIONS).sort()).toEqual(['schema', ...STORE_RULES].sort());
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
