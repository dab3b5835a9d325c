import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle24Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import type { SubmissionReport } from '../../../core/engine/report';
import type { Severity } from '../../../core/findings/finding';
import { formatNumber } from '../../../core/findings/wording';
import { SEVERITIES } from '../../../report/counted';
import { verdictFacts } from '../../selectors/verdict-facts';
import { useTexts } from '../../texts/texts-context';
import { SeverityIcon } from '../SeverityMark/SeverityMark';
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
  readonly onSeverity: (severity: Severity) => void;
}

/** Whether the submission can be handed in, how much was found, and how many checks there were. */
export function VerdictPanel({ report, onSeverity }: VerdictPanelProps) {
  const styles = useVerdictPanelStyles();
  const texts = useTexts();
  const facts = verdictFacts(report);
  const { status } = facts.verdict;
  const look = status === 'accepted' ? 'clear' : status;
  const { headline, accepted, followOns, checks } = texts.verdict(facts);
  const found = SEVERITIES.filter((severity) => report.counts[severity] > 0);
  const Icon = ICONS[status];
  return (
    <div className={mergeClasses(styles.panel, styles[look])}>
      <h2 className={styles.headline}>
        <Icon className={mergeClasses(styles.icon, styles[`${look}Icon`])} />
        {headline}
      </h2>
      {found.length > 0 && (
        <ul className={styles.counts}>
          {found.map((severity) => (
            <li key={severity}>
              <button
                type="button"
                className={styles.count}
                onClick={() => {
                  onSeverity(severity);
                }}
              >
                <SeverityIcon severity={severity} />
                <span>
                  <strong>{formatNumber(report.counts[severity])}</strong>{' '}
                  {texts[report.counts[severity] === 1 ? 'severity' : 'severityPlural'][severity].toLowerCase()}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {accepted !== '' && <p className={styles.sentence}>{accepted}</p>}
      {followOns !== '' && <p className={styles.sentence}>{followOns}</p>}
      <p className={styles.sentence}>{checks}</p>
    </div>
  );
}
