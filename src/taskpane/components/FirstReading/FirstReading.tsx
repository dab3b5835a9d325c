import { useTexts } from '../../texts/texts-context';
import { BUSY_AFTER } from '../CheckStatus/CheckStatus';
import { Delayed } from '../Delayed/Delayed';
import { useFirstReadingStyles } from './FirstReading.styles';

/** What is seen until the first check is done: nothing at first, then that the workbook is being read. */
export function FirstReading() {
  const styles = useFirstReadingStyles();
  const { check } = useTexts();
  return (
    <Delayed milliseconds={BUSY_AFTER}>
      <p>{check.firstReading}</p>
      <div aria-hidden="true">
        <div className={styles.block} />
        <div className={styles.line} />
        <div className={styles.line} />
      </div>
    </Delayed>
  );
}
