import { applyEdits } from '../fill/apply-fill';
import { withoutStaleResults } from '../fill/stale-results';
import type { SheetPlace } from '../bilagor/figure';
import { createLabels } from '../bilagor/labels';
import { recogniseSheet, type SheetReading, type WantedTables } from '../bilagor/recognise';
import { SheetReadings } from '../bilagor/sheet-readings';
import type { DocumentSnapshot } from '../document/snapshot';
import type { PlanDocument } from '../document/plan/plan-document';
import { readPlan } from '../document/plan/read-plan';
import type { Ledger } from '../ledger/ledger';
import type { RulePack } from '../packs/schema';
import { findPriorYear } from '../prior/find-prior-year';
import { wantedTables } from '../packs/tables/compile-template';
import { rulesOf } from '../rules/kinds/pack-rules';
import { RuleContext } from '../rules/kit/rule-context';
import { EMPTY_RECORD, isEmptyRecord } from '../review/review-record';
import { isSameForvaltning, isSameSubmission } from '../review/submission-name';
import type { ReviewProblem, ReviewReading } from '../review/review-reading';
import { groupSubmissions } from '../submissions/group-submissions';
import { choosePacks, type PackOffer } from '../submissions/pack-choice/choose-packs';
import { GIVEN, packChoiceOf, type PackChoice, type WorkbookPack } from '../submissions/pack-choice/pack-choice';
import type { SheetPage, Submission } from '../submissions/submission';
import { namedForvaltning, placeDocument, titledYear, UNPLACED } from '../submissions/place-documents';
import { shareUnread, type UnreadableFile } from '../submissions/unread-file';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { allSteps, type Steps } from '../workbook/steps';
import { formulaScope } from '../workbook/sums/formula-scope';
import { checkSubmission, type SubmissionInputs } from './check-submission';
import type { TryEdits } from './correction-trial';
import { NO_OTHER_TABLES } from '../other-tables/check-other-tables';
import { checkLeftTables } from './other-tables';
import type { Report, SubmissionReport } from './report';

/** What a check is made with. */
export interface CheckOptions {
  /** The rule pack to check with; with `among`, the one for what tells of none of those. */
  readonly pack: RulePack;
  /** Rule packs among which each submission gets its own, by the region's name and by the tables that are found. */
  readonly among?: readonly RulePack[];
  readonly ledger: Ledger | null;
  /** Files of the call that could not be read: they are told of in the report, and stop what they may be part of. */
  readonly unreadable: readonly UnreadableFile[];
  /** The plan and other documents of the submissions. */
  readonly documents?: readonly DocumentSnapshot[];
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
  readonly documents?: readonly DocumentSnapshot[];
  readonly review: ReviewReading;
}

/** Checks the workbooks of one call: recognises their bilagor, groups them into submissions and runs every rule. */
export function checkSubmissions(workbooks: readonly WorkbookSnapshot[], options: CheckOptions): Report {
  return allSteps(check(workbooks, options, recogniseSheet));
}

/** A check at once, and one in steps. */
export interface RepeatedCheck {
  readonly check: (workbooks: readonly WorkbookSnapshot[], options: CheckOptions) => Report;
  readonly checkInSteps: (workbooks: readonly WorkbookSnapshot[], options: CheckOptions) => Steps<Report>;
}

/** The same check for workbooks that are checked again and again: sheets that have not changed are not read again. */
export function createRepeatedCheck(): RepeatedCheck {
  const readings = new SheetReadings();
  const checkInSteps: RepeatedCheck['checkInSteps'] = (workbooks, options) =>
    check(workbooks, options, (snapshot, sheet, labels, wanted) => readings.read(snapshot, sheet, labels, wanted));
  return { check: (workbooks, options) => allSteps(checkInSteps(workbooks, options)), checkInSteps };
}

type Recognise = SheetReadings['read'];

interface KeptReading {
  readonly of: SheetSnapshot;
  readonly wanted: WantedTables | undefined;
  readonly reading: SheetReading;
}

