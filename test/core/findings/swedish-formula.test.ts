import { englishFormula, swedishFormula } from '../../../src/core/findings/swedish-formula';

it('translates the functions', () => {
  expect(swedishFormula('=SUM(E8:E17)')).toBe('=SUMMA(E8:E17)');
  expect(swedishFormula('=iferror(sum(A1:A2),0)')).toBe('=OMFEL(SUMMA(A1:A2);0)');
});

it('translates the marks between arguments and of decimals', () => {
  expect(swedishFormula('=ROUND(E10/1000.5,0)')).toBe('=AVRUNDA(E10/1000,5;0)');
});

it('leaves texts and names of sheets alone', () => {
  expect(swedishFormula("=-'Bil 10b, IT (1.0)'!E33")).toBe("=-'Bil 10b, IT (1.0)'!E33");
  expect(swedishFormula('=IF(A1="SUM(1,5)",1,2)')).toBe('=OM(A1="SUM(1,5)";1;2)');
});

it('leaves a formula without functions as it is', () => {
  expect(swedishFormula('=D7+E7')).toBe('=D7+E7');
});

it('leaves a function that it does not know, with Swedish marks between its arguments', () => {
  expect(swedishFormula('=SUM(MINFUNKTION(A1,B2),2.5)')).toBe('=SUMMA(MINFUNKTION(A1;B2);2,5)');
});

it('translates the functions of budgets that are more than sums', () => {
  expect(swedishFormula('=AGGREGATE(9,6,E9:E27)')).toBe('=MÄNGD(9;6;E9:E27)');
  expect(swedishFormula('=SUMIFS(B:B,A:A,">1.5")')).toBe('=SUMMA.OMF(B:B;A:A;">1.5")');
  expect(swedishFormula('=VLOOKUP(A1,B1:C9,2,FALSE)')).toBe('=LETARAD(A1;B1:C9;2;FALSKT)');
  expect(swedishFormula('=SUM({1,2.5;3,4})')).toBe('=SUMMA({1\\2,5;3\\4})');
});

it('leaves what only files have out, but in texts', () => {
  expect(swedishFormula('=_xlfn.IFNA(SUM(A1:A2),0)')).toBe('=OMSAKNAS(SUMMA(A1:A2);0)');
  expect(swedishFormula('=_xlfn._xlws.FILTER(A1:A2,"_xlfn.")')).toBe('=FILTER(A1:A2;"_xlfn.")');
  expect(englishFormula('_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)')).toBe('LET(x,A1,x*2)');
});

it('leaves names and cells alone that look like numbers or functions', () => {
  expect(swedishFormula('=Takt1.5+SUM1+$A$1')).toBe('=Takt1.5+SUM1+$A$1');
});
