import type { SubmissionReport } from '../../core/engine/report';
import type { Finding } from '../../core/findings/finding';
import type { RulePack } from '../../core/packs/schema';
import { createAcceptability, type Acceptability } from '../../core/review/acceptability';
import { isOpen } from '../../core/findings/acceptance';
import { findingKeys } from './bilaga-chips';

/** Which findings of a submission may be accepted, and which of them together. */
export interface Acceptances {
  readonly judge: (finding: Finding) => Acceptability;
  /** The other open findings of the same rule on the same bilaga that may be accepted too. */
  readonly alike: (finding: Finding) => readonly Finding[];
}

/** Judges a submission's findings by its rule pack. */
export function acceptances({ submission, findings }: SubmissionReport, pack: RulePack): Acceptances {
  const judge = createAcceptability(findings, pack);
  const keyOf = findingKeys(submission);
  return {
    judge,
    alike: (finding) => {
      const key = keyOf(finding);
      return findings.filter(
        (other) =>
          other !== finding && other.rule === finding.rule && keyOf(other) === key && isOpen(other) && judge(other).may,
      );
    },
  };
}
