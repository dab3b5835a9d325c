import type { Place } from '../../../core/bilagor/figure';
import { hostPlace, isInOpenWorkbook } from '../../../session/open-workbook';
import { cellName } from '../../../report/places';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { useCellLinkStyles } from './CellLink.styles';

/** What `CellLink` needs. */
interface CellLinkProps {
  readonly place: Place;
  /** Not a tab stop of its own, because what it stands in is not the active one of its list. */
  readonly isSkipped?: boolean;
  /** What is shown in place of the cell's name, such as the figure in it; the name is then read out after it. */
  readonly text?: string;
}

/** A cell that is shown when it is pressed; one of another workbook is only named, with its file. */
export function CellLink({ place, isSkipped = false, text }: CellLinkProps) {
  const styles = useCellLinkStyles();
  const session = useSession();
  const { finding } = useTexts();
  if (!isInOpenWorkbook(place)) {
    const where = `${cellName(place)} ${finding.inFile(place.sheet.file)}`;
    return text ?? <span className={styles.name}>{where}</span>;
  }
  return (
    <button
      type="button"
      className={styles.link}
      tabIndex={isSkipped ? -1 : 0}
      onClick={() => void session.show(hostPlace(place))}
    >
      {text ?? cellName(place)}
      {text !== undefined && <span className={styles.unseen}>{` ${cellName(place)}`}</span>}
    </button>
  );
}
