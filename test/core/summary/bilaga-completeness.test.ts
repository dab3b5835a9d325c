import type { BilagaCompleteness } from '../../../src/core/summary/bilaga-completeness';
import { readSample, RLF } from '../../support/sample-files';
import { acceptances, reviewWorkbooks, summaryOf } from '../../support/review';
import { summariseReview } from '../../../src/core/summary/summarise-review';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import { completenessText, isInOrder, lackingText } from '../../../src/core/summary/completeness-wording';
import { builtInPack, checkWorkbooks } from '../../support/check';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { sheetFromRows } from '../../support/sheet-from-rows';
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
    gaps: [],
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

describe('what rows of the förvaltning’s own must say', () => {
  const text = (submission: Submission, kind: string, language: 'sv' | 'en' = 'sv'): string =>
    completenessText(bilaga(submission, kind), language).replaceAll('\u00A0', ' ');
  const cleared = (
    ...cells: readonly (readonly [sheet: Parameters<Submission['cell']>[0], row: string, column: string])[]
  ): Submission => {
    const submission = valid();
    for (const [sheet, row, column] of cells) submission.cell(sheet, row, column).clear();
    return submission;
  };

  it('is said to be there in a few words when it is', () => {
    expect(text(valid(), '16')).toBe('3 risker');
    expect(text(valid(), '17')).toBe('2 projekt');
    expect(text(valid(), '11')).toBe('alla 35 belopp');
    expect(isInOrder(bilaga(valid(), '16'))).toBe(true);
  });

  it('is told column by column, those that lack the same rows together', () => {
    expect(text(cleared(['16', 'Risk 2', 'Sannolikhet']), '16')).toBe('2 av 3 risker har sannolikhet');
    const two = cleared(['16', 'Risk 2', 'Sannolikhet'], ['16', 'Risk 2', 'Status'], ['16', 'Risk 1', 'Ansvarig']);
    expect(text(two, '16')).toBe('2 av 3 risker har sannolikhet och status, 2 av 3 har ansvarig');
    expect(text(two, '16', 'en')).toBe('2 of 3 rows have Sannolikhet and Status, 2 of 3 rows have Ansvarig');
  });

  it('is told when no row says it', () => {
    const none = cleared(['16', 'Risk 1', 'Status'], ['16', 'Risk 2', 'Status'], ['16', 'Risk 3', 'Status']);
    expect(text(none, '16')).toBe('ingen av 3 risker har status');
  });

  it('is told of figures beside it', () => {
    const submission = valid();
    submission.cell('11', 'Antal invånare', 'Plan 2023').clear();
    expect(text(submission, '11')).toBe('34 av 35 belopp');
    expect(text(valid().deleteBilaga('16'), '16')).toBe('saknas');
  });

  it('is not asked where the rule pack has switched the rule off', () => {
    const off = {
      ...builtInPack(),
      avstängdaRegler: [{ regel: '16-status-saknas', skäl: 'Handlingsplanen följs upp i ett annat system.' }],
    };
    const workbooks = cleared(['16', 'Risk 1', 'Status']).snapshot();
    const [submission] = checkWorkbooks(workbooks, off).submissions;
    expect(submission?.completeness.find(({ kind }) => kind === '16')?.gaps).toEqual([]);
  });

  it('is told of the published original as a reader counts it', async () => {
    const { completeness } = reviewWorkbooks([await readSample(RLF)]);
    const told = completeness.map((entry) => `${entry.kind}: ${completenessText(entry)}`);
    expect(told).toContain(
      '16: 10 av 11 risker har huvudpåverkan, 9 av 11 har sannolikhet, ingen har ansvarig eller status',
    );
    expect(told).toContain('10b: alla 4 belopp, 13 av 15 investeringar har summa utgift');
    expect(told).toContain('17: ingen av 2 projekt har kategori');
  });

  it('is told of a rule pack’s own tables', () => {
    const reading = readRulePack(
      `{ "id": "min-region", "version": "1.0.0", "region": "Min region",
        "tabeller": [{ "id": "atgard", "per": "flera", "ord": ["åtgärd", "åtgärder"],
          "kolumner": [
            { "id": "text", "slag": "text", "rubrik": "Åtgärd" },
            { "id": "koppling", "slag": "text", "rubrik": "Koppling till mål och utveckling" },
            { "id": "ansvarig", "slag": "text", "rubrik": "Ansvarig" }
          ],
          "regler": [{ "id": "atgard-ansvarig", "typ": "obligatoriskt", "kolumner": "ansvarig" }] }] }`,
      [],
    );
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
    const rows = [
      ['Åtgärd', 'Koppling till mål och utveckling', 'Ansvarig'],
      ['Samordna arbetet', 'A1.1', 'CRU'],
      ['Utveckla uppföljningen', 'C1.1', null],
    ];
    const workbook = { file: 'plan.xlsx', sheets: [sheetFromRows(rows, 'A1', 'Plan')] };
    const [submission] = checkWorkbooks([workbook], reading.pack).submissions;
    expect(submission?.completeness.map((entry) => completenessText(entry))).toEqual(['1 av 2 åtgärder har ansvarig']);
  });
});

it('never says that a bilaga is in order beside its own findings, or complete where a rule misses something', () => {
  const lacking = new Set<string>();
  for (const [at, fault] of Object.values(FAULTS).entries()) {
    const submission = validSubmission();
    if (fault(new Scene(submission, new Random(at))) === undefined) continue;
    for (const report of checkWorkbooks(submission.snapshot()).submissions) {
      for (const entry of report.completeness) {
        const own = report.findings.filter(({ bilaga: of, acceptance }) => of === entry.bilaga && acceptance === null);
        if (own.some(({ causedBy }) => causedBy === null)) expect(isInOrder(entry)).toBe(false);
        const missed = own.filter(({ message }) => / saknas(?:\.|, förväntade)/u.test(message));
        if (entry.bilaga !== null && missed.length > 0)
          expect([entry.kind, missed.map(({ message }) => message), lackingText(entry)]).not.toContain('');
        if (lackingText(entry) !== '') lacking.add(entry.kind);
      }
    }
  }
  expect([...lacking]).toEqual(expect.arrayContaining(['10b', '16', '17']));
});
