import type { SummaryKeyFigure } from '../../../core/summary/summary-key-figures';
import { groupBy } from '../../../core/workbook/group-by';
import { keyFigureChange, keyFigureText } from '../../../report/summary/key-figure-wording';
import { useReviewTexts } from '../../texts/use-review-texts';
import { CellLink } from '../CellLink/CellLink';
import { useSummaryKeyFiguresStyles } from './SummaryKeyFigures.styles';

/** What `SummaryKeyFigures` needs. */
interface SummaryKeyFiguresProps {
  readonly keyFigures: readonly SummaryKeyFigure[];
}

/** The key figures of the budget and the plan beside what they were, one table for those with the same columns. */
export function SummaryKeyFigures({ keyFigures }: SummaryKeyFiguresProps) {
  const styles = useSummaryKeyFiguresStyles();
  const { keyFigures: texts } = useReviewTexts();
  return [...groupBy(keyFigures, columnsOf).values()].map((rows, at) => {
    const [first] = rows;
    if (first === undefined) return null;
    const { before, values, enhet } = first;
    const columns = before === null ? values : [before, ...values];
    return (
      <table key={at} className={styles.table}>
        {enhet !== null && (
          <caption lang="sv" className={styles.caption}>
            {enhet}
          </caption>
        )}
        <thead>
          <tr>
            {columns.map(({ period }, column) => (
              <th key={column} scope="col" className={styles.head}>
                {column === 0 && before?.isPrior === true ? texts.lastYear(period) : <span lang="sv">{period}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <KeyFigureRows key={row.id} row={row} columns={columns.length} />
        ))}
      </table>
    );
  });
}

function columnsOf({ enhet, before, values }: SummaryKeyFigure): string {
  return JSON.stringify([enhet, before?.period, before?.isPrior, values.map(({ period }) => period)]);
}

function KeyFigureRows({ row, columns }: { readonly row: SummaryKeyFigure; readonly columns: number }) {
  const styles = useSummaryKeyFiguresStyles();
  const { keyFigures: texts } = useReviewTexts();
  const { name, unit, before, values, change } = row;
  const [budget] = values;
  return (
    <tbody>
      <tr>
        <th colSpan={columns} scope="rowgroup" className={styles.name}>
          <span lang="sv">{name}</span>
          {change !== null && before !== null && budget !== undefined && (
            <span lang="sv" className={styles.change}>
              {texts.change(keyFigureChange(change, unit), budget.period, before.period)}
            </span>
          )}
        </th>
      </tr>
      <tr>
        {(before === null ? values : [before, ...values]).map((value, at) => (
          <td key={at} className={styles.figure}>
            <CellLink place={value.place} text={keyFigureText(value.value, unit)} />
            {value.agrees === false && <span className={styles.deviates}>{texts.deviates}</span>}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
