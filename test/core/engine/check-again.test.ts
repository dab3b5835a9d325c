import type { Report } from '../../../src/core/engine/report';
import { parseAddress } from '../../../src/core/workbook/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { checkWorkbooks, findingsOf, placeOf } from '../../support/check';
import { readSample, RLF } from '../../support/sample-files';

/** The same sheet as a new snapshot, as a host gives it after a change. */
function anew(sheet: SheetSnapshot): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cellAt: (row, column) => sheet.cellAt(row, column),
    visitCells: (visit) => {
      sheet.visitCells(visit);
    },
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}

/** The sheet after a number has been typed in a cell that holds something. */
function edited(sheet: SheetSnapshot, address: string, value: number): SheetSnapshot {
  const place = parseAddress(address);
  const change = (row: number, column: number, cell: Cell): Cell =>
    row === place?.row && column === place.column ? { ...cell, value, formula: null } : cell;
  return {
    ...anew(sheet),
    cellAt: (row, column) => {
      const cell = sheet.cellAt(row, column);
      return cell === undefined ? undefined : change(row, column, cell);
    },
    visitCells: (visit) => {
      sheet.visitCells((row, column, cell) => {
        visit(row, column, change(row, column, cell));
      });
    },
  };
}

/** What a report says, without the objects behind it. */
function said(report: Report): unknown {
  return {
    counts: report.submissions.map(({ counts }) => counts),
    findings: findingsOf(report).map((finding) => ({
      id: finding.id,
      at: placeOf(finding),
      message: finding.message,
      causedBy: finding.causedBy,
      consequences: finding.consequences.map(({ label, from, to }) => [label, from, to]),
    })),
  };
}

describe('a check after an edit', () => {
  it.each([
    ['Bil 10a', 'L17', -1],
    ['Bil 10b', 'D33', 1],
    ['Bil 10c', 'F8', 1],
    ['Bil 11RLF', 'E8', 715],
  ])('says what a first check of the edited workbook says: %s!%s', async (name, address, value) => {
    const workbook = await readSample(RLF);
    const before = checkWorkbooks([workbook]);
    const withEdit: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === name ? edited(sheet, address, value) : sheet)),
    };
    const again = checkWorkbooks([withEdit]);
    const first = checkWorkbooks([{ ...withEdit, sheets: withEdit.sheets.map(anew) }]);
    expect(said(again)).toEqual(said(first));
    expect(said(again)).not.toEqual(said(before));
    expect(said(checkWorkbooks([workbook]))).toEqual(said(before));
  });
});
