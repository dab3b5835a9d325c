import { parseAddress, formatRange, type CellAddress } from '../../../src/core/workbook/address';
import { formulaReferences, relativeFormula, roundedDecimals } from '../../../src/core/workbook/formula';

function at(address: string): CellAddress {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(address);
  return parsed;
}

describe('formulaReferences', () => {
  const references = (formula: string): readonly string[] =>
    formulaReferences(formula).map(({ sheet, range }) => `${sheet === null ? '' : `${sheet}!`}${formatRange(range)}`);

  it.each([
    ['D7+E7', ['D7', 'E7']],
    ['SUM($D$7:D16)', ['D7:D16']],
    ["-'10 b'!F28", ['10 b!F28']],
    ['IF(Blad2!A1>0,B2,"C3")', ['Blad2!A1', 'B2']],
    ['B5/A1', ['B5', 'A1']],
    ['D16:D7', ['D7:D16']],
  ])('finds the cells of %s', (formula, cells) => {
    expect(references(formula)).toEqual(cells);
  });

  it.each(['SUM(A:A)', 'SUM(3:3)', '[1]Blad1!A1', "'[x.xlsx]Blad 1'!A1", '1+2', 'SUM('])(
    'finds none in %s',
    (formula) => {
      expect(references(formula)).toEqual([]);
    },
  );
});

describe('relativeFormula', () => {
  it.each([
    ['D7+E7', 'F7', 'D8+E8', 'F8'],
    ['SUM(D7:D16)', 'D17', 'SUM(E7:E16)', 'E17'],
    ['B17+SUM(B20:B23)', 'B24', 'C17+SUM(C20:C23)', 'C24'],
    ['$A7*D7', 'F7', '$A8*D8', 'F8'],
    ["-'10 b'!F28", 'C3', "-'10 b'!G28", 'D3'],
    ['ROUND(D7,0)', 'F7', 'round( D8, 0 )', 'F8'],
    ['sum(D7:D16)', 'D17', 'SUM(E7:E16)', 'E17'],
  ])('%s in %s is like %s in %s', (one, oneAt, other, otherAt) => {
    const relative = relativeFormula(one, at(oneAt));
    expect(relative).toBeDefined();
    expect(relative).toBe(relativeFormula(other, at(otherAt)));
  });

  it.each([
    ['D7+E7', 'F7', 'D7+E7', 'F8'],
    ['D7+E7', 'F7', 'D8-E8', 'F8'],
    ['SUM(D7:D16)', 'D17', 'SUM(E7:E15)', 'E17'],
    ['$A$7*D7', 'F7', '$A$8*D8', 'F8'],
    ["'10 b'!F28", 'C3', "'10 c'!G28", 'D3'],
  ])('%s in %s is unlike %s in %s', (one, oneAt, other, otherAt) => {
    expect(relativeFormula(one, at(oneAt))).not.toBe(relativeFormula(other, at(otherAt)));
  });
});

describe('roundedDecimals', () => {
  it.each([
    ['ROUND(A1/B1,3)', 3],
    ['ROUND(SUM(A1:A4),0)', 0],
    ['round( (A1+A2)*(B1-B2) , 1 )', 1],
    ["ROUND('Bil (1)'!A1/'Bil (1'!A2,2)", 2],
  ])('reads %j as %d', (formula, decimals) => {
    expect(roundedDecimals(formula)).toBe(decimals);
  });

  it.each(['A1/B1', 'ROUND(A1,0)+ROUND(B1,0)', 'ROUND(A1,0)*1000', '1+ROUND(A1,0)', 'ROUND(A1,-3)', 'ROUNDUP(A1,0)'])(
    'finds none in %j',
    (formula) => {
      expect(roundedDecimals(formula)).toBeUndefined();
    },
  );
});
