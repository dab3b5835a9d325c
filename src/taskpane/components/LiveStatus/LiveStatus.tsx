import type { SubmissionReport } from '../../../core/engine/report';
import type { SessionState } from '../../../session/session-state';
import { useTexts } from '../../texts/texts-context';
import { Delayed } from '../Delayed/Delayed';
import { BUSY_AFTER } from '../CheckStatus/CheckStatus';
import { useLiveStatusStyles } from './LiveStatus.styles';

/** What `LiveStatus` needs. */
interface LiveStatusProps {
  readonly state: SessionState;
  readonly report: SubmissionReport | null;
}

/** Tells those who do not see the pane that a check is going on and what it gave. */
export function LiveStatus({ state, report }: LiveStatusProps) {
  const styles = useLiveStatusStyles();
  const { check } = useTexts();
  return (
    <p role="status" className={styles.unseen}>
      {state.freshness === 'checking' && <Delayed milliseconds={BUSY_AFTER}>{check.running}</Delayed>}
      {state.freshness === 'current' && report !== null && check.done(report.counts)}
    </p>
  );
}
