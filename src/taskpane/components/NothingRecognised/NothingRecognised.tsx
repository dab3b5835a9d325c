import { groupBy } from '../../../core/workbook/group-by';
import { soughtNames } from '../../../core/packs/tables/sought-names';
import type { Report } from '../../../core/engine/report';
import type { SessionState } from '../../../session/session-state';
import { useTexts } from '../../texts/texts-context';
import { PackLine } from '../PackLine/PackLine';
import { OtherFiles } from '../OtherFiles/OtherFiles';
import { OtherTables } from '../OtherTables/OtherTables';
import { useProblemStyles } from '../Problem/Problem.styles';

const MOST_NAMED = 12;

/** What `NothingRecognised` needs. */
interface NothingRecognisedProps {
  readonly report: Report;
  readonly state: SessionState;
}

/** What is seen when the workbook holds no bilaga: what was looked for, and why each sheet is none. */
export function NothingRecognised({ report, state }: NothingRecognisedProps) {
  const styles = useProblemStyles();
  const { nothingRecognised: texts, notices } = useTexts();
  const [first] = report.submissions;
  const sought = first === undefined ? null : soughtNames(first.pack);
  const unrecognised = report.submissions.flatMap(({ submission }) => submission.unrecognised);
  const byReason = [...groupBy(unrecognised, ({ reason }) => reason)];
  return (
    <>
      <div role="alert">
        <h2 className={styles.title}>{texts.title}</h2>
        <p>{texts.advice}</p>
        {sought !== null && <p>{texts.lookedFor(sought.bilagor, sought.tables)}</p>}
      </div>
      <h2 className={styles.title}>{texts.sheets}</h2>
      {byReason.length === 0 ? (
        <p>{texts.emptyWorkbook}</p>
      ) : (
        <ul>
          {byReason.map(([reason, sheets]) => (
            <li key={reason}>
              {sheets
                .slice(0, MOST_NAMED)
                .map(({ sheet }) => sheet.sheet)
                .join(', ')}
              {sheets.length > MOST_NAMED && ` ${notices.more(sheets.length - MOST_NAMED)}`}
              {': '}
              <span lang="sv">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {report.submissions.map(({ submission, otherTables }) => (
        <OtherTables key={submission.files.join()} check={otherTables} />
      ))}
      <OtherFiles files={state.addedFiles} />
      {first !== undefined && <PackLine pack={first.pack} choice={first.packChoice} state={state} />}
    </>
  );
}
