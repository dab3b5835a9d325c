import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useId, useRef } from 'react';
import type { AddedFile } from '../../../session/added-file';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { FileZone } from '../FileZone/FileZone';
import { useOtherFilesStyles } from './OtherFiles.styles';

/** What `OtherFiles` needs. */
interface OtherFilesProps {
  readonly files: readonly AddedFile[];
}

/** Takes in the submission's other workbooks, dropped or chosen, and lists those that were. */
export function OtherFiles({ files }: OtherFilesProps) {
  const styles = useOtherFilesStyles();
  const session = useSession();
  const { files: texts } = useTexts();
  const headingId = useId();
  const zone = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {texts.heading}
      </h2>
      <p className={styles.explanation}>{texts.explanation}</p>
      <FileZone
        ref={zone}
        onFiles={(given) => {
          void session.addFiles(given);
        }}
      />
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file, at) => (
            <li key={file.name} className={styles.file}>
              {file.unreadable === null ? (
                <CheckmarkCircle16Regular className={styles.read} />
              ) : (
                <ErrorCircle16Filled className={styles.unread} />
              )}
              <div className={styles.about}>
                <span id={`${headingId}-${at}`}>{file.name}</span>
                <span className={styles.status}>
                  <FileStatus file={file} />
                </span>
              </div>
              <div className={styles.actions}>
                <Button
                  appearance="subtle"
                  size="small"
                  id={`${headingId}-${at}-remove`}
                  aria-labelledby={`${headingId}-${at}-remove ${headingId}-${at}`}
                  onClick={() => {
                    session.removeFile(file.name);
                    zone.current?.querySelector('button')?.focus();
                  }}
                >
                  {texts.remove}
                </Button>
                {file.copyOf !== null && (
                  <Button
                    appearance="subtle"
                    size="small"
                    id={`${headingId}-${at}-save`}
                    aria-labelledby={`${headingId}-${at}-save ${headingId}-${at}`}
                    onClick={() => void session.saveCopyAgain(file.name)}
                  >
                    {texts.saveAgain}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FileStatus({ file: { unreadable, copyOf } }: { readonly file: AddedFile }) {
  const { files: texts } = useTexts();
  if (unreadable === null) return copyOf === null ? texts.takesPart : texts.copyTakesPart(copyOf);
  return (
    <>
      {`${texts.unreadable}: `}
      <span lang="sv">{unreadable}</span>
    </>
  );
}
