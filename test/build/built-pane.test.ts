/**
 * @jest-environment jsdom
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsNamed, parseXml } from '../manifest/xml';

// `npm run build` makes this folder; it is built for the placeholder address unless BILAGEKONTROLL_URL says another.
const PANE = 'dist/taskpane';
const manifest = parseXml(readFileSync(join(PANE, 'manifest.xml'), 'utf8'));
const [source] = elementsNamed(manifest, 'SourceLocation');
const ADDRESS = source?.attributes.get('DefaultValue')?.replace(/taskpane\.html$/, '') ?? '';

const PAGES = ['taskpane.html', 'commands.html', 'hjalp.html', 'help.html'] as const;
const page = (name: string): Document =>
  new DOMParser().parseFromString(readFileSync(join(PANE, name), 'utf8'), 'text/html');
const scripts = readdirSync(PANE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file));

test('the files that the manifest names are there', () => {
  const named = elementsNamed(
    manifest,
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Url',
    'Image',
  )
    .flatMap((element) => [element, ...element.children])
    .map(({ attributes }) => attributes.get('DefaultValue') ?? attributes.get('Value'))
    .filter((url) => url !== undefined);
  expect(named).toHaveLength(2 + 2 + 1 + 6 + 40);
  expect(named.filter((url) => !url.startsWith(ADDRESS))).toEqual([]);
  const files = named.map((url) => url.slice(ADDRESS.length).replace(/\?.*$/, ''));
  expect(files.filter((file) => !existsSync(join(PANE, file)))).toEqual([]);
});

describe.each(PAGES)('%s', (name) => {
  const document = page(name);

  test('asks for files that are there, and for Office.js alone from elsewhere', () => {
    const asked = [
      ...Array.from(document.querySelectorAll('script'), ({ src }) => src),
      ...Array.from(document.querySelectorAll('link'), ({ href }) => href),
      ...Array.from(document.images, ({ src }) => src),
    ].map((url) => url.replace(/^http:\/\/localhost\//, ''));
    expect(asked.filter((url) => !existsSync(join(PANE, url)) && !url.endsWith('/office.js'))).toEqual([]);
  });

  test('holds no script or style of its own, which its policy would not run', () => {
    expect(Array.from(document.scripts, ({ textContent }) => textContent).filter((text) => text !== '')).toEqual([]);
    expect(document.querySelectorAll('style, [style]')).toHaveLength(0);
    const handlers = Array.from(document.querySelectorAll('*')).flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  test('has a policy before anything that it is to hold for, a language and a title', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(document.querySelectorAll('script ~ meta, link ~ meta')).toHaveLength(0);
    expect(document.documentElement.lang).toBe(name === 'help.html' ? 'en' : 'sv');
    expect(document.title).toContain('Bilagekontroll');
  });
});

test('the pane and the functions load Office.js before their own scripts', () => {
  const order = (name: string) => Array.from(page(name).scripts, ({ src }) => src.replace(/^http:\/\/localhost\//, ''));
  expect(order('taskpane.html').slice(0, 2)).toEqual(['assets/start.js', expect.stringMatching(/\/office\.js$/)]);
  expect(order('commands.html')[0]).toMatch(/\/office\.js$/);
  expect(order('taskpane.html').at(-1)).toMatch(/^scripts\/taskpane\.[0-9a-f]{12}\.js$/);
  expect(order('commands.html').at(-1)).toMatch(/^scripts\/commands\.[0-9a-f]{12}\.js$/);
});

describe('the scripts', () => {
  test('are named after what they hold, so that a server may keep them for ever', () => {
    expect(scripts.filter((file) => !/^scripts\/\w+\.[0-9a-f]{12}\.js$/.test(file))).toEqual(['assets/start.js']);
  });

  test('that the pane starts with hold nothing that reads or writes files, which is fetched when it is needed', () => {
    const first = Array.from(page('taskpane.html').scripts, ({ src }) => src.replace(/^http:\/\/localhost\//, ''));
    // The mark that a workbook is to be recalculated stands in no other code.
    const inFiles = scripts.filter((file) => readFileSync(join(PANE, file), 'utf8').includes('fullCalcOnLoad'));
    expect(inFiles).not.toEqual([]);
    expect(inFiles.filter((file) => first.includes(file))).toEqual([]);
  });

  test('come with no source maps', () => {
    const files = readdirSync(PANE, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(scripts.filter((file) => readFileSync(join(PANE, file), 'utf8').includes('sourceMappingURL'))).toEqual([]);
  });

  test('hold the libraries’ licences', () => {
    const texts = scripts.map((file) => readFileSync(join(PANE, file), 'utf8'));
    expect(texts.some((text) => text.includes('@license React'))).toBe(true);
  });
});
