// Checks a sample workbook with the built bundle and keeps what V8 compiled on the way.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CODE_CACHE, compileBundle, setUpEngine } from '../dist/load-bundle.js';

setUpEngine();
const folder = resolve('dist');
const { script, run } = compileBundle(folder);
process.argv.splice(2, Infinity, 'check', 'samples/RLF bilagor 2020.xlsx');
process.on('exit', () => {
  writeFileSync(join(folder, CODE_CACHE), script.createCachedData());
  process.exitCode = 0;
});
run();
