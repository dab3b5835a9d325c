import type { ReactElement } from 'react';
import type { SelectionFigures } from '../excel/selection-figures';
import { useTexts } from './texts-context';

interface StatusBarProps {
  readonly figures: SelectionFigures | null;
}

/** What stands below the grid of the selected cells, as in Excel. */
export function StatusBar({ figures }: StatusBarProps): ReactElement {
  const texts = useTexts();
  const shown =
    figures === null
      ? []
      : [
          ...(figures.average === null ? [] : [texts.average(figures.average)]),
          texts.count(figures.count),
          ...(figures.sum === null ? [] : [texts.sum(figures.sum)]),
        ];
  return (
    <ul className="status-bar" aria-label={texts.statusBar}>
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
