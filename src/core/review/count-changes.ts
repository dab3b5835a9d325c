import type { Submission } from '../submissions/submission';
import { checkedText } from './checked-text';
import type { ReadyChange } from './ready-mark';

/** How many changes somebody has made, and how many figures only follow from them. */
export interface ChangeCounts {
  /** Figures and texts that were typed. */
  readonly typed: number;
  /** Figures that formulas give. */
  readonly following: number;
  /** Changes of bilagor, acceptances, the rule pack and what the check finds. */
  readonly other: number;
}

/** Tells what was changed from what only follows, by whether a formula stands there now. */
export function countChanges(changes: readonly ReadyChange[], { bilagor, unitOf }: Submission): ChangeCounts {
  const computed = new Set(
    bilagor.flatMap((bilaga) =>
      bilaga.rows.flatMap(({ label, figures }) =>
        figures.flatMap(({ formula, columnLabel }) =>
          formula === null ? [] : keyOf(bilaga.kind, unitOf.get(bilaga)?.name ?? null, checkedText(label), columnLabel),
        ),
      ),
    ),
  );
  const figures = changes.filter((change) => change.kind === 'figure');
  const following = figures.filter(({ bilaga, enhet, row, column }) => computed.has(keyOf(bilaga, enhet, row, column)));
  return {
    typed: figures.length - following.length,
    following: following.length,
    other: changes.length - figures.length,
  };
}

function keyOf(...labels: readonly (string | null)[]): string {
  return JSON.stringify(labels);
}
