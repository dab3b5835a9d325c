import { styleAreas } from '../../../src/adapters/officejs/style-areas';
import type { CellStyle, NewCell } from '../../../src/core/workbook/new-sheet';

function cells(...styles: readonly CellStyle[]): readonly NewCell[] {
  return styles.map((style) => ({ value: 'x', style }));
}

it('are as few as cells that look alike let them be', () => {
  const rows = [
    cells('heading', 'heading', 'heading'),
    cells('text', 'text', 'amount'),
    cells('text', 'text', 'amount'),
    cells('text', 'text', 'percent'),
  ];
  expect(styleAreas(rows, 10)).toEqual([
    { style: 'heading', top: 10, left: 0, rows: 1, columns: 3 },
    { style: 'amount', top: 11, left: 2, rows: 2, columns: 1 },
    { style: 'text', top: 11, left: 0, rows: 3, columns: 2 },
    { style: 'percent', top: 13, left: 2, rows: 1, columns: 1 },
  ]);
});

it('end where a row is shorter or a cell is plain', () => {
  const rows = [cells('text', 'text'), cells('text'), [], cells('plain', 'text'), cells('text', 'plain', 'text')];
  expect(styleAreas(rows, 0)).toEqual([
    { style: 'text', top: 0, left: 0, rows: 1, columns: 2 },
    { style: 'text', top: 1, left: 0, rows: 1, columns: 1 },
    { style: 'text', top: 3, left: 1, rows: 1, columns: 1 },
    { style: 'text', top: 4, left: 0, rows: 1, columns: 1 },
    { style: 'text', top: 4, left: 2, rows: 1, columns: 1 },
  ]);
});

it('are none of no rows', () => {
  expect(styleAreas([], 3)).toEqual([]);
});
