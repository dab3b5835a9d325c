import type { Version } from '../columns/version';
import type { ColumnUse } from './ledger';

/** What iekod a code of the counterpart stands for; `intern` for one that the units tell: 2 between, 3 within a förvaltning. */
export type IekodOfCode = 0 | 1 | 2 | 3 | 'intern';

/** How iekod is told by another code. */
export interface IekodTable {
  /** The names of the columns, or the names or numbers of the dimensions of a SIE file, that hold the code. */
  readonly from: readonly string[];
  /** The beginnings of codes (`1-4`, `77`), each with what it stands for; the longest that fits decides. */
  readonly codes: readonly (readonly [code: string, iekod: IekodOfCode])[];
}

/** How an extract was understood once, and was confirmed. */
export interface KeptInterpretation {
  readonly headers: readonly string[];
  readonly columns: readonly (ColumnUse | null)[];
  /** What was said of single codes: they go before the table. */
  readonly codes: ReadonlyMap<string, IekodOfCode>;
}

/** What a region says of its ledger. */
export interface LedgerRules {
  /** Own codes of versions, in lower case. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly iekod: IekodTable | null;
  readonly kept: readonly KeptInterpretation[];
  /** The names of each förvaltning, long and short. */
  readonly forvaltningar: readonly (readonly string[])[];
  /** An extract may be without iekod, since nothing that is computed from it asks for one. */
  readonly isWithoutIekod: boolean;
}

/** Where nothing is said of a region's ledger. */
export const NO_LEDGER_RULES: LedgerRules = {
  versions: new Map(),
  iekod: null,
  kept: [],
  forvaltningar: [],
  isWithoutIekod: false,
};
