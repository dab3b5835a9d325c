import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { SessionReview } from '../../../session/reviews';
import { useSession } from '../../app/session-context';
import { wasKept } from '../../selectors/was-kept';
import { useReviewTexts } from '../../texts/use-review-texts';
import { FormDisclosure } from '../FormDisclosure/FormDisclosure';
import { useFormDisclosure } from '../FormDisclosure/use-form-disclosure';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { useReviewProblemsStyles } from './ReviewProblems.styles';

/** What `ReviewProblems` needs. */
interface ReviewProblemsProps {
  readonly review: SessionReview;
}

/** Why what the workbooks keep of their reviews is not used; a damaged review can be begun anew. */
export function ReviewProblems({ review: { problems, writable } }: ReviewProblemsProps) {
  const styles = useReviewProblemsStyles();
  const { problems: texts } = useReviewTexts();
  if (problems.length === 0) return null;
  return (
    <ReviewSection title={texts.title}>
      <ul className={styles.list}>
        {problems.map(({ file, reason }, at) => (
          <li key={at}>
            {`${file}: `}
            <span lang="sv">{reason}</span>
          </li>
        ))}
      </ul>
      {writable === 'damaged' && <Restart />}
    </ReviewSection>
  );
}

function Restart() {
  const styles = useReviewProblemsStyles();
  const session = useSession();
  const { problems: texts, fields } = useReviewTexts();
  const id = useId();
  const form = useFormDisclosure();
  const restart = async (): Promise<void> => {
    await session.restartReview();
    if (wasKept(session.getState())) form.done();
  };
  return (
    <FormDisclosure name={texts.restart} form={form}>
      <div role="group" aria-labelledby={id} className={styles.confirmation}>
        <p id={id} className={styles.heading}>
          {texts.restartHeading}
        </p>
        <p>{texts.restartAdvice}</p>
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={() => void restart()}>
            {texts.restartSend}
          </Button>
          <Button size="small" onClick={form.cancel}>
            {fields.cancel}
          </Button>
        </div>
      </div>
    </FormDisclosure>
  );
}
