import { type SheetSnapshot, type SheetVisibility } from '../../core/workbook/snapshot';
import { viewLibrarySheet, type FillColours } from './library-sheet';
import { MOST_COLUMNS, MOST_ROWS } from './sheet-size';
import { type SharedFormulas } from './shared-formulas';
import { type LibrarySheet, type LibraryWorkbook } from './workbook-library';

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/** What a package or a binary workbook gives: its worksheets, and what could not be taken as it stood. */
export interface WorkbookContent {
  readonly sheets: readonly SheetSnapshot[];
  readonly notes: readonly string[];
  /** What it keeps of its reviews; left out where the format has no place for it. */
  readonly reviewParts?: readonly string[];
}

const RESULTS_NOT_SAVED =
  'Formlernas resultat är inte beräknade i filen. Öppna den i Excel och spara den, så att alla kontroller kan utföras.';

/**
 * The worksheets of a workbook that the library has read, with the shared formulas of each sheet in the same order;
 * chart, dialog and macro sheets are left out.
 */
export function viewSheets(
  workbook: LibraryWorkbook,
  fillColours: FillColours,
  sharedFormulas: readonly SharedFormulas[] = [],
): WorkbookContent {
  const worksheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] !== undefined) return [];
    return [
      {
        name,
        sheet,
        sharedFormulas: sharedFormulas[index],
        visibility: VISIBILITY[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
      },
    ];
  });
  const resultsSaved =
    !isYes(workbook.Workbook?.CalcPr?.fullCalcOnLoad) || !areAllPlaceholders(worksheets.map(({ sheet }) => sheet));
  return {
    sheets: worksheets.map((sheet) => viewLibrarySheet({ ...sheet, fillColours, resultsSaved })),
    notes: resultsSaved ? [] : [RESULTS_NOT_SAVED],
  };
}

function isYes(value: string | boolean | undefined): boolean {
  return value === true || value === '1' || value === 'true';
}

/**
 * Whether there are formulas and each of them results in 0 or in nothing. Generators that cannot calculate write 0 for
 * every formula and ask for a full calculation when the file is opened.
 */
function areAllPlaceholders(sheets: readonly LibrarySheet[]): boolean {
  let formulas = 0;
  for (const sheet of sheets) {
    for (const cells of sheet['!data']?.slice(0, MOST_ROWS) ?? []) {
      for (const cell of cells?.slice(0, MOST_COLUMNS) ?? []) {
        if (cell?.f === undefined) continue;
        if (cell.t !== 'z' && cell.v !== 0 && cell.v !== '') return false;
        formulas++;
      }
    }
  }
  return formulas > 0;
}
