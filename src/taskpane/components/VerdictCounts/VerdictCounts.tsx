import type { Dispatch } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { formatNumber } from '../../../core/findings/wording';
import type { VerdictReason } from '../../../core/summary/verdict';
import { SEVERITIES } from '../../../report/counted';
import type { PaneAction } from '../../app/pane-view';
import { verdictFacts } from '../../selectors/verdict-facts';
import { useTexts } from '../../texts/texts-context';
import { SeverityIcon } from '../SeverityMark/SeverityMark';
import { VerdictReasons } from '../VerdictReasons/VerdictReasons';
import { useVerdictCountsStyles } from './VerdictCounts.styles';

/** The reasons that the counts and sentences tell. */
const COUNTED: readonly VerdictReason['kind'][] = [
  'fel',
  'followingFel',
  'varning',
  'accepted',
  'passed',
  'notEvaluated',
];

/** What `VerdictCounts` needs. */
interface VerdictCountsProps {
  readonly report: SubmissionReport;
  readonly dispatch: Dispatch<PaneAction>;
}

/** What a verdict comes of in short: what stops the submission, how much was found, and how many checks there were. */
export function VerdictCounts({ report, dispatch }: VerdictCountsProps) {
  const styles = useVerdictCountsStyles();
  const texts = useTexts();
  const { accepted, followOns, checks } = texts.verdict(verdictFacts(report));
  const found = SEVERITIES.filter((severity) => report.counts[severity] > 0);
  return (
    <>
      <VerdictReasons
        reasons={report.verdict.reasons.filter(({ kind }) => !COUNTED.includes(kind))}
        dispatch={dispatch}
      />
      {found.length > 0 && (
        <ul className={styles.counts}>
          {found.map((severity) => (
            <li key={severity}>
              <button
                type="button"
                className={styles.count}
                onClick={() => {
                  dispatch({ type: 'severityChosen', severity });
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
    </>
  );
}
