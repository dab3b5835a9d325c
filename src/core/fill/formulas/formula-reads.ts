import { tokenize } from '@borgar/fx/xlsx';
import { readReference, type ReferencedCells } from './read-reference';

/** What a formula reads. */
export interface FormulaReads {
  readonly references: readonly ReferencedCells[];
  /** False when it reads cells that its text does not tell: a name, a table, INDIRECT. */
  readonly isComplete: boolean;
}

const NOTHING: FormulaReads = { references: [], isComplete: false };
/** Functions that make a reference out of something else. */
const MAKES_REFERENCES = new Set(['INDIRECT', 'OFFSET', 'INDEX', 'CHOOSE', 'GETPIVOTDATA', 'CELL']);
const READS_KEPT = 50_000;

const known = new Map<string, FormulaReads>();

/** The cells of its own workbook that a formula reads, by what its text says. */
export function formulaReads(formula: string): FormulaReads {
  const before = known.get(formula);
  if (before !== undefined) return before;
  if (known.size >= READS_KEPT) known.clear();
  const reads = readsOf(formula);
  known.set(formula, reads);
  return reads;
}

function readsOf(formula: string): FormulaReads {
  const references: ReferencedCells[] = [];
  let isComplete = true;
  try {
    for (const { type, value } of tokenize(formula, { mergeRefs: true, withLocation: false })) {
      if (type === 'range' || type === 'range_beam') {
        const reference = readReference(value);
        // `Blad1:Blad3!A1` is one cell of each sheet between the two.
        if (reference?.sheet?.includes(':') === true) isComplete = false;
        else if (reference !== undefined) references.push(reference);
      } else if (type === 'range_named' || type === 'structured' || type === 'range_ternary') isComplete = false;
      else if (type === 'func' && MAKES_REFERENCES.has(value.toUpperCase())) isComplete = false;
    }
  } catch {
    return NOTHING;
  }
  return { references, isComplete };
}
