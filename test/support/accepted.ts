import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report, SubmissionReport } from '../../src/core/engine/report';
import type { Acceptance } from '../../src/core/findings/acceptance';
import type { Finding } from '../../src/core/findings/finding';
import type { RulePack } from '../../src/core/packs/schema';
import { createAcceptability } from '../../src/core/review/acceptability';
import { acceptFinding } from '../../src/core/review/change-record';
import { EMPTY_RECORD, type ReviewRecord } from '../../src/core/review/review-record';
import { RULES } from '../../src/core/rules/index';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { builtInPack } from './check';

/** The built-in rule pack, which lets every fel be accepted too: also what the rules of fel rest on is tried out. */
export function lenientPack(): RulePack {
  return { ...builtInPack(), godtagbaraFel: RULES.map(({ id }) => id) };
}

/** Eva accepts findings of a check at five past two. */
export function acceptedBy(
  { submission }: Pick<SubmissionReport, 'submission'>,
  findings: readonly Finding[],
  given: Partial<Pick<Acceptance, 'reason' | 'by' | 'at'>> = {},
): readonly Acceptance[] {
  const signed = {
    reason: 'Avstämt med ekonomichefen, beloppet är riktigt.',
    by: 'Eva Ek',
    at: '2026-11-22T14:05:00+01:00',
  };
  return findings.map((finding) => acceptFinding(finding, submission, { ...signed, ...given }));
}

/** Eva accepts everything in a report that may be accepted. */
export function acceptAll(report: Report, pack: RulePack): ReviewRecord {
  const acceptances = report.submissions.flatMap((submission) => {
    const judge = createAcceptability(submission.findings, pack);
    return acceptedBy(
      submission,
      submission.findings.filter((finding) => judge(finding).may),
    );
  });
  return { ...EMPTY_RECORD, acceptances };
}

/** Checks workbooks that keep a review. */
export function checkReviewed(
  workbooks: readonly WorkbookSnapshot[],
  record: Partial<ReviewRecord>,
  pack: RulePack = builtInPack(),
): Report {
  return checkSubmissions(workbooks, {
    pack,
    ledger: null,
    unreadable: [],
    review: { record: { ...EMPTY_RECORD, ...record }, problems: [] },
  });
}

/** The only submission of a report. */
export function onlyOf({ submissions }: Report): SubmissionReport {
  const [only, ...others] = submissions;
  if (only === undefined || others.length > 0) throw new Error(`${submissions.length} submissions`);
  return only;
}
