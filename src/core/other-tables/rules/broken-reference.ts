import { counted } from '../../findings/wording';
import type { CellRange } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import { errorWords } from '../../workbook/error-names';
import { cellWords } from '../cell-words';
import { sizeOf } from '../formula-shape';
import { besides } from '../lines';
import type { OtherRule } from '../other-rule';
import { hasFormula, type OtherCell, type OtherSheet } from '../other-sheet';
import type { Signal } from '../signal';

/** References that are lost, and errors where they begin. */
export const ruleTabellRefFel: OtherRule = {
  scope: 'other',
  id: 'tabell-ref-fel',
  title: 'Ingen formel har förlorat en hänvisning eller visar ett felvärde',
  severity: 'upplysning',
  source: 'Excel: felvärden och #REF!',
  explanation:
    '#REF! i en formel står i stället för en cell som har tagits bort. Ett felvärde följer med till alla formler som läser cellen; här nämns cellerna där det börjar. Rätta dem, så försvinner de övriga.',
  find: ({ sheet }) => brokenReferences(sheet),
  describe({ cells, against, kind }) {
    const what = kind === LOST ? 'har förlorat en hänvisning (#REF!)' : errorWords(cells[0]?.error ?? '');
    const rest = against.length === 0 ? '' : ` ${counted(against.length, 'cell', 'celler')} till visar fel därför.`;
    return `${cellWords(cells)} ${what}.${rest}`;
  },
};

const LOST = '#REF!';

/** Formulas with #REF! in them, and errors that do not come from other cells. */
function brokenReferences(sheet: OtherSheet): readonly Signal[] {
  const hasLost = ({ shape }: OtherCell): boolean => shape?.formula.includes('#REF!') === true;
  const broken = sheet.cells.filter((cell) => cell.error !== undefined || hasLost(cell));
  const places = new Set(broken);
  const follows = ({ shape }: OtherCell): boolean =>
    (shape?.reads ?? []).some((range) => holdsOneOf(range, places, sheet));
  const rest = broken.filter((cell) => !hasLost(cell) && follows(cell));
  const restCells = new Set(rest);
  const roots = broken.filter((cell) => !restCells.has(cell) && (hasLost(cell) || !isUnfilled(sheet, cell)));
  const kinds = groupBy(roots, (cell) => (hasLost(cell) ? LOST : (cell.error ?? '')));
  return [...kinds].map(([kind, cells], at): Signal => ({
    kind,
    folds: 'always',
    cells,
    against: at === 0 ? rest : [],
    sureness: kind === LOST ? 0.85 : 0.55,
    direction: 'row',
  }));
}

/** A division by what nobody has filled in yet, as its neighbours are. */
function isUnfilled(sheet: OtherSheet, cell: OtherCell): boolean {
  if (cell.error !== '#DIV/0!') return false;
  const neighbours = [...besides(sheet, cell, 'row'), ...besides(sheet, cell, 'column')].filter(hasFormula);
  const own = cell.shape?.forms ?? [];
  const alike = neighbours.filter(({ shape }) => shape.forms.some((form) => own.includes(form)));
  return alike.length === 0 || alike.some(({ error }) => error === '#DIV/0!');
}

function holdsOneOf(range: CellRange, places: ReadonlySet<OtherCell>, sheet: OtherSheet): boolean {
  if (sizeOf(range) <= places.size) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const cell = sheet.at(row, column);
        if (cell !== undefined && places.has(cell)) return true;
      }
    }
    return false;
  }
  for (const { row, column } of places) {
    if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) return true;
  }
  return false;
}
