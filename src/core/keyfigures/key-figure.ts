import type { Figure, Place } from '../bilagor/figure';
import type { Bilaga11, KeyFigureId } from '../bilagor/bilaga-11';
import type { Bilaga } from '../bilagor/index';
import type { PeriodColumn } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import type { LedgerLine } from '../ledger/ledger';
import type { Relation } from '../findings/relation';

/** A cell that a key figure is computed from. */
export interface KeyFigureInput {
  readonly role: 'täljare' | 'nämnare';
  readonly label: string;
  readonly place: Place | null;
  /** In `unit`, as it stands in its cell. */
  readonly value: number;
  readonly unit: Unit;
  /** The lines of the ledger that it is the sum of; left out for a cell. */
  readonly lines?: readonly LedgerLine[];
}

/** A key figure as a quotient of two figures: what its formula is made of. */
export interface KeyFigureRatio {
  readonly numerator: Figure;
  readonly denominator: Figure;
  /** What the quotient is multiplied by: 100 where percent are written as 52,3; kronor in the numerator's unit. */
  readonly factor: number;
  /** The numerator enters without its sign: costs are negative on bilaga 10 a and printed as positive numbers. */
  readonly isUnsigned: boolean;
}

/** Where a computed key figure's numbers come from. */
export type KeyFigureBasis = '10a' | '11' | 'huvudbok' | 'tabell';

/** One key figure of bilaga 11, or of a rule pack's, in one column, printed against recomputed. */
export interface KeyFigure {
  /** Of bilaga 11's, or the row's in a rule pack's table. */
  readonly id: string;
  /** The row's label as it is written. */
  readonly name: string;
  /** What it is of, as a rule pack says; null for those of bilaga 11, whose definitions are its notes. */
  readonly scope: string | null;
  readonly bilaga: Bilaga;
  /** The unit that the bilaga is about; null when none is written. */
  readonly enhet: string | null;
  readonly period: PeriodColumn;
  readonly place: Place;
  readonly unit: Unit;
  /** What stands on the sheet; percentages as fractions (0.523 is 52,3 %). */
  readonly printed: number | null;
  /** What it comes to; null when it cannot be computed from what was given. */
  readonly computed: number | null;
  readonly basis: KeyFigureBasis | null;
  readonly inputs: readonly KeyFigureInput[];
  /** Whether printed and computed agree; null when there is nothing to compare. */
  readonly agrees: boolean | null;
  /** Swedish: why it cannot be computed from here; null when it can. */
  readonly whyNot: string | null;
  /** The figure on bilaga 10a's basis, where that is another than the definition's; null otherwise. */
  readonly onBasis10a: number | null;
  /**
   * Whether the ledger that it comes from agrees with the bilaga that it can be held to; null for one that does not come
   * from the ledger.
   */
  readonly reconciled: 'avstämt' | 'ej avstämt' | null;
  /** Swedish: why there is nothing to hold the ledger to; null when there is, or no ledger. */
  readonly whyUnreconciled: string | null;
  readonly relation: Relation | null;
  /** The two figures that it is computed from; null where it does not come from the workbooks. */
  readonly ratio: KeyFigureRatio | null;
}

/** A key figure of bilaga 11. */
export interface KeyFigure11 extends KeyFigure {
  readonly id: KeyFigureId;
  readonly bilaga: Bilaga11;
}
