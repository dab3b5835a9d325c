/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { convert } from 'office-addin-manifest-converter';
import { evaluateModule } from '../support/evaluate-module';
import { temporaryFolder } from '../support/temporary-folder';
import { checkManifest } from './check-manifest';
import { projectFiles } from './project-files';

const XML = readFileSync('manifest.xml', 'utf8');
const folder = temporaryFolder();

describe('office-addin-manifest', () => {
  test('reads the manifest', () => {
    expect(read('manifest.xml')).toMatchObject({
      id: '1d257a39-a199-4319-981e-3bea0c9df73e',
      version: '1.0.0.0',
      providerName: 'Bilagekontroll',
      defaultLocale: 'sv-SE',
      displayName: 'Bilagekontroll',
      description: 'Kontrollerar regionens budgetbilagor: summor, överföringar och nyckeltal.',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      iconUrl: 'https://localhost:3000/assets/bilagekontroll-32.png',
      highResolutionIconUrl: 'https://localhost:3000/assets/bilagekontroll-64.png',
      supportUrl: 'https://localhost:3000/hjalp.html',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
  });

  test('gives a copy another id and name, and leaves a manifest that is still in order', () => {
    const copy = folder.write('copy.xml', XML);
    evaluateModule(`
      import { OfficeAddinManifest } from 'office-addin-manifest';
      const id = 'c0ffee00-0000-4000-8000-000000000001';
      await OfficeAddinManifest.modifyManifestFile(${JSON.stringify(copy)}, id, 'Bilagekontroll (prov)');
      give(null);
    `);

    expect(read(copy)).toMatchObject({
      id: 'c0ffee00-0000-4000-8000-000000000001',
      displayName: 'Bilagekontroll (prov)',
    });
    expect(checkManifest(readFileSync(copy, 'utf8'), projectFiles())).toEqual([]);
  });
});

describe('office-addin-manifest-converter', () => {
  test('makes a unified manifest with every button, and cuts no text off', async () => {
    await convert(folder.write('manifest.xml', XML), folder.path('unified'));

    const json = readFileSync(folder.path('unified/manifest.json'), 'utf8');
    expect(json).not.toContain('<TRUNCATED>');
    expect(readFileSync(folder.path('unified/en-us.json'), 'utf8')).not.toContain('<TRUNCATED>');

    const unified = JSON.parse(json) as UnifiedManifest;
    expect(unified).toMatchObject({
      id: '1d257a39-a199-4319-981e-3bea0c9df73e',
      version: '1.0.0',
      localizationInfo: { defaultLanguageTag: 'sv-se', additionalLanguages: [{ languageTag: 'en-us' }] },
      authorization: {
        permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
      },
      validDomains: ['https://localhost:3000'],
    });

    const [extension] = unified.extensions;
    expect(extension?.requirements).toEqual({
      capabilities: [{ name: 'ExcelApi', minVersion: '1.9' }],
      scopes: ['workbook'],
    });
    const pages = new Map(
      extension?.runtimes.flatMap(({ code, actions }) => actions.map(({ id, type }) => [id, [type, code.page]])),
    );
    const [tab] = extension?.ribbons[0]?.tabs ?? [];
    expect(tab?.builtInTabId).toBe('TabHome');
    expect(tab?.groups[0]?.controls.map(({ label, actionId }) => [label, ...(pages.get(actionId) ?? [])])).toEqual([
      ['Check', 'openPage', 'https://localhost:3000/taskpane.html?vy=anmarkningar'],
      ['Fill in', 'openPage', 'https://localhost:3000/taskpane.html?vy=fyll'],
      ['Review', 'openPage', 'https://localhost:3000/taskpane.html?vy=granska'],
      ['Next finding', 'executeFunction', 'https://localhost:3000/commands.html'],
    ]);
  });
});

/** What Microsoft's library reads in a manifest. */
function read(path: string): unknown {
  return evaluateModule(`
    import { OfficeAddinManifest } from 'office-addin-manifest';
    give(await OfficeAddinManifest.readManifestFile(${JSON.stringify(path)}));
  `);
}

/** The part of a unified manifest that is looked at here. */
interface UnifiedManifest {
  readonly extensions: readonly {
    readonly requirements: unknown;
    readonly runtimes: readonly {
      readonly code: { readonly page: string };
      readonly actions: readonly { readonly id: string; readonly type: string }[];
    }[];
    readonly ribbons: readonly {
      readonly tabs: readonly {
        readonly builtInTabId: string;
        readonly groups: readonly {
          readonly controls: readonly { readonly label: string; readonly actionId: string }[];
        }[];
      }[];
    }[];
  }[];
}
