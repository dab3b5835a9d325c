import type { SubmissionReport } from '../../src/core/engine/report';
import type { Finding } from '../../src/core/findings/finding';
import { readReviewPart, writeReviewPart } from '../../src/core/review/part/review-part';
import { EMPTY_RECORD, type ReviewRecord } from '../../src/core/review/review-record';
import type { CheckSession } from '../../src/session/check-session';
import { checkWorkbooks } from '../support/check';
import type { MemoryHost } from '../support/memory-host';
import { openSession } from '../support/pane/open-session';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

const REASON = 'Avtalet om kollektivtrafik räknas upp, enligt beslut i nämnden.';
const GROWTH = '10a-kostnadsutveckling';
const COST = ['10a', 'Primärvård', 'Kostnader Plan 2022'] as const;

/** A submission whose only finding is that costs grow by too much. */
function withGrowth(): Submission {
  const submission = validSubmission();
  const cell = submission.cell(...COST);
  cell.set(cell.number - 5000);
  const regionbidrag = submission.cell('10a', 'Regionbidrag', 'Intäkter Plan 2022');
  regionbidrag.set(regionbidrag.number + 5000);
  return submission;
}

interface Opened {
  readonly session: CheckSession;
  readonly host: MemoryHost;
  readonly submission: Submission;
}

async function open(submission = withGrowth()): Promise<Opened> {
  const { session, host } = openSession(submission.workbook);
  await session.check();
  return { session, host, submission };
}

function reportIn({ session }: Pick<Opened, 'session'>): SubmissionReport {
  const report = session.getState().report?.submissions[0];
  if (report === undefined) throw new Error('Nothing was checked');
  return report;
}

function growthIn(opened: Pick<Opened, 'session'>): Finding {
  const found = reportIn(opened).findings.find(({ rule }) => rule === GROWTH);
  if (found === undefined) throw new Error('The growth was not found');
  return found;
}

function recordIn({ reviewParts }: MemoryHost): ReviewRecord {
  const [part = '', ...others] = reviewParts;
  const reading = readReviewPart(part);
  if (reading.status !== 'read' || others.length > 0) throw new Error('Not one readable part');
  return reading.record;
}

async function accept(opened: Opened, by = 'Eva Ek'): Promise<void> {
  await opened.session.accept(reportIn(opened), [growthIn(opened)], { reason: REASON, by });
}

describe('an acceptance', () => {
  it('is kept with the workbook, and the finding is counted apart', async () => {
    const opened = await open();
    const { varning } = reportIn(opened).counts;
    await accept(opened);
    expect(recordIn(opened.host).acceptances).toMatchObject([
      { rule: GROWTH, reason: REASON, by: 'Eva Ek', at: '2026-11-22T14:01:00+01:00', withdrawn: false },
    ]);
    expect(growthIn(opened).acceptance?.status).toBe('accepted');
    expect(reportIn(opened).counts).toMatchObject({ varning: varning - 1, accepted: 1 });
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewKept', what: 'accepted', withOthers: false });
    expect(opened.session.getState().review.reviewer.name).toBe('Eva Ek');
  });

  it('lapses when its figure changes by 1, and holds again when that is put back', async () => {
    const opened = await open();
    await accept(opened);
    const { submission, session, host } = opened;
    const before = submission.cell(...COST).number;
    host.edit(() => {
      submission.cell(...COST).set(before - 1);
    });
    await session.check();
    expect(growthIn(opened).acceptance).toMatchObject({ status: 'lapsed', acceptance: { reason: REASON } });
    host.edit(() => {
      submission.cell(...COST).set(before);
    });
    await session.check();
    expect(growthIn(opened).acceptance?.status).toBe('accepted');
  });

  it('can be taken back, which is remembered too', async () => {
    const opened = await open();
    await accept(opened);
    const [acceptance] = recordIn(opened.host).acceptances;
    if (acceptance === undefined) throw new Error('Nothing was kept');
    await opened.session.withdraw(acceptance, 'Bo Berg');
    expect(growthIn(opened).acceptance).toBeNull();
    expect(recordIn(opened.host).acceptances).toMatchObject([{ by: 'Bo Berg', withdrawn: true }]);
    expect(recordIn(opened.host).superseded).toMatchObject([{ by: 'Eva Ek', withdrawn: false }]);
  });

  it('is there when the workbook is opened again', async () => {
    const opened = await open();
    await accept(opened);
    const again = openSession(opened.submission.workbook);
    again.host.reviewParts = opened.host.reviewParts;
    await again.session.check();
    expect(growthIn(again).acceptance?.status).toBe('accepted');
  });
});

describe('a review that somebody else keeps meanwhile', () => {
  it('is kept beside the own', async () => {
    const opened = await open();
    const review = {
      forvaltning: 'Annan',
      year: 2020,
      by: 'Bo Berg',
      at: '2026-11-22T13:00:00+01:00',
      findings: [],
      followOns: [],
    };
    opened.host.reviewParts = [writeReviewPart({ ...EMPTY_RECORD, reviews: [review] })];
    await accept(opened);
    expect(recordIn(opened.host)).toMatchObject({ acceptances: [{ by: 'Eva Ek' }], reviews: [review] });
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewKept', what: 'accepted', withOthers: true });
  });

  it('and of a later version is left alone', async () => {
    const opened = await open();
    const later = '<granskning xmlns="urn:bilagekontroll:granskning" version="2"/>';
    opened.host.reviewParts = [later];
    await accept(opened);
    expect(opened.host.reviewParts).toEqual([later]);
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewNotKept', problem: 'newer' });
    expect(opened.session.getState().review.writable).toBe('newer');
  });

  it('and damaged is left alone until it is begun anew', async () => {
    const opened = await open();
    opened.host.reviewParts = ['<granskning xmlns="urn:bilagekontroll:granskning" version="1">{"accept'];
    await accept(opened);
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewNotKept', problem: 'damaged' });
    await opened.session.restartReview();
    expect(recordIn(opened.host)).toEqual(EMPTY_RECORD);
    await accept(opened);
    expect(growthIn(opened).acceptance?.status).toBe('accepted');
  });
});

