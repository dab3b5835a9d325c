import { mergeClasses } from '@fluentui/react-components';
import type { Finding } from '../../../core/findings/finding';
import type { RuleDescription } from '../../../core/rules/kit/define-rule';
import { formatDifference, formatPair, formatValue } from '../../../report/figures';
import { useTexts } from '../../texts/texts-context';
import { FindingEquation } from '../FindingEquation/FindingEquation';
import { CellLink } from '../CellLink/CellLink';
import { useFindingReasonsStyles } from './FindingReasons.styles';

/** What `FindingReasons` needs. */
interface FindingReasonsProps {
  readonly finding: Finding;
  readonly rule: RuleDescription | undefined;
  /** Its links are no tab stops, because the finding is not the active one of its list. */
  readonly isSkipped: boolean;
}

/** Why something is a finding: the rule and its source, the cells behind it, and what changes when it is mended. */
export function FindingReasons({ finding, rule, isSkipped }: FindingReasonsProps) {
  const styles = useFindingReasonsStyles();
  const { finding: texts } = useTexts();
  const { related, consequences, source } = finding;
  return (
    <div className={styles.reasons}>
      {rule !== undefined && (
        <div lang="sv">
          <p className={styles.rule}>{`${rule.title}.`}</p>
          <p>{rule.explanation}</p>
        </div>
      )}
      <p className={styles.source}>
        {`${texts.source}: `}
        <span lang="sv">{source}</span>
      </p>
      <FindingEquation finding={finding} isSkipped={isSkipped} />
      {related.length > 0 && (
        <>
          <h5 className={styles.heading}>{texts.calculation}</h5>
          <table className={styles.terms}>
            <tbody>
              {related.map(({ place, label, value }, at) => (
                <tr key={at}>
                  <th scope="row" className={styles.label}>
                    <span lang="sv">{label}</span> <CellLink place={place} isSkipped={isSkipped} />
                  </th>
                  <td className={mergeClasses(styles.value, typeof value === 'number' && styles.number)}>
                    {formatValue(value, null)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {consequences.length > 0 && (
        <>
          <h5 className={styles.heading}>{texts.consequences}</h5>
          <ul className={styles.changes}>
            {consequences.map(({ label, place, from, to, unit }, at) => {
              const [before, after] = formatPair(from, to, unit);
              return (
                <li key={at}>
                  <span lang="sv">{label}</span> <CellLink place={place} isSkipped={isSkipped} />{' '}
                  {texts.change(before, after, formatDifference(to - from, unit))}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
