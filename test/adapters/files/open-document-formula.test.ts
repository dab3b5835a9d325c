import { excelFormula } from '../../../src/adapters/files/open-document-formula';

it('drops the prefix, also of older versions', () => {
  expect(excelFormula('of:=SUM([.B7:.B16])')).toBe('SUM(B7:B16)');
  expect(excelFormula('oooc:=[.A1]*2')).toBe('A1*2');
  expect(excelFormula('=[.A1]')).toBe('A1');
  expect(excelFormula('of:==[.A1]')).toBe('A1');
  expect(excelFormula('msoxl:=SUM(A1:A2,B1)')).toBe('SUM(A1:A2,B1)');
});

it('writes the references to other sheets with an exclamation mark', () => {
  expect(excelFormula("of:=-[$'Bil 10a'.B21]*1000/[.B18]")).toBe("-'Bil 10a'!B21*1000/B18");
  expect(excelFormula('of:=[$Blad2.$A$1]+[Blad3.B2]')).toBe('Blad2!$A$1+Blad3!B2');
  expect(excelFormula("of:=[$'Anna''s'.A1]")).toBe("'Anna''s'!A1");
  expect(excelFormula("of:=[$'a.b'.A1]")).toBe("'a.b'!A1");
  expect(excelFormula("of:=[$'2020'.A1]+[$A1.A1]")).toBe("'2020'!A1+'A1'!A1");
  expect(excelFormula('of:=[$Åtgärder.C3]')).toBe('Åtgärder!C3');
});

it('writes ranges once, also over several sheets', () => {
  expect(excelFormula('of:=SUM([.$A$1:.$B$2])')).toBe('SUM($A$1:$B$2)');
  expect(excelFormula('of:=SUM([$Blad1.A1:.B2])')).toBe('SUM(Blad1!A1:B2)');
  expect(excelFormula('of:=SUM([$Blad1.A1:$Blad1.B2])')).toBe('SUM(Blad1!A1:B2)');
  expect(excelFormula('of:=SUM([$Blad1.A1:$Blad3.B2])')).toBe("SUM('Blad1:Blad3'!A1:B2)");
  expect(excelFormula('of:=SUM([.A:.B])+SUM([.1:.3])')).toBe('SUM(A:B)+SUM(1:3)');
});

it('writes a cell of another file with the file in brackets', () => {
  expect(excelFormula("of:=['file:///C:/Ekonomi/Budget%202019.xlsx'#$Blad1.B3]")).toBe("'[Budget 2019.xlsx]Blad1'!B3");
  expect(excelFormula("of:=['file:///budget.ods'#$Blad1.B3]")).toBe('[budget.ods]Blad1!B3');
  expect(excelFormula("of:=SUM(['../100%.ods'#$'Bil 9'.B3:.B4])")).toBe("SUM('[100%.ods]Bil 9'!B3:B4)");
});

it('writes separators as Excel does, and leaves those in texts alone', () => {
  expect(excelFormula('of:=IF([.A1]>1;"a;b|c~d! ""x""";"")')).toBe('IF(A1>1,"a;b|c~d! ""x""","")');
  expect(excelFormula('of:=SUM({1;2|3;4};[.A1])')).toBe('SUM({1,2;3,4},A1)');
  expect(excelFormula('of:=SUM([.A1:.A2]~[.C1])')).toBe('SUM(A1:A2,C1)');
  expect(excelFormula('of:=SUM([.A1:.C1]![.B1:.B3])')).toBe('SUM(A1:C1 B1:B3)');
});

it('keeps error values, names and prefixed functions', () => {
  expect(excelFormula('of:=[.#REF!]+1')).toBe('#REF!+1');
  expect(excelFormula('of:=IF(ISNA(#N/A);#DIV/0!;0)')).toBe('IF(ISNA(#N/A),#DIV/0!,0)');
  expect(excelFormula('of:=COM.MICROSOFT.CONCAT([.A1];skattesats)')).toBe('CONCAT(A1,skattesats)');
  expect(excelFormula('of:=LEGACY.NORMSDIST([.A1])')).toBe('NORMSDIST(A1)');
});
