import { moveFormula } from '../../../src/adapters/files/shared-formulas';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';
import { xlsxFile } from '../../support/office-files/xlsx-file';

it('moves cells and leaves fixed rows and columns', () => {
  expect(moveFormula('SUM(A1:B2)+$C3+D$4+$E$5', 2, 1)).toBe('SUM(B3:C4)+$C5+E$4+$E$5');
});

it('moves whole rows and columns', () => {
  expect(moveFormula('SUM(A:B)+SUM($A:C)+SUM(1:2)+SUM($1:3)', 2, 1)).toBe('SUM(B:C)+SUM($A:D)+SUM(3:4)+SUM($1:5)');
});

it('moves the cells of other sheets and files, and not their names', () => {
  expect(moveFormula("BIL9!B3+'Bil A1'!A1+'Anna''s B2'!C1", 1, 1)).toBe("BIL9!C4+'Bil A1'!B2+'Anna''s B2'!D2");
  expect(moveFormula("[1]Blad1!A1+'[2]Bil B9'!B2", 1, 0)).toBe("[1]Blad1!A2+'[2]Bil B9'!B3");
  expect(moveFormula('Åtgärder!A1+RLF10!A1', 1, 0)).toBe('Åtgärder!A2+RLF10!A2');
});

it('leaves texts, functions, names and tables alone', () => {
  expect(moveFormula('IF(A1="A1 ""B2""",LOG10(A1),0)', 1, 0)).toBe('IF(A2="A1 ""B2""",LOG10(A2),0)');
  expect(moveFormula('skatt_A1+åA1+A1.B+Tabell1[Kol A1]+Tabell1[[#This Row],[A1]]', 1, 1)).toBe(
    'skatt_A1+åA1+A1.B+Tabell1[Kol A1]+Tabell1[[#This Row],[A1]]',
  );
  expect(moveFormula('A1*1E10+2.5', 1, 0)).toBe('A2*1E10+2.5');
});

it('carries on at the other edge of the sheet, as Excel does', () => {
  expect(moveFormula('A1+XFD1048576', -1, -1)).toBe('XFD1048576+XFC1048575');
  expect(moveFormula('XFD1048576', 1, 1)).toBe('A1');
});

it('is used for every cell that shares a formula, also one without a result', () => {
  const sheet = sheetOf(
    readWorkbook(
      xlsxFile({
        sheets: [
          { name: 'Diagram', kind: 'chartsheet' },
          {
            name: 'BIL9',
            rows:
              '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">BIL9!A1&amp;" A1"</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>' +
              '<row r="2"><c r="C2"><f si="0" t="shared"></f></c><c r="D2" t="str"><f t="shared" si="0"/><v></v></c></row>',
          },
        ],
      }),
    ),
  );
  expect(
    ['C1', 'D1', 'C2', 'D2'].map((address) => [cellOf(sheet, address)?.formula, cellOf(sheet, address)?.value]),
  ).toEqual([
    ['BIL9!A1&" A1"', 1],
    ['BIL9!B1&" A1"', 2],
    ['BIL9!A2&" A1"', null],
    ['BIL9!B2&" A1"', ''],
  ]);
  const visited: number[] = [];
  sheet.visitCells((row, column) => visited.push(row * 10 + column));
  expect(visited).toEqual([2, 3, 12, 13]);
});

it('is found for cells and rows that do not say where they are', () => {
  const rows =
    '<row><c t="n"><v>1</v></c><c><f t="shared" ref="B1:B3" si="0">A1&amp;"A1"</f><v>1</v></c></row>' +
    '<row><c r="A2"><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="4"/><row><c s="0" r="B5"><f t="shared" si="0"/><v>5</v></c></row>';
  const sheet = sheetOf(readWorkbook(xlsxFile({ sheets: [{ name: 'Blad', rows }] })));
  expect(['B1', 'B2', 'B5'].map((address) => cellOf(sheet, address)?.formula)).toEqual([
    'A1&"A1"',
    'A2&"A1"',
    'A5&"A1"',
  ]);
});
