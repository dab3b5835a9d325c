import { swedishFormula } from '../../../src/core/findings/swedish-formula';

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

it('leaves a formula with a function that it does not know as it is', () => {
  expect(swedishFormula('=SUM(XLOOKUP(A1,B:B,C:C),2)')).toBe('=SUM(XLOOKUP(A1,B:B,C:C),2)');
});
