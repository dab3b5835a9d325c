import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentDismiss16Regular } from '@fluentui/react-icons/svg/document-dismiss';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { BilagaCompleteness } from '../../../core/summary/bilaga-completeness';
import { isComplete, isInOrder } from '../../../core/summary/completeness-wording';
import type { ReviewTexts } from '../../texts/review-texts';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { SeverityIcon } from '../SeverityMark/SeverityMark';
import { useCompletenessListStyles } from './CompletenessList.styles';

/** What `CompletenessList` needs. */
interface CompletenessListProps {
  readonly completeness: readonly BilagaCompleteness[];
}

/** Every bilaga that is there or should be, and whether it is filled in. */
export function CompletenessList({ completeness }: CompletenessListProps) {
  const styles = useCompletenessListStyles();
  const { overview } = useTexts();
  const texts = useReviewTexts();
  return (
    <ul className={styles.list}>
      {completeness.map((bilaga, at) => (
        <li key={at} className={styles.item}>
          <CompletenessIcon bilaga={bilaga} />
          <span className={styles.text}>
            <span className={styles.name}>{overview.bilaga(bilaga.kind, bilaga.enhet)}</span>{' '}
            <span className={styles.status}>{statusText(bilaga, texts)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function statusText(entry: BilagaCompleteness, texts: ReviewTexts): string {
  const { notRequired, filled } = texts.completeness;
  return [filled(entry), ...(entry.isRequired ? [] : [notRequired])].join(', ');
}

/** Nothing is in order that lacks something or has findings of its own. */
function CompletenessIcon({ bilaga }: { readonly bilaga: BilagaCompleteness }) {
  const styles = useCompletenessListStyles();
  if (bilaga.bilaga === null) return <DocumentDismiss16Regular className={styles.missing} />;
  if (isInOrder(bilaga)) return <CheckmarkCircle16Regular className={styles.complete} />;
  return needsWork(bilaga) ? <Warning16Filled className={styles.leftOut} /> : <SeverityIcon severity="upplysning" />;
}

function needsWork(bilaga: BilagaCompleteness): boolean {
  const { fel, varning } = bilaga.counts;
  return !isComplete(bilaga) || fel + varning > 0;
}
