// What checking costs when much is wrong: in proportion to the rows and what is found on them.
import { execFileSync } from 'node:child_process';
import { bundle, growth, measure } from './measure.mjs';

const CHECK = 'bench/programs/check-wrong-sums.ts';
const SLICE = 'bench/programs/longest-slice.ts';
const ROWS = [50, 200, 800, 2000];

/** Checks bilaga 10b with half of its row sums wrong, and prints how the cost grows with its rows. */
export async function run(report) {
  const { [CHECK]: program } = await bundle([CHECK]);
  const costs = measure(
    ROWS.map((rows) => [program, rows]),
    5,
  ).map(({ work }) => work);
  report.line(
    `Checking bilaga 10b with half of the row sums wrong, median of five, in one task, ms: ${ROWS.map((rows, at) => `${rows} rows ${costs[at].toFixed(0)}`).join(', ')}`,
  );
  report.limit('exponent of the growth', growth(ROWS, costs), 1.1);
  const { [SLICE]: slices } = await bundle([SLICE]);
  const longest = Number(execFileSync(process.execPath, [slices, '200'], { encoding: 'utf8' }));
  report.line(
    `  longest that the sliced check of 200 rows keeps the page busy, median of five: ${longest.toFixed(0)} ms (50 aimed at)`,
  );
}
