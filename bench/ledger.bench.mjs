// What reading a ledger extract costs: beside a bare run of the parser that it is built on, and as its rows grow.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { bundle, measure } from './measure.mjs';

const OURS = 'bench/programs/ledger-ours.ts';
const BARE = 'bench/programs/ledger-bare.ts';
const SIZES = [100_000, 1_000_000];
/** What a year's extract of a förvaltning has of each. */
const [ACCOUNTS, UNITS] = [300, 40];

/** Reads extracts of 100 000 and 1 000 000 rows. */
export async function run(report) {
  const programs = await bundle([OURS, BARE]);
  const results = [];
  for (const rows of SIZES) {
    const path = `bench/out/ledger-${rows}.csv`;
    await writeLedger(path, rows);
    const [ours, bare] = measure(
      [
        [programs[OURS], path],
        [programs[BARE], path],
      ],
      3,
    );
    results.push(ours);
    report.line(`${rows} rows, milliseconds and peak megabytes: ours ${shown(ours)}, csv-parse ${shown(bare)}`);
    report.limit('time beside a bare csv-parse run', ours.work / bare.work, 1.5);
  }
  const [small, large] = results;
  report.limit('memory of ten times the rows', large.memory / small.memory, 1.5);
}

function shown({ work, memory }) {
  return `${work.toFixed(0)}/${memory.toFixed(0)}`;
}

async function writeLedger(path, rows) {
  const file = createWriteStream(path);
  file.write('Konto;IE-kod;Version;Period;Belopp;Dvo;Enhet\n');
  for (let row = 0; row < rows; row++) {
    const konto = 3000 + ((row * 17) % ACCOUNTS) * 16;
    const month = String(1 + (row % 12)).padStart(2, '0');
    const line = `${konto};${row % 4};Utfall;2018${month};${(row % 100_000) - 50_000},${10 + (row % 90)};${100 + (row % 7)};Enhet ${row % UNITS}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
