import type Big from 'big.js';
import type { Figure } from '../bilagor/figure';
import { withValues, type Relation } from '../findings/relation';
import type { Dependencies } from './dependencies';

/** The relations of every figure that gets another value when a correction is tried out. */
export function touchedRelations(
  values: ReadonlyMap<Figure, Big>,
  { relationsOf }: Dependencies,
): ReadonlySet<Relation> {
  const touched = new Set<Relation>();
  for (const figure of values.keys()) for (const relation of relationsOf(figure)) touched.add(relation);
  return touched;
}

/** Whether a relation holds, exactly or within rounding, when figures have the values that are tried out. */
export function isKept(relation: Relation, values: ReadonlyMap<Figure, Big>): boolean {
  const agreement = relation.compare(withValues(values))?.agreement;
  return agreement !== undefined && agreement !== 'off';
}
