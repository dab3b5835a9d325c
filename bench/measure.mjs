// Measures programs, each in a process of its own, so that one's memory and warm code do not count for another.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { BUNDLE_OPTIONS } from '../scripts/bundle-options.mjs';

const OUT_DIR = 'bench/out';

const OPTIONS = { ...BUNDLE_OPTIONS, logLevel: 'error' };

/** Bundles programs into bench/out. Gives where they are, by the name of their source. */
export async function bundle(sources) {
  await mkdir(OUT_DIR, { recursive: true });
  const programs = sources.map((source) => [source, `${OUT_DIR}/${basename(source, '.ts')}.mjs`]);
  for (const [source, outfile] of programs) {
    await build({
      ...OPTIONS,
      entryPoints: [source],
      outfile,
      format: 'esm',
      banner: {
        js: "import { createRequire as createOwn } from 'node:module'; const require = createOwn(import.meta.url);",
      },
    });
  }
  return Object.fromEntries(programs);
}

/**
 * Bundles programs so that they start as the command line does, from what V8 compiled when they were run once on `path`.
 * Gives the commands without their arguments, by the name of their source.
 */
export async function bundleCached(sources, path) {
  const starter = 'bench/programs/start-cached.ts';
  const { [starter]: start } = await bundle([starter]);
  const commands = {};
  for (const source of sources) {
    const folder = `${OUT_DIR}/${basename(source, '.ts')}-cached`;
    await build({ ...OPTIONS, entryPoints: [source], outfile: `${folder}/bundle.cjs`, format: 'cjs' });
    runOnce([start, '--keep', folder, path], [0]);
    commands[source] = [start, folder];
  }
  return commands;
}

/**
 * Runs programs in turn, some rounds of all of them, so that what else the machine does meets them alike. Gives each
 * one's medians: the whole process in milliseconds, and the two numbers that the program prints last, which are the
 * milliseconds of processor of its own work and its greatest memory in megabytes. Other exit statuses than the given ones are failures.
 */
export function measure(commands, rounds, statuses = [0]) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => runs[index].push(runOnce(command, statuses)));
  }
  return runs.map((each) => ({
    whole: median(each.map((run) => run.whole)),
    work: median(each.map((run) => run.work)),
    memory: median(each.map((run) => run.memory)),
  }));
}

function runOnce([program, ...args], statuses) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  const whole = performance.now() - started;
  if (!statuses.includes(status)) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  const [work = NaN, memory = NaN] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { whole, work, memory };
}

/** The middle value. */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.trunc(values.length / 2)];
}

/** The exponent of the power law that fits best: 1 when the cost is in proportion to the size. */
export function growth(sizes, costs) {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, index) => sum + (value - meanX) * (y[index] - meanY), 0);
  return above / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
