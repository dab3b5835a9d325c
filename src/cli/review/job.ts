import { join } from 'node:path';
import { readWorkbookFile } from '../../adapters/files/read-workbook-file';
import { writeWholeFile } from '../../adapters/files/write-whole-file';
import { checkSubmissions } from '../../core/engine/check-submissions';
import { identifyWorkbook, type WorkbookIdentity } from '../../core/submissions/identify-workbook';
import type { UnreadableFile } from '../../core/submissions/unread-file';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { renderHtml } from '../../report/html/render-html';
import { overviewRow, type FailedFile, type OverviewRow } from '../../report/review/overview';
import { choosePack, type ChosenPacks } from '../choose-pack';
import { readFileReviews } from '../read-file-reviews';
import { REPORTS_FOLDER, reportName } from './report-name';

/** A piece of a review that can be done apart from the others. Everything in it can be handed to another thread. */
export type ReviewJob = IdentifyJob | CheckJob;

/** Tells whose bilagor a file holds. */
export interface IdentifyJob {
  readonly kind: 'identify';
  readonly rules: string | undefined;
  readonly path: string;
}

/** Checks the files of a group, and writes a report for each submission in it. */
export interface CheckJob {
  readonly kind: 'check';
  readonly rules: string | undefined;
  readonly files: readonly NamedFile[];
  /** Last year's files that may be of the same förvaltningar. */
  readonly prior: readonly NamedFile[];
  /** Files that could not be read and may be of the group's. */
  readonly unread: readonly UnreadableFile[];
  /** The group's number, from 1: the names of its reports begin with it. */
  readonly number: number;
  readonly out: string;
  /** When the reports are made, as it is to be read. */
  readonly madeAt: string;
}

/** A file and what reports call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** What a job gives. */
export type ReviewResult = Identified | Checked;

/** Whose bilagor a file holds, or why that cannot be told. */
export interface Identified {
  readonly kind: 'identified';
  readonly identity: WorkbookIdentity | null;
  /** Swedish; empty when the file could be read. */
  readonly reason: string;
}

/** The submissions of a group, its files that could not be read, and what to know of the others. */
export interface Checked {
  readonly kind: 'checked';
  readonly rows: readonly OverviewRow[];
  readonly failed: readonly FailedFile[];
  /** Why reports could not be written, by their names. */
  readonly unwritten: readonly FailedFile[];
  /** What could not be read as it stood: of the workbooks, and of what they keep of their reviews. */
  readonly warnings: readonly FailedFile[];
}

/** Does a job. Nothing of the workbooks is kept when it is done. */
export async function doJob(job: ReviewJob): Promise<ReviewResult> {
  const packs = await choosePack(job.rules);
  return job.kind === 'identify' ? identify(job, packs) : check(job, packs);
}

async function identify({ path }: IdentifyJob, { pack, among = [pack] }: ChosenPacks): Promise<Identified> {
  const result = await readWorkbookFile(path);
  return result.ok
    ? { kind: 'identified', identity: identifyWorkbook(result.workbook, { fallback: pack, packs: among }), reason: '' }
    : { kind: 'identified', identity: null, reason: result.reason };
}

async function check({ files, prior, unread, number, out, madeAt }: CheckJob, packs: ChosenPacks): Promise<Checked> {
  const own = await readAll(files);
  // What cannot be read of last year's has been told of when it was identified.
  const earlier = await readAll(prior);
  const report = checkSubmissions(own.workbooks, {
    ...packs,
    ledger: null,
    unreadable: [...unread, ...own.failed],
    review: await readFileReviews(own.workbooks),
    ...(prior.length === 0 ? {} : { prior: earlier.workbooks }),
  });
  const unwritten: FailedFile[] = [];
  const rows: OverviewRow[] = [];
  for (const submission of report.submissions) {
    const name = reportName(number, rows.length, submission.submission);
    const page = renderHtml({ ...report, submissions: [submission] }, { madeAt });
    const problem = await writeWholeFile(join(out, REPORTS_FOLDER, name), page);
    if (problem !== undefined) unwritten.push({ file: name, reason: problem });
    rows.push(overviewRow(submission, problem === undefined ? `${REPORTS_FOLDER}/${name}` : null));
  }
  const reviewProblems = report.reviewProblems.map(({ file, reason }) => ({ file, reason }));
  return { kind: 'checked', rows, failed: own.failed, unwritten, warnings: [...own.notes, ...reviewProblems] };
}

interface ReadWorkbooks {
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly failed: readonly FailedFile[];
  readonly notes: readonly FailedFile[];
}

async function readAll(files: readonly NamedFile[]): Promise<ReadWorkbooks> {
  const workbooks: WorkbookSnapshot[] = [];
  const failed: FailedFile[] = [];
  const notes: FailedFile[] = [];
  for (const { path, name } of files) {
    const result = await readWorkbookFile(path);
    if (result.ok) {
      workbooks.push({ ...result.workbook, file: name });
      notes.push(...result.notes.map((reason) => ({ file: name, reason })));
    } else {
      failed.push({ file: name, reason: result.reason });
    }
  }
  return { workbooks, failed, notes };
}
