import type { BilagaCompleteness } from '../../../src/core/summary/bilaga-completeness';
import { readSample, RLF } from '../../support/sample-files';
import { acceptances, reviewWorkbooks, summaryOf } from '../../support/review';
import { summariseReview } from '../../../src/core/summary/summarise-review';
import { builtInPack } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

const valid = (): Submission => validSubmission();

function bilaga(submission: Submission, wanted: string): BilagaCompleteness {
  const found = summaryOf(submission).completeness.find(({ kind }) => kind === wanted);
  if (found === undefined) throw new Error(`No bilaga ${wanted}`);
  return found;
}

it('lists what is required and what was found besides, in the order of their numbers', () => {
  const listed = summaryOf(valid()).completeness.map(({ kind, enhet, isRequired }) => [kind, enhet, isRequired]);
  expect(listed).toEqual([
    ['9', null, false],
    ['9a', null, false],
    ['10a', null, true],
    ['10b', null, true],
    ['10c', null, true],
    ['11', null, true],
    ['16', null, true],
    ['17', 'Hälso- och sjukvårdsförvaltningen / Vård', true],
    ['17', 'Hälso- och sjukvårdsförvaltningen / Stab', true],
  ]);
});

it('tells where each was found', () => {
  const found = bilaga(valid(), '10b').bilaga;
  expect([found?.sheet.file, found?.sheet.sheet]).toEqual(['Inlämning.xlsx', '10b']);
});

it('tells of a required bilaga that is missing, and nothing of one that is not required', () => {
  const submission = valid().deleteBilaga('16').deleteBilaga('9');
  const { completeness } = summaryOf(submission);
  expect(completeness.map(({ kind }) => kind)).not.toContain('9');
  expect(completeness.find(({ kind }) => kind === '16')).toEqual({
    kind: '16',
    enhet: null,
    isRequired: true,
    bilaga: null,
    expected: 0,
    leftOut: 0,
    entries: null,
    counts: { fel: 0, varning: 1, upplysning: 0, accepted: 0 },
  });
});

it('counts the acceptance of a missing bilaga as accepted', () => {
  const submission = valid().deleteBilaga('16');
  const accepted = acceptances(reviewWorkbooks(submission.snapshot()), ['bilaga-saknas']);
  const [missing] = summaryOf(submission, { record: { acceptances: accepted } }).completeness.filter(
    (entry) => entry.bilaga === null,
  );
  expect(missing?.counts).toEqual({ fel: 0, varning: 0, upplysning: 0, accepted: 1 });
});

it('counts the figures that the template asks for, and those that are blank', () => {
  const before = bilaga(valid(), '11');
  // Five key figures, Antal invånare and Regionbidrag, five years each.
  expect(before).toMatchObject({ expected: 35, leftOut: 0 });
  const submission = valid();
  submission.cell('11', 'Antal invånare', 'Plan 2023').clear();
  expect(bilaga(submission, '11')).toMatchObject({ expected: 35, leftOut: 1 });
  const dash = valid();
  dash.cell('11', 'Antal invånare', 'Plan 2023').set('-');
  expect(bilaga(dash, '11')).toMatchObject({ expected: 35, leftOut: 0 });
});

it('counts the rows that the förvaltning makes itself', () => {
  const entries = new Map(
    summaryOf(valid()).completeness.map(({ kind, enhet, entries: count }) => [`${kind} ${enhet ?? ''}`, count]),
  );
  // The IT row is among the investments.
  expect(entries.get('10b ')).toBe(5);
  expect(entries.get('10c ')).toBe(3);
  expect(entries.get('16 ')).toBe(3);
  expect(entries.get('17 Hälso- och sjukvårdsförvaltningen / Vård')).toBe(2);
  expect(entries.get('10a ')).toBeNull();
});

it('counts the findings of a bilaga, accepted ones apart', () => {
  const submission = valid();
  submission.cell('16', 'Risk 1', 'Ansvarig').clear();
  submission.cell('16', 'Risk 3', 'Ansvarig').clear();
  expect(bilaga(submission, '16').counts).toEqual({ fel: 0, varning: 2, upplysning: 0, accepted: 0 });
  const [first] = acceptances(reviewWorkbooks(submission.snapshot()), ['16-ansvarig-saknas']);
  if (first === undefined) throw new Error('Nothing to accept');
  const { completeness } = summaryOf(submission, { record: { acceptances: [first] } });
  const counts = completeness.find(({ kind }) => kind === '16')?.counts;
  expect(counts).toEqual({ fel: 0, varning: 1, upplysning: 0, accepted: 1 });
});

it('tells a sub-unit’s bilaga by its name, and asks for the förvaltning’s own', async () => {
  const workbook = await readSample(RLF);
  const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== 'Bil 11RLF') };
  const pack = builtInPack();
  const own = summariseReview(reviewWorkbooks([workbook]), pack).completeness.filter(({ kind }) => kind === '11');
  expect(own.map(({ enhet, bilaga: found }) => [enhet, found?.sheet.sheet])).toEqual([
    [null, 'Bil 11RLF'],
    ['RLF-Regionfastigheter', 'Bil 11 RLF-RF'],
  ]);
  const left = summariseReview(reviewWorkbooks([without]), pack).completeness.filter(({ kind }) => kind === '11');
  expect(left.map(({ enhet, bilaga: found }) => [enhet, found?.sheet.sheet])).toEqual([
    [null, undefined],
    ['RLF-Regionfastigheter', 'Bil 11 RLF-RF'],
  ]);
});
