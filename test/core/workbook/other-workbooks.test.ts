import { isFrozenResult, readsOtherWorkbook } from '../../../src/core/workbook/other-workbooks';
import type { WorkbookNames } from '../../../src/core/workbook/snapshot';

const NAMES: WorkbookNames = {
  file: 'HSF 2024.xlsx',
  sheets: ['10 b', 'Blad [1]', "Å'r", 'v2.xlsx'],
  names: [
    { name: 'Ram', sheet: null, formula: "'[1]Ramar'!$C$4" },
    { name: 'Ram', sheet: '10 b', formula: '$C$4' },
    { name: 'RamIgen', sheet: null, formula: 'Ram*1000' },
    { name: 'Egen', sheet: null, formula: "'10 b'!$F$28" },
    { name: 'Ring', sheet: null, formula: 'Ring+1' },
  ],
  tables: [],
};

describe('readsOtherWorkbook', () => {
  it.each([
    ['a sheet as files name it', '[1]Blad!A1'],
    ['a sheet in quotes', "'[x.xlsx]Blad 1'!A1"],
    ['a sheet with its folder', "SUM('C:\\budget\\[x.xlsx]10a'!A1:A9)"],
    ['a sheet at an address', "'https://region.sharepoint.com/s/[Ramar 2024.xlsx]Blad1'!$A$1"],
    ['fixed cells', '[x.xlsx]Blad1!$A$1'],
    ['a file whose name has an apostrophe', "'[Förvaltning''s ram.xlsx]Blad1'!A1"],
    ['a name as files name it', '[1]!Regionbidrag2024'],
    ['a name as Office.js gives it', "'C:\\Budget\\Ramar 2024.xlsx'!Regionbidrag"],
    ['a name of an open workbook', 'Ramar.xlsx!Regionbidrag+1'],
    ['a name at an address', "'https://region.sharepoint.com/s/Ramar.xlsx'!Regionbidrag"],
    ['a table', '[1]!Tabell1[Belopp]'],
    ['a table as Office.js gives it', "SUM('Ramar 2024.xlsx'!Tabell1[[#All],[Belopp]])"],
    ['sheets from one to another', 'SUM([1]Blad1:Blad3!A1)'],
    ['sheets from one to another in quotes', "SUM('C:\\x\\[Ramar.xlsx]Blad 1:Blad 3'!A1)"],
    ['a removed sheet', "'[HSF.xlsx]10 b'!#REF!"],
    ['a workbook that the reader does not know the name of', "'[?]?'!A1"],
    ['another program (DDE)', "Excel|'C:\\Ramar.xls'!R1C1"],
    ['another program in its own quotes', "Excel|Blad1!'R1C1'"],
    [
      'what Google Sheets fetched',
      'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""https://x/d/1"",""Ramar!C4"")"),8582956)',
    ],
    ['what Google Sheets fetched from the web', '__xludf.DUMMYFUNCTION("GOOGLEFINANCE(""SEK"")*2")'],
    ['a fetching function', 'IMPORTRANGE("https://x","Ramar!C4")'],
    ['a web service', '_xlfn.WEBSERVICE("https://x")'],
    ['a text that INDIRECT makes a reference of', 'INDIRECT("\'[Ramar.xlsx]Blad1\'!A1")'],
  ])('is so for %s', (_, formula) => {
    expect([readsOtherWorkbook(formula), readsOtherWorkbook(formula, NAMES, '10 b')]).toEqual([true, true]);
  });

  it.each([
    ['a table of its own', 'Tbl[Kol]'],
    ['a part of a table', 'SUM(Tbl[[#Totals],[Kol]])'],
    ['the row of a table', '[@Kol]*2'],
    ['its own sheets', "'Blad 1'!A1+Blad1!A1"],
    ['a link to click on', 'HYPERLINK("[HSF.xlsx]Nyckeltal!A1","IT (spec på bil 10c)")'],
    ['a text that looks like a link', 'IF(A1="\'[x.xlsx]Blad\'!A1",1,2)'],
    ['a text with quotes in it', 'A1&"""[1]Blad!A1"""'],
    ['the workbook itself', '[0]!Egen'],
    ['a missing reference', '#REF!A1'],
    ['a text that INDIRECT makes an own reference of', 'INDIRECT("\'10 b\'!A1")'],
    ['what Google Sheets worked out itself', 'IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(A1:A9)"),3)'],
  ])('is not so for %s', (_, formula) => {
    expect([readsOtherWorkbook(formula), readsOtherWorkbook(formula, NAMES, '10 b')]).toEqual([false, false]);
  });

  it.each([
    ['a sheet with brackets in its name', "'Blad [1]'!A1", false],
    ['another sheet with brackets', "'Blad [2]'!A1", true],
    ['a sheet with an apostrophe in its name', "'Å''r'!A1", false],
    ['a sheet that is called as a file', "'v2.xlsx'!A1", false],
    ['its own name by its file', "'HSF 2024.xlsx'!Egen", false],
    ['its own sheet by its file', "'[HSF 2024.xlsx]10 b'!A1", false],
    ['a name of a workbook that was never saved', 'Bok1!Regionbidrag', true],
    ['a name that stands for its own cell', 'Egen*2', false],
    ['a name that stands for another workbook', 'SUM(ram,1)', true],
    ['a name of a name', '-RamIgen', true],
    ['a name that stands for itself', 'Ring', false],
    ['a function of the same name', 'RAM(1)', false],
  ])('knows the workbook’s own: %s', (_, formula, expected) => {
    expect(readsOtherWorkbook(formula, NAMES, 'Blad [1]')).toBe(expected);
  });

  it('takes the name of the formula’s own sheet before the workbook’s', () => {
    expect([readsOtherWorkbook('Ram', NAMES, '10 b'), readsOtherWorkbook("'10 b'!Ram", NAMES, 'v2.xlsx')]).toEqual([
      false,
      false,
    ]);
  });
});

it.each([
  ['IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(A1:A9)"),3)', true],
  ['IF(A1="__xludf.DUMMYFUNCTION(1)",A2,3)', false],
  ['SUM(A1:A9)', false],
])('tells a result that is frozen in its formula: %s', (formula, expected) => {
  expect(isFrozenResult(formula)).toBe(expected);
});
