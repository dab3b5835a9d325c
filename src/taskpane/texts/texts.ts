import type { Severity } from '../../core/findings/finding';
import type { KeyFigure } from '../../core/keyfigures/key-figure';
import type { BilagaCompleteness } from '../../core/summary/bilaga-completeness';
import type { VerdictReason } from '../../core/summary/verdict';
import type { HostProblemKind, SessionProblem } from '../../session/workbook-host';
import type { ReviewAct, ReviewNotice } from '../../session/reviews';
import type { FindingCounts } from '../../core/summary/finding-counts';
import type { VerdictFacts } from '../selectors/verdict-facts';

/** Why a review was not kept with the workbook. */
export type ReviewHindrance = Extract<ReviewNotice, { readonly kind: 'reviewNotKept' }>['problem'];

/** A state in which there is nothing to show but what to do about it. */
export interface ProblemText {
  readonly title: string;
  readonly advice: string;
}

/** A verdict in sentences; empty where there is nothing to say. */
export interface VerdictText {
  readonly headline: string;
  readonly counts: string;
  readonly accepted: string;
  readonly followOns: string;
  readonly checks: string;
}

/** Every word that the pane itself says, in one language. What the checks say comes with the report, in Swedish. */
export interface Texts {
  /** The language as `lang` takes it. */
  readonly language: 'sv' | 'en';
  readonly productName: string;
  readonly skipToContent: string;
  /** What is said of the cell that is selected in the sheet, named `Bil 10a!F8`. */
  readonly selection: {
    readonly nothing: (cell: string) => string;
    readonly found: (cell: string, findings: number) => string;
    readonly show: string;
  };
  readonly tabs: {
    readonly label: string;
    readonly overview: string;
    readonly findings: string;
    readonly keyFigures: string;
    readonly fill: string;
    readonly review: string;
  };
  readonly check: {
    readonly again: string;
    readonly undoLast: string;
    readonly running: string;
    /** `Kontrollen är klar: 3 fel, 5 varningar.` */
    readonly done: (counts: FindingCounts) => string;
    readonly firstReading: string;
    readonly tryAgain: string;
    readonly outdated: string;
    readonly outdatedAdvice: string;
    readonly editing: string;
  };
  readonly problems: Readonly<Record<SessionProblem, ProblemText>>;
  /** A view that could not be shown, by a fault of the product's own. */
  readonly viewFault: { readonly title: string; readonly advice: (fault: string) => string };
  readonly nothingRecognised: ProblemText & {
    /** The numbers of bilagor, and the names of a rule pack's other tables. */
    readonly lookedFor: (bilagor: readonly string[], tables: readonly string[]) => string;
    readonly sheets: string;
    readonly emptyWorkbook: string;
  };
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severityPlural: Readonly<Record<Severity, string>>;
  /** `3 fel, 1 varning och 2 godtagna`; says that there are none when there are none. */
  readonly counts: (counts: FindingCounts) => string;
  readonly submission: {
    readonly choose: string;
    /** `Regionledningsförvaltningen 2020`. */
    readonly title: (forvaltning: string | null, year: number | null) => string;
  };
  readonly verdict: (facts: VerdictFacts) => VerdictText;
  /** A reason of a verdict as a sentence. */
  readonly reason: (reason: VerdictReason) => string;
  readonly overview: {
    readonly bilagor: string;
    readonly bilaga: (kind: string, unit: string | null) => string;
    readonly missing: string;
    readonly clear: string;
    /** What a bilaga lacks of what its template expects; empty when that is nothing. */
    readonly lacking: (entry: BilagaCompleteness) => string;
    readonly whole: string;
    readonly checks: string;
    readonly notMade: (count: number) => string;
    readonly unrecognised: (count: number) => string;
    readonly disabled: (count: number) => string;
    readonly rulePack: (name: string, version: string, region: string) => string;
    readonly changePack: string;
    /** The last Klarmarkering in a line; `at` is a local time with its offset. */
    readonly ready: (by: string, at: string) => string;
    readonly readyChanged: (by: string, at: string) => string;
  };
  /** What was found in tables that no template took. */
  readonly otherTables: {
    readonly title: (count: number) => string;
    readonly more: (sheet: string, count: number) => string;
  };
  readonly files: {
    readonly heading: string;
    readonly explanation: string;
    readonly drop: string;
    readonly choose: string;
    readonly takesPart: string;
    /** Said of a filled copy that has taken the place of a file. */
    readonly copyTakesPart: (file: string) => string;
    readonly saveAgain: string;
    readonly unreadable: string;
    readonly remove: string;
    readonly none: string;
  };
  readonly findings: {
    readonly search: string;
    readonly searchHint: string;
    readonly severities: string;
    readonly grouping: string;
    readonly byBilaga: string;
    readonly byCause: string;
    readonly onlyBilaga: (bilaga: string) => string;
    readonly allBilagor: string;
    readonly showAll: string;
    readonly wholeSubmission: string;
    readonly affectsOthers: string;
    readonly affectsNoOthers: string;
    readonly list: string;
    readonly shown: (shown: number, all: number) => string;
    readonly none: string;
    readonly noneLeft: string;
    readonly keys: string;
  };
  readonly finding: {
    readonly submission: string;
    readonly inFile: (file: string) => string;
    readonly otherFile: (file: string) => string;
    readonly expected: string;
    readonly found: string;
    readonly difference: string;
    readonly show: string;
    readonly why: string;
    readonly mend: string;
    readonly source: string;
    readonly rule: string;
    /** The right side of the equation that a finding's figure must fulfil: what it comes to, and what the cell shows; null when it is empty. */
    readonly equals: (result: string, printed: string | null) => string;
    readonly calculation: string;
    readonly consequences: string;
    readonly change: (from: string, to: string, difference: string) => string;
    readonly followOns: (count: number) => string;
    readonly followsFrom: string;
  };
  readonly fix: {
    readonly heading: string;
    readonly before: string;
    readonly after: string;
    readonly write: string;
    readonly cancel: string;
    readonly empty: string;
    readonly notComputed: string;
    /** Stands over the findings that come to light once a correction is written. */
    readonly added: string;
    /** Stands in the place of a correction that would be wrong as the workbook is now. */
    readonly doesNotHold: string;
    /** A formula, without `=`, as Excel shows it in the language. */
    readonly formula: (formula: string) => string;
    /** A formula and what it comes to. */
    readonly formulaShows: (formula: string, value: string) => string;
  };
  readonly notices: {
    readonly written: (cells: string) => string;
    /** Said after `written` of cells that were left because they are locked. */
    readonly left: (cells: string) => string;
    readonly undo: string;
    /** What the button undoes, and what Excel's own does. */
    readonly undoHint: string;
    readonly undone: (cells: string) => string;
    readonly nothingUndone: string;
    /** Said after `written`, before a line of `overwritten` for each cell that a colleague had just changed. */
    readonly overColleague: string;
    readonly overwritten: (cell: string, theirs: string, ours: string) => string;
    /** Puts back what the colleague wrote, and leaves the rest of what was written. */
    readonly giveBack: string;
    /** Said after `undone`, before a line of `kept` for each cell that a colleague had just changed. */
    readonly keptColleague: string;
    readonly kept: (cell: string, theirs: string) => string;
    readonly changed: string;
    readonly conflict: (cell: string, expected: string, found: string) => string;
    readonly locked: (cells: string) => string;
    readonly notShown: (cell: string, problem: HostProblemKind) => string;
    readonly notWritten: (problem: HostProblemKind) => string;
    readonly notCopied: string;
    readonly reviewKept: (what: ReviewAct, withOthers: boolean) => string;
    readonly reviewNotKept: (problem: ReviewHindrance) => string;
    readonly reportMade: (sheet: string) => string;
    readonly reportNotMade: (problem: HostProblemKind | 'changed') => string;
    readonly reportRemoved: (sheet: string) => string;
    readonly reportNotRemoved: (problem: HostProblemKind) => string;
    readonly dismiss: string;
    readonly more: (count: number) => string;
  };
  readonly keyFigures: {
    readonly none: string;
    readonly noneAdvice: string;
    readonly column: string;
    readonly printed: string;
    readonly computed: string;
    readonly assessment: string;
    readonly assess: (figure: KeyFigure) => string;
    readonly unit: (unit: string) => string;
    readonly chart: (name: string, first: string, last: string) => string;
    readonly calculation: string;
    readonly dividedBy: string;
    readonly and: string;
    readonly ledger: {
      readonly title: string;
      readonly advice: string;
      readonly add: string;
      readonly proposed: string;
      readonly columns: string;
      readonly notRead: string;
      readonly confirm: string;
      readonly accounts: string;
      readonly account: (konto: string, iekod: number) => string;
      readonly rows: (count: number, places: readonly string[]) => string;
      readonly beside: string;
      readonly inLedger: string;
      readonly inBilaga: string;
      readonly unusable: string;
    };
  };
}
