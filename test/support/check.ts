import type { Finding } from '../../src/core/findings/finding';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report } from '../../src/core/engine/report';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import type { RulePack } from '../../src/core/packs/schema';
import { formatAddress } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { Submission } from './submission/submission';

/** The rule pack that tests check with. */
export function builtInPack(): RulePack {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error(`No rule pack ${DEFAULT_PACK}`);
  return pack;
}

/** Checks workbooks with the built-in rule pack. */
export function checkWorkbooks(workbooks: readonly WorkbookSnapshot[], pack = builtInPack()): Report {
  return checkSubmissions(workbooks, { pack, ledger: null, unreadable: [] });
}

/** Checks a submission with the built-in rule pack. */
export function check(submission: Submission): Report {
  return checkWorkbooks(submission.snapshot());
}

/** Checks a submission against last year's. */
export function checkAgainst(prior: readonly WorkbookSnapshot[], submission: Submission, pack = builtInPack()): Report {
  return checkSubmissions(submission.snapshot(), { pack, ledger: null, unreadable: [], prior });
}

/** Every finding of a report. */
export function findingsOf(report: Report): readonly Finding[] {
  return report.submissions.flatMap(({ findings }) => findings);
}

/** Where a finding is, `10a!E8`; empty for one without a cell. */
export function placeOf({ place }: Finding): string {
  return place === null ? '' : `${place.sheet.sheet}!${formatAddress(place.address)}`;
}

/** A finding in one line, for comparing: `fel 10a-netto 10a!F8`. */
export function summary(finding: Finding): string {
  return `${finding.severity} ${finding.rule} ${placeOf(finding)}`.trim();
}

/** What is found in a submission, but for what only follows from something else, a line each. */
export function found(submission: Submission): readonly string[] {
  return findingsOf(check(submission))
    .filter(({ causedBy }) => causedBy === null)
    .map(summary);
}

/** The fel and varning that are not only consequences of another finding. */
export function ownProblems(report: Report): readonly Finding[] {
  return findingsOf(report).filter(({ severity, causedBy }) => severity !== 'upplysning' && causedBy === null);
}
