// How much JavaScript the pane sends before its first view, beside Microsoft's React template of a task pane with the same
// libraries, both built by our webpack configuration and packed as a web server sends them.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configuration from '../webpack.config.js';

const PANE_DIR = 'bench/out/pane';
const TEMPLATE_DIR = 'bench/out/template';

/** Weighs what each page loads at its start. Office.js, which both load from Microsoft, is not counted. */
export async function run(report) {
  await build(configuration({ out: PANE_DIR }, { mode: 'production' }));
  const template = await build({
    ...configuration({ out: TEMPLATE_DIR }, { mode: 'production' }),
    entry: { template: './bench/programs/template-pane.ts' },
    // Those make the pane's own pages.
    plugins: [],
  });

  const html = await readFile(join(PANE_DIR, 'taskpane.html'), 'utf8');
  const first = [...html.matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(([, src]) => src);
  const ours = await packedSize(PANE_DIR, first);
  const theirs = await packedSize(
    TEMPLATE_DIR,
    template.entrypoints.template.assets.map(({ name }) => name),
  );
  report.line(
    `JavaScript before the first view, gzipped: the pane ${kilobytes(ours)}, the template ${kilobytes(theirs)}`,
  );
  report.limit("beside Microsoft's template", ours / theirs, 1.3);
}

async function build(settings) {
  const compiler = webpack({ ...settings, output: { ...settings.output, path: resolve(settings.output.path) } });
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return stats.toJson({ all: false, entrypoints: true });
}

async function packedSize(folder, files) {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
