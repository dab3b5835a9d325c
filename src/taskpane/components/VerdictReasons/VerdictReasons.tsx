import { mergeClasses } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { VerdictReason } from '../../../core/summary/verdict';
import type { PaneAction } from '../../app/pane-view';
import { useTexts } from '../../texts/texts-context';
import { LinkButton } from '../LinkButton/LinkButton';
import { useVerdictReasonsStyles } from './VerdictReasons.styles';

/** What `VerdictReasons` needs. */
interface VerdictReasonsProps {
  readonly reasons: readonly VerdictReason[];
  readonly dispatch: Dispatch<PaneAction>;
}

/** Why the submission can or cannot be handed in. */
export function VerdictReasons({ reasons, dispatch }: VerdictReasonsProps) {
  const styles = useVerdictReasonsStyles();
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason, at) => (
        <li key={at} className={mergeClasses(reason.stops && styles.stops)}>
          <Reason reason={reason} dispatch={dispatch} />
        </li>
      ))}
    </ul>
  );
}

/** What one reason needs. */
interface ReasonProps {
  readonly reason: VerdictReason;
  readonly dispatch: Dispatch<PaneAction>;
}

function Reason({ reason, dispatch }: ReasonProps) {
  const texts = useTexts();
  const action = actionOf(reason);
  const text = texts.reason(reason);
  if (action === null) return text;
  return (
    <LinkButton
      text={text}
      onClick={() => {
        dispatch(action);
      }}
    />
  );
}

/** What shows the findings that a reason counts. */
function actionOf({ kind }: VerdictReason): PaneAction | null {
  switch (kind) {
    case 'fel':
    case 'varning':
      return { type: 'severityChosen', severity: kind };
    case 'accepted':
      return { type: 'standingChosen', standing: kind };
    default:
      return null;
  }
}
