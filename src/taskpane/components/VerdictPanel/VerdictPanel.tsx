import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle24Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { verdictSentence } from '../../../core/summary/verdict-wording';
import { useTexts } from '../../texts/texts-context';
import { useVerdictPanelStyles } from './VerdictPanel.styles';

const ICONS = {
  stopped: ErrorCircle24Filled,
  warned: Warning24Filled,
  accepted: CheckmarkCircle24Filled,
  clear: CheckmarkCircle24Filled,
  unchecked: QuestionCircle24Regular,
};

/** What `VerdictPanel` needs. */
interface VerdictPanelProps {
  readonly report: SubmissionReport;
  readonly children: ReactNode;
}

/** Whether the submission can be handed in, in large and in the colour of that, over what comes of it. */
export function VerdictPanel({ report: { verdict }, children }: VerdictPanelProps) {
  const styles = useVerdictPanelStyles();
  const { language } = useTexts();
  const { status } = verdict;
  const look = status === 'accepted' ? 'clear' : status;
  const Icon = ICONS[status];
  return (
    <div className={mergeClasses(styles.panel, styles[look])}>
      <h2 className={styles.headline}>
        <Icon className={mergeClasses(styles.icon, styles[`${look}Icon`])} />
        {verdictSentence(verdict, language)}
      </h2>
      {children}
    </div>
  );
}
