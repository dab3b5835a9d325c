import { applyEdits } from '../fill/apply-fill';
import type { SheetPlace } from '../bilagor/figure';
import { createLabels } from '../bilagor/labels';
import { recogniseSheet } from '../bilagor/recognise';
import { SheetReadings } from '../bilagor/sheet-readings';
import type { Ledger } from '../keyfigures/ledger';
import type { RulePack } from '../packs/schema';
import { findPriorYear } from '../prior/find-prior-year';
import { omittedParts, readersOf, templatesOf } from '../packs/tables/compile-template';
import { rulesOf } from '../rules/kinds/pack-rules';
import { RuleContext } from '../rules/kit/rule-context';
import { EMPTY_RECORD, isEmptyRecord } from '../review/review-record';
import { isSameForvaltning, isSameSubmission } from '../review/submission-name';
import type { ReviewProblem, ReviewReading } from '../review/review-reading';
import { groupSubmissions } from '../submissions/group-submissions';
import type { Submission } from '../submissions/submission';
import { shareUnread, type UnreadableFile } from '../submissions/unread-file';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { formulaScope } from '../workbook/sums/formula-scope';
import { checkSubmission, type SubmissionInputs } from './check-submission';
import type { TryEdits } from './correction-trial';
import type { Report, SubmissionReport } from './report';

/** What a check is made with. */
export interface CheckOptions {
  readonly pack: RulePack;
  readonly ledger: Ledger | null;
  /** Files of the call that could not be read: they are told of in the report, and stop what they may be part of. */
  readonly unreadable: readonly UnreadableFile[];
  /** The workbooks of last year's submissions, to compare with. */
  readonly prior?: readonly WorkbookSnapshot[];
  /** What the workbooks keep of earlier reviews. */
  readonly review?: ReviewReading;
  /** An earlier state of the same submissions, to tell what is new, what remains and what is solved. */
  readonly baseline?: Baseline;
  /** Corrections are left out, and not tried out either: for a check whose findings are only counted and compared. */
  readonly withoutFixes?: boolean;
}

/** Earlier files of the same submissions, with what they keep of reviews. */
export interface Baseline {
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly review: ReviewReading;
}

/** Checks the workbooks of one call: recognises their bilagor, groups them into submissions and runs every rule. */
export function checkSubmissions(workbooks: readonly WorkbookSnapshot[], options: CheckOptions): Report {
  return check(workbooks, options, recogniseSheet);
}

/** The same check for workbooks that are checked again and again: sheets that have not changed are not read again. */
export function createRepeatedCheck(): typeof checkSubmissions {
  const readings = new SheetReadings();
  return (workbooks, options) =>
    check(workbooks, options, (snapshot, sheet, labels, wanted) => readings.read(snapshot, sheet, labels, wanted));
}

type Recognise = SheetReadings['read'];

