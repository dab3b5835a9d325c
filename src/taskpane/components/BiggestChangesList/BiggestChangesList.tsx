import type { BiggestChanges, RowChange } from '../../../core/summary/biggest-changes';
import { formatPair } from '../../../report/figures';
import { groupBy } from '../../../core/workbook/group-by';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { CellLink } from '../CellLink/CellLink';
import { useBiggestChangesListStyles } from './BiggestChangesList.styles';

/** What `BiggestChangesList` needs. */
interface BiggestChangesListProps {
  readonly changes: BiggestChanges;
}

/** The rows that have changed most, with what they are compared with. */
export function BiggestChangesList({ changes: { rows, changed } }: BiggestChangesListProps) {
  const styles = useBiggestChangesListStyles();
  const { changes: texts } = useReviewTexts();
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      {[...groupBy(rows, ({ period, beforePeriod, isPrior }) => texts.compared(period, beforePeriod, isPrior))].map(
        ([compared, same]) => (
          <div key={compared}>
            <p className={styles.compared}>{compared}</p>
            <ul className={styles.list}>
              {same.map((change, at) => (
                <Change key={at} change={change} />
              ))}
            </ul>
          </div>
        ),
      )}
      {changed > rows.length && <p className={styles.compared}>{texts.more(rows.length, changed)}</p>}
    </>
  );
}

function Change({ change }: { readonly change: RowChange }) {
  const styles = useBiggestChangesListStyles();
  const { overview } = useTexts();
  const { changes: texts } = useReviewTexts();
  const { bilaga, row, place, before, now, unit, presence } = change;
  const [was, is] = formatPair(before, now, unit);
  return (
    <li className={styles.item}>
      <span lang="sv">{place === null ? row : <CellLink place={place} text={row} />}</span>{' '}
      <span className={styles.aside}>
        {[overview.bilaga(bilaga, null), ...(presence === 'both' ? [] : [texts[presence]])].join(', ')}
      </span>
      <div className={styles.figures}>
        <span className={styles.pair}>{`${was} → ${is}`}</span>
        <span className={styles.difference}>{texts.moved(change)}</span>
      </div>
    </li>
  );
}
