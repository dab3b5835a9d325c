import { checkWorkbooks, findingsOf, ownProblems, placeOf } from '../support/check';
import { generalPack, readTable, withTyped } from '../support/published-tables';

/** What is wrong in each: `rule cell`, but for what rounding explains. */
const FOUND: Readonly<Record<string, readonly [bilaga: string, ...found: string[]]>> = {
  C01: ['resultat'],
  C04: ['drift'],
  C05: ['balans'],
  C07: ['drift'],
  C08a: ['drift', 'varning tal-som-text B7', 'fel allman-drift-summa B15'],
  C09: ['investeringar'],
  C11: ['investeringar'],
  C14: ['ramar'],
};

it.each(Object.entries(FOUND))('finds in %s what is wrong, and nothing else', async (name, [bilaga, ...found]) => {
  const report = checkWorkbooks([await readTable(name)], generalPack());

  expect(report.submissions[0]?.submission.bilagor.map(({ kind }) => kind)).toEqual([bilaga]);
  expect(ownProblems(report).map((one) => `${one.severity} ${one.rule} ${placeOf(one).replace(/^.*!/u, '')}`)).toEqual(
    found,
  );
});

it.each([
  ['C01', 'C13', 'inom avrundning'],
  ['C09', 'C22', 'möjlig men osannolik avrundning'],
  ['C14', 'C17', 'inom avrundning'],
])('says of the printed total %s %s that its difference is %s', async (name, cell, words) => {
  const findings = findingsOf(checkWorkbooks([await readTable(name)], generalPack()));

  expect(findings.filter((one) => placeOf(one).endsWith(`!${cell}`)).map(({ rule }) => rule)).toEqual([
    'avrundningsdifferens',
  ]);
  expect(findings.find((one) => placeOf(one).endsWith(`!${cell}`))?.message).toContain(words);
});

/** A figure is changed that a typed or computed total takes in: `in cell -> found in cell`. */
const SLIPS = [
  // A result that goes on from the one before, typed over.
  ['C01', 'D10', 35, 'D10'],
  // A nämnd's sum below its parts.
  ['C04', 'E20', 750.3, 'E20'],
  // Sums within sums, and both sides of the balance.
  ['C05', 'D8', 682.5, 'D8'],
  ['C05', 'F31', 1119.4, 'F31'],
  // Totals above their parts, in the middle of the table; a net and a deviation.
  ['C07', 'C12', 140, 'C12'],
  ['C07', 'F22', -108.9, 'F22'],
  ['C07', 'H19', 13.9, 'H19'],
  // A deviation whose sign is the table's own.
  ['C08a', 'D12', -850, 'D12'],
  ['C09', 'E20', 9.7, 'E20'],
  ['C09', 'G14', 0.192, 'G14'],
  // A sum of years in the middle, and a part that is added.
  ['C11', 'F3', 422989, 'F3'],
  ['C11', 'C5', 124935, 'C5'],
  // Parts that are not added.
  ['C14', 'D17', 1149681, 'D17'],
] as const;

it.each(SLIPS)('tells of a slip in %s %s', async (name, cell, value, place) => {
  const before = ownProblems(checkWorkbooks([await readTable(name)], generalPack())).length;
  const report = checkWorkbooks([withTyped(await readTable(name), cell, value)], generalPack());
  const problems = ownProblems(report).filter(({ severity }) => severity === 'fel');

  expect(problems.map((one) => placeOf(one).replace(/^.*!/u, ''))).toContain(place);
  expect(ownProblems(report).length).toBeLessThanOrEqual(before + 2);
});

it('lets tables recur', async () => {
  const [one, other] = [await readTable('C14'), await readTable('C14')];
  const report = checkWorkbooks([one, { ...other, file: 'andra.xlsx' }], generalPack());

  expect(findingsOf(report).filter(({ rule }) => rule === 'bilaga-dubblett')).toEqual([]);
});
