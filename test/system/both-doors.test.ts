import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderJson } from '../../src/report/json';
import { checkWorkbooks } from '../support/check';
import { FAULTS } from '../support/faults/index';
import { Scene } from '../support/faults/scene';
import { openInExcel } from '../support/open-in-excel';
import { Random } from '../support/random';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { randomSubmission } from '../support/submission/random-submission';

/** The report on workbooks of which the first is open in Excel and the others are files. */
async function throughExcel([open, ...others]: readonly WorkbookSnapshot[]): Promise<string> {
  if (open === undefined) throw new RangeError('No workbook');
  return renderJson(checkWorkbooks([await openInExcel(open).host.read(), ...others]));
}

describe('a sample gives the same report from Excel as from its file', () => {
  it.each([
    ['the published workbook', [RLF]],
    ['the faultless one', [HSF]],
    ['one workbook a bilaga', RLF_ONE_A_BILAGA],
    ['one workbook a bilaga, another of them open', [...RLF_ONE_A_BILAGA].reverse()],
  ])('%s', async (_, paths) => {
    const workbooks = await Promise.all(paths.map((path) => readSample(path)));
    expect(await throughExcel(workbooks)).toBe(renderJson(checkWorkbooks(workbooks)));
  });
});

describe('a submission with a planted fault gives the same report from Excel as from its file', () => {
  it.each(Object.entries(FAULTS).map(([name, fault], seed) => ({ name, fault, seed })))(
    '$name',
    async ({ fault, seed }) => {
      const { submission } = randomSubmission(seed);
      fault(new Scene(submission, new Random(seed)));
      const workbooks = submission.snapshot();
      expect(await throughExcel(workbooks)).toBe(renderJson(checkWorkbooks(workbooks)));
    },
  );
});
