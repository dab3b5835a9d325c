import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import { reportWork } from './work';
import { submissionWithWrongSums } from './wrong-sums';

// Checks a submission whose bilaga 10b has so many rows, half of them with a row sum that is seven too high.
async function run(rows = '200'): Promise<void> {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('No rule pack.');
  const workbooks = submissionWithWrongSums(Number(rows));
  await reportWork(() => checkSubmissions(workbooks, { pack, ledger: null, unreadable: [] }));
}

void run(...process.argv.slice(2));
