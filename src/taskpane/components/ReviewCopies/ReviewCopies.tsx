import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot';
import { useSession } from '../../app/session-context';
import { useReviewTexts } from '../../texts/use-review-texts';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { useReviewCopiesStyles } from './ReviewCopies.styles';

/** What `ReviewCopies` needs. */
interface ReviewCopiesProps {
  /** The workbooks of the check, the open one first. */
  readonly workbooks: readonly WorkbookSnapshot[];
}

/** The added workbooks that have reviews of their own, which can be taken over into the open one. */
export function ReviewCopies({ workbooks }: ReviewCopiesProps) {
  const styles = useReviewCopiesStyles();
  const session = useSession();
  const { copies: texts } = useReviewTexts();
  const id = useId();
  const reviewed = workbooks.slice(1).filter(({ reviewParts }) => (reviewParts ?? []).length > 0);
  if (reviewed.length === 0) return null;
  return (
    <ReviewSection title={texts.title}>
      <p>{texts.advice}</p>
      <ul className={styles.list}>
        {reviewed.map(({ file }, at) => (
          <li key={file} className={styles.file}>
            <span id={`${id}-${at}`}>{file}</span>
            <Button
              size="small"
              id={`${id}-${at}-fetch`}
              aria-labelledby={`${id}-${at}-fetch ${id}-${at}`}
              onClick={() => void session.takeOverReviews(file)}
            >
              {texts.fetch}
            </Button>
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}
