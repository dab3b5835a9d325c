import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { SelectionFigures } from '../excel/selection-figures';
import { StatusBar } from './StatusBar';
import { useTexts } from './texts-context';

interface GridAreaProps {
  /** Where the grid draws itself. */
  readonly place: HTMLElement;
  readonly isOpening: boolean;
  /** Of the selected cells. */
  readonly figures: SelectionFigures | null;
}

/** The workbook. */
export function GridArea({ place, isOpening, figures }: GridAreaProps): ReactElement {
  const texts = useTexts();
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    area.current?.append(place);
  }, [place]);
  return (
    <section className="grid-area" aria-label={texts.grid} aria-busy={isOpening}>
      <div ref={area} className="grid-frame" />
      <StatusBar figures={figures} />
      {isOpening && <p className="opening">{texts.opening}</p>}
    </section>
  );
}
