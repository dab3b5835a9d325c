import { createFinder } from '../../src/cli/find-named';
import type { SubmissionReport } from '../../src/core/engine/report';
import type { Finding } from '../../src/core/findings/finding';
import { bilaga11, findingAt, submissionReport } from '../support/report';

const BILAGA = bilaga11();

function finder(...reports: readonly SubmissionReport[]): (name: string) => string {
  const all = reports.flatMap((report) =>
    report.findings.map((finding) => ({ report, id: finding.id, finding, entry: finding.id })),
  );
  const find = createFinder(all, (name) => `”${name}” finns inte.`);
  return (name) => {
    return find(name)
      .map((found) => ('problem' in found ? found.problem : found.entry))
      .join(' + ');
  };
}

function reportOf(findings: readonly Finding[], year = 2020): SubmissionReport {
  return submissionReport({ findings, year });
}

it('finds by id, and by cell whatever the capitals', () => {
  const find = finder(reportOf([findingAt(BILAGA, 'E7', { id: 'one' }), findingAt(BILAGA, 'F7', { id: 'two' })]));
  expect([find('one'), find('Bil 11!F7'), find('bil 11!e7')]).toEqual(['one', 'two', 'one']);
});

it('means the finding, not what only follows from another in the same cell', () => {
  const follows = findingAt(BILAGA, 'E7', { id: 'follows', causedBy: 'cause' });
  expect(finder(reportOf([follows, findingAt(BILAGA, 'E7', { id: 'root' })]))('Bil 11!E7')).toBe('root');
  expect(finder(reportOf([follows]))('Bil 11!E7')).toBe('follows');
});

it('asks which where there are several in the cell', () => {
  const both = [findingAt(BILAGA, 'E7', { id: 'one' }), findingAt(BILAGA, 'E7', { id: 'two' })];
  expect(finder(reportOf(both))('Bil 11!E7')).toBe(
    'I ”Bil 11!E7” finns flera anmärkningar. Ange ett av deras id: one, two.',
  );
});

it('asks whose where it is in several submissions', () => {
  const finding = findingAt(BILAGA, 'E7', { id: 'one' });
  expect(finder(reportOf([finding]), reportOf([finding], 2021))('one')).toBe(
    '”one” finns i flera inlämningar (Regionledningsförvaltningen 2020 och Regionledningsförvaltningen 2021). Ange en inlämnings filer åt gången.',
  );
});

it('suggests the nearest id, and finds nothing without a cell by no name', () => {
  const find = finder(reportOf([findingAt(BILAGA, 'A1', { id: '10a-netto/primärvård', place: null })]));
  expect(find('10a-neto/primärvård')).toBe('”10a-neto/primärvård” finns inte. Menade du ”10a-netto/primärvård”?');
  expect(find('något helt annat')).toBe('”något helt annat” finns inte.');
  expect(find('')).toBe('”” finns inte.');
});

it('finds all in a range, and of each cell only what is meant there', () => {
  const find = finder(
    reportOf([
      findingAt(BILAGA, 'E7', { id: 'one' }),
      findingAt(BILAGA, 'E9', { id: 'two' }),
      findingAt(BILAGA, 'E9', { id: 'follows', causedBy: 'cause' }),
      findingAt(BILAGA, 'E8', { id: 'only follows', causedBy: 'cause' }),
      findingAt(BILAGA, 'F8', { id: 'beside' }),
    ]),
  );
  expect(find('bil 11!e7:e20')).toBe('one + two');
  expect(find('Bil 11!A1:Z99')).toBe('one + two + beside');
  expect(find('Bil 11!E10:E20')).toBe('”Bil 11!E10:E20” finns inte.');
  expect(find('Bil 12!E7:E20')).toBe('”Bil 12!E7:E20” finns inte.');
});
