import { resolveNames } from '../../../src/core/workbook/resolve-names';
import type { WorkbookNames } from '../../../src/core/workbook/snapshot';

const NAMES: WorkbookNames = {
  file: 'HSF.xlsx',
  sheets: ['10 b', 'Blad2'],
  names: [
    { name: 'Belopp', sheet: null, formula: "'10 b'!$F$9:$F$27" },
    { name: 'Belopp', sheet: 'Blad2', formula: 'Blad2!$A$1' },
    { name: 'Dubbelt', sheet: null, formula: 'SUM(Belopp)*2' },
    { name: 'Faktor', sheet: null, formula: '1000' },
    { name: 'Ring', sheet: null, formula: 'Ring+1' },
    { name: 'Vänster', sheet: null, formula: "'10 b'!A1" },
    { name: 'Utifrån', sheet: null, formula: '[1]Blad1!$A$1' },
  ],
  tables: [
    {
      name: 'Plan',
      sheet: '10 b',
      range: { top: 7, left: 1, bottom: 20, right: 4 },
      headerRows: 1,
      totalsRows: 1,
      columns: ['Benämning', 'Budget 2024', 'Plan [kr]', 'Netto'],
    },
  ],
};
const F28 = { sheet: '10 b', row: 27, column: 5 };
const IN_TABLE = { sheet: '10 b', row: 10, column: 4 };
const BLAD2 = { sheet: 'Blad2', row: 0, column: 2 };

it.each([
  ['a name on its own sheet', 'SUM(Belopp)', F28, 'SUM($F$9:$F$27)'],
  ['a name on another sheet', "-'10 b'!Belopp", BLAD2, "-'10 b'!$F$9:$F$27"],
  ['a name in other letters', 'SUM(BELOPP)', F28, 'SUM($F$9:$F$27)'],
  ['the sheet’s own name before the workbook’s', 'Belopp', BLAD2, '$A$1'],
  ['a name of a name', 'Dubbelt+1', F28, '(SUM($F$9:$F$27)*2)+1'],
  ['a name for a number', 'A1/Faktor', F28, 'A1/1000'],
  ['a name of the workbook by [0]', '[0]!Faktor', F28, '1000'],
  ['a name of the workbook by its file', "'HSF.xlsx'!Faktor", F28, '1000'],
  ['a name that stands for another workbook', 'Utifrån', F28, '[1]Blad1!$A$1'],
  ['a column', 'SUM(Plan[Budget 2024])', F28, 'SUM($C$9:$C$20)'],
  ['a column from another sheet', 'SUM(Plan[Budget 2024])', BLAD2, "SUM('10 b'!$C$9:$C$20)"],
  ['a column whose name is written with its brackets', "SUM(Plan[Plan '[kr']])", F28, 'SUM($D$9:$D$20)'],
  ['columns', 'SUM(Plan[[Budget 2024]:[Netto]])', F28, 'SUM($C$9:$E$20)'],
  ['the total of a column', 'Plan[[#Totals],[Netto]]', F28, '$E$21'],
  ['the header of a column', 'Plan[[#Headers],[Netto]]', F28, '$E$8'],
  ['all of a column', 'ROWS(Plan[[#All],[Netto]])', F28, 'ROWS($E$8:$E$21)'],
  ['a table', 'ROWS(Plan)', F28, 'ROWS($B$9:$E$20)'],
  ['the formula’s own row', 'Plan[@[Budget 2024]]*2', IN_TABLE, 'C11*2'],
  ['the formula’s own row in its own table', '[@Netto]-[@[Budget 2024]]', IN_TABLE, 'E11-C11'],
  ['the formula’s own row as files write it', 'Plan[[#This Row],[Netto]]', IN_TABLE, 'E11'],
])('puts cells in the place of %s', (_, formula, at, expected) => {
  expect(resolveNames(formula, NAMES, at)).toBe(expected);
});

it.each([
  ['an unknown name', 'SUM(Okänt)', F28],
  ['an unknown column', 'SUM(Plan[Saknas])', F28],
  ['a name of another workbook', '[1]!Belopp', F28],
  ['a table of another workbook', '[1]!Plan[Netto]', F28],
  ['a name that means other cells in each place', 'Vänster', F28],
  ['a row outside of the table', 'Plan[@Netto]', F28],
  ['a text', '"Belopp"', F28],
  ['a function', 'Belopp(1)', F28],
  ['cells and truth values', 'IF(TRUE,A1,$B$2:C9)', F28],
])('leaves %s', (_, formula, at) => {
  expect(resolveNames(formula, NAMES, at)).toBe(formula);
});

it('ends where a name stands for itself', () => {
  expect(resolveNames('Ring', NAMES, F28)).toContain('Ring');
});
