import type { Region } from '../region';
import type { TextCell } from '../sheet-text';
import type { KeyedCell, MatchedColumns } from './matched-columns';
import { countHeaders } from './table-search';
import type { Template } from './template';
import { isDated } from './template-index';

const labelsOfCells = new WeakMap<readonly TextCell[], Map<number, ReadonlySet<number>>>();

/** The same for one template after the other at the same place. */
export function columnsOfLabels(region: Region, headerRow: number): ReadonlySet<number> {
  const known = labelsOfCells.get(region.cells) ?? new Map<number, ReadonlySet<number>>();
  labelsOfCells.set(region.cells, known);
  const labels = known.get(headerRow) ?? findColumnsOfLabels(region, headerRow);
  known.set(headerRow, labels);
  return labels;
}

/** Columns that hold texts below the headers and no figures. */
function findColumnsOfLabels(region: Region, headerRow: number): ReadonlySet<number> {
  const labelled = new Set(region.cells.filter(({ row }) => row > headerRow + 1).map(({ column }) => column));
  for (const column of [...labelled]) {
    for (let row = headerRow + 1; row <= region.range.bottom; row++) {
      const cell = region.text.snapshot.cellAt(row, column);
      const isFigure = typeof cell?.value === 'number' || (cell?.formula ?? null) !== null;
      if (isFigure) labelled.delete(column);
      if (isFigure) break;
    }
  }
  return labelled;
}

/** The cells of the header rows: the row itself and those next to it whose cells say more of its columns. */
export function headerCells(region: Region, row: number, template: Template): readonly KeyedCell[] {
  const { left, right } = region.range;
  const cells: KeyedCell[] = [];
  const isDatedTemplate = template.columns.some(({ periods }) => periods !== null);
  let isEnded = false;
  for (const at of [row, row + 1, row - 1, row + 2]) {
    if (at < region.range.top || at > region.range.bottom || (isEnded && at > row)) continue;
    const own: KeyedCell[] = [];
    for (let column = left; column <= right; column++) {
      const value = region.text.contentAt(at, column)?.value ?? null;
      const isYearNumber = typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;
      if (typeof value !== 'string' && !isYearNumber) continue;
      const text = String(value);
      if (text.trim() !== '') own.push({ row: at, column, text, key: region.text.keyOf(text) });
    }
    if (at === row) cells.push(...own);
    else if (
      (!isEnded && isHeaderRow(region, at, own, isDatedTemplate)) ||
      (at === row - 1 && namesColumns(template, own))
    )
      cells.push(...own.filter(({ column }) => column > left || own.length > 1));
    else if (at === row + 1) isEnded = true;
  }
  return cells;
}

/** Two cells or more of a row are headers of a template's. */
function namesColumns(template: Template, own: readonly KeyedCell[]): boolean {
  return countHeaders(template, own) >= 2;
}

/** A row beside the header row is one too when it holds no figures and at least two of its cells say what columns are. */
function isHeaderRow(region: Region, row: number, own: readonly KeyedCell[], isDatedTemplate: boolean): boolean {
  if (!isDatedTemplate || own.length < 2) return false;
  for (let column = region.range.left; column <= region.range.right; column++) {
    const value = region.text.contentAt(row, column)?.value ?? null;
    if (typeof value === 'number' && !own.some((cell) => cell.column === column)) return false;
  }
  return (
    own.filter(({ text }) => isDated(text) || /^(?:intäkter|kostnader|netto|nettokostnad)/iu.test(text.trim()))
      .length >= 2
  );
}

/** The labels stand in the template's first column of texts when that comes before its figures, else left of the figures. */
export function findLabelColumn(template: Template, region: Region, { figures, texts }: MatchedColumns): number {
  const [first] = template.columns;
  const own = first?.kind === 'text' ? texts.find(({ spec }) => spec === first) : undefined;
  if (own !== undefined) return own.index;
  const edge = Math.min(
    ...figures.map(({ index }) => index),
    ...texts.map(({ index }) => index),
    region.range.right + 1,
  );
  let best = Math.max(region.range.left, edge - 1);
  let most = -1;
  for (let column = edge - 1; column >= region.range.left; column--) {
    const count = region.cells.filter((cell) => cell.column === column).length;
    if (count > most) [best, most] = [column, count];
  }
  return best;
}
