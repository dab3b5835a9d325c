import { isStoredValue } from '../../../src/adapters/files/stored-values';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';
import { xlsxFile } from '../../support/office-files/xlsx-file';

function read(rows: string, before = ''): SheetSnapshot {
  return sheetOf(readWorkbook(xlsxFile({ sheets: [{ name: 'Blad1', rows, before }] })));
}

const hidden = (sheet: SheetSnapshot): string =>
  [0, 1, 2, 3, 4]
    .map((line) => `${sheet.isRowHidden(line) ? 'r' : '-'}${sheet.isColumnHidden(line) ? 'k' : '-'}`)
    .join(' ');

describe('a stored number', () => {
  it.each(['0', '-1712738.25', '+5', '.5', '5.', '1E-3', '-2.5e+10', ' 12\n', ''])('can be %j', (text) => {
    expect(isStoredValue('n', text)).toBe(true);
  });

  it.each([
    ['a decimal comma', '696,4'],
    ['blanks between thousands', '1 486 956'],
    ['blanks that do not break', '1\u00A0486'],
    ['another minus', '\u2212500'],
    ['a word behind', '500 tkr'],
    ['two points', '1.2.3'],
    ['other digits', '0x1F'],
    ['nothing but a mark', '-'],
    ['more than a number can be', '1e400'],
    ['no number', 'NaN'],
  ])('has not %s', (_, text) => {
    expect(isStoredValue('n', text)).toBe(false);
  });
});

it.each([
  ['b', '1', true],
  ['b', 'true', true],
  ['b', 'ja', false],
  ['s', '12', true],
  ['s', '1,2', false],
  ['d', '2024-01-01', true],
  ['d', '2024-01-01T12:00:00', true],
  ['d', '2024', false],
  ['str', '696,4', true],
  ['e', '#REF!', true],
])('knows what a cell of type %s holds: %s', (type, text, expected) => {
  expect(isStoredValue(type, text)).toBe(expected);
});

it('says what a damaged cell holds, and reads the cells around it', () => {
  const sheet = read(
    '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>696,4</v></c><c t="n"><v>1&#160;486</v></c><c r="E1"><f>A1*2</f><v>hej</v></c></row>',
  );
  expect(['A1', 'B1', 'C1', 'E1'].map((address) => cellOf(sheet, address)?.value)).toEqual([
    5,
    { error: '#SKADAD', damaged: '696,4' },
    { error: '#SKADAD', damaged: '1\u00A0486' },
    { error: '#SKADAD', damaged: 'hej' },
  ]);
});

it('reads a date that is written as such', () => {
  expect(cellOf(read('<row r="1"><c r="A1" t="d"><v>2024-01-01</v></c></row>'), 'A1')?.value).toBe(45292);
});

describe('rows and columns that do not show', () => {
  const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>1</v></c></row>';

  it('have no height', () => {
    expect(hidden(read(ROWS))).toBe('-- r- -- -- --');
  });

  it('have no width', () => {
    expect(hidden(read(ROWS, '<cols><col min="2" max="3" width="0" customWidth="1"/></cols>'))).toBe('-- rk -k -- --');
  });

  it('have neither unless they say so', () => {
    const before =
      '<sheetFormatPr defaultRowHeight="0" defaultColWidth="0" customHeight="1"/><cols><col min="2" max="2" width="9"/></cols>';
    expect(hidden(read('<row r="1"/><row r="2" ht="15"><c r="A2"><v>1</v></c></row>', before))).toBe('rk -- -k -k -k');
  });

  it('are not those with values where the unused rows are hidden', () => {
    expect(
      hidden(read('<row r="1"><c r="A1"><v>1</v></c></row>', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')),
    ).toBe('-- -- -- -- --');
  });
});
