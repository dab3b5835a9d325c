import type { Figure, Place } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { BilagaKind } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import type { AppliedAcceptance } from './acceptance';
import type { Calculation } from './calculation';
import type { Message } from './messages/message';
import type { Relation } from './relation';

/** How serious a finding is: must be mended; must be mended or accepted with a reason; to know. */
export type Severity = 'fel' | 'varning' | 'upplysning';

/** A cell that a finding was computed from. */
export interface RelatedCell {
  readonly place: Place;
  readonly label: string;
  readonly value: number | string | null;
}

/** A change of one cell. Formulas begin with `=` and use English function names. */
export interface CellEdit {
  readonly place: Place;
  readonly formula?: string;
  readonly value?: number | string;
  /** The number format that the cell gets when it has none of its own, or Text. */
  readonly numberFormat?: string;
}

/** What a rule says of one check. */
export type CheckResult = PassedCheck | FindingDraft | NotEvaluatedCheck;

/** The check was made and nothing is wrong. */
export interface PassedCheck {
  readonly outcome: 'passed';
  /** So many checks, when it is not one; those have no relation. */
  readonly times?: number;
  readonly relation?: Relation;
}

/** The check could not be made. */
export interface NotEvaluatedCheck {
  readonly outcome: 'notEvaluated';
  readonly place: Place | null;
  /** Swedish: why, and what to do. */
  readonly reason: string;
  readonly relation?: Relation;
}

/** Something was found. */
export interface FindingDraft {
  readonly outcome: 'finding';
  /** When it is reported under another id than the rule's own (`avrundningsdifferens`). */
  readonly rule?: string;
  /** When it is not the rule's own. */
  readonly severity?: Severity;
  /** Null for what has no cell, such as a missing bilaga. */
  readonly place: Place | null;
  /** The bilaga that it concerns; null for the submission as a whole or an unrecognised sheet. */
  readonly bilaga: Bilaga | null;
  /** What tells it from the rule's other findings on the bilaga, in labels: row, column. */
  readonly labels: readonly string[];
  /**
   * What the id is made of in the place of the unit and the labels, when the order of the sheets decides which of several
   * places it is told of at.
   */
  readonly identity?: readonly string[];
  /** What is said, without the cell's address: as data, or in Swedish. */
  readonly message: Message | string;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  readonly difference?: number | null;
  readonly unit?: Unit | null;
  readonly related?: readonly RelatedCell[];
  readonly fix?: readonly CellEdit[];
  /** What the figures must fulfil, so that follow-on errors can be told from their cause. */
  readonly relation?: Relation;
  /** The value that would mend it, when there is one. */
  readonly correction?: Correction;
  /** What it comes from, when the rule's other findings on the bilaga may come from the same: they are told as one. */
  readonly sharedCause?: string;
}

/** A figure and the value that it should have. */
export interface Correction {
  readonly figure: Figure;
  readonly value: number;
  /** The value stands there already but as text, so that sums skip it. */
  readonly isTextNow?: boolean;
}

/** A finding as it is reported. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly bilagaKind: BilagaKind | null;
  readonly bilaga: Bilaga | null;
  readonly place: Place | null;
  readonly labels: readonly string[];
  /** Swedish, without the cell's address. */
  readonly message: string;
  /** The same as data; null where the rule has it in words alone. */
  readonly said: Message | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly difference: number | null;
  readonly unit: Unit | null;
  readonly source: string;
  readonly related: readonly RelatedCell[];
  /** How the figure is computed, where that is a sum or a quotient; null elsewhere. */
  readonly calculation: Calculation | null;
  readonly fix: readonly CellEdit[];
  /** The id of the finding that this one only follows from. */
  readonly causedBy: string | null;
  readonly consequences: readonly Consequence[];
  /** So many findings, itself among them, have its rule, labels and figures: only their places tell them apart. */
  readonly identical: number;
  /** Null when nobody has accepted it. One that only follows from an accepted one has that one's. */
  readonly acceptance: AppliedAcceptance | null;
}

/** A figure that changes when a finding is mended. */
export interface Consequence {
  readonly label: string;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

/** A check that could not be made, with the rule that asked for it. */
export interface NotEvaluated {
  readonly rule: string;
  readonly bilagaKind: BilagaKind | null;
  readonly place: Place | null;
  readonly reason: string;
}
