import { parseAddress, formatRange, type CellAddress } from '../../../src/core/workbook/address';
import {
  formulaReferences,
  linearForm,
  relativeFormula,
  roundedDecimals,
  type LinearForm,
} from '../../../src/core/workbook/formula';

function at(address: string): CellAddress {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(address);
  return parsed;
}

/** A linear form in one line: `1*B17 + 1*B20:B23 + 0`. */
function shown(form: LinearForm | undefined): string | undefined {
  if (form === undefined) return undefined;
  const terms = form.terms.map(
    ({ factor, sheet, range }) => `${factor}*${sheet === null ? '' : `${sheet}!`}${formatRange(range)}`,
  );
  return [...terms, String(form.constant)].join(' + ');
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

describe('linearForm', () => {
  it.each([
    ['D7+E7', '1*D7 + 1*E7 + 0'],
    ['D7-E7', '1*D7 + -1*E7 + 0'],
    ['B17+SUM(B20:B23)', '1*B17 + 1*B20:B23 + 0'],
    ['SUM(A1:A3,C1)', '1*A1:A3 + 1*C1 + 0'],
    ['SUM(A1:A3)+SUM(A5:A6)', '1*A1:A3 + 1*A5:A6 + 0'],
    ["-'10 b'!F28", '-1*10 b!F28 + 0'],
    ['-(F28-F27)', '-1*F28 + 1*F27 + 0'],
    ['ROUND(SUM(A1:A2),0)', '1*A1:A2 + 0'],
    ['IFERROR(A1+A2,0)', '1*A1 + 1*A2 + 0'],
    ['SUBTOTAL(9,A1:A5)', '1*A1:A5 + 0'],
    ['SUBTOTAL(109,A1:A5)', '1*A1:A5 + 0'],
    ['A1*2/4', '0.5*A1 + 0'],
    ['1000*A1', '1000*A1 + 0'],
    ['A1*(2+3)', '5*A1 + 0'],
    ['A1+5-2', '1*A1 + 3'],
    ['+A1', '1*A1 + 0'],
    ['$A$1+B1', '1*A1 + 1*B1 + 0'],
    ['SUM(A3:A1)', '1*A1:A3 + 0'],
    ['A1+A1', '1*A1 + 1*A1 + 0'],
  ])('reads %s', (formula, form) => {
    expect(shown(linearForm(formula))).toBe(form);
  });

  it.each([
    'A1*B1',
    'A1/B1',
    'A1/0',
    'A1^2',
    'MAX(A1,B1)',
    'SUBTOTAL(1,A1:A5)',
    'IF(A1>0,A1,B1)',
    'SUM(A:A)',
    '[1]Blad1!A1+1',
    'Tbl[Kol]',
    '"text"',
    'A1+',
    '',
  ])('does not read %j', (formula) => {
    expect(linearForm(formula)).toBeUndefined();
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
