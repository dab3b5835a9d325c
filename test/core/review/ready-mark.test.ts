import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import type { SubmissionReport } from '../../../src/core/engine/report';
import type { RulePack } from '../../../src/core/packs/schema';
import { withAddition, withdrawAcceptance, withReadyMark } from '../../../src/core/review/change-record';
import { createReadyMark, judgeReadyMark, type ReadyChange } from '../../../src/core/review/ready-mark';
import { EMPTY_RECORD, type ReviewRecord } from '../../../src/core/review/review-record';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { acceptedBy, checkReviewed, onlyOf } from '../../support/accepted';
import { builtInPack } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import { inFolder, lastYearOf } from '../../support/submission/last-year';
import type { Submission } from '../../support/submission/submission';
import { VALID_CONTENT } from '../../support/submission/valid-content';

const PACK = builtInPack();
const HSF = 'Hälso- och sjukvårdsförvaltningen';
const SIGNER = { by: ' Dag Dal ', role: ' Ekonomidirektör ', at: '2026-11-22T16:00:00+01:00' };
const RESPONSIBLE = '16-ansvarig-saknas/16/hälso-och-sjukvårdsförvaltningen/1/brist-på-personal/ansvarig';
const EXTENT = '17-obligatoriskt/17/hälso-och-sjukvårdsförvaltningen-vård/2/renovering-av-entré/omfattning';

/** Two varningar of which one is accepted, marked as ready. */
class Marked {
  readonly submission: Submission = validSubmission();
  record: ReviewRecord;

  constructor() {
    this.submission.cell('16', 'Risk 1', 'Ansvarig').clear();
    this.submission.cell('17-1', 'Projekt 2', 'Omfattning').clear();
    const before = this.check(EMPTY_RECORD);
    const accepted = before.findings.filter(({ id }) => id === RESPONSIBLE);
    this.record = { ...EMPTY_RECORD, acceptances: acceptedBy(before, accepted) };
    const report = this.check();
    this.record = withReadyMark(this.record, createReadyMark(report, PACK, SIGNER), report.findings);
  }

  check(record = this.record, pack: RulePack = PACK): SubmissionReport {
    return onlyOf(checkReviewed(this.submission.snapshot(), record, pack));
  }

  changes(pack: RulePack = PACK): readonly ReadyChange[] | undefined {
    return this.check(this.record, pack).review.ready?.changes;
  }
}

