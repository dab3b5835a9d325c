// Bundles the command line into dist/. Dynamic imports become chunks of their own, so that `--help` does not load
// the workbook reader.
import { build } from 'esbuild';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const OUT_DIR = 'dist';
const COMMAND = join(OUT_DIR, 'cli.js');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const { metafile } = await build({
  entryPoints: ['src/entry/cli.ts'],
  outdir: OUT_DIR,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // The ES modules of our dependencies, not their CommonJS twins: those cannot be tree-shaken and would need `require`.
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { __VERSION__: JSON.stringify(version) },
  metafile: true,
  logLevel: 'warning',
});

const written = new Set(Object.keys(metafile.outputs).map((path) => resolve(path)));
for (const entry of await readdir(OUT_DIR, { recursive: true, withFileTypes: true })) {
  const path = resolve(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path)) await rm(path);
}

if (!(await readFile(COMMAND, 'utf8')).startsWith('#!')) {
  throw new Error(`${COMMAND} has no shebang: src/entry/cli.ts must start with "#!/usr/bin/env node".`);
}
await chmod(COMMAND, 0o755);
