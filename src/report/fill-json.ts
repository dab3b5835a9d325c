import type { SubmissionReport } from '../core/engine/report';
import type { CellContent } from '../core/fill/cell-content';
import type { PlannedWrite, Unfilled } from '../core/fill/fill-plan';
import type { Finding } from '../core/findings/finding';
import { formatAddress } from '../core/workbook/address';
import { isCellError } from '../core/workbook/snapshot';
import { withoutNoise } from './figures';
import type { FillReport, SubmissionFill } from './fill-report';
import { formatJson, SCHEMA_VERSION } from './json';

/** A fill for other programs, as `docs/json.md` says. The same fill gives the same bytes. */
export function renderFillJson({ rulePack, isDryRun, submissions, unreadable, files }: FillReport): string {
  return formatJson({
    schemaVersion: SCHEMA_VERSION,
    rulePack,
    dryRun: isDryRun,
    submissions: submissions.map((submission) => submissionJson(submission, isDryRun)),
    files: files.map(({ file, copy, cells, reason }) => ({ file, copy, cells, reason })),
    ...(unreadable.length === 0 ? {} : { unreadable: unreadable.map(({ file, reason }) => ({ file, reason })) }),
  });
}

function submissionJson(fill: SubmissionFill, isDryRun: boolean): object {
  const { plan, before, after, solved, added } = fill;
  const { forvaltning, year, files } = plan.submission;
  return {
    forvaltning,
    year,
    files,
    writes: plan.writes.map((write) => writeJson(write, fill, isDryRun)),
    unfilled: plan.unfilled.map(unfilledJson),
    checks: { before: countsJson(before), after: after === undefined ? null : countsJson(after) },
    solved: solved.map(findingJson),
    new: added.map(findingJson),
  };
}

function writeJson(write: PlannedWrite, { chosen }: SubmissionFill, isDryRun: boolean): object {
  const made = chosen.get(write);
  return {
    ...placeJson(write),
    label: write.label,
    bilaga: write.bilaga.kind,
    group: write.group,
    chosen: made !== undefined,
    written: made?.obstacle === null && !isDryRun,
    obstacle: made?.obstacle ?? null,
    old: contentJson(write.old),
    new: contentJson(made?.content ?? write.new),
    unit: write.unit === '' ? null : write.unit,
    why: write.why,
    origin: write.origin,
    rule: write.rule,
    source: write.source,
  };
}

function unfilledJson(unfilled: Unfilled): object {
  const { label, bilaga, rule, reason } = unfilled;
  return { ...placeJson(unfilled), label, bilaga: bilaga.kind, rule, reason };
}

function placeJson({ place }: Pick<Unfilled, 'place'>): object {
  return { file: place.sheet.file, sheet: place.sheet.sheet, cell: formatAddress(place.address) };
}

function contentJson({ value, formula }: CellContent): object {
  const shown = typeof value === 'number' ? withoutNoise(value) : isCellError(value) ? value.error : value;
  return { value: shown, formula: formula === null ? null : `=${formula}` };
}

function countsJson({ counts: { fel, varning, upplysning } }: SubmissionReport): object {
  return { fel, varning, upplysning };
}

function findingJson({ id, rule, severity, place, message }: Finding): object {
  return {
    id,
    rule,
    severity,
    file: place?.sheet.file ?? null,
    sheet: place?.sheet.sheet ?? null,
    cell: place === null ? null : formatAddress(place.address),
    message,
  };
}
