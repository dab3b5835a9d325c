import { csvField, formatCsv } from '../../src/report/csv';

it('quotes a text that would break the row', () => {
  expect(csvField('Kostnad; netto')).toBe('"Kostnad; netto"');
  expect(csvField('kallad "netto"')).toBe('"kallad ""netto"""');
  expect(csvField('två\nrader')).toBe('"två\nrader"');
});

it('leaves other texts as they are', () => {
  expect(csvField('Återinvesteringsgrad, %')).toBe('Återinvesteringsgrad, %');
  expect(csvField('')).toBe('');
});

it('keeps a spreadsheet from running a text', () => {
  expect(csvField('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  expect(csvField('+46 60')).toBe("'+46 60");
  expect(csvField('-')).toBe("'-");
  expect(csvField('@SUMMA(1)')).toBe("'@SUMMA(1)");
});

it('writes numbers with a decimal comma, also negative ones', () => {
  expect(csvField(-1232.5)).toBe('-1232,5');
  expect(csvField(0)).toBe('0');
});

it('writes nothing for nothing', () => {
  expect(csvField(null)).toBe('');
});

it('begins with a byte order mark and ends each row as Excel does', () => {
  expect(
    formatCsv([
      ['a', 1],
      [null, 'b'],
    ]),
  ).toBe('\uFEFFa;1\r\n;b\r\n');
});