it('says why a workbook that may not be written keeps no review', async () => {
  const opened = await open();
  opened.host.writeReview = () => {
    opened.host.problem = 'refused';
    return opened.host.show({ sheet: 'x', address: { row: 0, column: 0 } }).then(() => ({ status: 'written' }));
  };
  await accept(opened);
  expect(opened.session.getState().notice).toEqual({ kind: 'reviewNotKept', problem: 'refused' });
});

it('tells of a review that a program has lost', async () => {
  const opened = await open();
  await accept(opened);
  opened.host.reviewParts = [];
  await opened.session.check();
  expect(opened.session.getState().review.problems).toMatchObject([{ kind: 'lost' }]);
});

describe('Klarmarkering', () => {
  it('holds until a figure changes, and tells which', async () => {
    const opened = await open();
    await accept(opened);
    await opened.session.markReady(reportIn(opened), { name: 'Eva Ek', role: 'Ekonomidirektör' });
    const { ready } = reportIn(opened).review;
    expect(ready?.changes).toEqual([]);
    expect(ready?.mark).toMatchObject({ by: 'Eva Ek', role: 'Ekonomidirektör', counts: { accepted: 1, fel: 0 } });
    const { submission, host, session } = opened;
    const figure = submission.cell('10a', 'Regionbidrag', 'Intäkter Budget 2021');
    const before = figure.number;
    host.edit(() => {
      figure.set(before + 1);
    });
    await session.check();
    expect(reportIn(opened).review.ready?.changes).toContainEqual(
      expect.objectContaining({ kind: 'figure', bilaga: '10a', row: 'Regionbidrag', before, now: before + 1 }),
    );
  });

  it('is not made of a report that is no longer of the workbook as it is', async () => {
    const opened = await open();
    const old = reportIn(opened);
    await opened.session.check();
    await opened.session.markReady(old, { name: 'Eva Ek', role: 'Controller' });
    expect(opened.host.reviewParts).toEqual([]);
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewNotKept', problem: 'changed' });
  });
});

it('tells what is new and what is solved since the last review', async () => {
  const opened = await open();
  await opened.session.saveReview(reportIn(opened), 'Eva Ek');
  const since = reportIn(opened).review.sinceReview;
  expect(since?.added).toEqual([]);
  expect(since?.remaining.map(({ rule }) => rule)).toContain(GROWTH);
  const { submission, host, session } = opened;
  host.edit(() => {
    submission.cell('16', 'Risk 1', 'Ansvarig').clear();
  });
  await session.check();
  expect(reportIn(opened).review.sinceReview?.added.map(({ rule }) => rule)).toEqual(['16-ansvarig-saknas']);
});

it('takes over what a copy keeps', async () => {
  const opened = await open();
  await accept(opened);
  const [acceptance] = recordIn(opened.host).acceptances;
  if (acceptance === undefined) throw new Error('Nothing was kept');
  const later = { ...acceptance, by: 'Bo Berg', at: '2026-11-22T15:00:00+01:00' };
  const copy = {
    file: 'Kopia.xlsx',
    sheets: [],
    reviewParts: [writeReviewPart({ ...EMPTY_RECORD, acceptances: [later] })],
  };
  const { session, host } = openSession(opened.submission.workbook, {
    readFile: () => Promise.resolve({ ok: true, workbook: copy }),
  });
  host.reviewParts = opened.host.reviewParts;
  await session.check();
  await session.addFiles([{ name: 'Kopia.xlsx', bytes: () => Promise.resolve(new Uint8Array()) }]);
  await session.takeOverReviews('Kopia.xlsx');
  expect(recordIn(host)).toMatchObject({ acceptances: [{ by: 'Bo Berg' }], superseded: [{ by: 'Eva Ek' }] });
});

it('compares with last year when its files are there', async () => {
  const opened = await open();
  const [prior] = opened.submission.workbook.snapshot();
  expect(checkWorkbooks(prior === undefined ? [] : [prior]).submissions).toHaveLength(1);
  const { session } = openSession(opened.submission.workbook, {
    readFile: (name) =>
      Promise.resolve(
        prior === undefined ? { ok: false, reason: '' } : { ok: true, workbook: { ...prior, file: name } },
      ),
  });
  await session.check();
  expect(session.getState().report?.prior).toBeNull();
  await session.addPriorFiles([{ name: 'Förra året.xlsx', bytes: () => Promise.resolve(new Uint8Array()) }]);
  expect(session.getState().priorFiles).toMatchObject([{ name: 'Förra året.xlsx', unreadable: null }]);
  // The same year is no year before.
  expect(session.getState().report?.prior?.unused).toHaveLength(1);
  session.removePriorFile('Förra året.xlsx');
  expect(session.getState().report?.prior).toBeNull();
});
