import type { ReactElement } from 'react';
import { useTexts } from './texts-context';

interface StatusLineProps {
  readonly notice: string | null;
  readonly onDismiss: () => void;
}

/** What the workbench has to say just now; it is read out by screen readers. */
export function StatusLine({ notice, onDismiss }: StatusLineProps): ReactElement {
  const texts = useTexts();
  return (
    <div className="status-line" role="status">
      {notice !== null && (
        <p>
          {notice}
          <button type="button" onClick={onDismiss} aria-label={texts.dismiss}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </p>
      )}
    </div>
  );
}
