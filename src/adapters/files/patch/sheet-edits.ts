import { contains, formatAddress, formatRange, parseRange, type CellAddress } from '../../../core/workbook/address';
import { type CellValue } from '../../../core/workbook/snapshot';
import { type CellContent } from './cell-write';
import { cellXml, nameOf, prefixOf, resultXml } from './cell-xml';
import { moveSharedFormula } from './shared-formula-moves';
import { type CellLayout, type RowLayout, type SheetLayout } from './sheet-layout';
import { type Splice } from './splice';
import { decodeXml, type Span } from '../xml-cursor';
import { attributesOf } from '../xml-elements';
import { isYes, withAttributes } from './xml-text';

/** A cell of one sheet to be written. */
export interface SheetWrite {
  readonly address: CellAddress;
  readonly content: CellContent;
  /** Gives the style for a cell by the style that it has now; the same one when it is to keep it. */
  readonly restyle: (style: number) => number;
}

/** A formula's new result on one sheet. */
export interface SheetResult {
  readonly address: CellAddress;
  readonly value: CellValue;
}

/** The style of a cell, or what a new cell gets: its row's, or its column's. */
export function styleOf(bytes: Uint8Array, layout: SheetLayout, { row, column }: CellAddress): number {
  const rowLayout = layout.rows.get(row);
  const cell = rowLayout?.cells.get(column);
  if (cell !== undefined) return styleIn(decodeXml(bytes, cell.tag));
  if (rowLayout !== undefined) {
    const tag = decodeXml(bytes, rowLayout.tag);
    if (isYes(attributesOf(tag).get('customFormat'))) return styleIn(tag);
  }
  return layout.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** The changes of a sheet's XML, and what they do to its formulas. */
export interface SheetEdits {
  readonly splices: readonly Splice[];
  /** The cells that had a formula and have none any more. */
  readonly lostFormulas: readonly CellAddress[];
  /** The results that were left out because their cells have no formula. */
  readonly resultsWithoutFormula: readonly CellAddress[];
}

/** Plans how a sheet's XML changes for some cells to be written, no two of them the same cell. */
export function planSheetEdits(
  bytes: Uint8Array,
  layout: SheetLayout,
  writes: readonly SheetWrite[],
  results: readonly SheetResult[],
): SheetEdits {
  const splices: Splice[] = layout.sharedFormulaMoves.map(moveSharedFormula);
  const lostFormulas: CellAddress[] = [];
  const added = new Map<number, SheetWrite[]>();
  const filled: CellAddress[] = [];
  for (const write of writes) {
    const { address, content } = write;
    const cell = layout.rows.get(address.row)?.cells.get(address.column);
    if (content !== 'empty') filled.push(address);
    if (cell === undefined) {
      // A cell that is not there is empty.
      if (content !== 'empty') added.set(address.row, [...(added.get(address.row) ?? []), write]);
      continue;
    }
    if (cell.formula !== undefined && (content === 'empty' || !('formula' in content))) lostFormulas.push(address);
    splices.push({ ...cell.whole, text: rewrittenCell(bytes, cell, write) });
  }
  splices.push(...addedCells(bytes, layout, added), ...widened(bytes, layout, filled));

  const resultsWithoutFormula: CellAddress[] = [];
  for (const { address, value } of results) {
    const cell = layout.rows.get(address.row)?.cells.get(address.column);
    const isOfBlock = layout.formulaBlocks.some(({ range }) => contains(range, address));
    if (cell === undefined || (cell.formula === undefined && !isOfBlock)) resultsWithoutFormula.push(address);
    else splices.push(...newResult(bytes, cell, value));
  }
  return { splices, lostFormulas, resultsWithoutFormula };
}

function styleIn(tag: string): number {
  return Number(attributesOf(tag).get('s') ?? 0);
}

function rewrittenCell(bytes: Uint8Array, cell: CellLayout, { content, restyle }: SheetWrite): string {
  const tag = decodeXml(bytes, cell.tag);
  const extension = cell.extension === undefined ? '' : decodeXml(bytes, cell.extension);
  const old = styleIn(tag);
  const style = content === 'empty' ? old : restyle(old);
  return cellXml({ tag, extension }, content, style === old ? undefined : style);
}

/** Cells that are not there yet, each in its row, and rows for those that have none. */
function addedCells(
  bytes: Uint8Array,
  layout: SheetLayout,
  added: ReadonlyMap<number, readonly SheetWrite[]>,
): readonly Splice[] {
  const splices: Splice[] = [];
  const newRows: Splice[] = [];
  const prefix = prefixOf(decodeXml(bytes, layout.rowsTag));
  for (const [row, unordered] of [...added].sort(([one], [other]) => one - other)) {
    const writes = [...unordered].sort((one, other) => one.address.column - other.address.column);
    const rowLayout = layout.rows.get(row);
    if (rowLayout === undefined) {
      const place = layout.placesOfMissingRows.get(row) ?? layout.rowsTag.end;
      const cells = writes.map((write) => newCell(prefix, bytes, layout, write)).join('');
      newRows.push({ start: place, end: place, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` });
    } else splices.push(...addedToRow(bytes, layout, rowLayout, writes));
  }
  if (!layout.isWithoutRows) return [...splices, ...newRows];
  const tag = decodeXml(bytes, layout.rowsTag);
  const rows = newRows.map(({ text }) => text).join('');
  return rows === '' ? [] : [{ ...layout.rowsTag, text: `${opened(tag)}${rows}</${nameOf(tag)}>` }];
}

function addedToRow(
  bytes: Uint8Array,
  layout: SheetLayout,
  row: RowLayout,
  writes: readonly SheetWrite[],
): readonly Splice[] {
  const written = decodeXml(bytes, row.tag);
  const tag = withSpans(
    written,
    writes.map(({ address }) => address.column),
  );
  const prefix = prefixOf(tag);
  const cells = writes.map((write) => ({
    column: write.address.column,
    text: newCell(prefix, bytes, layout, write),
  }));
  if (row.isEmptyElement) {
    const content = cells.map(({ text }) => text).join('');
    return [{ ...row.tag, text: `${opened(tag)}${content}</${nameOf(tag)}>` }];
  }
  const splices = cells.map(({ column, text }): Splice => {
    const place = row.placesOfMissingCells.get(column) ?? row.tag.end;
    return { start: place, end: place, text };
  });
  return tag === written ? splices : [{ ...row.tag, text: tag }, ...splices];
}

function newCell(prefix: string, bytes: Uint8Array, layout: SheetLayout, write: SheetWrite): string {
  const style = write.restyle(styleOf(bytes, layout, write.address));
  const tag = withAttributes(`<${prefix}c/>`, {
    r: formatAddress(write.address),
    s: style === 0 ? null : String(style),
  });
  return cellXml({ tag, extension: '' }, write.content);
}

/** A row's tag whose `spans`, the columns that it says that it has cells in, are true with some more columns. */
function withSpans(tag: string, columns: readonly number[]): string {
  const spans = attributesOf(tag).get('spans');
  if (spans === undefined) return tag;
  const ranges = spans
    .trim()
    .split(/\s+/)
    .map((span) => span.split(':').map(Number));
  const isCovered = (column: number) =>
    ranges.some(([first = NaN, last = NaN]) => column + 1 >= first && column + 1 <= last);
  if (columns.every(isCovered)) return tag;
  const all = [...ranges.flat(), ...columns.map((column) => column + 1)].filter(Number.isSafeInteger);
  return withAttributes(tag, { spans: `${Math.min(...all)}:${Math.max(...all)}` });
}

/** The sheet's `dimension`, the range that it says that it uses, with some more cells. */
function widened(bytes: Uint8Array, layout: SheetLayout, filled: readonly CellAddress[]): readonly Splice[] {
  if (layout.dimension === undefined) return [];
  const tag = decodeXml(bytes, layout.dimension);
  const range = parseRange(attributesOf(tag).get('ref') ?? '');
  if (range === undefined) return [];
  const all = filled.reduce(
    (sum, { row, column }) => ({
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    }),
    range,
  );
  const ref = formatRange(all);
  return ref === formatRange(range) ? [] : [{ ...layout.dimension, text: withAttributes(tag, { ref }) }];
}

function newResult(bytes: Uint8Array, cell: CellLayout, value: CellValue): readonly Splice[] {
  const written = decodeXml(bytes, cell.tag);
  const result = resultXml(written, value);
  if (cell.isEmptyElement) return [{ ...cell.tag, text: `${result.tag}${result.value}</${nameOf(written)}>` }];
  const behind: Span = { start: cell.formula?.end ?? cell.tag.end, end: cell.formula?.end ?? cell.tag.end };
  return [
    { ...cell.tag, text: result.tag },
    { ...(cell.value ?? behind), text: result.value },
  ];
}

function opened(tag: string): string {
  return tag.replace(/(?<!\s)\s*\/>$/, '>');
}
