import { writeFileSync } from 'node:fs';
import { columnName } from '../../src/core/workbook/address';
import { xlsxFile, type XlsxSheet } from '../../test/support/office-files/xlsx-file';

// A workbook of a given number of sheets, rows and columns, as budgets are: texts, figures and sums, styled.
const [path = '', ...sizes] = process.argv.slice(2);
const [sheetCount = 1, rows = 1, columns = 1] = sizes.map(Number);

const texts: string[] = [];

function cellXml(row: number, column: number): string {
  const address = `${columnName(column)}${row}`;
  if (column % 10 === 0) {
    texts.push(`<si><t>Rad ${row} kolumn ${column}</t></si>`);
    return `<c r="${address}" s="1" t="s"><v>${texts.length - 1}</v></c>`;
  }
  if (column % 10 === 9) {
    const formula = `SUM(${columnName(column - 8)}${row}:${columnName(column - 1)}${row})`;
    return `<c r="${address}" s="2"><f>${formula}</f><v>${row * column}</v></c>`;
  }
  return `<c r="${address}" s="${column % 3}"><v>${row * 1.25 + column}</v></c>`;
}

const sheets = Array.from({ length: sheetCount }, (_, index): XlsxSheet => {
  const lines = Array.from({ length: rows }, (_row, row) => {
    const cells = Array.from({ length: columns }, (_column, column) => cellXml(row + 1, column));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return { name: `Blad${index + 1}`, rows: lines.join('') };
});

writeFileSync(
  path,
  xlsxFile({
    sheets,
    sharedStrings: texts,
    styles:
      '<fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="3" fontId="0" fillId="2" borderId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></cellXfs>',
  }),
);
process.stdout.write('0 0\n');
