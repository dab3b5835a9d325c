import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keepReview } from '../../src/adapters/files/patch/keep-review';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../src/adapters/files/read-workbook-bytes';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report, SubmissionReport } from '../../src/core/engine/report';
import type { Finding } from '../../src/core/findings/finding';
import { createReview } from '../../src/core/review/change-record';
import { createReadyMark } from '../../src/core/review/ready-mark';
import { readReviews } from '../../src/core/review/part/read-reviews';
import { writeReviewPart } from '../../src/core/review/part/review-part';
import { EMPTY_RECORD, type ReviewRecord } from '../../src/core/review/review-record';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderJson } from '../../src/report/json';
import { CheckSession } from '../../src/session/check-session';
import { openWorkbook } from '../../workbench/app/files/open-workbook';
import { snapshotOf } from '../../workbench/host/workbook/snapshot';
import { acceptedBy, onlyOf } from '../support/accepted';
import { builtInPack, checkWorkbooks } from '../support/check';
import { openInExcel, type OpenInExcel } from '../support/open-in-excel';
import { reviewParts } from '../support/pane/review-parts';
import { runCli } from '../support/run-cli';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const REASON = 'Avstämt med verksamheten, uppgiften kompletteras i delårsrapporten.';
const AT = '2026-11-22T14:05:00+01:00';
const ITEM_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** The report on workbooks with what they keep of reviews. */
function reviewed(workbooks: readonly WorkbookSnapshot[]): Report {
  return checkSubmissions(workbooks, {
    pack: builtInPack(),
    ledger: null,
    unreadable: [],
    review: readReviews(workbooks),
  });
}

/** A sample's bytes with a review part in them, as the command line keeps it. */
function withPart(path: string, text: string): Uint8Array {
  const kept = keepReview(readFileSync(path), { text, itemId: ITEM_ID }, NODE_PATCHING_HOST);
  if (!kept.ok) throw new Error(kept.reason);
  return kept.bytes;
}

function read(path: string, bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbookBytes(basename(path), bytes, NODE_HOST);
  if (!result.ok) throw new Error(result.reason);
  return result.workbook;
}

/** Everything that a review can hold: held, lapsed, resting and superseded acceptances, a review and a Klarmarkering. */
function fullRecord(report: SubmissionReport): ReviewRecord {
  const { submission, findings } = report;
  const roots = findings.filter(({ causedBy, severity }) => causedBy === null && severity !== 'fel');
  const [lapsing, superseded, ...held] = acceptedBy(report, roots, { reason: REASON });
  const review = createReview(
    { submission, findings: findings.slice(2) },
    { by: 'Bo Berg', at: '2026-11-12T09:30:00+01:00' },
  );
  const mark = createReadyMark(report, builtInPack(), {
    by: 'Nils Öberg',
    role: 'ekonomidirektör',
    at: AT,
  });
  if (lapsing === undefined || superseded === undefined)
    return { ...EMPTY_RECORD, reviews: [review], readyMarks: [mark] };
  return {
    ...EMPTY_RECORD,
    acceptances: [
      { ...lapsing, figures: [...lapsing.figures, { label: 'Något annat', value: 12, unit: null }] },
      superseded,
      ...held,
      { ...superseded, finding: 'finns inte längre' },
    ],
    superseded: [{ ...superseded, reason: 'Det tidigare skälet, som ersattes.', at: '2026-11-20T08:00:00+01:00' }],
    reviews: [review],
    readyMarks: [mark],
  };
}

