import type { Bilaga } from '../bilagor/index';
import { ABSENT_COLUMN } from '../bilagor/list-table';
import { BILAGA_KINDS } from '../bilagor/table';
import type { CheckResult, Finding, FindingDraft, NotEvaluated, Severity } from '../findings/finding';
import type { Relation } from '../findings/relation';
import { ruleAvrundningsdifferens } from '../rules/avrundningsdifferens';
import type { Rule, RuleDescription } from '../rules/kit/define-rule';
import type { RuleContext } from '../rules/kit/rule-context';
import { applyAcceptances } from '../review/apply-acceptances';
import { countIdentical } from '../review/identical-findings';
import { findConsequences } from './consequences';
import { createDependencies } from './dependencies';
import { createFindingIds } from './finding-ids';
import { foldFindings } from './fold-findings';
import type { CheckCounts, RuleTally, SubmissionReport } from './report';
import { reviewSubmission, type ReviewInputs } from './review-submission';
import type { RuledDraft } from './ruled-draft';

/** Runs the rules on one submission, folds what follows from something else and counts. */
export function checkSubmission(context: RuleContext, rules: readonly Rule[], inputs: ReviewInputs): SubmissionReport {
  const run = runRules(context, rules);
  const isOff = ({ draft }: RuledDraft): boolean =>
    context.pack.avstängdaRegler.some(({ regel }) => regel === draft.rule);
  const drafts = run.drafts.filter((ruled) => !isOff(ruled));
  const dependencies = createDependencies(run.relations);
  const causes = foldFindings(drafts, dependencies);
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
      message: draft.message,
      expected: draft.expected ?? null,
      actual: draft.actual ?? null,
      difference: draft.difference ?? null,
      unit: draft.unit ?? null,
      source: (descriptions.get(ruled.rule) ?? description)?.source ?? '',
      related: draft.related ?? [],
      // What only follows from something else is mended there.
      fix: cause === undefined ? (draft.fix ?? []) : [],
      causedBy: cause === undefined ? null : (ids.get(cause) ?? null),
      consequences: cause === undefined && correction !== undefined ? findConsequences(correction, dependencies) : [],
      identical: 1,
      acceptance: null,
    };
  });
  const found = countIdentical(named);
  const { submission, pack } = context;
  const applied = applyAcceptances(found, inputs.record.acceptances, submission, pack);
  const findings = found.map((finding): Finding => {
    const acceptance = applied.byFinding.get(finding.id);
    return acceptance === undefined ? finding : { ...finding, acceptance };
  });
  const reviewed = {
    submission,
    counts: count(findings, run),
    findings,
    keyFigures: context.keyFigures,
    prior: context.prior?.found === true ? context.prior.year.submission : null,
  };
  return {
    ...reviewed,
    notEvaluated: run.notEvaluated,
    tallies: run.tallies,
    review: reviewSubmission(reviewed, applied.resting, pack, inputs),
  };
}

interface Run {
  readonly drafts: RuledDraft[];
  readonly notEvaluated: NotEvaluated[];
  readonly relations: Relation[];
  readonly tallies: RuleTally[];
  passed: number;
}

function runRules(context: RuleContext, rules: readonly Rule[]): Run {
  const run: Run = { drafts: [], notEvaluated: [], relations: [], tallies: [], passed: 0 };
  for (const rule of rules) {
    if (rule.scope === 'submission') collect(run, rule, null, rule.check(context));
    else if (rule.scope === 'prior') {
      if (context.prior?.found === true) collect(run, rule, null, rule.check(context.prior.year, context));
    } else {
      for (const bilaga of context.submission.bilagor) {
        if (rule.appliesTo.includes(bilaga.kind)) collect(run, rule, bilaga, rule.check(bilaga, context));
      }
    }
  }
  return run;
}

function collect(run: Run, rule: RuleDescription, bilaga: Bilaga | null, results: Iterable<CheckResult>): void {
  let passed = 0;
  let findings = 0;
  let notEvaluated = 0;
  for (const result of results) {
    if (result.outcome === 'finding' && result.place?.address.column === ABSENT_COLUMN) continue;
    if (result.relation !== undefined) run.relations.push(result.relation);
    if (result.outcome === 'passed') passed += result.times ?? 1;
    else if (result.outcome === 'finding') {
      findings += 1;
      run.drafts.push({ rule: rule.id, draft: result });
    } else {
      notEvaluated += 1;
      run.notEvaluated.push({
        rule: rule.id,
        bilagaKind: bilaga?.kind ?? null,
        place: result.place,
        reason: result.reason,
      });
    }
  }
  run.passed += passed;
  if (passed + findings + notEvaluated > 0) run.tallies.push({ rule, bilaga, passed, findings, notEvaluated });
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
    orderOf(one.draft) - orderOf(other.draft) ||
    a.sheet.sheetIndex - b.sheet.sheetIndex ||
    a.address.row - b.address.row ||
    a.address.column - b.address.column ||
    byText(one.draft.rule ?? one.rule, other.draft.rule ?? other.rule) ||
    byText(labelOf(one), labelOf(other))
  );
}

function orderOf({ bilaga }: FindingDraft): number {
  return bilaga === null ? BILAGA_KINDS.length : BILAGA_KINDS.indexOf(bilaga.kind);
}

function labelOf({ rule, draft }: RuledDraft): string {
  return [draft.rule ?? rule, ...draft.labels].join('|');
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