function check(workbooks: readonly WorkbookSnapshot[], options: CheckOptions, given: Recognise): Report {
  const { pack, ledger, unreadable, prior, review, baseline } = options;
  const disabled = pack.avstängdaRegler.map(({ regel, skäl }) => ({ rule: regel, reason: skäl }));
  const rules = rulesOf(pack).filter(({ id }) => !disabled.some(({ rule }) => rule === id));
  const { recognise, recogniseAgain } = rememberReadings(given);
  const submissions = readSubmissions(workbooks, pack, 0, recognise);
  // Cells are told apart by their file's number, so last year's files are numbered behind this year's.
  const earlier = prior === undefined ? null : readSubmissions(prior, pack, workbooks.length, recognise);
  const before =
    baseline === undefined
      ? null
      : check(
          baseline.workbooks,
          { pack, ledger, unreadable: [], withoutFixes: true, ...(prior === undefined ? {} : { prior }) },
          recognise,
        );
  const record = review?.record ?? EMPTY_RECORD;
  const isOnly = submissions.length === 1;
  const contextOf = (submission: Submission): RuleContext => {
    const found = earlier === null ? null : findPriorYear(submission, earlier, isOnly);
    return new RuleContext({ submission, pack, ledger, prior: found });
  };
  const claimants = submissions.map(({ forvaltning, files }) => {
    return { forvaltningar: forvaltning === null ? [] : [forvaltning], files };
  });
  const unread = shareUnread(unreadable, claimants, pack);
  const reports = submissions.map((submission, at) => {
    const inputs: SubmissionInputs = {
      record,
      baseline: before === null ? null : sameSubmission(before, submission, isOnly),
      unread: unread[at] ?? [],
    };
    const tryOut: TryEdits = (edits) => {
      const edited = applyEdits(workbooks, edits);
      const again = readSubmissions(edited.workbooks, pack, 0, recogniseAgain);
      return {
        context: contextOf((again.length === submissions.length ? again[at] : undefined) ?? submission),
        unknown: edited.unknown,
      };
    };
    return checkSubmission(contextOf(submission), rules, inputs, options.withoutFixes === true ? undefined : tryOut);
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
    reviewProblems: [...(review?.problems ?? []), ...lostReviews(workbooks, baseline)],
  };
}

/** Remembers what is found on each sheet for as long as one check goes on, so that trials read what they change alone. */
function rememberReadings(given: Recognise): { readonly recognise: Recognise; readonly recogniseAgain: Recognise } {
  const readings = new Map<string, { readonly of: SheetSnapshot; readonly reading: ReturnType<Recognise> }>();
  const keyOf = ({ fileIndex, sheetIndex }: SheetPlace): string => `${fileIndex}:${sheetIndex}`;
  return {
    recognise: (of, sheet, labels, wanted) => {
      const reading = given(of, sheet, labels, wanted);
      readings.set(keyOf(sheet), { of, reading });
      return reading;
    },
    recogniseAgain: (snapshot, sheet, labels, wanted) => {
      const known = readings.get(keyOf(sheet));
      return known?.of === snapshot ? known.reading : recogniseSheet(snapshot, sheet, labels, wanted);
    },
  };
}

/**
 * The check of the same submission among those of an earlier state. Where there is one of each, the names or the years of
 * an unfinished one may be missing or wrong.
 */
function sameSubmission({ submissions }: Report, submission: Submission, isOnly: boolean): SubmissionReport | null {
  const same = submissions.find((one) => isSameSubmission(one.submission, submission));
  const [only] = submissions;
  if (same !== undefined || !isOnly || submissions.length !== 1 || only === undefined) return same ?? null;
  const { forvaltning } = only.submission;
  const isOther =
    forvaltning !== null && submission.forvaltning !== null && !isSameForvaltning(forvaltning, submission.forvaltning);
  return isOther ? null : only;
}

/** A program that does not keep custom XML parts loses the review without a word. */
function lostReviews(workbooks: readonly WorkbookSnapshot[], baseline: Baseline | undefined): readonly ReviewProblem[] {
  const hadReview =
    baseline !== undefined && (!isEmptyRecord(baseline.review.record) || baseline.review.problems.length > 0);
  const [first] = workbooks;
  if (!hadReview || first === undefined) return [];
  if (workbooks.some(({ reviewParts }) => (reviewParts ?? []).length > 0)) return [];
  return [{ file: first.file, kind: 'lost', reason: LOST }];
}

const LOST =
  'Den tidigare filen har en granskning med godtaganden som saknas här. Filen har troligen sparats i ett program som inte behåller dem. Hämta godtagandena ur den tidigare filen, utgå från den, eller gör granskningen på nytt.';

function readSubmissions(
  workbooks: readonly WorkbookSnapshot[],
  pack: RulePack,
  firstIndex: number,
  recognise: Recognise,
): readonly Submission[] {
  const labels = createLabels(pack.etikettvarianter);
  const wanted = { templates: templatesOf(pack), readers: readersOf(pack), omitted: omittedParts(pack) };
  const readings = workbooks.map((workbook, index) => {
    const { file, sheets } = workbook;
    const common = { file, fileIndex: firstIndex + index, scope: formulaScope(workbook) };
    return {
      file,
      sheets: sheets.map((snapshot, sheetIndex) =>
        recognise(snapshot, { ...common, sheet: snapshot.name, sheetIndex }, labels, wanted),
      ),
    };
  });
  return groupSubmissions(readings, pack);
}
