import type { Bilaga } from '../bilagor/index';
import { ABSENT_COLUMN } from '../bilagor/list-table';
import { documentChecks, type DocumentCheck } from '../document/plan/document-check';
import type { CheckResult, NotEvaluated, NotEvaluatedCheck } from '../findings/finding';
import type { Relation } from '../findings/relation';
import type { Rule, RuleDescription } from '../rules/kit/define-rule';
import type { RuleContext } from '../rules/kit/rule-context';
import { contained, faultReason } from '../workbook/contained';
import type { Steps } from '../workbook/steps';
import { KeptResults } from './kept-results';
import type { RuledDraft } from './ruled-draft';
import type { RuleTally } from './report';

/** What the rules gave on one submission, before anything is folded or named. */
export interface Run {
  /** Without those that are reported under a rule that the pack has switched off. */
  readonly drafts: readonly RuledDraft[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly relations: readonly Relation[];
  readonly tallies: readonly RuleTally[];
  readonly passed: number;
  /** What was held to something in a document. */
  readonly documentChecks: readonly DocumentCheck[];
}

interface Collected {
  readonly drafts: RuledDraft[];
  readonly notEvaluated: NotEvaluated[];
  readonly relations: Relation[];
  readonly tallies: RuleTally[];
  passed: number;
  readonly documentChecks: DocumentCheck[];
}

/**
 * Runs the rules on one submission.
 * @param kept what they have said in other checks of the call, which is added to
 */
export function* runRules(context: RuleContext, rules: readonly Rule[], kept = new KeptResults()): Steps<Run> {
  const run: Collected = {
    drafts: [],
    notEvaluated: [],
    relations: [],
    tallies: [],
    passed: 0,
    documentChecks: [],
  };
  for (const rule of rules) {
    yield;
    if (rule.scope === 'submission') collect(run, rule, null, () => rule.check(context));
    else if (rule.scope === 'document') {
      if (context.documents.length > 0) collect(run, rule, null, () => rule.check(context));
    } else if (rule.scope === 'prior') {
      const { prior } = context;
      if (prior?.found === true) collect(run, rule, null, () => rule.check(prior.year, context));
    } else {
      for (const bilaga of context.submission.bilagor) {
        if (rule.appliesTo === 'alla' || rule.appliesTo.includes(bilaga.kind))
          collect(run, rule, bilaga, () => kept.of(rule, bilaga, context));
      }
    }
  }
  const isOff = ({ draft }: RuledDraft): boolean =>
    context.pack.avstängdaRegler.some(({ regel }) => regel === draft.rule);
  return { ...run, drafts: run.drafts.filter((ruled) => !isOff(ruled)) };
}

/** Takes what a rule says. A rule that goes wrong keeps what it has said, and the rest of it was not made. */
function collect(
  run: Collected,
  rule: RuleDescription,
  bilaga: Bilaga | null,
  check: () => Iterable<CheckResult>,
): void {
  let passed = 0;
  let findings = 0;
  let notEvaluated = 0;
  for (const result of untilFault(bilaga, check)) {
    if (result.outcome === 'finding' && result.place?.address.column === ABSENT_COLUMN) continue;
    if (result.relation !== undefined) run.relations.push(result.relation);
    run.documentChecks.push(...documentChecks(rule.id, result));
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

function* untilFault(bilaga: Bilaga | null, check: () => Iterable<CheckResult>): Generator<CheckResult> {
  const place = bilaga === null ? null : { sheet: bilaga.sheet, address: bilaga.title };
  const failed = (fault: string): NotEvaluatedCheck => ({
    outcome: 'notEvaluated',
    place,
    reason: faultReason(fault),
  });
  const results = contained<Iterator<CheckResult> | NotEvaluatedCheck>(() => check()[Symbol.iterator](), failed);
  if ('outcome' in results) {
    yield results;
    return;
  }
  for (;;) {
    const next = contained<IteratorResult<CheckResult> | NotEvaluatedCheck>(() => results.next(), failed);
    if ('outcome' in next) {
      yield next;
      return;
    }
    if (next.done === true) return;
    yield next.value;
  }
}