function* check(asStored: readonly WorkbookSnapshot[], options: CheckOptions, given: Recognise): Steps<Report> {
  const { pack, among = [pack], ledger, unreadable, review, baseline } = options;
  const workbooks = withoutStaleResults(asStored);
  const prior = options.prior === undefined ? undefined : withoutStaleResults(options.prior);
  const { recognise, recogniseAgain } = rememberReadings(given);
  const choices = chooseFor(workbooks, 0, { fallback: pack, packs: among }, recognise);
  yield;
  const documents = (options.documents ?? []).map((document, at) =>
    // Numbered behind all workbooks, since places are told apart by their file's number.
    readPlan(document, workbooks.length + (prior?.length ?? 0) + at),
  );
  const found = readSubmissions(workbooks, choices, 0, recognise);
  const read = found.length === 0 && documents.length > 0 ? [documentsAlone(documents, among, pack)] : found;
  yield;
  const submissions = read.map(({ submission }) => submission);
  // Last year's is read as this year's is.
  const used = [...new Set(choices.map((choice) => choice.pack))];
  const priorOffer = { fallback: used[0] ?? pack, packs: used };
  // Cells are told apart by their file's number, so last year's files are numbered behind this year's.
  const earlier =
    prior === undefined
      ? null
      : readSubmissions(prior, chooseFor(prior, workbooks.length, priorOffer, recognise), workbooks.length, recognise);
  const before =
    baseline === undefined
      ? null
      : yield* check(
          baseline.workbooks,
          {
            ...{ pack, among, ledger, unreadable: [], withoutFixes: true },
            ...(prior === undefined ? {} : { prior }),
            ...(baseline.documents === undefined ? {} : { documents: baseline.documents }),
          },
          recognise,
        );
  const record = review?.record ?? EMPTY_RECORD;
  const isOnly = submissions.length === 1;
  const claimants = read.map(({ submission: { forvaltning, files, year }, pack: own }) => {
    return { forvaltningar: forvaltning === null ? [] : [forvaltning], files, pack: own, year };
  });
  const hosts = documents.map((document) => placeDocument(document, claimants));
  const contextOf = (submission: Submission, own: RulePack, at: number): RuleContext => {
    const same = earlier?.filter((one) => one.pack === own).map((one) => one.submission);
    const priorYear = same === undefined ? null : findPriorYear(submission, same, isOnly);
    const ownDocuments = documents.filter((_, document) => hosts[document] === at);
    return new RuleContext({ submission, pack: own, ledger, prior: priorYear, documents: ownDocuments });
  };
  const unread = shareUnread(unreadable, claimants);
  const others = options.withoutFixes === true ? undefined : checkLeftTables(workbooks, read);
  yield;
  const reports: SubmissionReport[] = [];
  for (const [at, { submission, pack: own, choice }] of read.entries()) {
    const inputs: SubmissionInputs = {
      record,
      baseline: before === null ? null : sameSubmission(before, submission, isOnly),
      unread: unread[at] ?? [],
      packChoice: options.among === undefined ? GIVEN : choice,
      ...(others === undefined ? {} : { otherTables: others[at] ?? NO_OTHER_TABLES }),
    };
    const tryOut: TryEdits = (edits) => {
      const edited = applyEdits(workbooks, edits);
      const again = readSubmissions(edited.workbooks, choices, 0, recogniseAgain);
      return {
        context: contextOf((again.length === read.length ? again[at]?.submission : undefined) ?? submission, own, at),
        unknown: edited.unknown,
      };
    };
    const switchedOn = rulesOf(own).filter(({ id }) => !own.avstängdaRegler.some(({ regel }) => regel === id));
    // A document by itself lacks no bilaga.
    const rules = found.length === 0 ? switchedOn.filter(({ scope }) => scope === 'document') : switchedOn;
    const tried = options.withoutFixes === true ? undefined : tryOut;
    reports.push(yield* checkSubmission(contextOf(submission, own, at), rules, inputs, tried));
  }
  const { id, version, region } = read[0]?.pack ?? pack;
  return {
    rulePack: { id, version, region },
    submissions: reports,
    unreadable,
    unplaced: documents.flatMap(({ file }, at) => (hosts[at] === null ? [{ file, reason: UNPLACED }] : [])),
    disabled: disabledRules(read.length === 0 ? [pack] : read.map((one) => one.pack)),
    prior:
      earlier === null
        ? null
        : {
            unused: earlier.flatMap(({ submission }) =>
              submission.bilagor.length > 0 && !reports.some((report) => report.prior === submission)
                ? [submission]
                : [],
            ),
          },
    reviewProblems: [...(review?.problems ?? []), ...lostReviews(workbooks, baseline)],
  };
}

