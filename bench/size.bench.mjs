// How much JavaScript the pane is sent, beside Microsoft's React template of a task pane with the same Fluent UI, both
// built by our webpack configuration and packed as a web server sends them. Office.js, which both load from Microsoft, is
// not counted.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configuration from '../webpack.config.js';
import { openLivePane } from './live-pane.mjs';

const PANE_DIR = 'bench/out/pane';
const TEMPLATE_DIR = 'bench/out/template';
const OTHER_VIEWS = ['Anmärkningar', 'Nyckeltal', 'Fyll i', 'Granska'];

/** Weighs what the pane is sent before its first view, with the check that it then makes, and in all its views. */
export async function run(report) {
  await build(configuration({ out: PANE_DIR }, { mode: 'production' }));
  const { entrypoints } = await build({
    ...configuration({ out: TEMPLATE_DIR }, { mode: 'production' }),
    // As the template's own configuration has it: its page is sent both.
    entry: {
      polyfill: './bench/programs/template-polyfill.ts',
      template: './bench/programs/template-pane.ts',
    },
    // Those make the pane's own pages.
    plugins: [],
  });
  const [polyfill, template] = await Promise.all(
    ['polyfill', 'template'].map((name) =>
      packedSize(
        TEMPLATE_DIR,
        entrypoints[name].assets.map((asset) => asset.name),
      ),
    ),
  );
  const theirs = polyfill + template;
  report.line(
    `JavaScript, gzipped: the template ${kilobytes(theirs)}, of which its polyfills for old browsers ${kilobytes(polyfill)}`,
  );

  const html = await readFile(join(PANE_DIR, 'taskpane.html'), 'utf8');
  const first = [...html.matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(([, src]) => src);
  const before = await packedSize(PANE_DIR, first);
  report.line(
    `The pane before its first view ${kilobytes(before)}, ${(before / template).toFixed(2)} x without polyfills`,
  );
  report.limit("beside Microsoft's template", before / theirs, 1.3);

  const { pane, sent, close } = await openLivePane(PANE_DIR);
  try {
    await pane.getByRole('heading', { level: 2 }).first().waitFor();
    const opened = await sent();
    report.line(
      `The pane as it is opened, with the check ${kilobytes(opened)}, ${(opened / template).toFixed(2)} x without polyfills`,
    );
    report.limit("beside Microsoft's template", opened / theirs, 1.3);
    for (const view of OTHER_VIEWS) {
      await pane.getByRole('tab', { name: view }).click();
      await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
    }
    const all = await sent();
    report.line(
      `The pane when all its views have been opened ${kilobytes(all)}, ${(all / theirs).toFixed(2)} x the template`,
    );
  } finally {
    await close();
  }
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
