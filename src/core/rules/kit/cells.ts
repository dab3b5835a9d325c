import type { Bilaga } from '../../bilagor/index';
import type { Figure } from '../../bilagor/figure';
import { ABSENT_COLUMN } from '../../bilagor/list-table';
import { figuresOf } from '../../bilagor/table';
import { contains, type CellAddress, type CellRange } from '../../workbook/address';
import { plainText } from '../../workbook/label';
import type { Cell } from '../../workbook/snapshot';

/** A cell of a bilaga's table. */
export interface PlacedCell {
  readonly address: CellAddress;
  readonly cell: Cell;
}

/** The cells of a bilaga's table that fit, row by row. What stands beside or below the table is not the bilaga's. */
export function cellsOf(bilaga: Bilaga, fits: (cell: Cell) => boolean): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  bilaga.snapshot.visitCells((row, column, cell) => {
    if (fits(cell)) found.push({ address: { row, column }, cell });
  });
  if (found.length === 0) return found;
  const table = tableOf(bilaga);
  return found.filter(({ address }) => contains(table, address));
}

/** From the first to the last row and column of the table: its headers, labels and figures, or its list's entries. */
function tableOf(bilaga: Bilaga): CellRange {
  const entries = bilaga.traits.list()?.entries ?? [];
  const cells = entries.flatMap((entry) =>
    entry.cells.flatMap(({ address }) => (address.column === ABSENT_COLUMN ? [] : [address])),
  );
  const addresses = [
    ...cells,
    ...bilaga.traits.numberCells(),
    ...bilaga.columns.map(({ header }) => header),
    ...bilaga.rows.flatMap(({ address, figures }) => [address, ...figures.map((figure) => figure.address)]),
  ];
  return {
    top: Math.min(...addresses.map(({ row }) => row)),
    left: Math.min(...addresses.map(({ column }) => column)),
    bottom: Math.max(...addresses.map(({ row }) => row)),
    right: Math.max(...addresses.map(({ column }) => column)),
  };
}

/** A cell in a controller's words: its figure's labels, or what stands to the left of it and above it. */
export function describeCell(bilaga: Bilaga, address: CellAddress): readonly string[] {
  const figure = figureAt(bilaga, address);
  if (figure !== undefined) return [figure.rowLabel, figure.columnLabel];
  return [nearestText(bilaga, address, 0, -1), nearestText(bilaga, address, -1, 0)];
}

/** The figure in a cell; undefined where the model has none. */
function figureAt(bilaga: Bilaga, address: CellAddress): Figure | undefined {
  return figuresOf(bilaga).find(
    (figure) => figure.address.row === address.row && figure.address.column === address.column,
  );
}

function nearestText(bilaga: Bilaga, from: CellAddress, down: number, right: number): string {
  let { row, column } = { row: from.row + down, column: from.column + right };
  while (contains(bilaga.range, { row, column })) {
    const value = bilaga.snapshot.cellAt(row, column)?.value;
    if (typeof value === 'string' && value.trim() !== '') return plainText(value).slice(0, 60);
    row += down;
    column += right;
  }
  return '';
}
