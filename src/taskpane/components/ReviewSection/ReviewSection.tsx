import { useId, type ReactNode } from 'react';
import { useReviewSectionStyles } from './ReviewSection.styles';

/** What `ReviewSection` needs. */
interface ReviewSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the review. Its heading can be given the focus when what is beneath it has become another. */
export function ReviewSection({ title, children }: ReviewSectionProps) {
  const styles = useReviewSectionStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
