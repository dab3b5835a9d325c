import { storedAmount, type Figure } from '../bilagor/figure';
import { compareKinds } from '../bilagor/table';
import { describeDocument } from '../document/plan/checked-document';
import type { CellEdit, Finding, FindingDraft, NotEvaluated, Severity } from '../findings/finding';
import { swedishMessage } from '../findings/messages/swedish';
import { ruleAvrundningsdifferens } from '../rules/avrundningsdifferens';
import type { Rule, RuleDescription } from '../rules/kit/define-rule';
import type { RuleContext } from '../rules/kit/rule-context';
import { applyAcceptances } from '../review/apply-acceptances';
import { countIdentical } from '../review/identical-findings';
import { NO_OTHER_TABLES, type OtherTablesCheck } from '../other-tables/check-other-tables';
import { contained, faultReason } from '../workbook/contained';
import type { Steps } from '../workbook/steps';
import { findConsequences } from './consequences';
import { withNumberFormats } from './correction-format';
import type { TryEdits } from './correction-trial';
import { createDependencies } from './dependencies';
import { createFindingIds } from './finding-ids';
import { foldFindings } from './fold-findings';
import { GIVEN, type PackChoice } from '../submissions/pack-choice/pack-choice';
import type { UnreadFile } from '../submissions/unread-file';
import { reviewCompleteness } from '../summary/bilaga-completeness';
import { isDocumentAlone, judgeSubmission } from '../summary/judge-submission';
import type { CheckCounts, CheckedSubmission, SubmissionReport } from './report';
import { reviewSubmission, type ReviewInputs } from './review-submission';
import type { RuledDraft } from './ruled-draft';
import { KeptResults } from './kept-results';
import { runRules, type Run } from './run-rules';
import { packKeyFigures } from '../rules/kinds/pack-key-figures';
import { tryCorrections } from './try-corrections';

/** What a submission's check is made with besides its bilagor. */
export interface SubmissionInputs extends ReviewInputs {
  /** Files that could not be read and may be part of the submission. */
  readonly unread?: readonly UnreadFile[];
  /** How it got its rule pack; given, when it is left out. */
  readonly packChoice?: PackChoice;
  /** What was found in tables that no template took. */
  readonly otherTables?: OtherTablesCheck;
}

/**
 * Runs the rules on one submission, folds what follows from something else, counts and judges.
 * @param tryOut without it no corrections are given, since they are tried out first
 */
