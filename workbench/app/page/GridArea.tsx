import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { TEXTS } from './texts';

interface GridAreaProps {
  /** Where the grid draws itself. */
  readonly place: HTMLElement;
  readonly isOpening: boolean;
}

/** The workbook. */
export function GridArea({ place, isOpening }: GridAreaProps): ReactElement {
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    area.current?.append(place);
  }, [place]);
  return (
    <section className="grid-area" aria-label={TEXTS.grid} aria-busy={isOpening}>
      <div ref={area} className="grid-frame" />
      {isOpening && <p className="opening">{TEXTS.opening}</p>}
    </section>
  );
}
