import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../src/adapters/files/read-workbook-bytes';
import { checkSubmissions, type CheckOptions } from '../../src/core/engine/check-submissions';
import { defaultPack, REGION_PACKS } from '../../src/core/packs/built-in';
import type { RulePack } from '../../src/core/packs/schema';
import { completePack } from '../../src/core/packs/tables/complete-pack';

// Checks a workbook so many times over in one process, by turns with one rule pack that is given and with its own chosen
// among those of the regions and made ones of so many templates more. Prints the medians of the later half, in
// milliseconds: chosen, then given. Every reading gives new sheets, so that nothing is recognised already.
const [path = '', rounds = '40', more = '0'] = process.argv.slice(2);
const TEMPLATES_A_PACK = 35;
const bytes = readFileSync(path);
const pack = defaultPack();
const made = Array.from({ length: Number(more) / TEMPLATES_A_PACK }, (_, at) => madePack(at));
const among: readonly RulePack[] = [...REGION_PACKS, ...made];
const chosen: number[] = [];
const given: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  chosen.push(timeOf({ pack, among }));
  given.push(timeOf({ pack }));
}
process.stdout.write(`${median(chosen)} ${median(given)}\n`);

function timeOf(packs: Pick<CheckOptions, 'pack' | 'among'>): number {
  const result = readWorkbookBytes(basename(path), Uint8Array.from(bytes), NODE_HOST);
  if (!result.ok) throw new Error(result.reason);
  // The process's own time: what else the machine does comes and goes.
  const started = process.cpuUsage();
  const { submissions } = checkSubmissions([result.workbook], { ...packs, ledger: null, unreadable: [] });
  if (submissions.some((submission) => submission.pack !== pack)) throw new Error('Another rule pack was chosen.');
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** A rule pack of a region that is not there, with tables of its own. */
function madePack(at: number): RulePack {
  const tabeller = Array.from({ length: TEMPLATES_A_PACK }, (_, table) => ({
    id: `tabell-${table}`,
    titel: [`Uppföljning ${at}-${table} av verksamheten`, `Planering ${at}-${table}*`],
    kolumner: [
      { id: 'namn', slag: 'text' as const, rubrik: `Åtgärdsnamn ${at}-${table}` },
      { id: 'år', perioder: ['budget Y', 'plan Y+1'] },
    ],
    rader: [
      { id: 'egna', slag: 'egna' as const },
      { id: 'summa', slag: 'total' as const, rubrik: `Summa ${at}-${table}` },
    ],
  }));
  return completePack({ id: `region-${at}`, version: '1.0.0', region: `Region Nummer ${at}`, tabeller }, undefined);
}

function median(times: readonly number[]): number {
  const later = times.slice(times.length / 2).sort((one, other) => one - other);
  return later[Math.trunc(later.length / 2)] ?? NaN;
}
