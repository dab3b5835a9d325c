import { readFileSync } from 'node:fs';
import { evaluateModule } from '../support/evaluate-module';

interface Settings {
  readonly url: string;
  readonly officeJs: string;
  readonly policy: string;
}

/** The settings of a build in an environment, and the policy that follows. */
function settingsOf(environment: Readonly<Record<string, string>>, mode = 'production'): Settings {
  return evaluateModule(
    `
      import { contentSecurityPolicy, readSettings } from './scripts/pane-settings.mjs';
      const settings = readSettings(process.env, '${mode}');
      give({ ...settings, policy: contentSecurityPolicy(settings) });
    `,
    environment,
  ) as Settings;
}

/** The manifest as webpack's own configuration writes it. */
function builtManifest(environment: Readonly<Record<string, string>>, mode: string): string {
  return evaluateModule(
    `
      import { readFileSync } from 'node:fs';
      import configuration from './webpack.config.js';
      const { plugins } = configuration({}, { mode: '${mode}' });
      const patterns = plugins.flatMap(({ patterns }) => patterns ?? []);
      const { transform } = patterns.find(({ from }) => from === 'manifest.xml');
      give(transform(readFileSync('manifest.xml')));
    `,
    environment,
  ) as string;
}

const ADDRESS = /https?:\/\/[^"<]+/g;
const isSchema = (address: string) => address.startsWith('http://');

describe('the settings of a build', () => {
  test('are Microsoft’s Office.js and a placeholder, which no server answers for', () => {
    expect(settingsOf({})).toMatchObject({
      url: 'https://bilagekontroll.example',
      officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    });
  });

  test('are the developer’s own machine when developing', () => {
    expect(settingsOf({}, 'development').url).toBe('https://localhost:3000');
  });

  test('take empty variables for none', () => {
    expect(settingsOf({ BILAGEKONTROLL_URL: '', OFFICE_JS_URL: '' })).toEqual(settingsOf({}));
  });

  test('take an address in a folder, with or without a slash at the end', () => {
    expect(settingsOf({ BILAGEKONTROLL_URL: 'https://intranet.region.example/tillagg/' }).url).toBe(
      'https://intranet.region.example/tillagg',
    );
    expect(settingsOf({ BILAGEKONTROLL_URL: 'https://intranet.region.example:8443' }).url).toBe(
      'https://intranet.region.example:8443',
    );
  });

  test.each([
    'http://intranet.region.example',
    'intranet.region.example',
    'https://a.example/?x=1',
    'https://a:b@c.example',
  ])('refuse %s as the address of the pages', (url) => {
    expect(() => settingsOf({ BILAGEKONTROLL_URL: url })).toThrow(/BILAGEKONTROLL_URL is ".*" *\. It has to be/s);
  });

  test.each([
    'http://cdn.example/office.js',
    'https://cdn.example/excel.js',
    'https://cdn.example/o"><x office.js',
    '//cdn.example/office.js',
  ])('refuse %s as the address of Office.js', (url) => {
    expect(() => settingsOf({ OFFICE_JS_URL: url })).toThrow('OFFICE_JS_URL is');
  });
});

describe('the content security policy', () => {
  test('allows scripts from Microsoft beside the pages’ own, and nothing to be called', () => {
    expect(settingsOf({}).policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('allows the server that Office.js comes from instead', () => {
    expect(settingsOf({ OFFICE_JS_URL: 'https://cdn.region.example/ms/office.js' }).policy).toContain(
      "script-src 'self' https://cdn.region.example;",
    );
  });

  test('allows no other server when Office.js stands beside the pages', () => {
    const { officeJs, policy } = settingsOf({ OFFICE_JS_URL: 'office-js/office.js' });
    expect(officeJs).toBe('office-js/office.js');
    expect(policy).toContain("script-src 'self';");
  });
});

describe('the manifest that is built', () => {
  test('names the server and not the developer’s machine', () => {
    const manifest = builtManifest({ BILAGEKONTROLL_URL: 'https://intranet.region.example/tillagg' }, 'production');
    expect(manifest).not.toContain('localhost');
    const addresses = manifest.match(ADDRESS)?.filter((address) => !isSchema(address)) ?? [];
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.filter((address) => !address.startsWith('https://intranet.region.example/tillagg/'))).toEqual([]);
  });

  test('differs from the project’s own in the address alone', () => {
    const manifest = builtManifest({ BILAGEKONTROLL_URL: 'https://intranet.region.example/tillagg' }, 'production');
    expect(manifest.replaceAll('https://intranet.region.example/tillagg', 'https://localhost:3000')).toBe(
      readFileSync('manifest.xml', 'utf8'),
    );
  });

  test('names the placeholder, not localhost, when nothing else is said', () => {
    const manifest = builtManifest({}, 'production');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('https://bilagekontroll.example/taskpane.html');
  });

  test('is the project’s own when developing', () => {
    expect(builtManifest({}, 'development')).toBe(readFileSync('manifest.xml', 'utf8'));
  });
});
