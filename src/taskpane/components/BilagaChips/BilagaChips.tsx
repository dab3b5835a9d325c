import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentDismiss16Regular } from '@fluentui/react-icons/svg/document-dismiss';
import type { SubmissionReport } from '../../../core/engine/report';
import { isComplete } from '../../../core/summary/completeness-wording';
import { SEVERITIES } from '../../../report/counted';
import { bilagaChips, type BilagaChip } from '../../selectors/bilaga-chips';
import type { Texts } from '../../texts/texts';
import { useTexts } from '../../texts/texts-context';
import { SeverityIcon } from '../SeverityMark/SeverityMark';
import { useBilagaChipsStyles } from './BilagaChips.styles';

/** What `BilagaChips` needs. */
interface BilagaChipsProps {
  readonly report: SubmissionReport;
  /** Takes the key of the bilaga whose findings are wanted. */
  readonly onChoose: (key: string) => void;
}

/** One button a bilaga with how it stands; it leads to the bilaga's findings. */
export function BilagaChips({ report, onChoose }: BilagaChipsProps) {
  const styles = useBilagaChipsStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {bilagaChips(report).map((chip) => (
        <li key={chip.key} className={styles.item}>
          <button
            type="button"
            className={styles.chip}
            onClick={() => {
              onChoose(chip.key);
            }}
          >
            <ChipIcon chip={chip} />
            <span className={styles.text}>
              <span className={styles.name}>{chipName(chip, texts)}</span>{' '}
              <span className={styles.status}>{statusText(chip, texts)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The name of a bilaga's chip, `Bilaga 17, Ekonomi`. */
export function chipName({ kind, unit }: BilagaChip, { overview }: Texts): string {
  return kind === null ? overview.whole : overview.bilaga(kind, unit);
}

function statusText(chip: BilagaChip, texts: Texts): string {
  const { isMissing, counts, completeness } = chip;
  const { overview, counts: countText } = texts;
  const hasAny = counts.accepted > 0 || SEVERITIES.some((severity) => counts[severity] > 0);
  if (isMissing) return counts.accepted > 0 ? `${overview.missing}, ${countText(counts)}` : overview.missing;
  const lacking = completeness === null ? '' : overview.lacking(completeness);
  return [hasAny ? countText(counts) : overview.clear, lacking].filter((text) => text !== '').join('; ');
}

/** Nothing is marked as in order that lacks something that its template expects. */
function ChipIcon({ chip: { isMissing, counts, completeness } }: { readonly chip: BilagaChip }) {
  const styles = useBilagaChipsStyles();
  if (isMissing) return <DocumentDismiss16Regular className={styles.missing} />;
  const gravest = SEVERITIES.find((severity) => counts[severity] > 0);
  const isLacking = completeness !== null && !isComplete(completeness);
  if (gravest === undefined && isLacking) return <SeverityIcon severity="varning" />;
  return gravest === undefined ? (
    <CheckmarkCircle16Regular className={styles.clear} />
  ) : (
    <SeverityIcon severity={gravest} />
  );
}
