import { Button } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Submission } from '../../../core/submissions/submission';
import type { SessionState } from '../../../session/session-state';
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

/** What is checked, and the buttons that check it again and undo the last correction. */
export function CheckStatus({ state, submission }: CheckStatusProps) {
  const styles = useCheckStatusStyles();
  const session = useSession();
  const texts = useTexts();
  const { check, productName } = texts;
  const title = submission === null ? productName : texts.submission.title(submission.forvaltning, submission.year);
  const canUndo = state.undoable !== null && state.notice?.kind !== 'written';
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.row}>
        <p className={styles.file}>
          {state.freshness === 'checking' && state.report !== null ? (
            <Delayed milliseconds={BUSY_AFTER} before={state.openFile}>
              {check.running}
            </Delayed>
          ) : (
            state.openFile
          )}
        </p>
        {canUndo && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowUndo16Regular />}
            className={styles.button}
            onClick={() => void session.undo()}
          >
            {check.undoLast}
          </Button>
        )}
        {state.report !== null && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwise16Regular />}
            className={styles.button}
            onClick={() => void session.check()}
          >
            {check.again}
          </Button>
        )}
      </div>
    </div>
  );
}
