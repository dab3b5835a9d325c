declare module 'fast-formula-parser' {
  /** A place in a workbook, one-based, as the parser hands it over. */
  interface ParserCell {
    readonly sheet?: string;
    readonly row: number;
    readonly col: number;
  }

  interface ParserRange {
    readonly sheet?: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }

  interface ParserConfig {
    readonly onCell: (cell: ParserCell) => unknown;
    readonly onRange: (range: ParserRange) => unknown[][];
  }

  /** An error value of Excel; it is both returned and thrown. */
  interface FormulaError extends Error {
    readonly name: string;
    readonly details?: unknown;
  }

  class FormulaParser {
    static readonly FormulaError: new (name: string) => FormulaError;
    constructor(config: ParserConfig);
    parse(formula: string, position: ParserCell): unknown;
  }

  export = FormulaParser;
}
