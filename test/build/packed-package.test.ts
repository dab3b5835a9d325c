import { buildSync } from 'esbuild';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HSF, RLF } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const MOST_MEGABYTES = 30;

const folder = temporaryFolder();
/** Without a network: whoever installs the command line may have none. */
const OFFLINE = ['--offline', '--no-audit', '--no-fund'];
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the packed package', () => {
  const installed = folder.path('installed');
  const own = join(installed, 'node_modules/bilagekontroll');

  beforeAll(() => {
    const packed = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder.path('.')], '.').trim();
    mkdirSync(installed);
    npm(['install', ...OFFLINE, folder.path(packed)], installed);
  });

  test('installs nothing but itself, in at most 30 megabytes', () => {
    const beside = readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(beside).toEqual(['bilagekontroll']);
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(own, name)));
    const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
    expect(bytes / 2 ** 20).toBeLessThan(MOST_MEGABYTES);
  });

  test('runs', () => {
    const command = join(installed, 'node_modules/.bin/bilagekontroll');
    const check = (path: string) => spawnSync(command, ['check', resolve(path)], { cwd: installed, encoding: 'utf8' });
    expect(check(HSF)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Kan lämnas in') as string,
    });
    expect(check(RLF)).toMatchObject({ status: 1, stderr: '' });
  });

  test('holds the licence of every library that it is bundled with', () => {
    const notices = readFileSync(join(own, 'THIRD-PARTY-NOTICES'), 'utf8')
      .split(/^-{80}$/mu)
      .slice(1);
    const listed = new Map(notices.map((notice) => [notice.trim().split(',', 1)[0], notice]));
    const bundled = bundledPackages();
    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter((name) => !listed.has(name))).toEqual([]);
    // A heading without the text under it would be short, and name no right.
    const textless = [...listed].filter(([, text]) => !/permission|licensed under|terms and conditions/iu.test(text));
    expect(textless).toEqual([]);
  });
});

test('npm ci without what development needs installs nothing, and does not fail', () => {
  const clone = folder.path('clone');
  for (const file of ['package.json', 'package-lock.json', 'scripts/prepare.mjs']) cpSync(file, join(clone, file));
  expect(npm(['ci', '--omit=dev', '--foreground-scripts', ...OFFLINE], clone)).toContain('Not built');
  expect(readdirSync(clone)).not.toContain('dist');
});

/** Every package that has a file in the bundles, as `name version`. */
function bundledPackages(): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: ['cli.ts', 'taskpane.tsx', 'commands.ts'].map((entry) => join('src/entry', entry)),
    bundle: true,
    platform: 'node',
    write: false,
    outdir: folder.path('bundles'),
    metafile: true,
    logLevel: 'error',
  });
  const holding = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = holding.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []);
  return [...new Set(folders)].map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, string>;
    return `${name} ${version}`;
  });
}
