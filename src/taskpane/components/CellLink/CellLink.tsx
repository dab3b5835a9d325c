import type { Place } from '../../../core/bilagor/figure';
import { hostPlace, isInOpenWorkbook } from '../../../session/check-session';
import { cellName } from '../../../report/places';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { useCellLinkStyles } from './CellLink.styles';

/** What `CellLink` needs. */
interface CellLinkProps {
  readonly place: Place;
  /** Not a tab stop of its own, because what it stands in is not the active one of its list. */
  readonly isSkipped?: boolean;
}

/** A cell that is shown when it is pressed; one of another workbook is only named, with its file. */
export function CellLink({ place, isSkipped = false }: CellLinkProps) {
  const styles = useCellLinkStyles();
  const session = useSession();
  const { finding } = useTexts();
  if (!isInOpenWorkbook(place)) {
    return <span className={styles.name}>{`${cellName(place)} ${finding.inFile(place.sheet.file)}`}</span>;
  }
  return (
    <button
      type="button"
      className={styles.link}
      tabIndex={isSkipped ? -1 : 0}
      onClick={() => void session.show(hostPlace(place))}
    >
      {cellName(place)}
    </button>
  );
}
