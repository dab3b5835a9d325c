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
  /** The most single lines and cells that one request asks for. */
  readonly mostDetailsAtOnce: number;
}

/** What Excel takes at once. */
type Limits = Pick<ExcelProgram, 'mostCellsAtOnce' | 'mostDetailsAtOnce'>;

/**
 * Excel on the web takes and gives at most 5 MB; a cell with its value, formula and format takes some 100 bytes of an answer,
 * a question for a single line some 250 bytes of a request.
 */
export const ON_THE_WEB: Limits = { mostCellsAtOnce: 25_000, mostDetailsAtOnce: 10_000 };
/** Excel on a computer has no such limit, but refuses ranges of more than five million cells. */
export const ON_A_COMPUTER: Limits = { mostCellsAtOnce: 4_000_000, mostDetailsAtOnce: 1_000_000 };

/** The Excel whose libraries the page has loaded. */
export function excelOfPage(): ExcelProgram {
  const { diagnostics, requirements } = Office.context;
  return {
    newContext: () => new Excel.RequestContext(),
    supports: (version) => requirements.isSetSupported('ExcelApi', version),
    ...(diagnostics.platform === Office.PlatformType.OfficeOnline ? ON_THE_WEB : ON_A_COMPUTER),
  };
}
