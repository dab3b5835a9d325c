import type { CellStyle, NewCell } from '../../core/workbook/new-sheet';

/** An area of cells that look alike, from the first row and column, counted from 0. */
export interface StyleArea {
  readonly style: CellStyle;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Gathers cells into areas that look alike, so that each is formatted by one call: runs within a row, and runs of the same
 * columns beneath each other. Plain cells are left out.
 * @param top the sheet's row of the first of these rows
 */
export function styleAreas(rows: readonly (readonly NewCell[])[], top: number): readonly StyleArea[] {
  const done: StyleArea[] = [];
  let open = new Map<string, StyleArea>();
  rows.forEach((cells, at) => {
    const continued = new Map<string, StyleArea>();
    for (const run of runsOf(cells, top + at)) {
      const key = `${run.style} ${run.left} ${run.columns}`;
      const above = open.get(key);
      open.delete(key);
      continued.set(key, above === undefined ? run : { ...above, rows: above.rows + 1 });
    }
    done.push(...open.values());
    open = continued;
  });
  return [...done, ...open.values()];
}

function runsOf(cells: readonly NewCell[], row: number): readonly StyleArea[] {
  const runs: StyleArea[] = [];
  cells.forEach(({ style }, column) => {
    const last = runs.at(-1);
    if (last?.style === style) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ style, top: row, left: column, rows: 1, columns: 1 });
  });
  return runs.filter(({ style }) => style !== 'plain');
}
