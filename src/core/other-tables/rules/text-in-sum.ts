import { formatAddress } from '../../workbook/address';
import { listWords } from '../../findings/wording';
import { cellWords, numberWords } from '../cell-words';
import { sizeOf } from '../formula-shape';
import type { OtherRule } from '../other-rule';
import { hasFormula, numberInText, type FormulaCell, type OtherCell, type OtherSheet } from '../other-sheet';
import type { Signal } from '../signal';

/** Numbers that are stored as text in a range that a formula adds. */
export const ruleTabellTextISumma: OtherRule = {
  scope: 'other',
  id: 'tabell-text-i-summa',
  title: 'Inget tal som en summa adderar är text',
  severity: 'upplysning',
  source: 'Excel: SUMMA hoppar över celler med text',
  explanation:
    'Talet är lagrat som text, så summan räknar inte med det. Markera cellen och välj ”Konvertera till tal”, eller skriv in talet på nytt.',
  find: ({ sheet }) => textsInSums(sheet),
  describe({ cells, against }) {
    const missing = cells.reduce((sum, cell) => sum + (numberInText(cell) ?? 0), 0);
    const texts = cells.slice(0, MOST_NAMED).map((cell) => `${formatAddress(cell)} ”${cell.text?.trim() ?? ''}”`);
    const more = cells.length > texts.length ? [`${cells.length - texts.length} till`] : [];
    return `${listWords([...texts, ...more])} är text och räknas inte med i ${cellWords(against)}: ${numberWords(missing)} saknas i ${against.length === 1 ? 'summan' : 'summorna'}.`;
  },
};

const MOST_NAMED = 3;

/** Numbers that are texts, within ranges that a formula adds: they are not added. */
function textsInSums(sheet: OtherSheet): readonly Signal[] {
  const byColumn = new Map<number, OtherCell[]>();
  for (const cell of sheet.cells) {
    if (numberInText(cell) === undefined) continue;
    const column = byColumn.get(cell.column);
    if (column === undefined) byColumn.set(cell.column, [cell]);
    else column.push(cell);
  }
  if (byColumn.size === 0) return [];
  const sums = new Map<OtherCell, FormulaCell>();
  for (const cell of sheet.cells) {
    if (!hasFormula(cell) || !cell.shape.isTotal || !ADDS.test(cell.shape.skeleton)) continue;
    for (const { range, sheet: other } of cell.shape.terms ?? []) {
      if (other !== null || sizeOf(range) < 2) continue;
      for (const [column, texts] of byColumn) {
        if (column < range.left || column > range.right) continue;
        for (const text of texts) {
          if (text.row >= range.top && text.row <= range.bottom && !sums.has(text)) sums.set(text, cell);
        }
      }
    }
  }
  return [...sums].map(([text, sum]) => ({
    kind: 'text',
    folds: 'adjoining',
    cells: [text],
    against: [sum],
    sureness: 0.85,
    direction: 'column',
    actual: numberInText(text) ?? 0,
  }));
}

const ADDS = /SUM|SUBTOTAL|AGGREGATE/u;
