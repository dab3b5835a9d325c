import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { Submission } from '../../../core/submissions/submission';
import type { SessionState } from '../../../session/check-session';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { Delayed } from '../Delayed/Delayed';
import { useCheckStatusStyles } from './CheckStatus.styles';

/** A check that takes longer than this is told of, in milliseconds. */
export const BUSY_AFTER = 200;

/** What `CheckStatus` needs. */
interface CheckStatusProps {
  readonly state: SessionState;
  /** Null while there is none to name. */
  readonly submission: Submission | null;
}

/** What is checked, and the button that checks it again. */
export function CheckStatus({ state, submission }: CheckStatusProps) {
  const styles = useCheckStatusStyles();
  const session = useSession();
  const texts = useTexts();
  const { check, productName } = texts;
  const title = submission === null ? productName : texts.submission.title(submission.forvaltning, submission.year);
  return (
    <div className={styles.row}>
      <div className={styles.names}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.file}>
          {state.freshness === 'checking' && state.report !== null ? (
            <Delayed milliseconds={BUSY_AFTER}>{check.running}</Delayed>
          ) : (
            state.openFile
          )}
        </p>
      </div>
      {state.report !== null && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwise20Regular />}
          className={styles.again}
          onClick={() => void session.check()}
        >
          {check.again}
        </Button>
      )}
    </div>
  );
}
