// Builds the command line into dist/: a small starter, the bundle that it loads, and what V8 compiles of the bundle while
// it checks a workbook, so that later starts need not compile it again (docs/adr/0006-code-cache.md).
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { BUNDLE_OPTIONS } from './bundle-options.mjs';

const OUT_DIR = 'dist';
const COMMAND = join(OUT_DIR, 'cli.js');
/** What webpack builds and keeps clean itself. */
const PANE_DIR = resolve(OUT_DIR, 'taskpane');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const shared = { ...BUNDLE_OPTIONS, outdir: OUT_DIR, metafile: true, logLevel: 'warning' };

const results = await Promise.all([
  build({
    ...shared,
    entryPoints: { bundle: 'src/entry/cli.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { __VERSION__: JSON.stringify(version) },
  }),
  build({
    ...shared,
    entryPoints: { cli: 'src/entry/bilagekontroll.ts', 'load-bundle': 'src/entry/load-bundle.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  }),
]);

const written = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => resolve(path)));
for (const entry of await readdir(OUT_DIR, { recursive: true, withFileTypes: true })) {
  const path = resolve(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path) && !path.startsWith(PANE_DIR + sep)) await rm(path);
}

if (!(await readFile(COMMAND, 'utf8')).startsWith('#!')) {
  throw new Error(`${COMMAND} has no shebang: src/entry/bilagekontroll.ts must start with "#!/usr/bin/env node".`);
}
await chmod(COMMAND, 0o755);
execFileSync(process.execPath, ['scripts/code-cache.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
