import type { Finding } from '../../core/findings/finding';
import type { SessionReview } from '../../session/reviews';
import type { ReviewDraft } from '../app/pane-view';
import type { Acceptances } from './acceptances';

/**
 * What the user can do about a finding's acceptance, with the form to begin with; or why nothing: the workbook's review
 * cannot be added to, or the finding may not be accepted (a reason in Swedish).
 */
export type ReviewOffer =
  | { readonly kind: 'accept' | 'acceptAgain' | 'withdraw'; readonly draft: ReviewDraft }
  | { readonly kind: 'notWritable'; readonly why: Exclude<SessionReview['writable'], 'yes'> }
  | { readonly kind: 'never'; readonly reason: string };

/** Tells what can be done about a finding's acceptance; null for what only follows from another finding. */
export function reviewOffer(
  finding: Finding,
  { judge }: Acceptances,
  { writable, reviewer }: SessionReview,
): ReviewOffer | null {
  if (finding.causedBy !== null) return null;
  const { acceptance } = finding;
  const judged = judge(finding);
  if (!judged.may && acceptance === null) return { kind: 'never', reason: judged.reason };
  if (writable !== 'yes') return { kind: 'notWritable', why: writable };
  const by = reviewer.name;
  const accept = (reason: string): ReviewDraft => ({ kind: 'acceptance', reason, by, withAlike: false });
  if (acceptance === null) return { kind: 'accept', draft: accept('') };
  return acceptance.status === 'lapsed' && judged.may
    ? { kind: 'acceptAgain', draft: accept(acceptance.acceptance.reason) }
    : { kind: 'withdraw', draft: { kind: 'withdrawal', by } };
}
