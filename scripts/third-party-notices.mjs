// Writes THIRD-PARTY-NOTICES: the licences of the libraries that the command line and the pane are bundled with, and of
// what those need in turn, whether or not a bundler found that it can be left out.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENTRIES = ['bilagekontroll.ts', 'cli.ts', 'load-bundle.ts', 'taskpane.tsx', 'commands.ts'];
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Who holds the rights to a package that says that its licence is MIT, but neither brings the text nor names an author. */
const HOLDERS = { '@fluentui/react-icons': 'Microsoft Corporation' };

const packages = withTheirDependencies(await importedPackages());
const parts = packages.map((one) => `${one.name} ${one.version}, ${one.license}\n\n${licenceText(one)}`);
const introduction =
  'The command line and the task pane of Bilagekontroll are made with the libraries below.\n' +
  'Each is listed with its version, its licence and the text of it.';
writeFileSync('THIRD-PARTY-NOTICES', [introduction, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n');

/** The packages that the product's own code imports. */
async function importedPackages() {
  const { metafile } = await build({
    entryPoints: ENTRIES.map((entry) => join('src/entry', entry)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
    outdir: 'dist',
    metafile: true,
    logLevel: 'warning',
  });
  const paths = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  const names = paths.map((path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)].filter((name) => !name.startsWith('node:') && existsSync(join('node_modules', name)));
}

/** What is installed of the named packages and of all that these depend on, by name and version. */
function withTheirDependencies(names) {
  const found = new Map();
  const visit = (name, from) => {
    const folder = folderOf(name, from);
    if (found.has(folder)) return;
    const {
      version,
      license,
      author,
      dependencies = {},
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(folder, { name, version, license, author: author?.name ?? author ?? HOLDERS[name], folder });
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder);
  };
  // What only describes types is in no bundle.
  for (const name of names) visit(name, '.');
  return [...found.values()]
    .filter(({ name }) => !name.startsWith('@types/'))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/** Where Node finds a package that is imported in a folder. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === '.') throw new Error(`${name}, which ${from} needs, is not installed: run npm ci.`);
  }
}

/** The text that a package brings or, for one that only says that its licence is MIT, that text with its author. */
function licenceText({ name, license, author, folder }) {
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file) && !/\.(js|ts|html)$/.test(file));
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (license === 'MIT' && author !== undefined) return mit(author);
  throw new Error(`${name} brings no licence text. Find it in its repository, and put it into this script.`);
}

function mit(holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
}
