import { readFileSync, writeFileSync } from 'node:fs';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { reportWork } from './work';

// Writes one cell of a workbook that `write-workbook` has made, or as many as the number behind the path says, and saves it.
const [path = '', count = '1'] = process.argv.slice(2);
const writes = Array.from({ length: Number(count) }, (_, index) => ({
  sheet: 'Blad1',
  address: { row: index * 3, column: 9 },
  content: { formula: `SUM(B${index * 3 + 1}:I${index * 3 + 1})`, result: index },
}));

await reportWork(() => {
  const patch = patchWorkbook(readFileSync(path), writes, NODE_PATCHING_HOST);
  if (!patch.ok) throw new Error(patch.reason);
  writeFileSync(`${path}.patched`, patch.bytes);
  return patch;
});
