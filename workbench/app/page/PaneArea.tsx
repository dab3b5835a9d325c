import type { ReactElement } from 'react';
import { useTexts } from './texts-context';
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
  const texts = useTexts();
  return (
    <aside className="pane-area" aria-label={texts.pane} style={{ width }}>
      <div className="pane-title">
        <h2>{title}</h2>
        <span className="calls">{texts.calls(calls)}</span>
        <button type="button" className="close" aria-label={texts.closePane} title={texts.closePane} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </div>
      <iframe key={pane.load} title={title} src={`/tillagg/${pane.page}`} />
    </aside>
  );
}
