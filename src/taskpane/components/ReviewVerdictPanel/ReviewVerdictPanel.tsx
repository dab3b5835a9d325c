import { mergeClasses } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReviewVerdict, VerdictReason } from '../../../core/summary/review-verdict';
import type { PaneAction } from '../../app/pane-view';
import { useReviewTexts } from '../../texts/use-review-texts';
import { LinkButton } from '../LinkButton/LinkButton';
import { useReviewVerdictPanelStyles } from './ReviewVerdictPanel.styles';

/** What `ReviewVerdictPanel` needs. */
interface ReviewVerdictPanelProps {
  readonly verdict: ReviewVerdict;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Whether the submission can be handed in, and why. */
export function ReviewVerdictPanel({ verdict: { outcome, reasons }, dispatch }: ReviewVerdictPanelProps) {
  const styles = useReviewVerdictPanelStyles();
  const texts = useReviewTexts();
  const look = outcome === 'no' ? 'no' : 'yes';
  const Icon = outcome === 'no' ? ErrorCircle24Filled : CheckmarkCircle24Filled;
  return (
    <div className={mergeClasses(styles.panel, styles[look])}>
      <h2 className={styles.headline}>
        <Icon className={mergeClasses(styles.icon, styles[`${look}Icon`])} />
        {texts.verdict.outcomes[outcome]}
      </h2>
      <ul className={styles.reasons}>
        {reasons.map((reason, at) => (
          <li key={at} className={mergeClasses(reason.stops && styles.stops)}>
            <Reason reason={reason} dispatch={dispatch} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What one reason needs. */
interface ReasonProps {
  readonly reason: VerdictReason;
  readonly dispatch: Dispatch<PaneAction>;
}

function Reason({ reason, dispatch }: ReasonProps) {
  const { verdict } = useReviewTexts();
  const action = actionOf(reason);
  const text = verdict.reason(reason);
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
