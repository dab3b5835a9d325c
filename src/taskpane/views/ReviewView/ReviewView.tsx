import { useMemo, type Dispatch } from 'react';
import type { Report, SubmissionReport } from '../../../core/engine/report';
import type { RulePack } from '../../../core/packs/schema';
import { summariseReview } from '../../../core/summary/summarise-review';
import type { SessionState } from '../../../session/session-state';
import type { PaneAction } from '../../app/pane-view';
import { AcceptedFindings } from '../../components/AcceptedFindings/AcceptedFindings';
import { BiggestChangesList } from '../../components/BiggestChangesList/BiggestChangesList';
import { CompletenessList } from '../../components/CompletenessList/CompletenessList';
import { LinkButton } from '../../components/LinkButton/LinkButton';
import { NotChecked } from '../../components/NotChecked/NotChecked';
import { PolicyTables } from '../../components/PolicyTables/PolicyTables';
import { PriorFiles } from '../../components/PriorFiles/PriorFiles';
import { ReadySection } from '../../components/ReadySection/ReadySection';
import { ReportSheetSection } from '../../components/ReportSheetSection/ReportSheetSection';
import { ReviewCopies } from '../../components/ReviewCopies/ReviewCopies';
import { ReviewProblems } from '../../components/ReviewProblems/ReviewProblems';
import { ReviewSection } from '../../components/ReviewSection/ReviewSection';
import { SinceReview } from '../../components/SinceReview/SinceReview';
import { SummaryKeyFigures } from '../../components/SummaryKeyFigures/SummaryKeyFigures';
import { VerdictPanel } from '../../components/VerdictPanel/VerdictPanel';
import { VerdictReasons } from '../../components/VerdictReasons/VerdictReasons';
import { countSeverities } from '../../selectors/count-severities';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { useReviewViewStyles } from './ReviewView.styles';

/** What `ReviewView` needs. */
interface ReviewViewProps {
  readonly report: Report;
  readonly submission: SubmissionReport;
  readonly state: SessionState;
  readonly pack: RulePack;
  readonly dispatch: Dispatch<PaneAction>;
}

/** What the one who hands the submission in has to know: may it be sent, why, and what was accepted. */
export function ReviewView({ report, submission, state, pack, dispatch }: ReviewViewProps) {
  const styles = useReviewViewStyles();
  const texts = useReviewTexts();
  const { counts } = useTexts();
  const summary = useMemo(() => summariseReview(submission, pack), [submission, pack]);
  const { completeness, policies, keyFigures, changes, open, notEvaluated } = summary;
  const { review, priorFiles, workbooks } = state;
  return (
    <div className={styles.view}>
      <VerdictPanel report={submission}>
        <VerdictReasons reasons={submission.verdict.reasons} dispatch={dispatch} />
      </VerdictPanel>
      <ReviewProblems review={review} />
      <ReadySection report={submission} review={review} />
      <SinceReview report={submission} review={review} />
      <ReviewSection title={texts.completeness.title}>
        <CompletenessList completeness={completeness} />
      </ReviewSection>
      {policies.length > 0 && (
        <ReviewSection title={texts.policies.title}>
          <PolicyTables policies={policies} />
        </ReviewSection>
      )}
      {keyFigures.length > 0 && (
        <ReviewSection title={texts.keyFigures.title}>
          <SummaryKeyFigures keyFigures={keyFigures} />
        </ReviewSection>
      )}
      <ReviewSection title={texts.changes.title}>
        <BiggestChangesList changes={changes} />
      </ReviewSection>
      <AcceptedFindings summary={summary} dispatch={dispatch} />
      <ReviewSection title={texts.open.title}>
        {open.length === 0 ? (
          <p>{texts.open.none}</p>
        ) : (
          <LinkButton
            text={texts.open.show(counts({ ...countSeverities(open), accepted: 0 }))}
            onClick={() => {
              dispatch({ type: 'standingChosen', standing: 'open' });
            }}
          />
        )}
      </ReviewSection>
      {(notEvaluated.length > 0 || submission.submission.unrecognised.length > 0 || report.disabled.length > 0) && (
        <ReviewSection title={texts.notChecked}>
          <NotChecked report={report} submission={submission} />
        </ReviewSection>
      )}
      <PriorFiles files={priorFiles} report={submission} />
      <ReviewCopies workbooks={workbooks} />
      <ReportSheetSection workbook={workbooks[0]} />
    </div>
  );
}
