import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';

/** The figures that the template asks to be filled in, each once; unreadable texts in any figure's cell are among them. */
export function expectedFigures({ rows, traits }: Bilaga): ReadonlySet<Figure> {
  const expected = new Set<Figure>();
  for (const { figures } of rows) for (const figure of figures) if (figure.state === 'text') expected.add(figure);
  for (const figure of traits.expectedFigures()) expected.add(figure);
  return expected;
}

/** Whether a figure's cell is blank; a lone dash says that there is nothing to report. */
export function isLeftOut({ state, text }: Figure): boolean {
  return state === 'empty' && text === null;
}
