import type { Dispatch } from 'react';
import type { Acceptance, AppliedAcceptance } from '../../../core/findings/acceptance';
import type { Finding } from '../../../core/findings/finding';
import type { ReviewSummary } from '../../../core/summary/summarise-review';
import type { PaneAction } from '../../app/pane-view';
import { useReviewTexts } from '../../texts/use-review-texts';
import { AcceptanceState } from '../AcceptanceState/AcceptanceState';
import { Disclosure } from '../Disclosure/Disclosure';
import { FindingLine } from '../FindingLine/FindingLine';
import { LinkButton } from '../LinkButton/LinkButton';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { useAcceptedFindingsStyles } from './AcceptedFindings.styles';

/** So many are listed; all of them stand among the findings. */
const MOST_SHOWN = 20;

/** What `AcceptedFindings` needs. */
interface AcceptedFindingsProps {
  readonly summary: ReviewSummary;
  readonly dispatch: Dispatch<PaneAction>;
}

/** What has been accepted and why; what no longer is; and folded, what has no bearing now. */
export function AcceptedFindings({ summary, dispatch }: AcceptedFindingsProps) {
  const { accepted: texts } = useReviewTexts();
  const { accepted, lapsed, refused, review } = summary;
  return (
    <ReviewSection title={texts.title}>
      {accepted.length === 0 && <p>{texts.none}</p>}
      <Reviewed findings={accepted} />
      {accepted.length > MOST_SHOWN && (
        <p>
          <LinkButton
            text={texts.showAll(accepted.length)}
            onClick={() => {
              dispatch({ type: 'standingChosen', standing: 'accepted' });
            }}
          />
        </p>
      )}
      {lapsed.length > 0 && (
        <>
          <h3>{texts.lapsed(lapsed.length)}</h3>
          <Reviewed findings={lapsed} />
        </>
      )}
      {refused.length > 0 && (
        <>
          <h3>{texts.refused(refused.length)}</h3>
          <Reviewed findings={refused} />
        </>
      )}
      {review.resting.length > 0 && (
        <Disclosure title={texts.resting(review.resting.length)}>
          <p>{texts.restingAdvice}</p>
          <Kept acceptances={review.resting} />
        </Disclosure>
      )}
      {review.superseded.length > 0 && (
        <Disclosure title={texts.superseded(review.superseded.length)}>
          <p>{texts.supersededAdvice}</p>
          <Kept acceptances={review.superseded} />
        </Disclosure>
      )}
    </ReviewSection>
  );
}

/** What a list of findings with their acceptances needs. */
interface ReviewedProps {
  readonly findings: readonly { readonly finding: Finding; readonly applied: AppliedAcceptance }[];
}

function Reviewed({ findings }: ReviewedProps) {
  const styles = useAcceptedFindingsStyles();
  const { accepted: texts } = useReviewTexts();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.slice(0, MOST_SHOWN).map(({ finding, applied }) => (
        <li key={finding.id} className={styles.item}>
          <FindingLine finding={finding} />
          <AcceptanceState applied={applied} />
        </li>
      ))}
      {findings.length > MOST_SHOWN && <li className={styles.item}>{texts.more(findings.length - MOST_SHOWN)}</li>}
    </ul>
  );
}

function Kept({ acceptances }: { readonly acceptances: readonly Acceptance[] }) {
  const { accepted: texts, signed } = useReviewTexts();
  return (
    <ul>
      {acceptances.slice(0, MOST_SHOWN).map(({ message, reason, by, at, withdrawn }, index) => (
        <li key={index}>
          <span lang="sv">{message}</span>
          <br />
          {reason}
          <br />
          {signed(by, at)}
          {withdrawn && `, ${texts.takenBack}`}
        </li>
      ))}
      {acceptances.length > MOST_SHOWN && <li>{texts.more(acceptances.length - MOST_SHOWN)}</li>}
    </ul>
  );
}