describe('a Klarmarkering', () => {
  let marked: Marked;

  beforeEach(() => {
    marked = new Marked();
  });

  it('tells who, when, in which role, with which rule pack and what was found', () => {
    const { mark } = marked.check().review.ready ?? {};
    const { counts } = marked.check();
    expect(mark).toMatchObject({
      forvaltning: HSF,
      year: 2021,
      by: 'Dag Dal',
      role: 'Ekonomidirektör',
      at: '2026-11-22T16:00:00+01:00',
      files: ['Inlämning.xlsx'],
      rulePack: { id: PACK.id, version: PACK.version },
      checkedAgainst: { prior: false, ledger: false },
      counts: { fel: 0, varning: 1, accepted: 1, passed: counts.passed, notEvaluated: counts.notEvaluated },
      acceptances: [
        {
          finding: RESPONSIBLE,
          reason: 'Avstämt med ekonomichefen, beloppet är riktigt.',
          by: 'Eva Ek',
          at: '2026-11-22T14:05:00+01:00',
        },
      ],
    });
    expect(mark?.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(mark?.rulePack.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('holds while nothing changes', () => {
    expect(marked.changes()).toEqual([]);
  });

  it('is a review too, with what was found then', () => {
    const { sinceReview } = marked.check().review;
    expect(sinceReview?.since).toEqual({ kind: 'review', by: 'Dag Dal', at: '2026-11-22T16:00:00+01:00' });
    expect([sinceReview?.added, sinceReview?.solved]).toEqual([[], []]);
    expect(sinceReview?.remaining.map(({ id }) => id)).toEqual(expect.arrayContaining([RESPONSIBLE, EXTENT]));
  });

  it.each<[string, (submission: Submission) => void]>([
    [
      'rows and columns are put in',
      ({ workbook }) => {
        for (const sheet of workbook.sheets) workbook.insertRows(sheet, 0, 3);
        for (const sheet of workbook.sheets) workbook.insertColumns(sheet, 0, 2);
      },
    ],
    [
      'sheets are renamed and change places',
      ({ workbook }) => {
        workbook.sheets.reverse();
        workbook.sheets.forEach((sheet, index) => {
          workbook.renameSheet(sheet, `Blad${index + 1}`);
        });
      },
    ],
    [
      'a bilaga is moved to a workbook of its own',
      ({ workbook }) => {
        workbook.moveToFile([workbook.sheet('16')], 'Bilaga 16.xlsx');
      },
    ],
  ])('holds when %s', (_, move) => {
    move(marked.submission);
    expect(marked.changes()).toEqual([]);
  });

  it('lapses when a figure changes by 1, and holds again when it is put back', () => {
    const cell = marked.submission.cell('9', 'Egna lokaler', 'Utfall 2019');
    cell.set(41_601);
    expect(marked.changes()).toEqual([
      {
        kind: 'figure',
        bilaga: '9',
        enhet: HSF,
        row: 'Egna lokaler',
        column: 'Utfall 2019',
        before: 41_600,
        now: 41_601,
      },
      // 41 600 + 3 700.
      { kind: 'figure', bilaga: '9', enhet: HSF, row: 'Summa', column: 'Utfall 2019', before: 45_300, now: 45_301 },
    ]);
    cell.set(41_600);
    expect(marked.changes()).toEqual([]);
  });

  it('lapses when an acceptance is taken back, given anew or added', () => {
    const { record } = marked;
    const [acceptance] = record.acceptances;
    if (acceptance === undefined) throw new Error('There is an acceptance');
    const later = { by: 'Bo Berg', at: '2026-11-22T17:00:00+01:00' };
    const change = (kind: 'gone' | 'added' | 'changed', finding = RESPONSIBLE): readonly ReadyChange[] => [
      { kind: 'acceptance', finding, change: kind },
    ];

    marked.record = withAddition(record, { acceptances: [withdrawAcceptance(acceptance, later)] });
    expect(marked.changes()).toEqual(change('gone'));

    marked.record = withAddition(record, { acceptances: [{ ...acceptance, ...later }] });
    expect(marked.changes()).toEqual(change('changed'));

    const open = marked.check().findings.filter(({ id }) => id === EXTENT);
    marked.record = withAddition(record, { acceptances: acceptedBy(marked.check(), open) });
    expect(marked.changes()).toEqual(change('added', EXTENT));
  });

  it('lapses when the rule pack says something else, also under the same version', () => {
    const stricter = { ...PACK, kostnadsutveckling: { ...PACK.kostnadsutveckling, högstPerÅr: 0.025 } };
    expect(marked.changes(stricter)).toEqual([
      { kind: 'rulePack', before: `${PACK.id} ${PACK.version}`, now: `${PACK.id} ${PACK.version}` },
    ]);
    expect(marked.changes({ ...PACK, version: '9.9.9' })).toEqual([
      { kind: 'rulePack', before: `${PACK.id} ${PACK.version}`, now: `${PACK.id} 9.9.9` },
    ]);
  });

  it('lapses when a bilaga is gone, and says so once', () => {
    marked.submission.deleteBilaga('9');
    expect(marked.changes()).toEqual([{ kind: 'bilaga', bilaga: '9', enhet: HSF, change: 'gone' }]);
  });

  it('lapses when a bilaga is there twice, and says so once', () => {
    marked.submission.copySheet(marked.submission.cell('9', 'titel', ''));
    expect(marked.changes()).toEqual([{ kind: 'bilaga', bilaga: '9', enhet: HSF, change: 'added' }]);
  });

  it('lapses when a formula is typed over with its value, though no figure is another', () => {
    const { counts } = marked.check();
    marked.submission.cell('9', 'Summa', 'Utfall 2019').freeze();
    const [change, ...others] = marked.changes() ?? [];
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'findings',
      before: { varning: counts.varning },
      now: { varning: counts.varning + 1 },
    });
  });

  it('of another year or another förvaltning is none', () => {
    const [mark] = marked.record.readyMarks;
    if (mark === undefined) throw new Error('There is a mark');
    for (const other of [{ year: 2020 }, { forvaltning: 'Regionledningsförvaltningen' }]) {
      expect(marked.check({ ...EMPTY_RECORD, readyMarks: [{ ...mark, ...other }] }).review.ready).toBeNull();
    }
  });

  it('stays its submission’s when a slip in the förvaltning’s name is put right', () => {
    const [mark] = marked.record.readyMarks;
    if (mark === undefined) throw new Error('There is a mark');
    const slip = { ...mark, forvaltning: HSF.replace('förvaltning', 'förvalning') };
    const { ready } = marked.check({ ...marked.record, readyMarks: [slip] }).review;
    expect(ready?.mark).toEqual(slip);
  });
});

describe('a Klarmarkering of a check against last year’s submission', () => {
  const submission = validSubmission({ ledgerKeyFigures: false });
  // What Övrig verksamhet was planned to cost in 2022 was −279 tkr; now it is −1 780 tkr.
  const lastYear = validSubmission({ ledgerKeyFigures: false }, lastYearOf(VALID_CONTENT));
  lastYear.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2022').set(-279);
  const prior = inFolder('2020', lastYear.snapshot());

  function check(record: ReviewRecord, given?: readonly WorkbookSnapshot[]): SubmissionReport {
    return onlyOf(
      checkSubmissions(submission.snapshot(), {
        pack: PACK,
        ledger: null,
        unreadable: [],
        ...(given === undefined ? {} : { prior: given }),
        review: { record, problems: [] },
      }),
    );
  }

  const before = check(EMPTY_RECORD, prior);
  const accepted = before.findings.filter(({ rule }) => rule === 'forra-aret-plan');
  const withAcceptance = { ...EMPTY_RECORD, acceptances: acceptedBy(before, accepted) };
  const report = check(withAcceptance, prior);
  const record = withReadyMark(withAcceptance, createReadyMark(report, PACK, SIGNER), report.findings);

  it('says so', () => {
    expect(accepted).toHaveLength(1);
    expect(record.readyMarks[0]?.checkedAgainst).toEqual({ prior: true, ledger: false });
    expect(record.readyMarks[0]?.acceptances).toHaveLength(1);
  });

  it('holds with last year’s file and without it', () => {
    expect(check(record, prior).review.ready?.changes).toEqual([]);
    expect(check(record).review.ready?.changes).toEqual([]);
    expect(check(record).review.resting).toHaveLength(1);
  });

  it('lapses without last year’s file too, when its acceptance is taken back', () => {
    const [acceptance] = record.acceptances;
    if (acceptance === undefined) throw new Error('There is an acceptance');
    const withdrawn = withdrawAcceptance(acceptance, { by: 'Bo Berg', at: '2026-11-22T17:00:00+01:00' });
    expect(check(withAddition(record, { acceptances: [withdrawn] })).review.ready?.changes).toMatchObject([
      { kind: 'acceptance', change: 'gone' },
    ]);
  });
});

it('what was found is not compared with what was found against a ledger extract', () => {
  const report = onlyOf(checkReviewed(validSubmission().snapshot(), {}));
  const mark = createReadyMark(report, PACK, SIGNER);
  const other = { ...mark, counts: { ...mark.counts, passed: mark.counts.passed + 5 } };
  expect(judgeReadyMark(other, report, [], PACK).changes).toHaveLength(1);
  expect(
    judgeReadyMark({ ...other, checkedAgainst: { prior: false, ledger: true } }, report, [], PACK).changes,
  ).toEqual([]);
});
