import type { Direction } from './lines';
import type { OtherCell } from './other-sheet';

/** What looks wrong in a table, before what belongs together is made one. */
export interface Signal {
  /** The cells that look wrong, the first of them the one to go to. */
  readonly cells: readonly OtherCell[];
  /** The other side: what they were compared with, which may be what is wrong instead. */
  readonly against: readonly OtherCell[];
  /** How sure it is that something is wrong, from 0 to 1: what comes first, and what is shown at once. */
  readonly sureness: number;
  /** The way in which the cells that were compared lie. */
  readonly direction: Direction;
  /** What signals of the rule have in common that may be one finding. */
  readonly kind: string;
  /** When they are one: when their cells adjoin, when they tell of the same break, or always. */
  readonly folds: 'adjoining' | 'same break' | 'always';
  /** What the first cell would hold. */
  readonly expected?: number;
  readonly actual?: number;
}
