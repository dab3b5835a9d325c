import { createLabels } from '../bilagor/labels';
import { recogniseSheet } from '../bilagor/recognise';
import type { Ledger } from '../keyfigures/ledger';
import type { RulePack } from '../packs/schema';
import { findPriorYear } from '../prior/find-prior-year';
import { RULES } from '../rules/index';
import { groupSubmissions } from '../submissions/group-submissions';
import type { Submission } from '../submissions/submission';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkSubmission } from './check-submission';
import type { Report, UnreadableFile } from './report';

/** What a check is made with. */
export interface CheckOptions {
  readonly pack: RulePack;
  readonly ledger: Ledger | null;
  /** Files of the call that could not be read: they are told of in the report. */
  readonly unreadable: readonly UnreadableFile[];
  /** The workbooks of last year's submissions, to compare with. */
  readonly prior?: readonly WorkbookSnapshot[];
}

/** Checks the workbooks of one call: recognises their bilagor, groups them into submissions and runs every rule. */
export function checkSubmissions(workbooks: readonly WorkbookSnapshot[], options: CheckOptions): Report {
  const { pack, ledger, unreadable, prior } = options;
  const disabled = pack.avstängdaRegler.map(({ regel, skäl }) => ({ rule: regel, reason: skäl }));
  const rules = RULES.filter(({ id }) => !disabled.some(({ rule }) => rule === id));
  const submissions = readSubmissions(workbooks, pack, 0);
  // Cells are told apart by their file's number, so last year's files are numbered behind this year's.
  const earlier = prior === undefined ? null : readSubmissions(prior, pack, workbooks.length);
  const reports = submissions.map((submission) => {
    const found = earlier === null ? null : findPriorYear(submission, earlier, submissions.length === 1);
    return checkSubmission({ submission, pack, ledger, prior: found }, rules);
  });
  return {
    rulePack: { id: pack.id, version: pack.version, region: pack.region },
    submissions: reports,
    unreadable,
    disabled,
    prior:
      earlier === null
        ? null
        : {
            unused: earlier.filter(
              (submission) => submission.bilagor.length > 0 && !reports.some((report) => report.prior === submission),
            ),
          },
  };
}

function readSubmissions(
  workbooks: readonly WorkbookSnapshot[],
  pack: RulePack,
  firstIndex: number,
): readonly Submission[] {
  const labels = createLabels(pack.etikettvarianter);
  const readings = workbooks.map(({ file, sheets }, index) => ({
    file,
    sheets: sheets.map((snapshot, sheetIndex) =>
      recogniseSheet(snapshot, { file, sheet: snapshot.name, fileIndex: firstIndex + index, sheetIndex }, labels),
    ),
  }));
  return groupSubmissions(readings, pack);
}
