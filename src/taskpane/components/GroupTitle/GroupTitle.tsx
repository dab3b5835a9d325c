import type { FindingRow, GroupHeading } from '../../selectors/finding-rows';
import type { Texts } from '../../texts/texts';
import { useTexts } from '../../texts/texts-context';
import { useGroupTitleStyles } from './GroupTitle.styles';

/** What `GroupTitle` needs. */
interface GroupTitleProps {
  readonly group: NonNullable<FindingRow['group']>;
}

/** What a group of findings has in common, and how many there are. */
export function GroupTitle({ group: { heading, counts } }: GroupTitleProps) {
  const styles = useGroupTitleStyles();
  const texts = useTexts();
  const { title, where } = words(heading, texts);
  return (
    <h3 className={styles.title}>
      {title} <span className={styles.aside}>{[where, texts.counts(counts)].filter(Boolean).join(' · ')}</span>
    </h3>
  );
}

function words(
  heading: GroupHeading,
  { findings, overview }: Texts,
): { readonly title: string; readonly where: string } {
  switch (heading.kind) {
    case 'bilaga':
      return { title: overview.bilaga(heading.bilaga, heading.unit), where: inFile(heading.sheet, heading.file) };
    case 'sheet':
      return { title: inFile(heading.sheet, heading.file), where: '' };
    case 'submission':
      return { title: findings.wholeSubmission, where: '' };
    case 'affectsOthers':
      return { title: findings.affectsOthers, where: '' };
    case 'affectsNoOthers':
      return { title: findings.affectsNoOthers, where: '' };
  }
}

function inFile(sheet: string, file: string | null): string {
  return file === null ? sheet : `${sheet} (${file})`;
}
