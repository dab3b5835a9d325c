/** The Excel that the add-in runs in, as far as reading and writing depend on it. */
export interface ExcelProgram {
  /**
   * Begins a batch of calls. Not `Excel.run`: that keeps a reference to every range in it, and makes one more request
   * afterwards to let go of them.
   */
  readonly newContext: () => Excel.RequestContext;
  /** Whether a version of the ExcelApi requirement set is there. */
  readonly supports: (version: string) => boolean;
  /** The most cells that one answer is asked to hold: Excel on the web hands over at most 5 MB at a time. */
  readonly mostCellsAtOnce: number;
}

/** Excel on the web answers with at most 5 MB; a cell with its value, formula, format and fill takes some 150 bytes. */
const ON_THE_WEB = 25_000;
/** Excel on a computer has no such limit, but refuses ranges of more than five million cells. */
const ON_A_COMPUTER = 4_000_000;

/** The Excel whose libraries the page has loaded. */
export function excelOfPage(): ExcelProgram {
  const { diagnostics, requirements } = Office.context;
  return {
    newContext: () => new Excel.RequestContext(),
    supports: (version) => requirements.isSetSupported('ExcelApi', version),
    mostCellsAtOnce: diagnostics.platform === Office.PlatformType.OfficeOnline ? ON_THE_WEB : ON_A_COMPUTER,
  };
}
