import { useEffect, useMemo, type Dispatch } from 'react';
import type { Report } from '../../../core/engine/report';
import type { SelectedCell as Selected } from '../../../session/session-state';
import type { PaneAction } from '../../app/pane-view';
import { findingsAt, type FindingAt } from '../../selectors/findings-at';
import { hostCellName } from '../../selectors/host-cell-name';
import { submissionKey } from '../../selectors/pane-content';
import { useTexts } from '../../texts/texts-context';
import { LinkButton } from '../LinkButton/LinkButton';
import { useSelectedCellStyles } from './SelectedCell.styles';

/** What `SelectedCell` needs. */
interface SelectedCellProps {
  readonly report: Report;
  readonly selected: Selected;
  readonly dispatch: Dispatch<PaneAction>;
}

/**
 * Says what was found at the cell that is selected in the sheet, and brings the first of it forward where the findings are
 * open. It is no live region: a screen reader that goes through cells is not to be spoken over.
 */
export function SelectedCell({ report, selected, dispatch }: SelectedCellProps) {
  const styles = useSelectedCellStyles();
  const { selection } = useTexts();
  const { place } = selected;
  const found = useMemo(() => findingsAt(report, place), [report, place]);
  const [first] = found;
  // A new check of the workbook moves nothing: only that another cell is selected does.
  useEffect(() => {
    const [finding] = findingsAt(report, selected.place);
    if (finding !== undefined && selected.isByUser) dispatch(bringForward(finding, false));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the report as it is when the cell is selected
  }, [selected, dispatch]);
  return (
    <p className={styles.line}>
      {first === undefined ? (
        selection.nothing(hostCellName(place))
      ) : (
        <>
          {selection.found(hostCellName(place), found.length)}
          <LinkButton
            text={selection.show}
            onClick={() => {
              dispatch(bringForward(first, true));
            }}
          />
        </>
      )}
    </p>
  );
}

function bringForward({ submission, finding, causes }: FindingAt, isAsked: boolean): PaneAction {
  return {
    type: 'findingBrought',
    submission: submissionKey(submission),
    findingId: finding.id,
    causes,
    isAsked,
  };
}
