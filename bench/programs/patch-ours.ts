import { readFileSync, writeFileSync } from 'node:fs';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { reportWork } from './work';

// Writes one cell of a workbook that `write-workbook` has made, or as many as the second number says, in every third row
// up from the one that the first number says, and saves it.
const [path = '', last = '1', count = '1'] = process.argv.slice(2);
const writes = Array.from({ length: Number(count) }, (_, index) => {
  const row = Number(last) - 1 - index * 3;
  return {
    sheet: 'Blad1',
    address: { row, column: 9 },
    content: { formula: `SUM(B${row + 1}:I${row + 1})`, result: index },
  };
});

await reportWork(() => {
  const patch = patchWorkbook(readFileSync(path), writes, NODE_PATCHING_HOST);
  if (!patch.ok) throw new Error(patch.reason);
  writeFileSync(`${path}.patched`, patch.bytes);
  return patch;
});
