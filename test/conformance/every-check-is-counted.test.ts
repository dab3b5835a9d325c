import type { Report } from '../../src/core/engine/report';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkWorkbooks } from '../support/check';
import { withSumsWritten, type WriteSum } from '../support/rewritten-sums';
import { HSF, readSample, RLF } from '../support/sample-files';
import { randomSubmission } from '../support/submission/random-submission';

/** Ways of writing a sum that change nothing. */
const SAME: Readonly<Record<string, WriteSum>> = {
  'with a sign, brackets, dollar signs, a comma and its ends turned round': (first, last) =>
    `+(SUM(${last.replace(/(?=\d)/u, '$')}:${first},))`,
  'with its sheet named': (first, last, sheet) => `SUM(${sheet}!${first}:${last})`,
  'with SUMPRODUCT, and errors caught': (first, last) => `IFERROR(SUMPRODUCT(${first}:${last})*1,0)`,
  'to the cell that a function names': (first, last) =>
    `SUM(${first}:INDEX(${first}:${last},ROWS(${first}:${last}),COLUMNS(${first}:${last})))`,
};

/** Ways of which it cannot be told what they add. */
const UNKNOWN: Readonly<Record<string, WriteSum>> = {
  'of a text': (first, last) => `SUM(INDIRECT("${first}:${last}"))`,
  'of a name that is not there': () => 'SUM(Budgetposter)',
  'from another cell on': (first, last) => `SUM(OFFSET(${first},RANDBETWEEN(0,0),0):${last})`,
};

async function workbooksOf(name: string): Promise<readonly WorkbookSnapshot[]> {
  if (name === 'HSF') return [await readSample(HSF)];
  if (name === 'RLF') return [await readSample(RLF)];
  return randomSubmission(Number(name)).submission.snapshot();
}

const INPUTS = ['HSF', 'RLF', '1'];

/** Every check of a report, whatever came of it. */
function checks({ submissions }: Report): number {
  return submissions.reduce(
    (sum, { counts, findings, notEvaluated }) => sum + counts.passed + findings.length + notEvaluated.length,
    0,
  );
}

describe.each(INPUTS)('in %s', (name) => {
  const workbooks = workbooksOf(name);
  let known: Report | undefined;
  const before = async (): Promise<Report> => (known ??= checkWorkbooks(await workbooks));

  it.each(Object.entries(SAME))('sums written %s give the same report', async (_, write) => {
    const after = checkWorkbooks(withSumsWritten(await workbooks, write));
    expect(after.submissions.map(({ counts }) => counts)).toEqual(
      (await before()).submissions.map(({ counts }) => counts),
    );
  });

  it.each(Object.entries(UNKNOWN))('sums %s are as many checks', async (_, write) => {
    const after = checkWorkbooks(withSumsWritten(await workbooks, write));
    expect(checks(after)).toBe(checks(await before()));
  });
});
