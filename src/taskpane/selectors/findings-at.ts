import type { Report, SubmissionReport } from '../../core/engine/report';
import { isOpen } from '../../core/findings/acceptance';
import type { Finding } from '../../core/findings/finding';
import { isInOpenWorkbook } from '../../session/open-workbook';
import type { HostPlace } from '../../session/workbook-host';

/** A finding of the open workbook, with the submission that it is of. */
export interface FindingAt {
  readonly submission: SubmissionReport;
  readonly finding: Finding;
  /** The findings that it follows from, by id: the nearest first. */
  readonly causes: readonly string[];
}

/** The findings of a cell of the open workbook: open ones before accepted ones, else in the report's order. */
export function findingsAt({ submissions }: Report, { sheet, address }: HostPlace): readonly FindingAt[] {
  const found = submissions.flatMap((submission) =>
    submission.findings
      .filter(
        ({ place }) =>
          place !== null &&
          isInOpenWorkbook(place) &&
          place.sheet.sheet === sheet &&
          place.address.row === address.row &&
          place.address.column === address.column,
      )
      .map((finding): FindingAt => ({ submission, finding, causes: causesOf(finding, submission.findings) })),
  );
  return [...found.filter(({ finding }) => isOpen(finding)), ...found.filter(({ finding }) => !isOpen(finding))];
}

function causesOf({ causedBy }: Finding, findings: readonly Finding[]): readonly string[] {
  const causes: string[] = [];
  for (let cause = causedBy; cause !== null && !causes.includes(cause);) {
    causes.push(cause);
    const id = cause;
    cause = findings.find((finding) => finding.id === id)?.causedBy ?? null;
  }
  return causes;
}
