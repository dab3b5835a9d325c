import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { CellWrite } from '../../../session/workbook-host';
import { contentText, newContentText } from '../../selectors/cell-text';
import { hostCellName } from '../../selectors/host-cell-name';
import { useTexts } from '../../texts/texts-context';
import { useFixPreviewStyles } from './FixPreview.styles';

/** What `FixPreview` needs. */
interface FixPreviewProps {
  readonly writes: readonly CellWrite[];
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** What a correction would write, cell by cell, before anything is written. */
export function FixPreview({ writes, onWrite, onCancel }: FixPreviewProps) {
  const styles = useFixPreviewStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.preview}>
      <h5 id={id} className={styles.heading}>
        {texts.fix.heading}
      </h5>
      <ul className={styles.writes}>
        {writes.map(({ place, before, after }) => (
          <li key={hostCellName(place)}>
            <strong>{hostCellName(place)}</strong>
            <dl className={styles.change}>
              <dt className={styles.name}>{texts.fix.before}</dt>
              <dd className={styles.content}>{contentText(before, texts)}</dd>
              <dt className={styles.name}>{texts.fix.after}</dt>
              <dd className={styles.content}>{newContentText(after, texts)}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" className={styles.action} onClick={onWrite}>
          {texts.fix.write}
        </Button>
        <Button size="small" className={styles.action} onClick={onCancel}>
          {texts.fix.cancel}
        </Button>
      </div>
    </div>
  );
}
