import type { Report, SubmissionReport } from '../../../core/engine/report';
import { notEvaluatedByReason } from '../../../report/not-evaluated';
import { groupBy } from '../../../core/workbook/group-by';
import { useTexts } from '../../texts/texts-context';
import { Disclosure } from '../Disclosure/Disclosure';
import { useNotCheckedStyles } from './NotChecked.styles';

/** What `NotChecked` needs. */
interface NotCheckedProps {
  readonly report: Report;
  readonly submission: SubmissionReport;
}

/** What was not checked and why: checks that could not be made, sheets that are no bilaga, rules that are switched off. */
export function NotChecked({
  report: { disabled },
  submission: { submission, notEvaluated, tallies },
}: NotCheckedProps) {
  const styles = useNotCheckedStyles();
  const { overview } = useTexts();
  const titles = new Map(tallies.map(({ rule }) => [rule.id, rule.title]));
  const namesFile = submission.files.length > 1;
  const sheets = [...groupBy(submission.unrecognised, ({ reason }) => reason)];
  return (
    <div>
      {notEvaluated.length > 0 && (
        <Disclosure title={overview.notMade(notEvaluated.length)}>
          <ul lang="sv">
            {notEvaluatedByReason(notEvaluated).map(({ reason, rules }) => (
              <li key={reason}>
                {reason}
                {rules.map(({ rule, cells }) => (
                  <p key={rule} className={styles.detail}>
                    {titles.get(rule) ?? rule}
                    {cells !== '' && <span className={styles.cells}>{cells}</span>}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {sheets.length > 0 && (
        <Disclosure title={overview.unrecognised(submission.unrecognised.length)}>
          <ul>
            {sheets.map(([reason, same]) => (
              <li key={reason}>
                {same.map(({ sheet }) => (namesFile ? `${sheet.sheet} (${sheet.file})` : sheet.sheet)).join(', ')}
                <p lang="sv" className={styles.detail}>
                  {reason}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {disabled.length > 0 && (
        <Disclosure title={overview.disabled(disabled.length)}>
          <ul>
            {disabled.map(({ rule, reason }) => (
              <li key={rule}>
                {rule}
                <p lang="sv" className={styles.detail}>
                  {reason}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
