import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { ReadyState } from '../../../core/review/ready-mark';
import type { ReadyMark } from '../../../core/review/review-record';
import { mayBeHandedIn } from '../../../core/summary/verdict';
import type { SessionReview } from '../../../session/reviews';
import { useReviewTexts } from '../../texts/use-review-texts';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { ReadyChanges } from './ReadyChanges';
import { ReadyForm } from './ReadyForm';
import { useReadySectionStyles } from './ReadySection.styles';

/** What `ReadySection` needs. */
interface ReadySectionProps {
  readonly report: SubmissionReport;
  readonly review: SessionReview;
}

/** Whether somebody has said that the submission is ready, whether that still holds, and the form that says it. */
export function ReadySection({ report, review }: ReadySectionProps) {
  const { ready: texts, acceptance } = useReviewTexts();
  const { ready } = report.review;
  const { writable } = review;
  const mayBeReady = mayBeHandedIn(report.verdict);
  return (
    <ReviewSection title={texts.title}>
      {ready === null ? <p>{texts.none}</p> : <Ready ready={ready} report={report} />}
      {!mayBeReady && <p>{texts.notYet}</p>}
      {mayBeReady && writable !== 'yes' && <p>{acceptance.notWritable[writable]}</p>}
      {mayBeReady && writable === 'yes' && (
        <ReadyForm report={report} reviewer={review.reviewer} isAgain={ready !== null} />
      )}
    </ReviewSection>
  );
}

function Ready({
  ready: { mark, changes },
  report,
}: {
  readonly ready: ReadyState;
  readonly report: SubmissionReport;
}) {
  const styles = useReadySectionStyles();
  const { ready: texts } = useReviewTexts();
  const holds = changes.length === 0;
  const Icon = holds ? CheckmarkCircle20Filled : Warning20Filled;
  return (
    <>
      <p className={styles.state}>
        <Icon className={holds ? styles.holds : styles.changed} />
        {holds ? texts.holds : texts.changed}
      </p>
      <p>{texts.signedBy(mark.by, mark.role, mark.at)}</p>
      {!holds && <ReadyChanges changes={changes} report={report} mark={mark} />}
      <MarkFacts mark={mark} />
      <p className={styles.evidence}>{texts.evidence}</p>
    </>
  );
}

/** So much of the hash tells two of them apart, and can be read aloud. */
const SHOWN_OF_HASH = 16;

function MarkFacts({ mark: { rulePack, hash, counts } }: { readonly mark: ReadyMark }) {
  const styles = useReadySectionStyles();
  const { ready: texts } = useReviewTexts();
  return (
    <dl className={styles.facts}>
      <Fact name={texts.found}>{texts.counts(counts)}</Fact>
      <Fact name={texts.rulePack}>{`${rulePack.id} ${rulePack.version}`}</Fact>
      <Fact name={texts.hash} isCode>
        {hash.slice(0, SHOWN_OF_HASH)}
      </Fact>
    </dl>
  );
}

/** What one fact needs. */
interface FactProps {
  readonly name: string;
  readonly isCode?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, isCode = false, children }: FactProps) {
  const styles = useReadySectionStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.fact, isCode && styles.hash)}>{children}</dd>
    </>
  );
}
