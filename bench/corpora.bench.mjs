// How right the checks of tables without a template are, on other people's annotated workbooks and tables.
// They are no part of the project: `npm run bench -- corpora --from FOLDER`.
import { spawnSync } from 'node:child_process';
import { bundle } from './measure.mjs';

const MEASURE = 'bench/programs/measure-corpora.ts';

/** Prints precision and what is found. Without a folder there is nothing to measure. */
export async function run(report) {
  const at = process.argv.indexOf('--from');
  const folder = at < 0 ? undefined : process.argv[at + 1];
  if (folder === undefined) {
    report.line('Skipped: give the folder of the corpora with --from FOLDER.');
    return;
  }
  const { [MEASURE]: program } = await bundle([MEASURE]);
  const verbose = process.argv.includes('--verbose') ? ['verbose'] : [];
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, folder, ...verbose], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  report.line(stdout.trimEnd());
}
