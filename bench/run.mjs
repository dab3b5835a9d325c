// `npm run bench`: runs every bench/*.bench.mjs in turn. `npm run bench -- reading` runs those whose name matches.
// Each of them exports `run(report)`; `report.line` prints, and `report.limit` prints a ratio beside its limit.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

let exceeded = 0;
const report = {
  line: (text = '') => process.stdout.write(`${text}\n`),
  limit: (what, ratio, most) => {
    const holds = ratio <= most;
    if (!holds) exceeded += 1;
    report.line(`  ${what}: ${ratio.toFixed(2)} (at most ${most}: ${holds ? 'holds' : 'EXCEEDED'})`);
  },
};

const wanted = process.argv[2] ?? '';
const benches = (await readdir(FOLDER)).filter((name) => name.endsWith('.bench.mjs') && name.includes(wanted)).sort();
for (const name of benches) {
  report.line(`== ${name.replace('.bench.mjs', '')}`);
  const { run } = await import(new URL(name, import.meta.url).href);
  await run(report);
  report.line();
}
if (exceeded > 0) process.exitCode = 1;
