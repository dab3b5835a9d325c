// What it costs to be live: requests to Excel, and how soon the pane shows an edit.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { openLivePane } from './live-pane.mjs';
import { bundle } from './measure.mjs';

const SAMPLE = 'samples/RLF bilagor 2020.xlsx';
const COUNT = 'bench/programs/count-requests.ts';
const PANE_DIR = 'dist/taskpane';
const SHEETS = [10, 100, 1000];
const EDITS = 100;
const WARM_UP = 10;

/** Counts requests, then times edits in Chromium. */
export async function run(report) {
  await countRequests(report);
  await timeEdits(report);
}

async function countRequests(report) {
  const { [COUNT]: program } = await bundle([COUNT]);
  report.line('Requests that the real Office.js sends, to a simulated Excel on a computer / on the web:');
  for (const sheets of SHEETS) {
    const [onComputer, onWeb] = ['PC', 'OfficeOnline'].map((platform) => {
      const args = [program, SAMPLE, String(sheets), platform];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      const [whole, edit] = stdout.trim().split(' ').map(Number);
      return { whole, edit };
    });
    report.line(
      `  ${sheets} sheets: whole check ${onComputer.whole} / ${onWeb.whole}, edit ${onComputer.edit} / ${onWeb.edit}`,
    );
    report.limit('requests of a whole check, on a computer', onComputer.whole, 3);
    report.limit('requests after an edit', Math.max(onComputer.edit, onWeb.edit), 1);
  }
}

async function timeEdits(report) {
  const pause = await pauseAfterChange();
  const { page, pane, close } = await openLivePane(PANE_DIR, '?vy=anmarkningar');
  try {
    const first = await page.evaluate(() => globalThis.firstView);
    await pane.getByPlaceholder('Text, cell eller regel').fill('RESULTAT, Netto Budget 2020');

    const times = [];
    for (let edit = 1; edit <= WARM_UP + EDITS; edit += 1) {
      // Kostnader for Primärvård 2020 as published, less so many tkr that RESULTAT is over by as many.
      const time = await page.evaluate(
        ([entry, text]) => globalThis.measureEdit('Bil 10a', 'E7', entry, text),
        [-1_712_738 + edit, `överskott på ${edit} tkr`],
      );
      if (edit > WARM_UP) times.push(time - pause);
    }
    times.sort((a, b) => a - b);
    const [median, p95] = [times[EDITS / 2], times[Math.ceil(EDITS * 0.95) - 1]];
    report.line(`The built pane in Chromium on ${SAMPLE}, with the simulated Excel's own time:`);
    report.line(`  first finding shown ${first.toFixed(0)} ms after the pane was asked for`);
    report.line(
      `  from an edit to the updated pane, less the pause of ${pause} ms: ` +
        `median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
    );
    report.limit('milliseconds, 95th percentile', p95, 100);
  } finally {
    await close();
  }
}

/** The pause that the session waits for more changes, which is not our own time. */
async function pauseAfterChange() {
  const source = await readFile('src/session/workbook-follower.ts', 'utf8');
  const [, milliseconds] = /PAUSE_AFTER_CHANGE = (\d+);/.exec(source) ?? [];
  if (milliseconds === undefined) throw new Error('The session says no more how long it waits.');
  return Number(milliseconds);
}