export function* checkSubmission(
  context: RuleContext,
  rules: readonly Rule[],
  inputs: SubmissionInputs,
  tryOut?: TryEdits,
): Steps<SubmissionReport> {
  const kept = new KeptResults();
  const rulesRun = yield* runRules(context, rules, kept);
  const { drafts } = rulesRun;
  yield;
  const dependencies = createDependencies(rulesRun.relations);
  yield;
  const faults: NotEvaluated[] = [];
  const causes = foldFindings(drafts, dependencies, (fault) => {
    faults.push({ rule: FOLDING, bilagaKind: null, place: null, reason: faultReason(fault) });
  });
  const run: Run = { ...rulesRun, notEvaluated: [...rulesRun.notEvaluated, ...faults] };
  const nameFinding = createFindingIds(context.submission);
  const sorted = [...drafts].sort(byPlace);
  const ids = new Map(sorted.map((ruled) => [ruled, nameFinding(ruled)]));
  const descriptions = new Map<string, RuleDescription>(
    [...rules, ruleAvrundningsdifferens].map((rule) => [rule.id, rule]),
  );
  const named = sorted.map((ruled): Finding => {
    const { draft } = ruled;
    const rule = draft.rule ?? ruled.rule;
    const description = descriptions.get(rule);
    const cause = causes.get(ruled);
    const { correction } = draft;
    return {
      id: ids.get(ruled) ?? '',
      rule,
      severity: draft.severity ?? description?.severity ?? 'fel',
      bilagaKind: draft.bilaga?.kind ?? null,
      bilaga: draft.bilaga,
      place: draft.place,
      labels: draft.labels,
      message: swedishMessage(draft.message),
      said: typeof draft.message === 'string' ? null : draft.message,
      expected: draft.expected ?? null,
      actual: draft.actual ?? null,
      difference: draft.difference ?? null,
      unit: draft.unit ?? null,
      source: (descriptions.get(ruled.rule) ?? description)?.source ?? '',
      related: draft.related ?? [],
      calculation: draft.relation?.calculation ?? null,
      // What only follows from something else is mended there.
      fix: cause === undefined ? withNumberFormats((draft.fix ?? []).map(asStored), draft.bilaga) : [],
      causedBy: cause === undefined ? null : (ids.get(cause) ?? null),
      consequences:
        cause === undefined && correction !== undefined
          ? contained<Finding['consequences']>(
              () => findConsequences(correction, dependencies),
              () => [],
            )
          : [],
      identical: 1,
      acceptance: null,
    };
  });
  const { submission, pack } = context;
  const held =
    tryOut === undefined ? new Set() : yield* tryCorrections(named, { submission, before: run, rules, tryOut, kept });
  const found = countIdentical(named.map((finding) => (held.has(finding) ? finding : withoutFix(finding))));
  const applied = applyAcceptances(found, inputs.record.acceptances, submission, pack);
  const findings = found.map((finding): Finding => {
    const acceptance = applied.byFinding.get(finding.id);
    return acceptance === undefined ? finding : { ...finding, acceptance };
  });
  const keyFigures = contained<RuleContext['keyFigures']>(
    () => [...context.keyFigures, ...packKeyFigures(context.submission, context.pack)],
    () => [],
  );
  const reconciliations = contained<RuleContext['reconciliations']>(
    () => context.reconciliations,
    () => [],
  );
  const reviewed = {
    submission,
    counts: count(findings, run),
    findings,
    keyFigures,
    ledger: context.ledger,
    reconciliations,
    prior: context.prior?.found === true ? context.prior.year.submission : null,
  };
  const checked: CheckedSubmission = {
    ...reviewed,
    pack,
    packChoice: inputs.packChoice ?? GIVEN,
    otherTables: inputs.otherTables ?? NO_OTHER_TABLES,
    documents: context.documents.map((document) => describeDocument(document, run.documentChecks)),
    notEvaluated: run.notEvaluated,
    tallies: run.tallies,
    review: reviewSubmission(reviewed, applied.resting, pack, inputs),
    unread: inputs.unread ?? [],
  };
  return {
    ...checked,
    verdict: judgeSubmission(checked, pack),
    completeness: contained<SubmissionReport['completeness']>(
      () => (isDocumentAlone(checked) ? [] : reviewCompleteness(checked, pack)),
      () => [],
    ),
  };
}

/** What stands for a rule's name where it could not be told what follows from what. */
const FOLDING = 'foljdfel';

function withoutFix(finding: Finding): Finding {
  return finding.fix.length === 0 ? finding : { ...finding, fix: [] };
}

function count(findings: readonly Finding[], run: Run): CheckCounts {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const open = roots.filter(({ acceptance }) => acceptance?.status !== 'accepted');
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const [fel, varning, upplysning] = [of('fel'), of('varning'), of('upplysning')];
  const notEvaluated = run.notEvaluated.length;
  return {
    total: run.passed + roots.length + notEvaluated,
    passed: run.passed,
    fel,
    varning,
    upplysning,
    accepted: roots.length - open.length,
    notEvaluated,
  };
}

/** By file, bilaga, row, column and rule; what has no cell comes last. */
function byPlace(one: RuledDraft, other: RuledDraft): number {
  const [a, b] = [one.draft.place, other.draft.place];
  if (a === null || b === null) return Number(a === null) - Number(b === null) || byText(labelOf(one), labelOf(other));
  return (
    a.sheet.fileIndex - b.sheet.fileIndex ||
    byBilaga(one.draft, other.draft) ||
    a.sheet.sheetIndex - b.sheet.sheetIndex ||
    a.address.row - b.address.row ||
    a.address.column - b.address.column ||
    byText(one.draft.rule ?? one.rule, other.draft.rule ?? other.rule) ||
    byText(labelOf(one), labelOf(other))
  );
}

/** What is no bilaga's comes last. */
function byBilaga({ bilaga: one }: FindingDraft, { bilaga: other }: FindingDraft): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareKinds(one.kind, other.kind);
}

function labelOf({ rule, draft }: RuledDraft): string {
  return [draft.rule ?? rule, ...draft.labels].join('|');
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A typed amount as the cell has to store it for its number format to show it. */
function asStored(edit: CellEdit): CellEdit {
  const { place, value } = edit;
  if (typeof value !== 'number' || !('numberFormat' in place)) return edit;
  return { ...edit, value: storedAmount(place as Figure, value) };
}
