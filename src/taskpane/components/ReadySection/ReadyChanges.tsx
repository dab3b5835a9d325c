import { useMemo } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { countChanges } from '../../../core/review/count-changes';
import { findCheckedCell } from '../../../core/review/find-checked-cell';
import type { ReadyChange } from '../../../core/review/ready-mark';
import type { ReadyMark } from '../../../core/review/review-record';
import { formatValue } from '../../../report/figures';
import { acceptedMessages } from '../../selectors/accepted-messages';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { CellLink } from '../CellLink/CellLink';
import { useReadySectionStyles } from './ReadySection.styles';

/** So many changes are listed. */
const MOST_SHOWN = 50;

/** What `ReadyChanges` needs. */
interface ReadyChangesProps {
  readonly changes: readonly ReadyChange[];
  readonly report: SubmissionReport;
  readonly mark: ReadyMark;
}

/** What has changed since a Klarmarkering: figures with both values and their cells, acceptances, bilagor, the rule pack. */
export function ReadyChanges({ changes, report, mark }: ReadyChangesProps) {
  const styles = useReadySectionStyles();
  const { ready: texts, accepted } = useReviewTexts();
  const messageOf = acceptedMessages(report, mark);
  const counts = useMemo(() => countChanges(changes, report.submission), [changes, report]);
  return (
    <>
      <p>{texts.changes(counts)}</p>
      <ul className={styles.changes}>
        {changes.slice(0, MOST_SHOWN).map((change, at) => (
          <li key={at}>
            <Change change={change} report={report} messageOf={messageOf} />
          </li>
        ))}
        {changes.length > MOST_SHOWN && <li>{accepted.more(changes.length - MOST_SHOWN)}</li>}
      </ul>
    </>
  );
}

/** What one change needs. */
interface ChangeProps {
  readonly change: ReadyChange;
  readonly report: SubmissionReport;
  readonly messageOf: (finding: string) => string;
}

function Change({ change, report, messageOf }: ChangeProps) {
  const { overview } = useTexts();
  const { ready: texts } = useReviewTexts();
  if (change.kind === 'acceptance') {
    return (
      <>
        {`${texts.change(change)}: `}
        <span lang="sv">{messageOf(change.finding)}</span>
      </>
    );
  }
  if (change.kind !== 'figure') return texts.change(change);
  const { bilaga, row, column, before, now } = change;
  const place = findCheckedCell(report.submission, change);
  return (
    <>
      {`${overview.bilaga(bilaga, null)}, `}
      <span lang="sv">{[row, column].filter((part) => part !== '').join(', ')}</span>
      {place !== null && (
        <>
          {' '}
          <CellLink place={place} />
        </>
      )}
      {`: ${texts.figure(formatValue(before, null), formatValue(now, null))}`}
    </>
  );
}
