import type { ReactElement } from 'react';
import { TEXTS } from './texts';
import type { PanePage, PaneWidth } from './workbench';

interface PaneAreaProps {
  readonly title: string;
  readonly pane: PanePage;
  readonly width: PaneWidth;
  readonly calls: number;
  readonly onClose: () => void;
}

/** The add-in in the frame that Excel shows it in. */
export function PaneArea({ title, pane, width, calls, onClose }: PaneAreaProps): ReactElement {
  return (
    <aside className="pane-area" aria-label={TEXTS.pane} style={{ width }}>
      <div className="pane-title">
        <h2>{title}</h2>
        <span className="calls">{TEXTS.calls(calls)}</span>
        <button type="button" className="close" aria-label={TEXTS.closePane} title={TEXTS.closePane} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </div>
      <iframe key={pane.load} title={title} src={`/tillagg/${pane.page}`} />
    </aside>
  );
}
