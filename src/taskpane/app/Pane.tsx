import { lazy, Suspense, useReducer, useState, useSyncExternalStore } from 'react';
import { Choice } from '../components/Choice/Choice';
import { CheckStatus } from '../components/CheckStatus/CheckStatus';
import { LiveStatus } from '../components/LiveStatus/LiveStatus';
import { NothingRecognised } from '../components/NothingRecognised/NothingRecognised';
import { NoticeBar } from '../components/NoticeBar/NoticeBar';
import { FirstReading } from '../components/FirstReading/FirstReading';
import { SelectedCell } from '../components/SelectedCell/SelectedCell';
import { Problem } from '../components/Problem/Problem';
import { TabPanel, Tabs, type TabItem } from '../components/Tabs/Tabs';
import { ViewBoundary } from '../components/ViewBoundary/ViewBoundary';
import { WorkbookStatus } from '../components/WorkbookStatus/WorkbookStatus';
import { chosenSubmission, paneContent, submissionKey } from '../selectors/pane-content';
import { useTexts } from '../texts/texts-context';
import { OverviewView } from '../views/OverviewView/OverviewView';
import { usePaneStyles } from './Pane.styles';
import { initialPaneView, nextPaneView, VIEWS, type ViewName } from './pane-view';
import { useSession } from './session-context';

// The first view needs neither of these, so each is fetched when it is first opened.
const FindingsView = lazy(async () => ({
  default: (await import('../views/FindingsView/FindingsView')).FindingsView,
}));
const KeyFiguresView = lazy(async () => ({
  default: (await import('../views/KeyFiguresView/KeyFiguresView')).KeyFiguresView,
}));

const FillView = lazy(async () => ({
  default: (await import('../views/FillView/FillView')).FillView,
}));
const ReviewView = lazy(async () => ({
  default: (await import('../views/ReviewView/ReviewView')).ReviewView,
}));

/** The id of what the skip link leads to. */
const CONTENT = 'bilagekontroll-content';

/** What `Pane` needs besides its contexts. */
interface PaneProps {
  readonly initialView: ViewName;
}

/** The pane's frame: what is checked and how current that is, the tabs, and the view that is open. */
export function Pane({ initialView }: PaneProps) {
  const styles = usePaneStyles();
  const texts = useTexts();
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const [seen, dispatch] = useReducer(nextPaneView, initialView, initialPaneView);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const content = paneContent(state);
  const submission = content.kind === 'report' ? chosenSubmission(content.report, seen.submission) : undefined;
  const items = VIEWS.map((view): TabItem<ViewName> => ({ id: view, name: texts.tabs[view] }));
  const hasTabs = content.kind === 'report' && submission !== undefined;

  return (
    <div className={styles.pane}>
      <a
        className={styles.skip}
        href={`#${CONTENT}`}
        onClick={(event) => {
          event.preventDefault();
          scroller?.focus();
        }}
      >
        {texts.skipToContent}
      </a>
      <header className={styles.header}>
        <CheckStatus state={state} submission={submission?.submission ?? null} />
        {content.kind === 'report' && submission !== undefined && content.report.submissions.length > 1 && (
          <div className={styles.choice}>
            <Choice
              label={texts.submission.choose}
              options={content.report.submissions.map((one) => ({
                value: submissionKey(one),
                name: texts.submission.title(one.submission.forvaltning, one.submission.year),
              }))}
              chosen={submissionKey(submission)}
              onChoose={(key) => {
                dispatch({ type: 'submissionChosen', submission: key });
              }}
            />
          </div>
        )}
        {hasTabs && (
          <Tabs
            label={texts.tabs.label}
            items={items}
            selected={seen.view}
            panelId={CONTENT}
            onSelect={(view) => {
              dispatch({ type: 'viewChosen', view });
            }}
          />
        )}
        {hasTabs && state.selected !== null && (
          <SelectedCell report={content.report} selected={state.selected} dispatch={dispatch} />
        )}
        <WorkbookStatus state={state} />
        <NoticeBar state={state} />
      </header>
      <LiveStatus state={state} report={submission ?? null} />
      {hasTabs ? (
        <TabPanel onPanel={setScroller} id={CONTENT} selected={seen.view} isBusy={state.freshness === 'checking'}>
          <ViewBoundary key={seen.view} shown={submission}>
            <Suspense fallback={null}>
              {seen.view === 'overview' && (
                <OverviewView report={content.report} submission={submission} state={state} dispatch={dispatch} />
              )}
              {seen.view === 'findings' && (
                <FindingsView
                  submission={submission}
                  review={state.review}
                  pack={submission.pack}
                  seen={seen}
                  dispatch={dispatch}
                  scroller={scroller}
                />
              )}
              {seen.view === 'keyFigures' && <KeyFiguresView submission={submission} ledgerFiles={state.ledgerFiles} />}
              {seen.view === 'fill' && (
                <FillView
                  submission={submission}
                  state={state}
                  choices={seen.fill}
                  typedCapital={seen.capital}
                  pack={submission.pack}
                  dispatch={dispatch}
                />
              )}
              {seen.view === 'review' && (
                <ReviewView
                  report={content.report}
                  submission={submission}
                  state={state}
                  pack={submission.pack}
                  dispatch={dispatch}
                />
              )}
            </Suspense>
          </ViewBoundary>
        </TabPanel>
      ) : (
        <main ref={setScroller} id={CONTENT} tabIndex={-1} className={styles.main}>
          {content.kind === 'reading' && <FirstReading />}
          {content.kind === 'unreadable' && <Problem problem={content.problem} />}
          {content.kind === 'nothingRecognised' && <NothingRecognised report={content.report} state={state} />}
        </main>
      )}
    </div>
  );
}
