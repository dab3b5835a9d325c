// What `npm start` needs built: the task pane, and the workbench's own page.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE_DIR = resolve(ROOT, 'workbench/app/page');
/** What the task pane is made of. */
const PANE_SOURCES = ['src', 'packs', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/** Builds the task pane with webpack when it is not there, or older than something that it is made of. */
export async function buildPaneIfNeeded(folder) {
  const built = await changed(resolve(folder, 'taskpane.html'));
  if (built !== undefined) {
    const sources = await Promise.all(PANE_SOURCES.map((source) => newest(resolve(ROOT, source))));
    if (sources.every((source) => source < built)) return;
  }
  process.stdout.write('Bygger åtgärdsfönstret …\n');
  const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', `out=${folder}`], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('Åtgärdsfönstret kunde inte byggas.');
}

/** When a file, or the newest file in a folder, was changed. */
async function newest(path) {
  if (!(await stat(path)).isDirectory()) return changed(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.map((entry) => changed(resolve(entry.parentPath, entry.name))));
  return Math.max(...times);
}

async function changed(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}

/** Bundles the workbench's page. Gives its files by their names. */
export async function bundleWorkbench() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { workbench: resolve(PAGE_DIR, 'main.tsx'), connect: resolve(PAGE_DIR, 'connect.ts') },
    outdir: PAGE_DIR,
    write: false,
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    assetNames: 'parts/[name]-[hash]',
    jsx: 'automatic',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(PAGE_DIR, path).split(sep).join('/'), contents]));
}
