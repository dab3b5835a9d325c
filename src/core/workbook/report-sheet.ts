import type { CellValue, SheetSnapshot } from './snapshot';

/** What stands in the first cell of a Kontrollrapport, for people and for the check; it follows the sheet by any program. */
export const REPORT_MARKER = 'Kontrollrapport från Bilagekontroll';

/** Whether what stands in a sheet's first cell says that the sheet is a Kontrollrapport. */
export function isReportMarker(value: CellValue): boolean {
  return typeof value === 'string' && value.trim() === REPORT_MARKER;
}

/** Whether a sheet is a Kontrollrapport that was made on request: the check does not look at it. */
export function isReportSheet(sheet: SheetSnapshot): boolean {
  return isReportMarker(sheet.cellAt(0, 0)?.value ?? null);
}
