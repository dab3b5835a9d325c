import { Button } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, type Dispatch } from 'react';
import { previewFill } from '../../../core/engine/preview-fill';
import type { SubmissionReport } from '../../../core/engine/report';
import { applyFill } from '../../../core/fill/apply-fill';
import { capitalProjectsOf } from '../../../core/fill/capital-terms';
import { planFill } from '../../../core/fill/plan-fill';
import type { RulePack } from '../../../core/packs/schema';
import { isInOpenWorkbook } from '../../../session/open-workbook';
import type { SessionState } from '../../../session/session-state';
import type { PaneAction } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import { CapitalTerms } from '../../components/CapitalTerms/CapitalTerms';
import { CellLink } from '../../components/CellLink/CellLink';
import { Disclosure } from '../../components/Disclosure/Disclosure';
import { FillEffect } from '../../components/FillEffect/FillEffect';
import { FillGroupSection } from '../../components/FillGroupSection/FillGroupSection';
import { capitalChoice, type TypedCapital } from '../../selectors/capital-fields';
import { cellKey, fillSections, hostWrites, isChosen, type FillChoices } from '../../selectors/fill-choices';
import { fillHindrances } from '../../selectors/fill-hindrances';
import { useFillTexts } from '../../texts/use-fill-texts';
import { useFillViewStyles } from './FillView.styles';
import { useFillObstacles } from './use-fill-obstacles';

/** What `FillView` needs. */
interface FillViewProps {
  readonly submission: SubmissionReport;
  readonly state: SessionState;
  readonly choices: FillChoices;
  readonly typedCapital: TypedCapital;
  readonly pack: RulePack;
  readonly dispatch: Dispatch<PaneAction>;
}

/** What can be filled in, cell by cell, what that leads to, and the buttons that do it. */
export function FillView({ submission, state, choices, typedCapital, pack, dispatch }: FillViewProps) {
  const styles = useFillViewStyles();
  const fill = useFillTexts();
  const session = useSession();
  const noteId = useId();
  // Planning takes longer than a key press may: the plan of before is shown until the new one is there.
  const planned = useDeferredValue(submission);
  const workbooks = useDeferredValue(state.workbooks);
  const projects = useMemo(() => capitalProjectsOf(submission.submission, pack), [submission, pack]);
  const capital = useMemo(
    () => capitalChoice(typedCapital, pack.kapitalkostnad, projects),
    [typedCapital, pack, projects],
  );
  const plannedCapital = useDeferredValue(capital);
  const plan = useMemo(
    () => planFill(workbooks, { submission: planned.submission, pack, ledger: planned.ledger }, plannedCapital.options),
    [workbooks, planned, pack, plannedCapital],
  );
  const isLate =
    planned !== submission ||
    workbooks !== state.workbooks ||
    plannedCapital !== capital ||
    state.freshness !== 'current';
  const obstacles = useFillObstacles(plan.writes);
  const hindrances = useMemo(
    () => fillHindrances(plan.writes, obstacles, session.canFillCopies),
    [plan, obstacles, session],
  );
  const writable = plan.writes.filter((write) => hindrances.of(write) === null);
  const { chosen, own, preview } = useMemo(() => {
    const all = plan.writes.filter((write) => hindrances.of(write) === null && isChosen(write, choices));
    // What is carried over from another workbook follows what else is chosen.
    const filled = applyFill(workbooks, all).filled.map(({ write, content }) => ({ ...write, new: content }));
    return {
      chosen: all,
      own: hostWrites(filled),
      preview: all.length === 0 ? null : previewFill(workbooks, all, planned, session.checkAsIf),
    };
  }, [plan, hindrances, choices, workbooks, planned, session]);
  const others = chosen.filter(({ place }) => !isInOpenWorkbook(place));
  const copies = new Set(others.map(({ place }) => place.sheet.fileIndex)).size;
  const hasOwn = writable.some(({ place }) => isInOpenWorkbook(place));
  const hasOthers = writable.some(({ place }) => !isInOpenWorkbook(place));
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
      {hasOthers && (
        <p id={noteId} className={styles.note}>
          {fill.copiesNote}
        </p>
      )}
      {projects.length > 0 && (
        <CapitalTerms
          projects={projects}
          typed={typedCapital}
          pack={pack.kapitalkostnad}
          onType={(field, text) => {
            dispatch({ type: 'capitalTyped', field, text });
          }}
        />
      )}
      {!session.canFillCopies && plan.writes.some(({ place }) => !isInOpenWorkbook(place)) && (
        <p className={styles.note}>{fill.noCopies}</p>
      )}
      {hindrances.refused.map(({ file, reason }) => (
        <section key={file} className={styles.refused}>
          <h2 className={styles.title}>{fill.fileRefused(file)}</h2>
          <p lang="sv" className={styles.intro}>
            {reason}
          </p>
        </section>
      ))}
      {fillSections(plan).map((section) => (
        <FillGroupSection
          key={section.group}
          section={section}
          submission={planned.submission}
          choices={choices}
          hindranceOf={hindrances.of}
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
      {writable.length > 0 && (
        <div className={styles.actions}>
          {capital.hasFault ? (
            <p className={styles.mend}>{fill.capital.mendFirst}</p>
          ) : (
            <FillEffect preview={preview} />
          )}
          <div className={styles.buttons}>
            {hasOwn && (
              <Button
                appearance="primary"
                disabled={own.length === 0 || isLate || capital.hasFault}
                onClick={() => {
                  dispatch({ type: 'filled', writes: chosen.filter(({ place }) => isInOpenWorkbook(place)) });
                  void session.write(null, own);
                }}
              >
                {fill.write(own.length)}
              </Button>
            )}
            {hasOthers && (
              <Button
                appearance={hasOwn ? 'secondary' : 'primary'}
                disabled={copies === 0 || isLate || capital.hasFault}
                aria-describedby={noteId}
                onClick={() => {
                  dispatch({ type: 'filled', writes: others });
                  void session.saveCopies(chosen);
                }}
              >
                {fill.saveCopies(copies)}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
