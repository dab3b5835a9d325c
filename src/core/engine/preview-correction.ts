import { figureKey } from '../findings/figure-key';
import type { Finding } from '../findings/finding';
import { applyEdits } from '../fill/apply-fill';
import { RULES } from '../rules/index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { createZones, isInZone } from './correction-zone';
import { changesOf, sameSubmission, type FillPreview } from './preview-fill';
import type { Report, SubmissionReport } from './report';

/**
 * Tells what a finding's correction leads to: it is made on a view of the workbooks, which are then checked. Everything that
 * is found then and not now is told, also what only follows from something else.
 * @param workbooks those that `before` was made of, in the order of the call
 * @param check the check that `before` was made with
 * @returns null when the correction does not hold: the finding stays, or there are others where it writes
 */
export function previewCorrection(
  workbooks: readonly WorkbookSnapshot[],
  finding: Finding,
  before: SubmissionReport,
  check: (workbooks: readonly WorkbookSnapshot[]) => Report,
): FillPreview | null {
  const edited = applyEdits(workbooks, finding.fix);
  const after = sameSubmission(check(edited.workbooks), before.submission);
  if (after === undefined || edited.unknown.length > 0) return null;
  const [had, has] = [keysOf(before), keysOf(after)];
  if (has.has(keyOf(finding))) return null;
  const added = after.findings.filter((one) => !had.has(keyOf(one)));
  const zone = createZones(before.submission)(finding.fix);
  if (added.some((one) => isFault(one) && isInZone(one.place, zone))) return null;
  const solved = before.findings.filter((one) => one.causedBy === null && !has.has(keyOf(one)));
  return { solved, added, changes: changesOf(before.submission, edited.following) };
}

/** What a goal says of a right figure is no fault of its correction. */
function isFault({ rule, severity }: Finding): boolean {
  return severity !== 'upplysning' && RULES.find(({ id }) => id === rule)?.isGoal !== true;
}

function keysOf({ findings }: SubmissionReport): ReadonlySet<string> {
  return new Set(findings.map(keyOf));
}

/** A rule says the same of a cell whatever its id: that follows texts, which a correction may change. */
function keyOf({ id, rule, place }: Finding): string {
  return place === null ? id : `${rule}|${figureKey(place)}`;
}
