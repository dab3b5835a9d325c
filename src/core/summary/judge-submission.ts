import type { CheckedSubmission } from '../engine/report';
import { isOpen } from '../findings/acceptance';
import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { holdsBilaga } from '../rules/kit/required-bilagor';
import { reviewPolicies } from './policies';
import type { Verdict, VerdictReason, VerdictStatus } from './verdict';

/** Judges whether a submission can be handed in. What has been accepted with a reason stops nothing. */
export function judgeSubmission(report: CheckedSubmission, pack: RulePack): Verdict {
  const { counts, findings, unread } = report;
  const open = findings.filter(isOpen);
  const missing = isDocumentAlone(report) ? [] : missingBilagor(report, pack);
  const status = statusOf(report, open, missing);
  const followingFel = open.filter(({ causedBy, severity }) => causedBy !== null && severity === 'fel').length;
  const [lapsed, refused] = [acceptancesOf(findings, 'lapsed'), acceptancesOf(findings, 'refused')];
  return {
    status,
    openWarnings: open.filter(({ severity }) => severity === 'varning').length,
    reasons: [
      ...unread.map((file): VerdictReason => ({ kind: 'unread', file, stops: true })),
      ...(status === 'unchecked' ? [{ kind: 'nothingChecked', stops: true } as const] : []),
      ...told('fel', counts.fel, true),
      ...(counts.fel === 0 ? told('followingFel', followingFel, true) : []),
      ...told('varning', counts.varning, true),
      ...missing,
      ...told('lapsed', lapsed.length, isGrave(lapsed)),
      ...told('refused', refused.length, isGrave(refused)),
      ...told('accepted', counts.accepted, false),
      ...(isDocumentAlone(report) ? [] : reviewPolicies(report, pack)).flatMap((policy): readonly VerdictReason[] =>
        policy.outcome === 'notKept' && policy.finding === null ? [{ kind: 'policy', policy, stops: false }] : [],
      ),
      ...(status === 'clear' ? told('passed', counts.passed, false) : []),
      ...told('notEvaluated', counts.notEvaluated, false),
    ],
  };
}

/** Whether documents were checked without any workbook, so that no bilaga is asked for. */
export function isDocumentAlone({ submission, documents }: CheckedSubmission): boolean {
  return documents.length > 0 && submission.files.length === 0;
}

function statusOf(
  report: CheckedSubmission,
  open: readonly Finding[],
  missing: readonly VerdictReason[],
): VerdictStatus {
  const { submission, counts, findings, unread } = report;
  // That every bilaga is missing is a list of varningar, but nothing has been checked that could be handed in.
  if (submission.bilagor.length === 0 && !isDocumentAlone(report)) return 'unchecked';
  if (unread.length > 0) return 'stopped';
  if (open.some(({ severity }) => severity === 'fel')) return 'stopped';
  if (missing.some(({ stops }) => stops)) return 'stopped';
  if (open.some(({ severity }) => severity === 'varning')) return 'warned';
  // An accepted upplysning is no deviation.
  if (findings.some((finding) => !isOpen(finding) && finding.severity !== 'upplysning')) return 'accepted';
  return counts.total - counts.notEvaluated > 0 ? 'clear' : 'unchecked';
}

/** The rule that tells of one, and so lets it be accepted. */
const BILAGA_MISSING = 'bilaga-saknas';

function missingBilagor({ submission, findings }: CheckedSubmission, pack: RulePack): readonly VerdictReason[] {
  const bilagor = pack.obligatoriskaBilagor.filter((kind) => !holdsBilaga(submission, kind));
  if (bilagor.length === 0) return [];
  const told = findings.filter(({ rule, labels }) => rule === BILAGA_MISSING && bilagor.includes(labels[0] ?? ''));
  return [{ kind: 'missingBilagor', bilagor, stops: isGrave(told.filter(isOpen)) }];
}

type CountedKind = Extract<VerdictReason, { readonly count: number }>['kind'];

function told(kind: CountedKind, count: number, stops: boolean): readonly VerdictReason[] {
  return count === 0 ? [] : [{ kind, count, stops }];
}

function acceptancesOf(findings: readonly Finding[], status: 'lapsed' | 'refused'): readonly Finding[] {
  return findings.filter(({ acceptance }) => acceptance?.status === status);
}

function isGrave(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'upplysning');
}
