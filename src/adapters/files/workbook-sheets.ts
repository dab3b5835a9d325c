import {
  type DefinedName,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookNames,
  type WorkbookTable,
} from '../../core/workbook/snapshot';
import { namedLinks, viewLibrarySheet, type FillColours } from './library-sheet';
import { MOST_COLUMNS, MOST_ROWS } from './sheet-size';
import { type LibrarySheet, type LibraryWorkbook } from './workbook-library';
import { type XmlPart } from './workbook-part';

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/** What a package or a binary workbook gives: its worksheets, and what could not be taken as it stood. */
export interface WorkbookContent {
  readonly sheets: readonly SheetSnapshot[];
  readonly notes: readonly string[];
  readonly isCalculatedByHand?: boolean;
  readonly names?: readonly DefinedName[];
  readonly tables?: readonly WorkbookTable[];
  /** What it keeps of its reviews; left out where the format has no place for it. */
  readonly reviewParts?: readonly string[];
}

const RESULTS_NOT_SAVED =
  'Formlernas resultat är inte beräknade i filen. Öppna den i Excel och spara den, så att alla kontroller kan utföras.';

/** What was found in a sheet's part before the library read it. */
export type SheetPart = Pick<XmlPart, 'sharedFormulas' | 'marks'>;

/** What a workbook's sheets are shown with, besides what the library gives. */
export interface SheetSurroundings {
  /** The workbook's own file. */
  readonly file: string;
  readonly fillColours: FillColours;
  /** Of each sheet, in their order in the workbook. */
  readonly parts?: readonly SheetPart[];
  /** Error values that are written as older ones, by the number that their cells refer to. */
  readonly richErrors?: ReadonlyMap<number, string>;
  readonly tables?: readonly WorkbookTable[];
}

/** The worksheets of a workbook that the library has read; chart, dialog and macro sheets are left out. */
export function viewSheets(workbook: LibraryWorkbook, surroundings: SheetSurroundings): WorkbookContent {
  const { file, fillColours, parts = [], richErrors, tables = [] } = surroundings;
  const worksheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] !== undefined) return [];
    return [
      {
        name,
        sheet,
        sharedFormulas: parts[index]?.sharedFormulas,
        marks: parts[index]?.marks,
        visibility: VISIBILITY[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
      },
    ];
  });
  const resultsSaved =
    !isYes(workbook.Workbook?.CalcPr?.fullCalcOnLoad) || !areAllPlaceholders(worksheets.map(({ sheet }) => sheet));
  const names = namesOf(workbook, file, tables);
  return {
    sheets: worksheets.map((sheet) => viewLibrarySheet({ ...sheet, fillColours, resultsSaved, names, richErrors })),
    notes: resultsSaved ? [] : [RESULTS_NOT_SAVED],
    names: names.names,
    tables,
    isCalculatedByHand: workbook.Workbook?.CalcPr?.calcMode === 'manual',
  };
}

function namesOf(workbook: LibraryWorkbook, file: string, tables: readonly WorkbookTable[]): WorkbookNames {
  const names = (workbook.Workbook?.Names ?? []).flatMap(({ Name: name, Ref: formula, Sheet }) => {
    if (name === undefined || formula === undefined) return [];
    const sheet = Sheet === undefined || Sheet === null ? null : (workbook.SheetNames[Sheet] ?? null);
    return [{ name, sheet, formula: namedLinks(formula) }];
  });
  return { file, sheets: workbook.SheetNames, names, tables };
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