describe('a reviewed workbook gives the same review from Excel as from its file', () => {
  it.each([
    ['the published workbook', [RLF]],
    ['the faultless one', [HSF]],
    ['one workbook a bilaga', RLF_ONE_A_BILAGA],
  ])('%s', async (_, paths) => {
    const [path = '', ...others] = paths;
    const samples = await Promise.all(paths.map(readSample));
    const text = writeReviewPart(fullRecord(onlyOf(checkWorkbooks(samples))));
    const file = read(path, withPart(path, text));
    expect(file.reviewParts).toEqual([text]);
    const rest = await Promise.all(others.map(readSample));
    const fromFile = reviewed([file, ...rest]);
    const fromExcel = reviewed([await openInExcel(file).host.read(), ...rest]);
    expect(renderJson(fromExcel)).toBe(renderJson(fromFile));
    expect(onlyOf(fromFile).review).toMatchObject({
      ready: { mark: { by: 'Nils Öberg' } },
      sinceReview: { since: { by: 'Bo Berg' } },
    });
  });

  it('with every state of an acceptance in it', async () => {
    const before = onlyOf(checkWorkbooks([await readSample(RLF)]));
    const file = read(RLF, withPart(RLF, writeReviewPart(fullRecord(before))));
    const { findings, review, counts } = onlyOf(reviewed([await openInExcel(file).host.read()]));
    const states = findings.map(({ acceptance }) => acceptance?.status ?? 'none');
    expect([...new Set(states)].sort()).toEqual(['accepted', 'lapsed', 'none']);
    expect([review.resting.length, review.superseded.length]).toEqual([1, 1]);
    const { fel, varning, upplysning } = before.counts;
    // All varningar and upplysningar but the lapsed one.
    expect([counts.fel, counts.accepted]).toEqual([fel, varning + upplysning - 1]);
  });
});

interface InExcel extends OpenInExcel {
  readonly session: CheckSession;
}

/** The pane's session over a workbook in Excel, as the pane has it. */
async function openPane(workbook: WorkbookSnapshot): Promise<InExcel> {
  const opened = openInExcel(workbook);
  const pack = builtInPack();
  const session = new CheckSession({
    host: opened.host,
    later: () => () => undefined,
    reviews: reviewParts(),
    check: (workbooks, unreadable, { review }) =>
      checkSubmissions(workbooks, { pack, ledger: null, unreadable, review }),
    readFile: () => Promise.resolve({ ok: false, reason: 'Filen är ingen arbetsbok.' }),
  });
  await session.check();
  return { ...opened, session };
}

function reportIn({ session }: InExcel): SubmissionReport {
  const { report } = session.getState();
  if (report === null) throw new Error('Nothing was checked');
  return onlyOf(report);
}

function findingIn(opened: InExcel, rule: string): Finding {
  const found = reportIn(opened).findings.find((finding) => finding.rule === rule && finding.causedBy === null);
  if (found === undefined) throw new Error(`Nothing of ${rule}`);
  return found;
}

/** The workbook's file as it would be saved, with the parts that the workbook in Excel now has. */
function saved(path: string, { excel }: OpenInExcel): string {
  const [text = '', ...others] = excel.workbook.xmlParts.all.map(({ xml }) => xml);
  expect(others).toEqual([]);
  return folder.write(basename(path), withPart(path, text));
}

interface JsonFinding {
  readonly id: string;
  readonly accepted?: { readonly reason: string; readonly by: string } | null;
}

async function checkedByCli(file: string): Promise<readonly JsonFinding[]> {
  const { stdout } = await runCli(['check', '--format', 'json', file]);
  const { submissions } = JSON.parse(stdout) as {
    readonly submissions: readonly { findings: readonly JsonFinding[] }[];
  };
  return submissions.flatMap(({ findings }) => findings);
}

