import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { Policy } from '../../../core/summary/policy';
import { groupBy } from '../../../core/workbook/group-by';
import { policyFigure } from '../../../core/summary/policy-wording';
import { useReviewTexts } from '../../texts/use-review-texts';
import { CellLink } from '../CellLink/CellLink';
import { usePolicyTablesStyles } from './PolicyTables.styles';

/** What `PolicyTables` needs. */
interface PolicyTablesProps {
  readonly policies: readonly Policy[];
}

/** Every goal of the rule pack with what the submission has, its limit and the room that is left, year by year. */
export function PolicyTables({ policies }: PolicyTablesProps) {
  const styles = usePolicyTablesStyles();
  const { policies: texts } = useReviewTexts();
  const { period, figure, margin } = texts;
  return [...groupBy(policies, ({ kind }) => kind)].map(([kind, years]) => (
    <table key={kind} className={styles.table}>
      <caption className={styles.caption}>
        <span className={styles.name}>{`${texts.name(kind)},`}</span>{' '}
        {years[0] !== undefined && <span className={styles.limit}>{texts.limit(years[0])}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {period}
          </th>
          <th scope="col" className={styles.figureHead}>
            {figure}
          </th>
          <th scope="col" className={styles.figureHead}>
            {margin}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((policy, at) => (
          <PolicyRow key={at} policy={policy} />
        ))}
      </tbody>
    </table>
  ));
}

function PolicyRow({ policy }: { readonly policy: Policy }) {
  const styles = usePolicyTablesStyles();
  const { policies: texts } = useReviewTexts();
  const { period, figure, place, note } = policy;
  const shown = policyFigure(policy);
  return (
    <>
      <tr>
        <th scope="row" className={styles.period}>
          {period !== null && <span lang="sv">{period}</span>}
          <PolicyMark policy={policy} />
        </th>
        <td className={styles.figure}>
          {place === null || figure === null ? shown : <CellLink place={place} text={shown} />}
        </td>
        <td className={styles.figure}>{texts.room(policy)}</td>
      </tr>
      {note !== null && (
        <tr>
          <td colSpan={3} lang="sv" className={styles.note}>
            {note}
          </td>
        </tr>
      )}
    </>
  );
}

function PolicyMark({ policy }: { readonly policy: Policy }) {
  const styles = usePolicyTablesStyles();
  const { policies: texts } = useReviewTexts();
  const { outcome } = policy;
  return (
    <span className={styles.mark}>
      {outcome === 'kept' && <CheckmarkCircle16Regular className={styles.kept} />}
      {outcome === 'notKept' && <ErrorCircle16Filled className={styles.notKept} />}
      {outcome === 'notMeasurable' && <SubtractCircle16Regular className={styles.unknown} />}
      {texts.outcome(policy)}
    </span>
  );
}
