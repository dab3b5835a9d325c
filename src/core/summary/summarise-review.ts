import type { SubmissionReport } from '../engine/report';
import { isOpen, type AppliedAcceptance } from '../findings/acceptance';
import type { Finding, NotEvaluated, Severity } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { biggestChanges, type BiggestChanges } from './biggest-changes';
import type { BilagaCompleteness } from './bilaga-completeness';
import { reviewPolicies } from './policies';
import type { Policy } from './policy';
import { summariseKeyFigures, type SummaryKeyFigure } from './summary-key-figures';
import type { Verdict } from './verdict';

/** A finding with what became of its acceptance. */
export interface ReviewedFinding<Status extends AppliedAcceptance['status']> {
  readonly finding: Finding;
  readonly applied: Extract<AppliedAcceptance, { readonly status: Status }>;
}

/** What the one who hands a submission in has to know of it. What only follows from another finding is left out. */
export interface ReviewSummary {
  readonly verdict: Verdict;
  readonly completeness: readonly BilagaCompleteness[];
  readonly policies: readonly Policy[];
  readonly keyFigures: readonly SummaryKeyFigure[];
  readonly changes: BiggestChanges;
  /** Findings to deal with, the gravest first. */
  readonly open: readonly Finding[];
  readonly accepted: readonly ReviewedFinding<'accepted'>[];
  /** Acceptances whose figures have changed, with both values. */
  readonly lapsed: readonly ReviewedFinding<'lapsed'>[];
  /** Acceptances that the rule pack does not let, with the reason. */
  readonly refused: readonly ReviewedFinding<'refused'>[];
  readonly notEvaluated: readonly NotEvaluated[];
  /** How it stands to earlier reviews: what is new, remains or is solved, and the last Klarmarkering. */
  readonly review: SubmissionReport['review'];
}

const GRAVITY: readonly Severity[] = ['fel', 'varning', 'upplysning'];

/** Summarises the check of a submission for its review. Last year's submission is the one that the check was made with. */
export function summariseReview(report: SubmissionReport, pack: RulePack): ReviewSummary {
  const roots = report.findings.filter(({ causedBy }) => causedBy === null);
  const open = roots.filter(isOpen);
  return {
    verdict: report.verdict,
    completeness: report.completeness,
    policies: reviewPolicies(report, pack),
    keyFigures: summariseKeyFigures(report),
    changes: biggestChanges(report),
    open: GRAVITY.flatMap((severity) => open.filter((finding) => finding.severity === severity)),
    accepted: withAcceptance(roots, 'accepted'),
    lapsed: withAcceptance(roots, 'lapsed'),
    refused: withAcceptance(roots, 'refused'),
    notEvaluated: report.notEvaluated,
    review: report.review,
  };
}

function withAcceptance<Status extends AppliedAcceptance['status']>(
  findings: readonly Finding[],
  status: Status,
): readonly ReviewedFinding<Status>[] {
  return findings.flatMap((finding) => {
    const applied = finding.acceptance;
    return applied !== null && hasStatus(applied, status) ? [{ finding, applied }] : [];
  });
}

function hasStatus<Status extends AppliedAcceptance['status']>(
  applied: AppliedAcceptance,
  status: Status,
): applied is Extract<AppliedAcceptance, { readonly status: Status }> {
  return applied.status === status;
}
