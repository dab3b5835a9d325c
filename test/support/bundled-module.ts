import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(resolve('package.json'));

/**
 * Loads a module of the project together with libraries that are ES modules alone, which Jest's CommonJS cannot load.
 * What it is, the caller knows: `import type * as addressModule from '…'; loadBundled('…') as typeof addressModule`.
 *
 * @param path from the root of the project
 */
export function loadBundled(path: string): unknown {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(path)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text was just made from the project's own files
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
  return module.exports;
}
