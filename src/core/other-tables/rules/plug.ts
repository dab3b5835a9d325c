import { formatAddress } from '../../workbook/address';
import { formulaWords, numberWords } from '../cell-words';
import { sizeOf } from '../formula-shape';
import { PATTERN_SOURCE, type OtherRule } from '../other-rule';
import { hasFormula, type OtherSheet } from '../other-sheet';
import type { Signal } from '../signal';

/** Sums with a number of their own behind them. */
export const ruleTabellPlugg: OtherRule = {
  scope: 'other',
  id: 'tabell-plugg',
  title: 'En summa har inget eget tal i sin formel',
  severity: 'upplysning',
  source: PATTERN_SOURCE,
  explanation:
    'Ett tal inne i en summas formel syns inte i tabellen och får ofta stå kvar när det inte längre gäller. Skriv det på en egen rad med en text som säger vad det är.',
  find: ({ sheet }) => plugs(sheet),
  describe({ cells: [cell], actual = 0 }) {
    if (cell === undefined || !hasFormula(cell)) return '';
    return `${formatAddress(cell)} lägger ${numberWords(actual)} till sin summa: ${formulaWords(cell)}.`;
  },
};

/** Sums with a number of their own behind them: SUM(…) + 30. */
function plugs(sheet: OtherSheet): readonly Signal[] {
  return sheet.cells.filter(hasFormula).flatMap((cell): Signal[] => {
    const { constant, terms, skeleton } = cell.shape;
    if (constant === 0 || terms === undefined || !skeleton.includes('SUM(')) return [];
    if (!terms.some(({ range, factor }) => factor === 1 && sizeOf(range) > 1)) return [];
    return [
      {
        kind: String(constant),
        folds: 'adjoining',
        cells: [cell],
        against: [],
        sureness: 0.6,
        direction: 'row',
        actual: constant,
      },
    ];
  });
}
