import type { Place } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import type { CellEdit, Finding } from '../findings/finding';
import type { Rule } from '../rules/kit/define-rule';
import type { RuleContext } from '../rules/kit/rule-context';
import type { Steps } from '../workbook/steps';
import { rowKey, type CorrectionZone } from './correction-zone';
import type { KeptResults } from './kept-results';
import { runRules, type Run } from './run-rules';

/** A submission as it is once cells are written. */
export interface EditedSubmission {
  readonly context: RuleContext;
  /** Cells among the written whose formula cannot be calculated here. */
  readonly unknown: readonly Place[];
}

/** Writes cells on a view of the workbooks, calculates what follows, and reads the submission again. */
export type TryEdits = (edits: readonly CellEdit[]) => EditedSubmission;

/** How a trial of one or more corrections came out. */
export interface TrialOutcome {
  /** Whether the rule says nothing more of the finding's cell, and every result of the correction is known. */
  readonly isSolved: (finding: Finding) => boolean;
  /** Whether something is found, or cannot be checked, in a zone that was not so before. */
  readonly hasTrouble: (zone: CorrectionZone) => boolean;
}

/**
 * Compares a check with that of the same submission with cells written. Findings are the same when a rule says them of the
 * same cell: their ids follow texts, which a correction may change. What a goal says of a right figure is no fault of its
 * correction.
 */
export function* compareTrial(
  before: Run,
  { context, unknown }: EditedSubmission,
  rules: readonly Rule[],
  kept: KeptResults,
): Steps<TrialOutcome> {
  const run = yield* runRules(context, rules, kept);
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  const known = new Set([...before.drafts.map(draftKey), ...before.notEvaluated.map(checkKey)]);
  const left = new Set(run.drafts.map(draftKey));
  const troubles = new Troubles();
  for (const ruled of run.drafts) {
    const { rule, draft } = ruled;
    const description = described.get(rule);
    const severity = draft.severity ?? description?.severity;
    if (severity === 'upplysning' || description?.isGoal === true || known.has(draftKey(ruled))) continue;
    troubles.add(draft.place);
  }
  for (const check of run.notEvaluated) if (!known.has(checkKey(check))) troubles.add(check.place);
  const unknownCells = new Set(unknown.map(figureKey));
  return {
    isSolved: ({ rule, place, labels, fix }) =>
      !left.has(keyOf(rule, place, labels)) && !fix.some((edit) => unknownCells.has(figureKey(edit.place))),
    hasTrouble: (zone) => troubles.areIn(zone),
  };
}

/** The places of what is new. What has no place concerns every correction. */
class Troubles {
  readonly #rows = new Set<string>();
  readonly #cells = new Set<string>();
  #isEverywhere = false;

  add(place: Place | null): void {
    if (place === null) this.#isEverywhere = true;
    else {
      this.#rows.add(rowKey(place));
      this.#cells.add(figureKey(place));
    }
  }

  areIn({ rows, sums }: CorrectionZone): boolean {
    return (
      this.#isEverywhere ||
      [...rows].some((row) => this.#rows.has(row)) ||
      [...sums].some((sum) => this.#cells.has(sum))
    );
  }
}

function draftKey({ rule, draft }: Run['drafts'][number]): string {
  return keyOf(draft.rule ?? rule, draft.place, draft.labels);
}

function checkKey({ rule, place, reason }: Run['notEvaluated'][number]): string {
  return `${keyOf(rule, place, [reason])}|not made`;
}

function keyOf(rule: string, place: Place | null, labels: readonly string[]): string {
  return place === null ? [rule, ...labels].join('|') : `${rule}|${figureKey(place)}`;
}
