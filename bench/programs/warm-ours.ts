import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../src/adapters/files/read-workbook-bytes';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';

// Reads a workbook and checks it so many times over in one process. Prints the medians of the later half, in
// milliseconds: checking, then reading. Every reading gives new sheets, so that nothing is recognised already.
const [path = '', rounds = '200'] = process.argv.slice(2);
const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
if (pack === undefined) throw new Error('No rule pack.');
const bytes = readFileSync(path);
const reading: number[] = [];
const checking: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const started = performance.now();
  const result = readWorkbookBytes(basename(path), Uint8Array.from(bytes), NODE_HOST);
  if (!result.ok) throw new Error(result.reason);
  const read = performance.now();
  checkSubmissions([result.workbook], { pack, ledger: null, unreadable: [] });
  reading.push(read - started);
  checking.push(performance.now() - read);
}
process.stdout.write(`${median(checking)} ${median(reading)}\n`);

function median(times: readonly number[]): number {
  const later = times.slice(times.length / 2).sort((one, other) => one - other);
  return later[Math.trunc(later.length / 2)] ?? NaN;
}
