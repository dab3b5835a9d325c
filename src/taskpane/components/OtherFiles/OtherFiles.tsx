import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { AddedFile, GivenFile } from '../../../session/added-file';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { useOtherFilesStyles } from './OtherFiles.styles';

/** What the reader of files takes. */
const ACCEPTED = '.xlsx,.xlsm,.xls,.xlsb,.ods';

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
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);

  const add = (list: FileList | null): void => {
    const given = [...(list ?? [])].map(givenFile);
    if (given.length > 0) void session.addFiles(given);
  };
  const takeDrag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setIsOver(over);
  };

  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {texts.heading}
      </h2>
      <p className={styles.explanation}>{texts.explanation}</p>
      <div
        ref={zone}
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          takeDrag(event, true);
        }}
        onDragLeave={(event) => {
          takeDrag(event, false);
        }}
        onDrop={(event) => {
          takeDrag(event, false);
          add(event.dataTransfer.files);
        }}
      >
        <span>{texts.drop}</span>
        <Button size="small" className={styles.choose} onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label={texts.choose}
          onChange={(event) => {
            add(event.target.files);
            // The same file can then be chosen again, after it has been mended.
            event.target.value = '';
          }}
        />
      </div>
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

function givenFile(file: File): GivenFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
