import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type Ref } from 'react';
import type { GivenFile } from '../../../session/added-file';
import { useTexts } from '../../texts/texts-context';
import { useFileZoneStyles } from './FileZone.styles';

/** What the reader of files takes: workbooks, and the plan. */
const ACCEPTED = '.xlsx,.xlsm,.xls,.xlsb,.ods,.docx,.docm,.dotx,.odt';

/** What `FileZone` needs. */
interface FileZoneProps {
  readonly onFiles: (files: readonly GivenFile[]) => void;
  /** What the button that chooses files is described by, where there is more than one of them. */
  readonly describedBy?: string;
  /** The names of files that are taken; workbooks and documents when it is left out. */
  readonly accept?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A place to drop files on, with a button to choose them. */
export function FileZone({ onFiles, describedBy, accept = ACCEPTED, ref }: FileZoneProps) {
  const styles = useFileZoneStyles();
  const { files: texts } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const take = (list: FileList | null): void => {
    const given = [...(list ?? [])].map(givenFile);
    if (given.length > 0) onFiles(given);
  };
  const takeDrag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <div
      ref={ref}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        takeDrag(event, true);
      }}
      onDragLeave={(event) => {
        takeDrag(event, false);
      }}
      onDrop={(event) => {
        takeDrag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <span>{texts.drop}</span>
      <Button
        size="small"
        className={styles.choose}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {texts.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={texts.choose}
        onChange={(event) => {
          take(event.target.files);
          // The same file can then be chosen again, after it has been mended.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function givenFile(file: File): GivenFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
