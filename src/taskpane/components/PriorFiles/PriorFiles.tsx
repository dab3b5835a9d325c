import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { AddedFile } from '../../../session/added-file';
import { useSession } from '../../app/session-context';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { FileZone } from '../FileZone/FileZone';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { usePriorFilesStyles } from './PriorFiles.styles';

/** What `PriorFiles` needs. */
interface PriorFilesProps {
  readonly files: readonly AddedFile[];
  readonly report: SubmissionReport;
}

/** Takes in last year's workbooks, dropped or chosen, and says whether they are compared with this year's. */
export function PriorFiles({ files, report }: PriorFilesProps) {
  const styles = usePriorFilesStyles();
  const session = useSession();
  const { prior: texts } = useReviewTexts();
  const { files: fileTexts } = useTexts();
  const id = useId();
  const zone = useRef<HTMLDivElement>(null);
  return (
    <ReviewSection title={texts.title}>
      <p id={id}>{texts.advice}</p>
      <FileZone
        ref={zone}
        describedBy={id}
        onFiles={(given) => {
          void session.addPriorFiles(given);
        }}
      />
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file, at) => (
            <li key={file.name} className={styles.file}>
              <span className={styles.about}>
                <span id={`${id}-${at}`}>{file.name}</span>
                <span className={styles.status}>
                  <PriorStatus file={file} report={report} />
                </span>
              </span>
              <Button
                appearance="subtle"
                size="small"
                id={`${id}-${at}-remove`}
                aria-labelledby={`${id}-${at}-remove ${id}-${at}`}
                onClick={() => {
                  session.removePriorFile(file.name);
                  zone.current?.querySelector('button')?.focus();
                }}
              >
                {fileTexts.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </ReviewSection>
  );
}

/** What one file's status needs. */
interface PriorStatusProps {
  readonly file: AddedFile;
  readonly report: SubmissionReport;
}

function PriorStatus({ file: { name, unreadable }, report: { prior } }: PriorStatusProps) {
  const { prior: texts } = useReviewTexts();
  const { files } = useTexts();
  if (unreadable === null) return prior?.files.includes(name) === true ? texts.compared : texts.unused;
  return (
    <>
      {`${files.unreadable}: `}
      <span lang="sv">{unreadable}</span>
    </>
  );
}
