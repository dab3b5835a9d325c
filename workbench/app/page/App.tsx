import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { DropTarget } from './DropTarget';
import { GridArea } from './GridArea';
import { PaneArea } from './PaneArea';
import { RibbonBar } from './RibbonBar';
import { StatusLine } from './StatusLine';
import { TEXTS } from './texts';
import { TextsContext } from './texts-context';
import type { Workbench } from './workbench';

interface AppProps {
  readonly workbench: Workbench;
  readonly gridPlace: HTMLElement;
}

/** The window of the simulated Excel: title, ribbon, grid and pane. */
export function App({ workbench, gridPlace }: AppProps): ReactElement {
  const state = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const texts = TEXTS[state.language];
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = texts.documentTitle;
  }, [state.language, texts]);
  return (
    <TextsContext.Provider value={texts}>
      <DropTarget onFile={workbench.openFile}>
        <div className="window" data-theme={state.theme}>
          <header className="title-bar">
            <h1>
              <span className="file-name">{state.file ?? texts.opening}</span>
              <span className="product">{texts.title}</span>
            </h1>
            <p>{texts.about}</p>
          </header>
          <RibbonBar state={state} workbench={workbench} />
          <StatusLine notice={state.notice} onDismiss={workbench.dismissNotice} />
          <main className="work-area">
            <GridArea place={gridPlace} isOpening={state.isOpening} figures={state.figures} />
            {state.pane !== null && (
              <PaneArea
                title={state.ribbon?.paneTitle ?? ''}
                pane={state.pane}
                width={state.width}
                calls={state.calls}
                onClose={workbench.closePane}
              />
            )}
          </main>
        </div>
      </DropTarget>
    </TextsContext.Provider>
  );
}
