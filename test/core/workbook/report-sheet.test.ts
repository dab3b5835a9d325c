import { checkWorkbooks, findingsOf } from '../../support/check';
import { cellReference } from '../../../src/core/workbook/new-sheet';
import { createSheet, type SheetInput } from '../../../src/core/workbook/memory-sheet';
import { isReportSheet, REPORT_MARKER } from '../../../src/core/workbook/report-sheet';
import { validSubmission } from '../../support/submission/build-submission';

/** What a Kontrollrapport and a table of one's own have in common: rows with two numbers each. */
const TABLE: SheetInput['cells'] = {
  A3: { value: 'Bilaga 10 a' },
  B4: { value: 1 },
  C4: { value: 2 },
  B5: { value: 3 },
  C5: { value: 4 },
  B6: { value: 5 },
  C6: { value: 6 },
};

function withSheet(sheet: SheetInput): readonly string[] {
  const [workbook, ...others] = validSubmission({ ledgerKeyFigures: false }).snapshot();
  if (workbook === undefined) throw new Error('There is no workbook');
  const report = checkWorkbooks([{ ...workbook, sheets: [...workbook.sheets, createSheet(sheet)] }, ...others]);
  return findingsOf(report).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a Kontrollrapport', () => {
  it('is known by its first cell, whatever its name', () => {
    expect(
      isReportSheet(createSheet({ name: 'Blad7', cells: { A1: { value: 'Kontrollrapport från Bilagekontroll' } } })),
    ).toBe(true);
    expect(isReportSheet(createSheet({ name: 'Kontrollrapport', cells: { A1: { value: 'Kontrollrapport' } } }))).toBe(
      false,
    );
    expect(isReportSheet(createSheet({ name: 'Kontrollrapport', cells: { B2: { value: REPORT_MARKER } } }))).toBe(
      false,
    );
    expect(isReportSheet(createSheet({ name: 'Kontrollrapport', cells: {} }))).toBe(false);
  });

  it('is passed by, also hidden and with a table that looks like a bilaga', () => {
    const cells = { ...TABLE, A1: { value: REPORT_MARKER } };
    expect(withSheet({ name: 'Kontrollrapport', cells })).toEqual([]);
    expect(withSheet({ name: 'Kontrollrapport', cells, visibility: 'hidden' })).toEqual([]);
  });

  it('is not what only has its name', () => {
    expect(withSheet({ name: 'Kontrollrapport', cells: TABLE })).toEqual([
      expect.stringContaining('bilaga-oigenkand: Bladet ”Kontrollrapport” har inte kontrollerats.') as string,
    ]);
  });
});

it('a reference names a cell of any sheet', () => {
  expect(cellReference('Bil 10a', { row: 7, column: 4 })).toBe("'Bil 10a'!E8");
  expect(cellReference("Peters 'blad'", { row: 0, column: 26 })).toBe("'Peters ''blad'''!AA1");
});
