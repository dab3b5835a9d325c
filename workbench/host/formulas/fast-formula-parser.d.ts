declare module 'fast-formula-parser' {
  /** A place in a workbook, one-based, as the parser hands it over. */
  interface ParserCell {
    readonly sheet?: string;
    readonly row: number;
    readonly col: number;
  }

  interface ParserRange {
    readonly sheet?: string;
    readonly from: { readonly row: number | null; readonly col: number | null };
    readonly to: { readonly row: number | null; readonly col: number | null };
  }

  /** An argument as most functions get it: the value, already read, and what it was written as. */
  interface ParserArgument {
    readonly value: unknown;
    readonly isArray?: boolean;
    readonly isRangeRef?: boolean;
    readonly isCellRef?: boolean;
    readonly omitted?: boolean;
  }

  type ParserFunction = (...args: ParserArgument[]) => unknown;

  interface ParserConfig {
    readonly onCell: (cell: ParserCell) => unknown;
    readonly onRange: (range: ParserRange) => unknown[][];
    readonly onVariable?: (name: string) => unknown;
    readonly functions?: Readonly<Record<string, ParserFunction>>;
  }

  /** An error value of Excel; it is both returned and thrown. */
  interface FormulaError extends Error {
    readonly name: string;
    readonly details?: unknown;
  }

  class FormulaParser {
    static readonly FormulaError: new (name: string) => FormulaError;
    static readonly SSF: { format(code: string, value: unknown): string };
    constructor(config: ParserConfig);
    parse(formula: string, position: ParserCell): unknown;
    /** All functions by name; those of `funsNeedContextAndNoDataRetrieve` get the parser as their first argument. */
    readonly functions: Record<string, ParserFunction>;
    readonly funsNullAs0: readonly string[];
    readonly funsNeedContext: readonly string[];
    readonly utils: {
      applyInfix: (left: unknown, operator: string, right: unknown) => unknown;
      extractRefValue: (value: unknown) => { readonly val: unknown; readonly isArray: boolean };
    };
  }

  export = FormulaParser;
}
