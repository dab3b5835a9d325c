import { formatAddress } from '../../../src/core/workbook/address';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { HSF, readSample, RLF } from '../sample-files';
import { EditableWorkbook } from './editable-workbook';
import { readEditable } from './read-editable';

/** A sheet S with the given cells, and what A9 shows when it holds a formula. */
function resultOf(formula: string, cells: Readonly<Record<string, CellValue>>): CellValue {
  const workbook = new EditableWorkbook();
  const sheet = workbook.addSheet('S', 'S.xlsx');
  for (const [column, letter] of ['A', 'B', 'C'].entries()) {
    for (let row = 0; row < 8; row++) {
      const value = cells[`${letter}${row + 1}`];
      if (value !== undefined) sheet.edit(row, column, { value });
    }
  }
  sheet.edit(8, 0, { formula });
  workbook.recalculate();
  return sheet.at(8, 0)?.value ?? null;
}

describe('calculate', () => {
  it.each([
    ['the RLF sample', RLF],
    ['the HSF sample', HSF],
  ])('gives the results that LibreOffice saved in %s', async (_, path) => {
    const snapshot = await readSample(path);
    const workbook = readEditable([snapshot]);
    workbook.recalculate();
    const different: string[] = [];
    let formulas = 0;
    for (const sheet of snapshot.sheets) {
      sheet.visitCells((row, column, { formula, value }) => {
        if (formula === null) return;
        formulas += 1;
        const calculated = workbook.sheet(sheet.name).at(row, column)?.value;
        const isSame =
          typeof value === 'number' &&
          typeof calculated === 'number' &&
          Math.abs(value - calculated) < 1e-9 * Math.max(1, Math.abs(value));
        if (!isSame)
          different.push(
            `${sheet.name}!${formatAddress({ row, column })} ${JSON.stringify(value)} ${JSON.stringify(calculated)}`,
          );
      });
    }
    expect(different).toEqual([]);
    expect(formulas).toBeGreaterThan(200);
  });

  it('skips text in SUM', () => {
    expect(resultOf('SUM(A1:A4)', { A1: 1, A2: '2', A3: 'tre', A4: 4 })).toBe(5);
  });

  it('skips text in SUM of single cells', () => {
    expect(resultOf('SUM(A1,A2,A3)', { A1: 1, A2: '-', A3: 4 })).toBe(5);
  });

  it('reads a text that is a number with +', () => {
    expect(resultOf('A1+A2', { A1: 1, A2: '2' })).toBe(3);
  });

  it('shows #VALUE! for + with another text', () => {
    expect(resultOf('A1+A2', { A1: 1, A2: '1 234 kr' })).toEqual({ error: '#VALUE!' });
  });

  it('passes an error value on through a range', () => {
    expect(resultOf('SUM(A1:A3)', { A1: 1, A2: { error: '#REF!' }, A3: 4 })).toEqual({ error: '#REF!' });
  });

  it('passes an error value on through SUM of single cells', () => {
    expect(resultOf('SUM(A1,A2)', { A1: 1, A2: { error: '#REF!' } })).toEqual({ error: '#REF!' });
  });

  it('passes an error value on through +', () => {
    expect(resultOf('A1+A2', { A1: 1, A2: { error: '#N/A' } })).toEqual({ error: '#N/A' });
  });

  it('shows #DIV/0! for a division by an empty cell', () => {
    expect(resultOf('A1/A2', { A1: 1 })).toEqual({ error: '#DIV/0!' });
  });

  it('shows 0 for an empty cell', () => {
    expect(resultOf('A1', {})).toBe(0);
  });
});
