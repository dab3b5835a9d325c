import ExcelJS from 'exceljs';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';

describe('a workbook written by a generator', () => {
  it('is read as exceljs writes it', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Bil 10a', { state: 'veryHidden' });
    sheet.getCell('A1').value = { richText: [{ text: 'Bilaga ' }, { text: '10a', font: { bold: true } }] };
    sheet.getCell('B1').value = 1234.5;
    sheet.getCell('B1').numFmt = '#,##0.0';
    sheet.getCell('B1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
    sheet.getCell('B2').value = { formula: 'SUM(B1:B1)', date1904: false };
    sheet.getCell('B3').value = { formula: 'B1*2', result: 2469, date1904: false };
    sheet.getCell('B4').value = { sharedFormula: 'B3', result: 0, date1904: false };
    sheet.getCell('C1').value = { error: '#REF!' };
    sheet.getCell('C2').value = new Date(Date.UTC(2020, 2, 1));
    sheet.getRow(3).hidden = true;
    sheet.getColumn(4).hidden = true;

    const view = sheetOf(readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect(view.visibility).toBe('veryHidden');
    expect(cellOf(view, 'A1')?.value).toBe('Bilaga 10a');
    expect(cellOf(view, 'B1')).toEqual({ value: 1234.5, formula: null, numberFormat: '#,##0.0', fill: 'FFC000' });
    expect(cellOf(view, 'B2')).toMatchObject({ value: null, formula: 'SUM(B1:B1)' });
    expect(cellOf(view, 'B3')).toMatchObject({ value: 2469, formula: 'B1*2' });
    expect(cellOf(view, 'B4')).toMatchObject({ value: 0, formula: 'B2*2' });
    expect(cellOf(view, 'C1')?.value).toEqual({ error: '#REF!' });
    expect(cellOf(view, 'C2')?.value).toBe(43891);
    expect([view.isRowHidden(2), view.isColumnHidden(3)]).toEqual([true, true]);
  });
});
