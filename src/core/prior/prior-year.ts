import { isKind, type Bilaga, type BilagaByKind } from '../bilagor/index';
import type { BilagaKind, BuiltInKind } from '../bilagor/table';
import type { Submission } from '../submissions/submission';

/** A bilaga of this year with the one that the förvaltning submitted last year. */
export interface BilagaPair<Kind extends BilagaKind = BilagaKind> {
  readonly bilaga: BilagaByKind[Kind];
  readonly prior: BilagaByKind[Kind];
}

/** A bilaga of this year that has nothing to be compared with. */
export interface UnpairedBilaga {
  readonly bilaga: Bilaga;
  /** Swedish: why. */
  readonly reason: string;
}

/** What the förvaltning submitted for the year before, set against this year's submission. */
export interface PriorYear {
  /** Last year's submission; its budget year is this year's less one. */
  readonly submission: Submission;
  readonly pairs: readonly BilagaPair[];
  readonly unpaired: readonly UnpairedBilaga[];
}

/** Last year's submission, or why none of those that were given is it. */
export type PriorLookup =
  { readonly found: true; readonly year: PriorYear } | { readonly found: false; readonly reason: string };

/** The pairs of one kind of bilaga that code reads. */
export function pairsOf<Kind extends BuiltInKind>(prior: PriorYear, kind: Kind): readonly BilagaPair<Kind>[] {
  return prior.pairs.filter((pair): pair is BilagaPair<Kind> & BilagaPair => isKind(pair.bilaga, kind));
}
