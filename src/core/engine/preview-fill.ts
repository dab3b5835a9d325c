import { figureLabel, type Figure, type Place } from '../bilagor/figure';
import { figuresOf } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import type { Report, SubmissionReport } from './report';
import type { Finding } from '../findings/finding';
import type { Submission } from '../submissions/submission';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { applyFill, type FollowingCell } from '../fill/apply-fill';
import type { PlannedWrite } from '../fill/fill-plan';

/** A figure that is not written, but changes with what is. */
export interface FillChange {
  readonly place: Place;
  /** `RESULTAT, Budget 2020`. */
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: Unit;
}

/** What a fill leads to, before it is made. */
export interface FillPreview {
  /** What is found now and not after it; what only follows from something else is left out. */
  readonly solved: readonly Finding[];
  /** What is found after it and not now. */
  readonly added: readonly Finding[];
  readonly changes: readonly FillChange[];
}

/**
 * Tells what a fill leads to: it is made on a view of the workbooks, which are then checked.
 * @param workbooks those that `before` was made of, in the order of the call
 * @param check the check that `before` was made with
 */
export function previewFill(
  workbooks: readonly WorkbookSnapshot[],
  writes: readonly PlannedWrite[],
  before: SubmissionReport,
  check: (workbooks: readonly WorkbookSnapshot[]) => Report,
): FillPreview {
  const applied = applyFill(workbooks, writes);
  const { solved, added } = compareChecks(before, check(applied.workbooks));
  return { solved, added, changes: changesOf(before.submission, applied.following) };
}

/** How two checks of one submission differ. */
export interface CheckDifference {
  /** The later check; undefined when the submission is not in it. */
  readonly after: SubmissionReport | undefined;
  readonly solved: readonly Finding[];
  readonly added: readonly Finding[];
}

/** Compares a submission's check with a later one; what only follows from something else is left out. */
export function compareChecks(before: SubmissionReport, report: Report): CheckDifference {
  const after = sameSubmission(report, before.submission);
  const roots = (checked: SubmissionReport | undefined): readonly Finding[] =>
    (checked?.findings ?? []).filter(({ causedBy }) => causedBy === null);
  const known = new Set(before.findings.map(({ id }) => id));
  const left = new Set((after?.findings ?? []).map(({ id }) => id));
  return {
    after,
    solved: roots(before).filter(({ id }) => !left.has(id)),
    added: roots(after).filter(({ id }) => !known.has(id)),
  };
}

/** The check of the same submission in a later report; undefined when it is not in it. */
export function sameSubmission(
  { submissions }: Report,
  { files, forvaltning }: Submission,
): SubmissionReport | undefined {
  return (
    submissions.find(({ submission }) => submission.forvaltning === forvaltning) ??
    submissions.find(({ submission }) => submission.files.join('|') === files.join('|'))
  );
}

/** The figures whose formulas follow what is written, in the order of the bilagor. */
export function changesOf(submission: Submission, following: readonly FollowingCell[]): readonly FillChange[] {
  const values = new Map(
    following.map(({ fileIndex, sheetIndex, row, column, value }) => [
      [fileIndex, sheetIndex, row, column].join('|'),
      value,
    ]),
  );
  return submission.bilagor.flatMap(figuresOf).flatMap((figure): readonly FillChange[] => {
    const value = values.get(keyOf(figure));
    if (value === undefined) return [];
    const to = typeof value === 'number' ? value : null;
    if (to === figure.value) return [];
    const { sheet, address, unit, value: from } = figure;
    return [{ place: { sheet, address }, label: figureLabel(figure), from, to, unit }];
  });
}

function keyOf({ sheet, address }: Figure): string {
  return [sheet.fileIndex, sheet.sheetIndex, address.row, address.column].join('|');
}
