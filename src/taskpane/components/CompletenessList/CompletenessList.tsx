import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentDismiss16Regular } from '@fluentui/react-icons/svg/document-dismiss';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { BilagaCompleteness } from '../../../core/summary/bilaga-completeness';
import type { ReviewTexts } from '../../texts/review-texts';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
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

function statusText(
  { bilaga, isRequired, leftOut, expected, entries }: BilagaCompleteness,
  { completeness: texts }: ReviewTexts,
): string {
  if (bilaga === null) return texts.missing;
  return [
    ...(expected === 0 ? [] : [leftOut === 0 ? texts.complete : texts.leftOut(leftOut, expected)]),
    ...(entries === null ? [] : [texts.entries(entries)]),
    ...(isRequired ? [] : [texts.notRequired]),
  ].join(', ');
}

/** Nothing is complete that has findings of its own. */
function CompletenessIcon({ bilaga: { bilaga, leftOut, counts } }: { readonly bilaga: BilagaCompleteness }) {
  const styles = useCompletenessListStyles();
  if (bilaga === null) return <DocumentDismiss16Regular className={styles.missing} />;
  return leftOut + counts.fel + counts.varning > 0 ? (
    <Warning16Filled className={styles.leftOut} />
  ) : (
    <CheckmarkCircle16Regular className={styles.complete} />
  );
}
