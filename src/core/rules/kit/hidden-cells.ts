import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';
import { listWords } from '../../findings/wording';
import type { CellAddress } from '../../workbook/address';
import { isUnderstood, type AddedCells } from '../../workbook/sums/added-cells';

/** Whether a formula leaves a cell out of its range because its row is hidden. */
export function isHiddenFrom({ leftOut }: AddedCells, { row, column }: CellAddress): boolean {
  return leftOut.some((cell) => cell.because === 'hidden' && cell.row === row && cell.column === column);
}

/** The figures of a sum that its formula leaves out because their rows are hidden: those that SUBTOTAL(109,…) skips. */
export function hiddenTerms(bilaga: Bilaga, { target, terms }: SumDefinition): readonly Figure[] {
  if (target.formula === null) return [];
  const meaning = bilaga.formulas.meaningOf(target.formula, target.address);
  if (!isUnderstood(meaning) || meaning.leftOut.length === 0) return [];
  return terms.map(({ figure }) => figure).filter(({ address }) => isHiddenFrom(meaning, address));
}

/** Swedish: that a sum's formula leaves out hidden rows, and what to do. */
export function hiddenTermsSentence({ formula }: Figure, hidden: readonly Figure[]): string {
  const rows = [...new Set(hidden.map(({ address }) => address.row + 1))];
  const names = [...new Set(hidden.map(({ rowLabel }) => rowLabel))].slice(0, MOST_NAMED).map((name) => `”${name}”`);
  const name = /AGGREGATE/iu.test(formula ?? '') ? 'MÄNGD' : 'DELSUMMA';
  const which =
    rows.length === 1 ? `den dolda raden ${rows[0] ?? ''}` : `de dolda raderna ${listWords(rows.map(String))}`;
  return `${name} räknar inte med ${which} (${listWords(names)}). Visa ${rows.length === 1 ? 'raden' : 'raderna'}, eller summera med SUMMA.`;
}

const MOST_NAMED = 3;
