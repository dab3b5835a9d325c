import { figureKey } from '../findings/figure-key';
import { isBlockSum } from '../rules/kit/block-sums';
import type { FillDefinition } from './definitions';
import { inputsOf } from './recipe';

/** Everything that defines one figure. */
export type DefinedFigure = readonly [FillDefinition, ...FillDefinition[]];

/** The defined figures, each with its definitions, so that whatever a figure is computed from comes before it. */
export function orderDefinitions(definitions: readonly FillDefinition[]): readonly DefinedFigure[] {
  const byTarget = new Map<string, [FillDefinition, ...FillDefinition[]]>();
  for (const definition of definitions) {
    const key = figureKey(definition.target);
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, [definition]);
    // A sum over its block is told by one range, whatever else the figure may be put together from.
    else if (isOverBlock(definition) && !isOverBlock(known[0])) known.unshift(definition);
    else known.push(definition);
  }
  const ordered: DefinedFigure[] = [];
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const own = byTarget.get(key);
    if (own === undefined || seen.has(key)) return;
    seen.add(key);
    for (const { recipe } of own) for (const input of inputsOf(recipe)) visit(figureKey(input));
    ordered.push(own);
  };
  for (const key of byTarget.keys()) visit(key);
  return ordered;
}

function isOverBlock({ sum }: FillDefinition): boolean {
  return sum !== null && isBlockSum(sum);
}
