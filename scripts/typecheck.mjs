// Runs the compiler once per area, so that an area only sees the globals its own tsconfig gives it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const NO_INPUT_FILES = 'TS18003';

let failed = false;
for (const config of readdirSync('tsconfig').sort()) {
  const run = spawnSync(process.execPath, [compiler, '-p', join('tsconfig', config), '--pretty', 'false'], {
    encoding: 'utf8',
  });
  if (run.status === 0 || run.stdout.includes(NO_INPUT_FILES)) continue;
  failed = true;
  process.stderr.write(`tsconfig/${config}\n${run.stdout}${run.stderr}\n`);
}
process.exitCode = failed ? 1 : 0;