/** Remembers what is found on each sheet for as long as one check goes on, so that trials read what they change alone. */
function rememberReadings(given: Recognise): { readonly recognise: Recognise; readonly recogniseAgain: Recognise } {
  const readings = new Map<string, KeptReading[]>();
  const keyOf = ({ fileIndex, sheetIndex }: SheetPlace): string => `${fileIndex}:${sheetIndex}`;
  const known = (of: SheetSnapshot, sheet: SheetPlace, wanted: WantedTables | undefined): KeptReading | undefined =>
    readings.get(keyOf(sheet))?.find((one) => one.of === of && one.wanted === wanted);
  return {
    recognise: (of, sheet, labels, wanted) => {
      const kept = known(of, sheet, wanted);
      if (kept !== undefined) return kept.reading;
      const reading = given(of, sheet, labels, wanted);
      readings.set(keyOf(sheet), [...(readings.get(keyOf(sheet)) ?? []), { of, wanted, reading }]);
      return reading;
    },
    recogniseAgain: (snapshot, sheet, labels, wanted) =>
      known(snapshot, sheet, wanted)?.reading ?? recogniseSheet(snapshot, sheet, labels, wanted),
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

/** A submission, and the rule pack that it is read and checked with. */
interface ReadSubmission {
  readonly submission: Submission;
  readonly pack: RulePack;
  readonly choice: PackChoice;
}

function chooseFor(
  workbooks: readonly WorkbookSnapshot[],
  firstIndex: number,
  offer: PackOffer,
  recognise: Recognise,
): readonly WorkbookPack[] {
  return choosePacks(workbooks, offer, (at, pack) => {
    const workbook = workbooks[at];
    return workbook === undefined ? [] : readSheets(workbook, firstIndex + at, pack, recognise);
  });
}

/** The submissions of the workbooks, those of one rule pack after those of another. */
function readSubmissions(
  workbooks: readonly WorkbookSnapshot[],
  choices: readonly WorkbookPack[],
  firstIndex: number,
  recognise: Recognise,
): readonly ReadSubmission[] {
  const packs = [...new Set(choices.map(({ pack }) => pack))];
  return packs.flatMap((pack) => {
    const readings = workbooks.flatMap((workbook, index) =>
      choices[index]?.pack === pack
        ? [
            {
              file: workbook.file,
              sheets: readSheets(workbook, firstIndex + index, pack, recognise),
              pages: pagesOf(workbook, firstIndex + index),
            },
          ]
        : [],
    );
    const mentions = choices.flatMap(({ mention, pack: own }) => (mention === null || own !== pack ? [] : [mention]));
    return groupSubmissions(readings, pack).map((submission) => ({
      submission,
      pack,
      choice: packChoiceOf(submission, mentions),
    }));
  });
}

/** Documents without any workbook: a submission of their own, checked against themselves. */
function documentsAlone(
  documents: readonly PlanDocument[],
  packs: readonly RulePack[],
  usual: RulePack,
): ReadSubmission {
  const named = packs.flatMap((pack) =>
    documents.flatMap((document) => {
      const forvaltning = namedForvaltning(document, pack);
      return forvaltning === null ? [] : [{ pack, forvaltning }];
    }),
  );
  const own = named[0] ?? { pack: usual, forvaltning: null };
  const years = documents.flatMap((document) => titledYear(document) ?? []);
  const submission: Submission = {
    forvaltning: own.forvaltning,
    year: years[0] ?? null,
    files: [],
    pages: [],
    bilagor: [],
    unrecognised: [],
    unitOf: new Map(),
  };
  return { submission, pack: own.pack, choice: { chosen: 'default', mention: null, tables: [] } };
}

function readSheets(
  workbook: WorkbookSnapshot,
  fileIndex: number,
  pack: RulePack,
  recognise: Recognise,
): readonly SheetReading[] {
  const { file, sheets, isCalculatedByHand = false } = workbook;
  const labels = createLabels(pack.etikettvarianter);
  const wanted = wantedTables(pack);
  const scope = formulaScope(workbook);
  const common = { file, fileIndex, scope, ...(isCalculatedByHand ? { isCalculatedByHand } : {}) };
  return sheets.map((snapshot, sheetIndex) =>
    recognise(snapshot, { ...common, sheet: snapshot.name, sheetIndex }, labels, wanted),
  );
}

function pagesOf(workbook: WorkbookSnapshot, fileIndex: number): readonly SheetPage[] {
  const { file, sheets } = workbook;
  return sheets.map((snapshot, sheetIndex) => ({
    sheet: { file, fileIndex, sheet: snapshot.name, sheetIndex },
    snapshot,
  }));
}

/** Rules that some pack has switched off, each once a reason. */
function disabledRules(packs: readonly RulePack[]): Report['disabled'] {
  const disabled = new Map(
    packs
      .flatMap(({ avstängdaRegler }) => avstängdaRegler)
      .map(({ regel, skäl }) => [`${regel}|${skäl}`, { rule: regel, reason: skäl }]),
  );
  return [...disabled.values()];
}
