import type { RuleDescription } from '../rules/kit/define-rule';
import type { Line } from './lines';
import type { OtherSheet } from './other-sheet';
import type { OtherTable } from './tables';
import type { Signal } from './signal';

/** What a rule for tables without a template looks at. */
export interface OtherSubject {
  readonly sheet: OtherSheet;
  readonly lines: readonly Line[];
  readonly tables: readonly OtherTable[];
}

/** A rule for tables that no template took. Either side of what it finds may be what is wrong, so it names both. */
export interface OtherRule extends RuleDescription {
  readonly scope: 'other';
  readonly severity: 'upplysning';
  readonly find: (subject: OtherSubject) => readonly Signal[];
  /** Swedish: the cells and their figures first, then what they were compared with. */
  readonly describe: (signal: Signal, sheet: OtherSheet) => string;
}

/** Where the rules come from. */
export const PATTERN_SOURCE = 'Mönstret i tabellens egna formler och summor; mallen säger inget om den här tabellen';
