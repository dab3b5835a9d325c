import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { FillPreview } from '../../../core/engine/preview-fill';
import type { CellWrite } from '../../../session/workbook-host';
import { contentText, newContentText } from '../../selectors/cell-text';
import { hostCellName } from '../../selectors/host-cell-name';
import { useTexts } from '../../texts/texts-context';
import { CellLink } from '../CellLink/CellLink';
import { SeverityMark } from '../SeverityMark/SeverityMark';
import { useFixPreviewStyles } from './FixPreview.styles';

/** What `FixPreview` needs. */
interface FixPreviewProps {
  readonly writes: readonly CellWrite[];
  /** What it leads to; null when it does not hold. */
  readonly effect: FillPreview | null;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** What a correction would write, cell by cell, before anything is written. */
export function FixPreview({ writes, effect, onWrite, onCancel }: FixPreviewProps) {
  const styles = useFixPreviewStyles();
  const texts = useTexts();
  const id = useId();
  const added = effect?.added ?? [];
  return (
    <div role="group" aria-labelledby={id} className={styles.preview}>
      <h5 id={id} className={styles.heading}>
        {texts.fix.heading}
      </h5>
      {effect === null && <p className={styles.note}>{texts.fix.doesNotHold}</p>}
      <ul className={styles.writes}>
        {(effect === null ? [] : writes).map(({ place, before, after }) => (
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
      {added.length > 0 && (
        <>
          <p className={styles.note}>{texts.fix.added}</p>
          <ul className={styles.added}>
            {added.map(({ id: finding, severity, place, message }) => (
              <li key={finding}>
                <SeverityMark severity={severity} /> {place !== null && <CellLink place={place} />}{' '}
                <span lang="sv">{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {effect !== null && (
          <Button appearance="primary" size="small" className={styles.action} onClick={onWrite}>
            {texts.fix.write}
          </Button>
        )}
        <Button size="small" className={styles.action} onClick={onCancel}>
          {texts.fix.cancel}
        </Button>
      </div>
    </div>
  );
}
