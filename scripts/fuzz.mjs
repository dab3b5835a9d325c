// `npm run fuzz`: checks thousands of damaged workbooks of every kind with the built command line, each in a process of its
// own that gets 20 seconds and 1 GB. `npm run fuzz -- 500 1234` takes so many, from that seed. What fails is kept.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, write } from '@e965/xlsx';
import { BUNDLE_OPTIONS } from './bundle-options.mjs';

const SAMPLE = 'samples/HSF bilagor 2024 utan fel.xlsx';
const SECONDS = 20;
const MEGABYTES = 1024;
/** Has a process tell its greatest memory, in kilobytes, on a channel of its own. */
const WATCH =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

const [count = 2000, seed = randomInt(1_000_000)] = process.argv.slice(2).map(Number);
const folder = join(tmpdir(), `bilagekontroll-fuzz-${seed}`);
mkdirSync(folder, { recursive: true });

const outfile = join(folder, 'mutate.mjs');
await build({
  ...BUNDLE_OPTIONS,
  stdin: {
    contents:
      'export { mutateFile } from "./test/support/fuzz/mutate-file"; export { Random } from "./test/support/random";',
    resolveDir: process.cwd(),
  },
  outfile,
  format: 'esm',
  logLevel: 'error',
});
const { mutateFile, Random } = await import(pathToFileURL(outfile).href);

const sound = readFileSync(SAMPLE);
const book = read(sound, { cellStyles: true, cellNF: true });
const saved = (bookType) => write(book, { type: 'buffer', bookType });
const kinds = [
  ['xlsx', sound],
  ['xlsm', sound],
  ['xlsb', saved('xlsb')],
  ['xls', saved('biff8')],
  ['ods', saved('ods')],
  ['csv', Buffer.from('Förvaltning;År;Konto;Belopp\nHSF;2024;3000;-1200\nHSF;2024;4000;900,5\n')],
];

console.log(`${count} files from seed ${seed}`);
let failed = 0;
for (let number = 0; number < count; number++) {
  const [extension, content] = kinds[number % kinds.length];
  const path = join(folder, `${number}.${extension}`);
  const file = mutateFile(content, new Random(seed * 10_000 + number));
  writeFileSync(path, file);
  const args =
    extension === 'csv'
      ? ['check', SAMPLE, '--ledger', path]
      : number % 3 === 0
        ? ['fill', path, '--dry-run']
        : ['check', path];
  const { status, signal, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--import', WATCH, 'dist/cli.js', ...args],
    { encoding: 'utf8', timeout: SECONDS * 1000, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1e8 },
  );
  const megabytes = Number(output?.[3] ?? 0) / 1024;
  const said = `${stdout}${stderr}`;
  const reasons = [
    signal === null ? [] : [`stopped after ${SECONDS} s`],
    [0, 1, 2].includes(status) || signal !== null ? [] : [`exit status ${status}`],
    megabytes > MEGABYTES ? [`${megabytes.toFixed(0)} MB`] : [],
    /internt fel|fel i programmet|fel i Bilagekontroll|^\s+at /imu.test(said) ? ['internal error'] : [],
    status === 2 && !stderr.includes(`${number}.${extension}`) ? ['a refusal that does not name the file'] : [],
  ].flat();
  if (reasons.length === 0) continue;
  failed++;
  console.log(`${path}: ${reasons.join(', ')}\n  ${said.trim().split('\n').at(-1)}`);
}
console.log(`${count - failed} answered or refused in words, ${failed} not`);
if (failed > 0) process.exitCode = 1;
