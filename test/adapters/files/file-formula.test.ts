import { fromFileFormula, toFileFormula } from '../../../src/adapters/files/file-formula';

/** Formulas as Excel shows them, and as it stores them. */
const FORMS: readonly (readonly [shown: string, stored: string])[] = [
  ['IFNA(SUM(H9:H27),0)', '_xlfn.IFNA(SUM(H9:H27),0)'],
  ['SUM(FILTER(A1:A9,B1:B9>0))', 'SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
  ['SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
  ['LET(x,A1,y,x*2,x+y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)'],
  ['LAMBDA(belopp,belopp*1000)(A1)', '_xlfn.LAMBDA(_xlpm.belopp,_xlpm.belopp*1000)(A1)'],
  ['SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ["SUM('Blad 2'!A1#)", "SUM(_xlfn.ANCHORARRAY('Blad 2'!A1))"],
  ['@A1:A9+1', '_xlfn.SINGLE(A1:A9)+1'],
  ['STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
];
/** Formulas that are stored as they are shown. */
const SAME: readonly string[] = [
  'SUM(A1:A9)',
  'AGGREGATE(9,6,A1:A9)',
  'IFERROR(SUMIFS(A:A,B:B,"IFNA(x)"),0)',
  "'IFNA(1)'!A1+IFNA",
  '[1]Blad1!A1+Tabell1[[#Totals],[Ifna (kr)]]',
  'IF(A1="a#b@c",#REF!,#N/A)',
];

it.each(FORMS)('stores %s as a file does, and reads it back', (shown, stored) => {
  expect(toFileFormula(shown)).toBe(stored);
  expect(fromFileFormula(stored)).toBe(shown);
});

it.each([...FORMS.map(([, stored]) => stored), ...SAME])('leaves what a file holds already: %s', (stored) => {
  expect(toFileFormula(stored)).toBe(stored);
});

it.each(SAME)('reads what has no file form as it is: %s', (formula) => {
  expect(fromFileFormula(formula)).toBe(formula);
});

it('puts back the whole prefix where the reader has taken off a part', () => {
  expect(toFileFormula('_xlws.FILTER(A1:A9,B1:B9)')).toBe('_xlfn._xlws.FILTER(A1:A9,B1:B9)');
});
