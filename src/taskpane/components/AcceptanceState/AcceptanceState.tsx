import type { AppliedAcceptance } from '../../../core/findings/acceptance';
import { formatPair } from '../../../report/figures';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useAcceptanceStateStyles } from './AcceptanceState.styles';

/** What `AcceptanceState` needs. */
interface AcceptanceStateProps {
  readonly applied: AppliedAcceptance;
}

/** Why a finding has been accepted, by whom and when; and when that no longer holds, what has changed. */
export function AcceptanceState({ applied }: AcceptanceStateProps) {
  const styles = useAcceptanceStateStyles();
  const { acceptance: texts, signed } = useReviewTexts();
  const { reason, by, at } = applied.acceptance;
  return (
    <div className={styles.state}>
      {applied.status === 'refused' && (
        <p className={styles.heading}>
          {`${texts.refused}. `}
          <span lang="sv">{applied.reason}</span>
        </p>
      )}
      {applied.status === 'lapsed' && (
        <>
          <p className={styles.heading}>{texts.lapsed}</p>
          <ul className={styles.changes}>
            {applied.changes.map(({ label, before, now, unit }, index) => {
              const [was, is] = formatPair(before, now, unit);
              return (
                <li key={index}>
                  {label === '' ? texts.cell : <span lang="sv">{label}</span>}
                  {`: ${texts.change(was, is)}`}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p className={styles.reason}>{reason}</p>
      <p className={styles.signed}>{signed(by, at)}</p>
    </div>
  );
}
