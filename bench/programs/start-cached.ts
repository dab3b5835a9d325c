import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CODE_CACHE, compileBundle, setUpEngine } from '../../src/entry/load-bundle';

// Starts a bundle with what V8 has compiled of it, as the command line starts (docs/adr/0006-code-cache.md): FOLDER and
// the program's arguments. With --keep before them, what V8 compiles on the way is kept for the next start.
setUpEngine();
const isKept = process.argv[2] === '--keep';
if (isKept) process.argv.splice(2, 1);
const folder = resolve(...process.argv.splice(2, 1));
const { script, run } = compileBundle(folder);
if (isKept) {
  process.on('exit', () => {
    writeFileSync(join(folder, CODE_CACHE), script.createCachedData());
  });
}
run();
