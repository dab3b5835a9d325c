// What writing cells in a file costs beside reading the file, and how it grows.
import { bundle, growth, measure } from './measure.mjs';

const PATCH = 'bench/programs/patch-ours.ts';
const READ = 'bench/programs/read-ours.ts';
const UNPACK = 'bench/programs/unpack-parts.ts';
const WRITE = 'bench/programs/write-workbook.ts';
const SIZES = [
  { cells: 10_000, rows: 100 },
  { cells: 100_000, rows: 1000 },
  { cells: 1_000_000, rows: 10_000 },
];
/** The sheet's XML in the largest of them, in megabytes. */
const SHEET_MEGABYTES = 38;

/** Compares patching with reading, in time and in memory. */
export async function run(report) {
  const programs = await bundle([PATCH, READ, UNPACK, WRITE]);
  const paths = SIZES.map(({ cells, rows }) => {
    const path = `bench/out/patch-${cells}-cells.xlsx`;
    measure([[programs[WRITE], path, 1, rows, 100]], 1);
    return path;
  });
  const large = paths.at(-1);

  const [one, thousand, reading, unpacking] = measure(
    [
      // The last row is the one that takes the most looking for.
      [programs[PATCH], large, SIZES.at(-1).rows],
      [programs[PATCH], large, SIZES.at(-1).rows, 1000],
      [programs[READ], large],
      [programs[UNPACK], large],
    ],
    3,
  );
  const [idle] = measure([[programs[PATCH], paths[0]]], 3);
  const show = ({ work, memory }) => `${work.toFixed(0)} ms, ${memory.toFixed(0)} MB`;
  report.line('A workbook of 1,000,000 cells, each in a fresh process:');
  report.line(`  reading it: ${show(reading)}`);
  report.line(`  unpacking its sheet: ${show(unpacking)}`);
  report.line(`  writing one cell and saving: ${show(one)}`);
  report.line(`  writing 1,000 cells and saving: ${show(thousand)}`);
  report.limit('time of writing a cell beside reading', one.work / reading.work, 0.1);
  report.limit('memory of writing a cell beside reading', one.memory / reading.memory, 0.5);
  report.limit('time of writing 1,000 cells beside one', thousand.work / one.work, 3);
  report.limit(
    "memory beyond a small workbook's beside the sheet's XML",
    (one.memory - idle.memory) / SHEET_MEGABYTES,
    3,
  );

  const costs = measure(
    paths.map((path, index) => [programs[PATCH], path, SIZES[index].rows]),
    3,
  ).map(({ work }) => work);
  report.line(
    `Writing one cell, ms: ${SIZES.map(({ cells }, index) => `${cells} cells ${costs[index].toFixed(0)}`).join(', ')}`,
  );
  report.limit(
    'exponent of the growth',
    growth(
      SIZES.map(({ cells }) => cells),
      costs,
    ),
    1.1,
  );
}
