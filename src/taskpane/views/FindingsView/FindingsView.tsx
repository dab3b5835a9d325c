import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState, type Dispatch } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { RulePack } from '../../../core/packs/schema';
import type { SessionReview } from '../../../session/reviews';
import type { PaneAction, PaneView } from '../../app/pane-view';
import { FindingFilters } from '../../components/FindingFilters/FindingFilters';
import { FindingList } from '../../components/FindingList/FindingList';
import { shownFindings } from '../../selectors/finding-rows';
import { useTexts } from '../../texts/texts-context';
import { useFindingsViewStyles } from './FindingsView.styles';

/** What `FindingsView` needs. */
interface FindingsViewProps {
  readonly submission: SubmissionReport;
  readonly review: SessionReview;
  readonly pack: RulePack;
  readonly seen: PaneView;
  readonly dispatch: Dispatch<PaneAction>;
  readonly scroller: HTMLElement | null;
}

/** A submission's findings, those that are wanted. */
export function FindingsView({ submission, review, pack, seen, dispatch, scroller }: FindingsViewProps) {
  const styles = useFindingsViewStyles();
  const { findings, tabs } = useTexts();
  // Typing is never held up by the list.
  const filter = useDeferredValue(seen.filter);
  const { grouping, unfolded } = seen;
  const shown = useMemo(
    () => shownFindings(submission, filter, grouping, unfolded),
    [submission, filter, grouping, unfolded],
  );
  const [offset, measure] = useHeight();
  const hasRows = shown.rows.length > 0;
  return (
    <>
      <div ref={measure}>
        <h2 className={styles.unseen}>{tabs.findings}</h2>
        <FindingFilters report={submission} seen={seen} shown={shown} dispatch={dispatch} />
        {!hasRows && (
          <div className={styles.empty}>
            <p>{shown.all === 0 ? findings.none : findings.noneLeft}</p>
            {shown.all > 0 && (
              <Button
                onClick={() => {
                  dispatch({ type: 'filterCleared' });
                }}
              >
                {findings.showAll}
              </Button>
            )}
          </div>
        )}
      </div>
      {hasRows && (
        <FindingList
          rows={shown.rows}
          report={submission}
          review={review}
          pack={pack}
          seen={seen}
          dispatch={dispatch}
          scroller={scroller}
          offset={offset}
        />
      )}
    </>
  );
}

/** The height of the element that the returned function is the ref of, in pixels. */
function useHeight(): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(element.offsetHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [height, measure];
}
