import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { isOpen } from '../../../core/findings/acceptance';
import { formatAmount } from '../../../core/findings/wording';
import type { Policy, PolicyMargin } from '../../../core/summary/policy';
import { formatDifference, formatValue } from '../../../report/figures';
import { groupBy } from '../../../report/group-by';
import { limitText } from '../../selectors/policy-text';
import { useReviewTexts } from '../../texts/use-review-texts';
import { CellLink } from '../CellLink/CellLink';
import { usePolicyTablesStyles } from './PolicyTables.styles';

/** Shown where nothing could be measured. */
const NOTHING = '–';

/** What `PolicyTables` needs. */
interface PolicyTablesProps {
  readonly policies: readonly Policy[];
}

/** Every goal of the rule pack with what the submission has, its limit and the room that is left, year by year. */
export function PolicyTables({ policies }: PolicyTablesProps) {
  const styles = usePolicyTablesStyles();
  const texts = useReviewTexts();
  const { names, period, figure, margin } = texts.policies;
  return [...groupBy(policies, ({ kind }) => kind)].map(([kind, years]) => (
    <table key={kind} className={styles.table}>
      <caption className={styles.caption}>
        <span className={styles.name}>{names[kind]}</span>
        {years[0] !== undefined && (
          <>
            {', '}
            <span className={styles.limit}>{limitText(years[0], texts)}</span>
          </>
        )}
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
  const { period, figure, unit, margin, place, note } = policy;
  const shown = figure === null ? NOTHING : formatValue(figure, unit);
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
        <td lang="sv" className={styles.figure}>
          {margin === null ? NOTHING : wholeAmount(margin)}
          {margin?.share !== null && margin?.share !== undefined && (
            <span className={styles.share}>{formatDifference(margin.share, '%')}</span>
          )}
        </td>
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

/** An amount without decimals, unless they are worth a lot. */
function wholeAmount({ amount, unit }: PolicyMargin): string {
  return unit === 'mnkr' ? formatValue(amount, unit) : formatAmount(amount, unit, 0);
}

function PolicyMark({ policy: { outcome, finding } }: { readonly policy: Policy }) {
  const styles = usePolicyTablesStyles();
  const { outcomes } = useReviewTexts().policies;
  const isAccepted = finding !== null && !isOpen(finding);
  const word = isAccepted ? `${outcomes[outcome]}, ${outcomes.accepted}` : outcomes[outcome];
  return (
    <span className={styles.mark}>
      {outcome === 'kept' && <CheckmarkCircle16Regular className={styles.kept} />}
      {outcome === 'notKept' && <ErrorCircle16Filled className={styles.notKept} />}
      {outcome === 'notMeasurable' && <SubtractCircle16Regular className={styles.unknown} />}
      {word}
    </span>
  );
}
