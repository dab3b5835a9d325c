import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReadyState } from '../../../core/review/ready-mark';
import { useTexts } from '../../texts/texts-context';
import { useReadyLineStyles } from './ReadyLine.styles';

/** What `ReadyLine` needs. */
interface ReadyLineProps {
  readonly ready: ReadyState;
  /** Opens the view that tells more. */
  readonly onOpen: () => void;
}

/** Who has said that the submission is ready, and whether it has been changed since. */
export function ReadyLine({ ready: { mark, changes }, onOpen }: ReadyLineProps) {
  const styles = useReadyLineStyles();
  const { overview } = useTexts();
  const holds = changes.length === 0;
  const text = holds ? overview.ready : overview.readyChanged;
  return (
    <p className={styles.line}>
      {holds ? <CheckmarkCircle16Regular className={styles.holds} /> : <Warning16Filled className={styles.changed} />}
      <button type="button" className={styles.link} onClick={onOpen}>
        {text(mark.by, mark.at)}
      </button>
    </p>
  );
}
