import { mergeClasses } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReviewVerdict, VerdictReason } from '../../../core/summary/review-verdict';
import { formatValue } from '../../../report/figures';
import type { PaneAction } from '../../app/pane-view';
import { limitText } from '../../selectors/policy-text';
import type { ReviewTexts } from '../../texts/review-texts';
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
  const texts = useReviewTexts();
  const action = actionOf(reason);
  const text = reasonText(reason, texts);
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

function reasonText(reason: VerdictReason, texts: ReviewTexts): string {
  const { verdict, policies } = texts;
  switch (reason.kind) {
    case 'missingBilagor':
      return verdict.missingBilagor(reason.bilagor);
    case 'policy': {
      const { kind, period, figure, unit } = reason.policy;
      const name = [policies.names[kind], period].filter((part) => part !== null).join(' ');
      return verdict.policy(name, formatValue(figure, unit), limitText(reason.policy, texts));
    }
    case 'nothingChecked':
      return verdict.nothingChecked;
    default:
      return verdict.reasons[reason.kind](reason.count);
  }
}
