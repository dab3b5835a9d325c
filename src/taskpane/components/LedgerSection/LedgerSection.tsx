import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { formatNumber } from '../../../core/findings/wording';
import { fileSummary, interpretationSentence, isPlain, reconciliationSentences } from '../../../report/ledger-wording';
import type { AddedLedger } from '../../../session/session-ledger';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { Disclosure } from '../Disclosure/Disclosure';
import { FileZone } from '../FileZone/FileZone';
import { LedgerColumns } from './LedgerColumns';
import { useLedgerSectionStyles } from './LedgerSection.styles';

const ACCEPTED = '.csv,.tsv,.txt,.se,.si,.sie,.xlsx,.xlsm,.xlsb,.xls,.ods';

/** What `LedgerSection` needs. */
interface LedgerSectionProps {
  readonly files: readonly AddedLedger[];
  readonly report: SubmissionReport;
}

/** Takes in ledger extracts, shows how they are understood, and how they agree with bilaga 10 a. */
export function LedgerSection({ files, report }: LedgerSectionProps) {
  const styles = useLedgerSectionStyles();
  const session = useSession();
  const { keyFigures, files: fileTexts } = useTexts();
  const { ledger: texts } = keyFigures;
  const id = useId();
  const { reconciliations } = report;
  const sentences = reconciliationSentences(reconciliations);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {files.length === 0 ? texts.add : texts.title}
      </h2>
      <p id={`${id}-advice`}>{texts.advice}</p>
      <FileZone
        describedBy={`${id}-advice`}
        accept={ACCEPTED}
        onFiles={(given) => {
          void session.addLedgerFiles(given);
        }}
      />
      <ul className={styles.list}>
        {files.map((file, at) => (
          <li key={file.name} className={styles.file}>
            <span id={`${id}-${at}`} className={styles.name}>
              {file.name}
            </span>{' '}
            <Button
              appearance="subtle"
              size="small"
              id={`${id}-${at}-remove`}
              aria-labelledby={`${id}-${at}-remove ${id}-${at}`}
              onClick={() => {
                session.removeLedgerFile(file.name);
              }}
            >
              {fileTexts.remove}
            </Button>
            <LedgerAbout file={file} />
          </li>
        ))}
      </ul>
      {reconciliations.length > 0 && (
        <>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence} lang="sv">
                {sentence}
              </li>
            ))}
          </ul>
          <Disclosure title={texts.beside}>
            <table className={styles.table}>
              <caption lang="sv">{texts.beside}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col" className={styles.figure}>
                    {texts.inLedger}
                  </th>
                  <th scope="col" className={styles.figure}>
                    {texts.inBilaga}
                  </th>
                </tr>
              </thead>
              <tbody>
                {reconciliations.flatMap(({ label, amounts }) =>
                  amounts.map(({ what, ledger, bilaga }) => (
                    <tr key={`${label} ${what}`}>
                      <th scope="row" lang="sv" className={styles.rowHead}>
                        {`${label}, ${what}`}
                      </th>
                      <td className={styles.figure}>{inThousands(ledger)}</td>
                      <td className={styles.figure}>{bilaga === null ? '–' : inThousands(bilaga)}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </Disclosure>
        </>
      )}
    </section>
  );
}

function inThousands(kronor: number): string {
  return formatNumber(Math.round(kronor / 1000));
}

/** What one extract gave, and how its columns are understood. */
function LedgerAbout({ file: { name, unreadable, about, notes } }: { readonly file: AddedLedger }) {
  const session = useSession();
  const { ledger: texts } = useTexts().keyFigures;
  if (about === null) {
    return (
      <p>
        {`${texts.unusable}: `}
        <span lang="sv">{unreadable}</span>
      </p>
    );
  }
  const { interpretation } = about;
  return (
    <>
      <p lang="sv">{fileSummary(about)}</p>
      {[...about.remarks, ...notes].map((note) => (
        <p key={note} lang="sv">
          {note}
        </p>
      ))}
      {interpretation !== null && !isPlain(interpretation) && <p lang="sv">{interpretationSentence(interpretation)}</p>}
      {interpretation !== null && interpretation.headers.length > 0 && (
        <Disclosure title={texts.columns}>
          <LedgerColumns name={name} interpretation={interpretation} />
        </Disclosure>
      )}
      {interpretation?.state !== 'given' && interpretation !== null && (
        <p>
          {`${texts.proposed} `}
          <Button size="small" onClick={() => void session.confirmLedger(name)}>
            {texts.confirm}
          </Button>
        </p>
      )}
    </>
  );
}
