import type { SubmissionReport } from '../../../core/engine/report';
import { keyFigureTables } from '../../../report/key-figure-table';
import { ChartLegend } from '../../components/KeyFigureChart/KeyFigureChart';
import { KeyFigureSection } from '../../components/KeyFigureSection/KeyFigureSection';
import { LedgerSection } from '../../components/LedgerSection/LedgerSection';
import type { AddedLedger } from '../../../session/session-ledger';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { useKeyFiguresViewStyles } from './KeyFiguresView.styles';

/** What `KeyFiguresView` needs. */
interface KeyFiguresViewProps {
  readonly submission: SubmissionReport;
  readonly ledgerFiles: readonly AddedLedger[];
}

/** The key figures of every bilaga 11, printed against computed. */
export function KeyFiguresView({ submission, ledgerFiles }: KeyFiguresViewProps) {
  const styles = useKeyFiguresViewStyles();
  const session = useSession();
  const { keyFigures: texts } = useTexts();
  const tables = keyFigureTables(submission.keyFigures);
  return (
    <div className={styles.view}>
      {session.canAddLedger && <LedgerSection files={ledgerFiles} report={submission} />}
      {tables.length === 0 ? (
        <>
          <h2 className={styles.title}>{texts.none}</h2>
          <p>{texts.noneAdvice}</p>
        </>
      ) : (
        <ChartLegend />
      )}
      {tables.map(({ title, figures }) => (
        <div key={title}>
          <h2 lang="sv" className={styles.title}>
            {title}
          </h2>
          {figures.map((series) => (
            <KeyFigureSection key={series.name} series={series} />
          ))}
        </div>
      ))}
    </div>
  );
}
