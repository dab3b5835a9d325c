import type { Finding } from '../findings/finding';
import type { Rule } from '../rules/kit/define-rule';
import type { Submission } from '../submissions/submission';
import { relativeFormula } from '../workbook/formula';
import { groupBy } from '../workbook/group-by';
import type { Steps } from '../workbook/steps';
import { compareTrial, type TrialOutcome, type TryEdits } from './correction-trial';
import { createZones, type CorrectionZone } from './correction-zone';
import type { KeptResults } from './kept-results';
import type { Run } from './run-rules';

/** So many corrections that are alike are each tried on their own; of more, some are, and the others together. */
const MOST_ALONE = 8;
/** So many checks are made in all. What has not been tried by then waits until some of the others have been written. */
const MOST_TRIALS = 96;

/** What corrections are tried with. */
export interface Trials {
  readonly submission: Submission;
  /** What the rules gave of the workbooks as they are. */
  readonly before: Run;
  readonly rules: readonly Rule[];
  readonly tryOut: TryEdits;
  readonly kept: KeptResults;
}

interface Candidate {
  readonly finding: Finding;
  readonly zone: CorrectionZone;
}

/**
 * Tries the corrections that findings come with: the ones that hold solve their finding, and bring none on the cells that
 * they write, on the same rows or in their sums. Every trial checks the submission anew, so that corrections that are alike
 * share trials: the cost grows with the figures, not with figures times findings.
 * @returns the findings whose correction holds
 */
export function* tryCorrections(findings: readonly Finding[], trials: Trials): Steps<ReadonlySet<Finding>> {
  const offered = findings.filter(({ fix }) => fix.length > 0);
  if (offered.length === 0) return new Set();
  const zoneOf = createZones(trials.submission);
  const candidates = offered.map((finding): Candidate => ({ finding, zone: zoneOf(finding.fix) }));
  const session = new TrialSession(trials);
  const held = new Set<Finding>();
  for (const alike of groupBy(candidates, ({ finding }) => likeness(finding)).values()) {
    for (const { finding } of yield* session.holding(alike)) held.add(finding);
  }
  return held;
}

class TrialSession {
  #left = MOST_TRIALS;

  constructor(private readonly trials: Trials) {}

  /** Those of alike corrections that hold. */
  *holding(alike: readonly Candidate[]): Steps<readonly Candidate[]> {
    if (alike.length <= MOST_ALONE) return yield* this.holdingAlone(alike);
    const spread = [0, Math.trunc(alike.length / 2), alike.length - 1].flatMap((at) => alike[at] ?? []);
    const alone = yield* this.holdingAlone(spread);
    // What is right together may be wrong alone: a formula that is then unlike its neighbours'.
    if (alone.length === 0) return [];
    const others = alike.filter((one) => !spread.includes(one));
    const held = [...alone];
    for (const batch of apart(others)) held.push(...(yield* this.holdingTogether(batch)));
    return held;
  }

  private *holdingAlone(candidates: readonly Candidate[]): Steps<readonly Candidate[]> {
    const held: Candidate[] = [];
    for (const candidate of candidates) {
      const { finding, zone } = candidate;
      const outcome = yield* this.tryOut([finding]);
      if (outcome?.isSolved(finding) === true && !outcome.hasTrouble(zone)) held.push(candidate);
    }
    return held;
  }

  /** Of corrections on different rows, each is held to its own row; sums that they share are told apart by halving. */
  private *holdingTogether(batch: readonly Candidate[]): Steps<readonly Candidate[]> {
    if (batch.length === 0) return [];
    const outcome = yield* this.tryOut(batch.map(({ finding }) => finding));
    if (outcome === undefined) return [];
    const clean = batch.filter(
      ({ finding, zone: { rows } }) => outcome.isSolved(finding) && !outcome.hasTrouble({ rows, sums: NO_SUMS }),
    );
    const isShared = clean.some(({ zone }) => outcome.hasTrouble(zone));
    if (!isShared) return clean;
    if (batch.length === 1) return [];
    const middle = Math.ceil(batch.length / 2);
    const first = yield* this.holdingTogether(batch.slice(0, middle));
    return [...first, ...(yield* this.holdingTogether(batch.slice(middle)))];
  }

  private *tryOut(findings: readonly Finding[]): Steps<TrialOutcome | undefined> {
    if (this.#left === 0) return undefined;
    this.#left -= 1;
    const { before, tryOut, rules, kept } = this.trials;
    return yield* compareTrial(before, tryOut(findings.flatMap(({ fix }) => fix)), rules, kept);
  }
}

const NO_SUMS: ReadonlySet<string> = new Set();

/** Corrections in batches in which no two write on one row. */
function apart(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const batches: { readonly rows: Set<string>; readonly members: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const { rows } = candidate.zone;
    let batch = batches.slice(0, MOST_ALONE).find((one) => [...rows].every((row) => !one.rows.has(row)));
    if (batch === undefined) batches.push((batch = { rows: new Set(), members: [] }));
    for (const row of rows) batch.rows.add(row);
    batch.members.push(candidate);
  }
  return batches.map(({ members }) => members);
}

/** Corrections are alike when one rule writes the same formula, seen from its cell, or values, in the same columns. */
function likeness({ rule, fix }: Finding): string {
  const parts = fix.map(({ place: { sheet, address }, formula }) => {
    const form = formula === undefined ? 'value' : (relativeFormula(formula.slice(1), address) ?? formula);
    return `${sheet.fileIndex}:${sheet.sheetIndex}:${address.column}:${form}`;
  });
  return [rule, ...new Set(parts)].join('|');
}
