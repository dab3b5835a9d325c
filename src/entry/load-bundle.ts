import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The command line's bundle, compiled and ready to be run. */
export interface CompiledBundle {
  readonly script: Script;
  readonly run: () => void;
}

/** The file that holds what V8 compiled of the bundle when it was built. */
export const CODE_CACHE = 'bundle.cache';
const BUNDLE = 'bundle.cjs';

type BundleFunction = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/**
 * Lets V8 wait eight times as long as it does by itself before it optimises what runs often: most checks are over before
 * that has paid for itself. It must be done before anything is compiled, since V8 takes only a code cache that was made with
 * the same settings.
 */
export function setUpEngine(): void {
  setFlagsFromString('--interrupt-budget=540672');
}

/**
 * Compiles the bundle in a folder. Compiling takes a third of a short check's time, so what V8 made of it at build time
 * is used where it fits; with another Node version V8 rejects it and compiles anew.
 */
export function compileBundle(folder: string): CompiledBundle {
  const file = join(folder, BUNDLE);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = readCodeCache(join(folder, CODE_CACHE));
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  return {
    script,
    run: () => {
      const module = { exports: {} };
      (script.runInThisContext() as BundleFunction)(module.exports, createRequire(file), module, file, folder);
    },
  };
}

function readCodeCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
