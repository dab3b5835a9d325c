import { isSameKey, labelKey, plainText } from '../../workbook/label';
import { textAt, type TableGrid } from './plan-blocks';

/** The columns of a table by what their headers say. */
export interface NamedColumns<Name extends string> {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Name, number>>>;
}

/** Headers stand in one of the first rows. */
const MOST_ROWS_ABOVE = 3;

/**
 * Finds columns by their headers' words, each header for one name: the one that is alike, else the first whose words begin
 * it (`Målnivå 2020`). Undefined when fewer than `least` are found in one row.
 */
export function findNamedColumns<Name extends string>(
  grid: TableGrid,
  names: Readonly<Record<Name, readonly string[]>>,
  least: number,
): NamedColumns<Name> | undefined {
  const wanted = (Object.keys(names) as Name[]).map((name) => [name, names[name].map(labelKey)] as const);
  for (let row = 0; row < Math.min(MOST_ROWS_ABOVE, grid.rowCount); row++) {
    const columns: Partial<Record<Name, number>> = {};
    const take = (fits: (key: string, known: string) => boolean): void => {
      for (const [name, keys] of wanted) {
        if (columns[name] !== undefined) continue;
        const taken = new Set(Object.values(columns));
        for (let column = 0; column < grid.columnCount; column++) {
          const key = headerKey(textAt(grid, row, column));
          if (key === '' || taken.has(column) || !keys.some((known) => fits(key, known))) continue;
          columns[name] = column;
          break;
        }
      }
    };
    take((key, known) => key === known);
    take((key, known) => isSameKey(key, known) || key.startsWith(known));
    if (Object.keys(columns).length >= least) return { headerRow: row, columns };
  }
  return undefined;
}

/** A header without the year that it is for. */
function headerKey(text: string): string {
  return labelKey(plainText(text).replace(/(?<!\d)20\d{2}(?!\d)/gu, ' '));
}
