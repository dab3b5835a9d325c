import type { KeyFigure } from '../../core/keyfigures/key-figure';
import { formatAddress } from '../../core/workbook/address';
import { assessment, keyFigureTables, notesOf, shownValues, type KeyFigureTable } from '../key-figure-table';
import { columns, printable, wrap, type TextColours } from './layout';

/** How the table of key figures is set out. */
export interface KeyFigureLayout {
  readonly colours: TextColours;
  readonly width: number;
}

/** The lines of the key figures: for each a line a column with what is printed, what it comes to and how they agree. */
export function keyFigureLines(keyFigures: readonly KeyFigure[], layout: KeyFigureLayout): readonly string[] {
  return keyFigureTables(keyFigures).flatMap((table) => tableLines(table, layout));
}

function tableLines({ title, figures }: KeyFigureTable, { colours, width }: KeyFigureLayout): readonly string[] {
  const rows = figures.flatMap(({ values }) => {
    const shown = shownValues(values);
    return values.map((value, at): readonly string[] => [
      printable(value.period.label),
      formatAddress(value.place.address),
      ...(shown[at] ?? []),
      assessment(value),
    ]);
  });
  const [heading = '', ...lines] = columns(
    [['', '', 'I bilagan', 'Beräknat'], ...rows],
    ['left', 'left', 'right', 'right', 'left'],
  ).map((line) => `    ${line}`);
  let done = 0;
  return [
    '',
    colours.bold(printable(`Nyckeltal, ${title}`)),
    colours.dim(heading),
    ...figures.flatMap(({ name, values }) => {
      const from = done;
      done += values.length;
      const notes = notesOf(values).flatMap((note) => wrap(note, width, '      ', '    '));
      return [`  ${printable(name)}`, ...lines.slice(from, done), ...notes];
    }),
  ];
}
