import type { Finding } from '../../../core/findings/finding';
import { findingFacts } from '../../../report/finding-facts';
import { useTexts } from '../../texts/texts-context';
import { useFindingFactListStyles } from './FindingFactList.styles';

/** What `FindingFactList` needs. */
interface FindingFactListProps {
  readonly finding: Finding;
}

/** What a finding wanted, what there was, and the difference. */
export function FindingFactList({ finding }: FindingFactListProps) {
  const styles = useFindingFactListStyles();
  const { finding: texts } = useTexts();
  const facts = findingFacts(finding);
  if (facts === null) return null;
  const { expected, found, difference } = facts;
  return (
    <dl className={styles.facts}>
      {expected !== null && <Fact name={texts.expected} value={expected} />}
      <Fact name={texts.found} value={found} />
      {difference !== null && <Fact name={texts.difference} value={difference} />}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useFindingFactListStyles();
  return (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd lang="sv" className={styles.value}>
        {value}
      </dd>
    </div>
  );
}