describe('an acceptance', () => {
  it('made in Excel is read from the file', async () => {
    const opened = await openPane(await readSample(RLF));
    const finding = findingIn(opened, '17-obligatoriskt');
    await opened.session.accept(reportIn(opened), [finding], { reason: REASON, by: 'Eva Ek' });
    expect(opened.session.getState().notice).toMatchObject({ kind: 'reviewKept', withOthers: false });
    const accepted = (await checkedByCli(saved(RLF, opened))).filter((one) => one.accepted !== null);
    expect(accepted).toMatchObject([{ id: finding.id, accepted: { reason: REASON, by: 'Eva Ek' } }]);
  });

  it('made in the file is read in Excel, and gone on with there in the same part', async () => {
    const file = folder.write(`in/${basename(RLF)}`, readFileSync(RLF));
    const { id } = onlyOf(checkWorkbooks([await readSample(RLF)])).findings.find(
      ({ rule }) => rule === '17-obligatoriskt',
    ) ?? {
      id: '',
    };
    const { status } = await runCli([
      'accept',
      file,
      '--finding',
      id,
      '--reason',
      REASON,
      '--by',
      'Åsa Berg',
      '--out',
      folder.path('ut'),
    ]);
    expect(status).toBe(0);
    const copy = join(folder.path('ut'), basename(RLF));
    const opened = await openPane(await readSample(copy));
    expect(findingIn(opened, '17-obligatoriskt').acceptance).toMatchObject({
      status: 'accepted',
      acceptance: { finding: id, by: 'Åsa Berg', reason: REASON },
    });

    const other = findingIn(opened, '16-status-saknas');
    await opened.session.accept(reportIn(opened), [other], { reason: REASON, by: 'Eva Ek' });
    await opened.session.markReady(reportIn(opened), { name: 'Nils Öberg', role: 'ekonomidirektör' });
    expect(opened.session.getState().notice).toMatchObject({ kind: 'reviewKept', what: 'ready', withOthers: false });
    const again = await readSample(saved(copy, opened));
    const report = onlyOf(reviewed([again]));
    expect(
      report.findings.flatMap(({ acceptance }) => (acceptance === null ? [] : [acceptance.acceptance.by])).sort(),
    ).toEqual(['Eva Ek', 'Åsa Berg']);
    expect(report.review.ready).toMatchObject({ mark: { by: 'Nils Öberg' }, changes: [] });
  });

  it('made by a co-author while the pane is open is not written over', async () => {
    const opened = await openPane(await readSample(RLF));
    const [first, second] = [findingIn(opened, '17-obligatoriskt'), findingIn(opened, '16-status-saknas')];
    const theirs = acceptedBy(reportIn(opened), [second], { by: 'Bo Berg' });
    opened.excel.workbook.xmlParts.add(writeReviewPart({ ...EMPTY_RECORD, acceptances: theirs }));
    await opened.session.accept(reportIn(opened), [first], { reason: REASON, by: 'Eva Ek' });
    expect(opened.session.getState().notice).toMatchObject({ kind: 'reviewKept', withOthers: true });
    const { findings } = onlyOf(reviewed([snapshotOf(opened.excel.workbook)]));
    expect(
      findings.flatMap(({ acceptance }) => (acceptance === null ? [] : [acceptance.acceptance.by])).sort(),
    ).toEqual(['Bo Berg', 'Eva Ek']);
  });

  it.each([
    ['is read-only', 'readOnly'],
    ['has a cell that is being edited', 'cellIsBeingEdited'],
  ])('is said not to be kept where the workbook %s', async (_, problem) => {
    const opened = await openPane(await readSample(HSF));
    const report = reportIn(opened);
    if (problem === 'readOnly') opened.excel.workbook.isReadOnly = true;
    else opened.excel.startCellEdit();
    await opened.session.saveReview(report, 'Eva Ek');
    expect(opened.session.getState().notice).toEqual({ kind: 'reviewNotKept', problem });
    expect(opened.excel.workbook.xmlParts.all).toEqual([]);
  });
});

it('a file that is opened in the workbench brings its review along', async () => {
  const bytes = withPart(RLF, writeReviewPart(fullRecord(onlyOf(checkWorkbooks([await readSample(RLF)])))));
  const opening = await openWorkbook(basename(RLF), bytes.slice());
  if (!opening.ok) throw new Error(opening.reason);
  expect(readReviews([snapshotOf(opening.workbook)])).toEqual(readReviews([read(RLF, bytes)]));
});
