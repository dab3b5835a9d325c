import type { FillPreview } from '../../../core/engine/preview-fill';
import { formatPair } from '../../../report/figures';
import { cellKey } from '../../selectors/fill-choices';
import { useTexts } from '../../texts/texts-context';
import { useFillTexts } from '../../texts/use-fill-texts';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';
import { useFillEffectStyles } from './FillEffect.styles';

/** So many changed figures are named at once. */
const MOST_CHANGES = 8;

/** What `FillEffect` needs. */
interface FillEffectProps {
  /** Null when nothing is chosen. */
  readonly preview: FillPreview | null;
}

/** What a fill leads to: in a sentence, and unfolded finding by finding and figure by figure. */
export function FillEffect({ preview }: FillEffectProps) {
  const styles = useFillEffectStyles();
  const { notices } = useTexts();
  const fill = useFillTexts();
  if (preview === null) return <p className={styles.effect}>{fill.noneChosen}</p>;
  const { solved, added, changes } = preview;
  return (
    <>
      <p className={styles.effect}>{fill.effect(solved.length, added.length, changes.length)}</p>
      {solved.length + added.length + changes.length > 0 && (
        <Disclosure title={fill.effectDetails}>
          {added.length > 0 && (
            <>
              <h3 className={styles.title}>{fill.added}</h3>
              <ul lang="sv" className={styles.changes}>
                {added.map(({ id, message, place }) => (
                  <li key={id}>
                    {place !== null && <CellLink place={place} />} {message}
                  </li>
                ))}
              </ul>
            </>
          )}
          {changes.length > 0 && (
            <>
              <h3 className={styles.title}>{fill.changes}</h3>
              <ul lang="sv" className={styles.changes}>
                {changes.slice(0, MOST_CHANGES).map(({ place, label, from, to, unit }) => {
                  const [before, after] = formatPair(from, to, unit);
                  return (
                    <li key={cellKey(place)}>
                      {`${label} `}
                      <CellLink place={place} />
                      {`: ${fill.change(before, after)}`}
                    </li>
                  );
                })}
              </ul>
              {changes.length > MOST_CHANGES && <p>{notices.more(changes.length - MOST_CHANGES)}</p>}
            </>
          )}
          {solved.length > 0 && (
            <>
              <h3 className={styles.title}>{fill.solved}</h3>
              <ul lang="sv" className={styles.changes}>
                {solved.map(({ id, message, place }) => (
                  <li key={id}>
                    {place !== null && <CellLink place={place} />} {message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Disclosure>
      )}
    </>
  );
}
