import type { Bilaga } from '../../core/bilagor/index';
import { columnName, formatAddress, type CellAddress, type CellRange } from '../../core/workbook/address';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { formatCells } from '../cell-list';
import { cellText, isNumeric } from './cell-text';
import { breakable, html, type Markup } from './markup';
import { tableLabels, type TableLabels } from './table-labels';

/** A sheet from which pieces of table are shown, and the bilaga on it when it is one. */
export interface ExcerptSource {
  readonly snapshot: SheetSnapshot;
  readonly bilaga: Bilaga | null;
}

const MARGIN = 3;
const MOST_ROWS = 26;
const MOST_COLUMNS = 10;
const MOST_EXCERPTS = 3;
const LONGEST_TEXT = 60;
const LONGEST_MARKED_TEXT = 160;

/** The pieces of table around some cells, with those cells marked; near cells share a piece. */
export function excerpts(source: ExcerptSource, cells: readonly CellAddress[]): readonly Markup[] {
  const windows = windowsAround(cells, source.bilaga?.range ?? null);
  const shown = windows.slice(0, MOST_EXCERPTS).map((range) => excerpt(source, range, cells));
  if (windows.length <= MOST_EXCERPTS) return shown;
  return [...shown, html`<p class="note">Utdragen visar ${MOST_EXCERPTS} av ${windows.length} områden.</p>`];
}

function windowsAround(cells: readonly CellAddress[], within: CellRange | null): readonly CellRange[] {
  const windows: CellRange[] = [];
  for (const cell of cells) {
    const own = windowAround(cell, within);
    const at = windows.findIndex((range) => touches(range, own) && fits(union(range, own)));
    const near = windows[at];
    if (near === undefined) windows.push(own);
    else windows[at] = union(near, own);
  }
  return windows;
}

/** So many cells on each side as the bilaga has there, the cell itself always. */
function windowAround({ row, column }: CellAddress, within: CellRange | null): CellRange {
  const narrow = within !== null && within.right - within.left < MOST_COLUMNS;
  const wanted = {
    top: row - MARGIN,
    bottom: row + MARGIN,
    left: narrow ? within.left : column - MARGIN,
    right: narrow ? within.right : column + MARGIN,
  };
  const limits = within ?? { top: 0, left: 0, bottom: Infinity, right: Infinity };
  return {
    top: Math.min(row, Math.max(wanted.top, limits.top)),
    left: Math.min(column, Math.max(wanted.left, limits.left)),
    bottom: Math.max(row, Math.min(wanted.bottom, limits.bottom)),
    right: Math.max(column, Math.min(wanted.right, limits.right)),
  };
}

function touches(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom + 1 &&
    other.top <= one.bottom + 1 &&
    one.left <= other.right + 1 &&
    other.left <= one.right + 1
  );
}

function union(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function fits({ top, left, bottom, right }: CellRange): boolean {
  return bottom - top < MOST_ROWS && right - left < MOST_COLUMNS;
}

function excerpt({ snapshot, bilaga }: ExcerptSource, range: CellRange, cells: readonly CellAddress[]): Markup {
  const marked = cells.filter((cell) => isWithin(range, cell));
  const markedKeys = new Set(marked.map(formatAddress));
  const names = formatCells(marked).join(', ');
  const labels = bilaga === null ? null : tableLabels(bilaga);
  const columnIndexes = span(range.left, range.right);
  const label = `Utdrag ur ${snapshot.name} kring ${names}`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${label}">
    <table class="excerpt">
      <caption>
        <span>${snapshot.name}, markerat: ${names}</span>
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columnIndexes.map((column) => columnHeading(snapshot, column))}
        </tr>
        ${labels === null ? null : labelRow(labels, range, columnIndexes)}
      </thead>
      <tbody>
        ${span(range.top, range.bottom).map(
          (row) =>
            html`<tr>
              ${rowHeading(snapshot, row, range, labels)}${columnIndexes.map((column) =>
                dataCell(snapshot, row, column, markedKeys.has(formatAddress({ row, column }))),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function isWithin(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function columnHeading(snapshot: SheetSnapshot, column: number): Markup {
  const hidden = snapshot.isColumnHidden(column) ? html`<small>dold</small>` : null;
  return html`<th scope="col" class="letter">${columnName(column)}${hidden}</th>`;
}

/** The columns' names, where their own header is not among the rows shown. */
function labelRow({ columns, headerRow }: TableLabels, range: CellRange, indexes: readonly number[]): Markup | null {
  const isShown = headerRow !== null && headerRow >= range.top;
  if (isShown || !indexes.some((column) => columns.has(column))) return null;
  return html`<tr class="names">
    <td></td>
    ${indexes.map((column) => html`<td>${breakable(columns.get(column) ?? '')}</td>`)}
  </tr>`;
}

/** The row's number, and its name where the column of names is not among those shown. */
function rowHeading(snapshot: SheetSnapshot, row: number, range: CellRange, labels: TableLabels | null): Markup {
  const hidden = snapshot.isRowHidden(row) ? html`<small>dold</small>` : null;
  const { labelColumn = null, rows } = labels ?? {};
  const isShown = labelColumn === null || (labelColumn >= range.left && labelColumn <= range.right);
  if (isShown) return html`<th scope="row" class="number">${row + 1}${hidden}</th>`;
  const name = shorten(rows?.get(row) ?? '', LONGEST_TEXT);
  return html`<th scope="row" class="number">
    <span class="named"><span>${row + 1}${hidden}</span> <span class="name">${name}</span></span>
  </th>`;
}

function dataCell(snapshot: SheetSnapshot, row: number, column: number, isMarked: boolean): Markup {
  const cell = snapshot.cellAt(row, column);
  const text = shorten(cellText(cell), isMarked ? LONGEST_MARKED_TEXT : LONGEST_TEXT);
  const classes = [isNumeric(cell) ? 'figure' : '', isMarked ? 'marked' : ''].filter((name) => name !== '').join(' ');
  if (!isMarked) return classes === '' ? html`<td>${text}</td>` : html`<td class="${classes}">${text}</td>`;
  return html`<td class="${classes}">
    ${text === '' ? html`<span class="empty">tom</span>` : text} <span aria-hidden="true">◄</span
    ><span class="unseen"> (markerad cell)</span>
  </td>`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
