import type { Line } from '../lines';
import type { OtherSheet } from '../other-sheet';
import { cellWords, numberWords } from '../cell-words';
import { PATTERN_SOURCE, type OtherRule } from '../other-rule';
import type { Signal } from '../signal';
import { roundingOfSum, sumAt } from '../sum-values';
import { usualPattern } from '../usual-pattern';

/** How far from what a sum would give a typed number may be before it is another thing. */
const FARTHEST = 0.25;

/** Numbers that have been typed where the others of their line are sums. */
export const ruleTabellHardkodat: OtherRule = {
  scope: 'other',
  id: 'tabell-hardkodat',
  title: 'En summa är en formel där de andra i raden eller kolumnen är summor',
  severity: 'upplysning',
  source: PATTERN_SOURCE,
  explanation:
    'Ett inskrivet tal följer inte med när en post ändras. Om det ska vara summan ersätts det med grannens formel; om det är en annan uppgift behöver inget göras.',
  find: ({ sheet, lines }) => lines.flatMap((line) => typedAmongSums(sheet, line)),
  describe({ cells, against, kind, expected = 0, actual = 0 }) {
    if (kind === EQUAL)
      return `${cellWords(cells)} är ${cells.length === 1 ? 'ett inskrivet tal' : 'inskrivna tal'} bland summor, och stämmer inom avrundning med vad summorna skulle ge. Byt mot grannens formel om ${cells.length === 1 ? 'det' : 'de'} ska följa med när en post ändras.`;
    return `${cellWords(cells)} är ett inskrivet tal, ${numberWords(actual)}, bland summor: som i ${cellWords(against)} vore det ${numberWords(expected)}.`;
  },
};

const EQUAL = 'lika';
const DIFFERENT = 'avviker';

/** Numbers that have been typed where the others of their line are sums. */
function typedAmongSums(sheet: OtherSheet, line: Line): readonly Signal[] {
  const pattern = usualPattern(line);
  const [model] = pattern?.alike ?? [];
  if (pattern === undefined || model?.shape.isTotal !== true) return [];
  const typed = line.cells.filter((cell) => cell.shape === undefined);
  if (typed.length * 2 > pattern.alike.length) return [];
  return typed.flatMap((cell): Signal[] => {
    const expected = sumAt(sheet, model, cell);
    if (expected === undefined || cell.number === undefined || expected === 0) return [];
    const off = Math.abs(cell.number - expected);
    if (off > FARTHEST * Math.abs(expected)) return [];
    const isEqual = off <= roundingOfSum(sheet, model, cell);
    return [
      {
        kind: isEqual ? EQUAL : DIFFERENT,
        folds: isEqual ? 'always' : 'same break',
        cells: [cell],
        against: pattern.alike,
        sureness: isEqual ? 0.3 : 0.65,
        direction: line.direction,
        expected,
        actual: cell.number,
      },
    ];
  });
}
