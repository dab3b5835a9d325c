import type { Finding } from '../../../core/findings/finding';
import { CellLink } from '../CellLink/CellLink';
import { SeverityMark } from '../SeverityMark/SeverityMark';

/** What `FindingLine` needs. */
interface FindingLineProps {
  readonly finding: Pick<Finding, 'severity' | 'message'> & Partial<Pick<Finding, 'place'>>;
}

/** A finding in a line: how grave, what, and where. */
export function FindingLine({ finding: { severity, message, place = null } }: FindingLineProps) {
  return (
    <>
      <SeverityMark severity={severity} /> <span lang="sv">{message}</span>{' '}
      {place !== null && <CellLink place={place} />}
    </>
  );
}
