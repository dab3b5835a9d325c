// What recognising and checking cost: beside reading the same file, beside a bare script, and as the sheets grow in number.
import { bundle, bundleCached, growth, measure } from './measure.mjs';

const CHECK = 'bench/programs/check-ours.ts';
const READ = 'bench/programs/read-ours.ts';
const LIBRARY = 'bench/programs/read-library.ts';
const WARM = 'bench/programs/warm-ours.ts';
const WRITE = 'bench/programs/write-workbook.ts';
const COMMAND = 'dist/cli.js';
const SAMPLE = 'samples/RLF bilagor 2020.xlsx';
const FAULTLESS = 'samples/HSF bilagor 2024 utan fel.xlsx';
/** The sample has fifteen sheets. */
const TIMES = [1, 4, 16, 64, 133];

/** Compares checking with reading, and prints how its cost grows. */
export async function run(report) {
  const programs = await bundle([CHECK, READ, LIBRARY, WARM, WRITE]);
  const cached = await bundleCached([CHECK, READ], SAMPLE);
  const large = 'bench/out/1000000-cells.xlsx';
  measure([[programs[WRITE], large, 1, 10_000, 100]], 1);

  const compare = (where, path, checking, reading) => {
    report.line(`  ${path}, ${where}: reading ${reading.toFixed(1)} ms, checking ${checking.toFixed(1)} ms`);
    // What a small workbook costs is held to below, the start of the process included.
    if (path === large) report.limit('checking beside reading', checking / reading, 0.1);
  };
  report.line(
    'Recognising and checking beside reading. In a fresh process nearly all of the code runs for the first time, and',
  );
  report.line(
    'V8 interprets it; the command line spares compiling it by a code cache, the add-in stays warm between checks:',
  );
  for (const [path, rounds] of [
    [SAMPLE, 15],
    [FAULTLESS, 15],
    [large, 3],
  ]) {
    const [checking, reading, checkingCached, readingCached] = measure(
      [
        [programs[CHECK], path],
        [programs[READ], path],
        [...cached[CHECK], path],
        [...cached[READ], path],
      ],
      rounds,
    );
    compare('in a fresh process', path, checking.work, reading.work);
    compare(
      'in a fresh process that has V8’s code cache, as the command line',
      path,
      checkingCached.work,
      readingCached.work,
    );
  }
  for (const path of [SAMPLE, FAULTLESS]) {
    const [{ work: checking, memory: reading }] = measure([[programs[WARM], path, 200]], 3);
    compare('again and again in one process', path, checking, reading);
  }

  const [whole, bare] = measure(
    [
      [COMMAND, 'check', FAULTLESS],
      [programs[LIBRARY], FAULTLESS],
    ],
    15,
  );
  report.line(`Whole check of ${FAULTLESS}: ${whole.whole.toFixed(0)} ms, bare script ${bare.whole.toFixed(0)} ms`);
  report.limit('beside a bare script that only reads it', whole.whole / bare.whole, 1.3);
  const [sample, bareSample] = measure(
    [
      [COMMAND, 'check', SAMPLE],
      [programs[LIBRARY], SAMPLE],
    ],
    15,
    [0, 1],
  );
  report.line(`Whole check of ${SAMPLE}: ${sample.whole.toFixed(0)} ms, bare script ${bareSample.whole.toFixed(0)} ms`);
  report.limit('beside a bare script that only reads it', sample.whole / bareSample.whole, 1.3);

  const sheets = TIMES.map((times) => times * 15);
  const costs = measure(
    TIMES.map((times) => [programs[CHECK], SAMPLE, times]),
    3,
  ).map(({ work }) => work);
  report.line(
    `Sheets of the sample in one submission, ms: ${sheets.map((count, index) => `${count} sheets ${costs[index].toFixed(0)}`).join(', ')}`,
  );
  report.limit('exponent of the growth', growth(sheets, costs), 1.1);
}
