import { formatCells } from '../../src/report/cell-list';
import { parseAddress, type CellAddress } from '../../src/core/workbook/address';

function cells(...addresses: readonly string[]): readonly CellAddress[] {
  return addresses.flatMap((address) => parseAddress(address) ?? []);
}

it('writes neighbours in a column as a range', () => {
  expect(formatCells(cells('P5', 'P6', 'P7'))).toEqual(['P5:P7']);
});

it('writes neighbours in a row as a range where the column has none', () => {
  expect(formatCells(cells('C3', 'D3', 'E3', 'E4'))).toEqual(['C3:E3', 'E4']);
});

it('leaves single cells alone, in the order of the sheet', () => {
  expect(formatCells(cells('I11', 'I8', 'L53'))).toEqual(['I8', 'I11', 'L53']);
});

it('writes a cell once', () => {
  expect(formatCells(cells('B7', 'B7'))).toEqual(['B7']);
});

it('writes nothing for nothing', () => {
  expect(formatCells([])).toEqual([]);
});
