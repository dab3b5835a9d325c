import type { SubmissionReport } from '../../core/engine/report';
import type { Finding } from '../../core/findings/finding';
import { compareKinds } from '../../core/bilagor/table';
import type { Bilaga } from '../../core/bilagor/index';
import type { Submission } from '../../core/submissions/submission';
import type { BilagaCompleteness } from '../../core/summary/bilaga-completeness';
import { bilagaKeys } from './bilaga-key';
import { countFindings, type FindingCounts } from '../../core/summary/finding-counts';

/** The rule that tells of it. Its id stands here by itself: the rules are loaded with the check, after the first view. */
const BILAGA_MISSING = 'bilaga-saknas';

/** The key of what concerns no bilaga: the submission as a whole, or a sheet that is none. */
export const WHOLE_SUBMISSION = 'whole';

/** One bilaga of the submission, or one that should be there, or what concerns none. */
export interface BilagaChip {
  /** What the findings are filtered by; the same after a new check. */
  readonly key: string;
  /** The bilaga's number and letter; null for the submission as a whole. */
  readonly kind: string | null;
  /** The sub-unit that it is for; null when it is the whole förvaltning's. */
  readonly unit: string | null;
  readonly isMissing: boolean;
  /** How much it says of what its template expects; null for what is no bilaga. */
  readonly completeness: BilagaCompleteness | null;
  /** Follow-on findings are left out, as in the verdict. */
  readonly counts: FindingCounts;
}

/** The bilagor that were found and those that the rule pack requires but that were not, in the order of their numbers. */
export function bilagaChips({ submission, findings, completeness }: SubmissionReport): readonly BilagaChip[] {
  const keyOf = findingKeys(submission);
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.causedBy !== null) continue;
    const key = keyOf(finding);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [finding]);
    else known.push(finding);
  }
  const counts = (key: string): FindingCounts => countFindings(byKey.get(key) ?? []);
  const found = [...bilagaKeys(submission)].map(([bilaga, key]): BilagaChip => {
    return {
      key,
      kind: bilaga.kind,
      unit: unitName(bilaga, submission),
      isMissing: false,
      completeness: completeness.find((entry) => entry.bilaga === bilaga) ?? null,
      counts: counts(key),
    };
  });
  const missing = findings.flatMap((finding): BilagaChip[] => {
    const kind = missingKind(finding);
    const key = keyOf(finding);
    return kind === null ? [] : [{ key, kind, unit: null, isMissing: true, completeness: null, counts: counts(key) }];
  });
  const inOrder = [...found, ...missing].sort((one, other) => compareKinds(one.kind ?? '', other.kind ?? ''));
  const whole: BilagaChip = {
    key: WHOLE_SUBMISSION,
    kind: null,
    unit: null,
    isMissing: false,
    completeness: null,
    counts: counts(WHOLE_SUBMISSION),
  };
  return byKey.has(WHOLE_SUBMISSION) ? [...inOrder, whole] : inOrder;
}

/** Tells which chip a finding belongs to, by the chip's key. */
export function findingKeys(submission: Submission): (finding: Finding) => string {
  const keys = bilagaKeys(submission);
  return (finding) => {
    const kind = missingKind(finding);
    if (kind !== null) return `missing\n${kind}`;
    return (finding.bilaga === null ? undefined : keys.get(finding.bilaga)) ?? WHOLE_SUBMISSION;
  };
}

function missingKind({ rule, labels }: Finding): string | null {
  return rule === BILAGA_MISSING ? (labels[0] ?? null) : null;
}

/** The sub-unit that a bilaga is for; null when it is the whole förvaltning's. */
export function unitName(bilaga: Bilaga, { unitOf }: Submission): string | null {
  const unit = unitOf.get(bilaga);
  return unit === undefined || unit.isWholeForvaltning ? null : unit.name;
}
