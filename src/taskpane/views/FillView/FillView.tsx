import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type Dispatch } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { previewFill, type FillPreview } from '../../../core/engine/preview-fill';
import { applyFill } from '../../../core/fill/apply-fill';
import { planFill } from '../../../core/fill/plan-fill';
import type { RulePack } from '../../../core/packs/schema';
import { formatPair } from '../../../report/figures';
import { isInOpenWorkbook, type SessionState } from '../../../session/check-session';
import type { PaneAction } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import { CellLink } from '../../components/CellLink/CellLink';
import { Disclosure } from '../../components/Disclosure/Disclosure';
import { FillGroupSection } from '../../components/FillGroupSection/FillGroupSection';
import { cellKey, fillSections, hostWrites, isChosen, type FillChoices } from '../../selectors/fill-choices';
import { useTexts } from '../../texts/texts-context';
import { useFillViewStyles } from './FillView.styles';

/** What `FillView` needs. */
interface FillViewProps {
  readonly submission: SubmissionReport;
  readonly state: SessionState;
  readonly choices: FillChoices;
  readonly pack: RulePack;
  readonly dispatch: Dispatch<PaneAction>;
}

/** What can be filled in, cell by cell, what that leads to, and the button that does it. */
export function FillView({ submission, state, choices, pack, dispatch }: FillViewProps) {
  const styles = useFillViewStyles();
  const { fill } = useTexts();
  const session = useSession();
  // Planning takes longer than a key press may: the plan of before is shown until the new one is there.
  const planned = useDeferredValue(submission);
  const workbooks = useDeferredValue(state.workbooks);
  const plan = useMemo(
    () => planFill(workbooks, { submission: planned.submission, pack, ledger: null }),
    [workbooks, planned, pack],
  );
  const isLate = planned !== submission || state.freshness !== 'current';
  const own = hostWrites(plan.writes);
  const chosen = plan.writes.filter((write) => isInOpenWorkbook(write.place) && isChosen(write, choices));
  // What is carried over from another workbook follows what else is chosen.
  const writes = hostWrites(
    applyFill(workbooks, chosen).filled.map(({ write, content }) => ({ ...write, new: content })),
  );
  return (
    <div className={styles.view}>
      {plan.writes.length === 0 ? (
        <>
          <h2 className={styles.title}>{fill.nothing}</h2>
          <p className={styles.intro}>{fill.nothingAdvice}</p>
        </>
      ) : (
        <p className={styles.intro}>{fill.intro}</p>
      )}
      {fillSections(plan).map((section) => (
        <FillGroupSection
          key={section.group}
          section={section}
          submission={planned.submission}
          choices={choices}
          onChoose={(some, isNow) => {
            dispatch({ type: 'fillChosen', writes: some, chosen: isNow });
          }}
        />
      ))}
      {plan.unfilled.length > 0 && (
        <Disclosure title={fill.unfilled(plan.unfilled.length)}>
          <ul lang="sv" className={styles.unfilled}>
            {plan.unfilled.map(({ place, label, reason }) => (
              <li key={cellKey(place)}>
                {`${label} `}
                <CellLink place={place} />
                {`: ${reason}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {own.length > 0 && (
        <div className={styles.actions}>
          <Effect preview={writes.length === 0 ? null : previewFill(workbooks, chosen, planned, session.checkAsIf)} />
          <Button
            appearance="primary"
            disabled={writes.length === 0 || isLate}
            onClick={() => {
              dispatch({ type: 'filled' });
              void session.write(null, writes);
            }}
          >
            {fill.write(writes.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** So many changed figures are named at once. */
const MOST_CHANGES = 8;

function Effect({ preview }: { readonly preview: FillPreview | null }) {
  const styles = useFillViewStyles();
  const { fill, notices } = useTexts();
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
