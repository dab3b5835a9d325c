// What reading costs: the bare library that the reader is built on, and its peers, each in a process of its own.
import { bundle, growth, measure } from './measure.mjs';

const READERS = {
  ours: 'bench/programs/read-ours.ts',
  '@e965/xlsx': 'bench/programs/read-library.ts',
  exceljs: 'bench/programs/read-exceljs.ts',
  hucre: 'bench/programs/read-hucre.ts',
};
const SIZES = [
  { cells: 3600, rows: 90, columns: 40, rounds: 7 },
  { cells: 200_000, rows: 2000, columns: 100, rounds: 5 },
  { cells: 1_000_000, rows: 10_000, columns: 100, rounds: 3 },
];
const SHEETS = [10, 50, 200, 500, 2000];
const SAMPLE = 'samples/RLF bilagor 2020.xlsx';

/** Compares the readers, and prints how ours stands beside the bare library. */
export async function run(report) {
  const programs = await bundle([
    ...Object.values(READERS),
    'bench/programs/visit-ours.ts',
    'bench/programs/write-workbook.ts',
  ]);
  const write = (path, sheets, rows, columns) =>
    measure([[programs['bench/programs/write-workbook.ts'], path, sheets, rows, columns]], 1);
  const visiting = programs['bench/programs/visit-ours.ts'];

  report.line('Reading, milliseconds and peak megabytes:');
  for (const { cells, rows, columns, rounds } of SIZES) {
    const path = `bench/out/${cells}-cells.xlsx`;
    write(path, 1, rows, columns);
    const readers = Object.values(READERS).map((source) => [programs[source], path]);
    const results = measure([...readers, [visiting, path]], rounds);
    const figures = Object.keys(READERS).map((name, index) => {
      const { work, memory } = results[index];
      return `${name} ${work.toFixed(0)}/${memory.toFixed(0)}`;
    });
    report.line(`  ${cells} cells: ${figures.join(', ')}`);
    const [ours, library] = results;
    const visited = results.at(-1);
    report.line(`  time beside the bare library: ${(ours.work / library.work).toFixed(2)}`);
    if (cells === 1_000_000) {
      report.limit('memory beside the bare library', ours.memory / library.memory, 1.2);
      report.limit('memory beside the bare library, every cell visited', visited.memory / library.memory, 1.2);
    }
  }

  const [ours, library] = measure(
    [
      [programs[READERS.ours], SAMPLE],
      [programs[READERS['@e965/xlsx']], SAMPLE],
    ],
    15,
  );
  report.line(`${SAMPLE}, the whole process: ours ${ours.whole.toFixed(0)} ms, library ${library.whole.toFixed(0)} ms`);
  report.limit('beside a bare script that reads it with the library', ours.whole / library.whole, 1.5);

  const workbooks = SHEETS.map((sheets) => {
    const path = `bench/out/${sheets}-sheets.xlsx`;
    write(path, sheets, 40, 10);
    return [visiting, path];
  });
  const costs = measure(workbooks, 3).map(({ work }) => work);
  report.line(
    `Sheets of 400 cells, ms: ${SHEETS.map((sheets, index) => `${sheets} sheets ${costs[index].toFixed(0)}`).join(', ')}`,
  );
  report.limit('exponent of the growth', growth(SHEETS, costs), 1.1);
}
