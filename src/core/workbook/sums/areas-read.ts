import { tokenize } from '@borgar/fx/xlsx';
import { areaOfTable, areasOfReference, type Area, type FormulaPlace } from './areas';
import { nameInScope } from './formula-scope';
import { NotASum } from './not-a-sum';

const DEEPEST = 8;

/**
 * The cells of its own workbook that a formula names, names and tables among them. What cannot be looked up is left
 * out; empty when the formula cannot be read.
 */
export function areasRead(formula: string, place: FormulaPlace, depth = 0): readonly Area[] {
  const found: Area[] = [];
  try {
    for (const { type, value } of tokenize(formula, { mergeRefs: true, withLocation: false })) {
      if (type === 'range' || type === 'range_beam') found.push(...known(() => areasOfReference(value, place)));
      else if (type === 'structured') found.push(...known(() => [areaOfTable(value, place)]));
      else if (type === 'range_named' && depth < DEEPEST) found.push(...areasOfName(value, place, depth));
    }
  } catch {
    return [];
  }
  return found;
}

function areasOfName(text: string, place: FormulaPlace, depth: number): readonly Area[] {
  const name = text.slice(text.lastIndexOf('!') + 1);
  const formula = nameInScope(place.scope, name, place.sheet)?.formula;
  if (formula !== undefined) return areasRead(formula, place, depth + 1);
  return known(() => [areaOfTable(`${name}[]`, place)]);
}

function known(look: () => readonly Area[]): readonly Area[] {
  try {
    return look();
  } catch (error) {
    if (error instanceof NotASum) return [];
    throw error;
  }
}
