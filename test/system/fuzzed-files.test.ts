import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { readWorkbookBytes } from '../../src/adapters/files/read-workbook-bytes';
import { REASONS } from '../../src/adapters/files/reasons';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import { mutateFile } from '../support/fuzz/mutate-file';
import { Random } from '../support/random';
import { HSF } from '../support/sample-files';

const SEED = 2026;
const FILES = 200;
/** Every so many of the files that can be read are checked too. */
const CHECKED = 6;

const KNOWN: ReadonlySet<string> = new Set(Object.values(REASONS));

// Each file is bounded by what may be unpacked and counted, so that none of them needs a process of its own; `npm run fuzz`
// gives thousands one each, with limits on time and memory.
it(`gives each of ${FILES} damaged workbooks (seed ${SEED}) an answer or a refusal in words`, () => {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('No rule pack.');
  const sound = readFileSync(HSF);
  let read = 0;
  for (let number = 0; number < FILES; number++) {
    const file = mutateFile(sound, new Random(SEED * 1000 + number));
    const result = readWorkbookBytes(basename(HSF), Uint8Array.from(file), NODE_HOST);
    if (!result.ok) {
      expect({ number, reason: result.reason, isKnown: KNOWN.has(result.reason) }).toMatchObject({ isKnown: true });
      continue;
    }
    read++;
    if (read % CHECKED !== 0) continue;
    // What goes wrong within a rule is thrown in tests.
    checkSubmissions([result.workbook], { pack, ledger: null, unreadable: [], withoutFixes: true });
    const sheet = result.workbook.sheets[0]?.name ?? '';
    const write = { sheet, address: { row: 200, column: 30 }, content: { value: 1 } };
    const patch = patchWorkbook(Uint8Array.from(file), [write], NODE_PATCHING_HOST);
    if (!patch.ok)
      expect({ number, reason: patch.reason }).toMatchObject({ reason: expect.stringMatching(/\.$/u) as string });
  }
  // Were all of them refused, or none, nothing would have been tried.
  expect(read).toBeGreaterThan(FILES / 10);
  expect(read).toBeLessThan(FILES);
});
