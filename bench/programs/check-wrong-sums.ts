import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import { validSubmission } from '../../test/support/submission/build-submission';
import { VALID_CONTENT } from '../../test/support/submission/valid-content';
import { reportWork } from './work';

// Checks a submission whose bilaga 10b has so many rows, half of them with a row sum that is seven too high.
async function run(rows = '200'): Promise<void> {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('No rule pack.');
  const investments = Array.from({ length: Number(rows) }, (_, at) => ({
    nr: String(5000 + at),
    name: `Objekt ${at + 1} av typ ${at + 1}`,
    amounts: [at, at + 1, at + 2, at + 3, at + 4] as const,
  }));
  const submission = validSubmission({}, { investments: [...VALID_CONTENT.investments, ...investments] });
  for (const [at, { name }] of investments.entries()) {
    if (at % 2 === 0) submission.cell('10b', name, 'Summa').set(5 * at + 10 + 7);
  }
  const workbooks = submission.snapshot();
  await reportWork(() => checkSubmissions(workbooks, { pack, ledger: null, unreadable: [] }));
}

void run(...process.argv.slice(2));
