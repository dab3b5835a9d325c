import { contains, type CellAddress, type CellRange } from '../../../core/workbook/address';
import { MOST_COLUMNS, MOST_ROWS } from '../sheet-size';
import { type LostFormula } from './calculation-chain';
import { type CellFormats } from './cell-formats';
import { type CachedValue, type CellContent, type CellWrite } from './cell-write';
import { type Obstacle, type ObstacleKind } from './obstacles';
import { type OccupiedCells } from './package-structure';
import { type PatchingHost } from './patching-host';
import { planSheetEdits, styleOf } from './sheet-edits';
import { readSheetLayout } from './read-sheet-layout';
import { type SheetLayout } from './sheet-layout';
import { type SplicedPart } from './splice';
import { openXmlPart } from './xml-part';

/** What is to be written on one sheet. */
export interface SheetTask {
  /** The number that the calculation chain knows the sheet by. */
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
  readonly results: readonly CachedValue[];
  readonly occupied: readonly OccupiedCells[];
  /** Undefined for a workbook without styles. */
  readonly formats: CellFormats | undefined;
}

/** What became of a sheet. */
export interface PatchedSheet {
  /** The sheet's part with the writes made; undefined when nothing of it changes. */
  readonly part: Uint8Array | SplicedPart | undefined;
  /** The writes that cannot be made. */
  readonly obstacles: readonly Obstacle[];
  /** The writes that were left out since their cells are locked. */
  readonly locked: readonly Obstacle[];
  readonly lostFormulas: readonly LostFormula[];
  /** The results that were left out since their cells have no formula. */
  readonly resultsWithoutFormula: readonly Obstacle[];
  /** Whether some cell was to have a number format that there was no room for. */
  readonly isFormatMissing: boolean;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * Makes the writes to a sheet in its part.
 * @throws {Unreadable} when the part cannot be parsed.
 */
export function patchSheet(part: Uint8Array, host: PatchingHost, task: SheetTask): PatchedSheet {
  const { bytes, changed } = openXmlPart(part);
  const writable: CellWrite[] = [];
  const obstacles: Obstacle[] = [];
  for (const write of lastOfEachCell(task.writes)) {
    const kind = isOnSheet(write.address) ? contentObstacle(write.content) : 'outside';
    if (kind === undefined) writable.push(write);
    else obstacles.push({ ...placeOf(write), kind });
  }
  const written = new Set(writable.map(({ address }) => cellKey(address)));
  const results = lastOfEachCell(task.results).filter(
    ({ address }) => isOnSheet(address) && !written.has(cellKey(address)),
  );

  let layout = layoutFor(bytes, host, writable, results);
  const locked = layout.isProtected
    ? writable.filter(({ address }) => task.formats?.isLocked(styleOf(bytes, layout, address)) ?? true)
    : [];
  const free = writable.filter((write) => !locked.includes(write));
  for (const write of free) {
    const kind = placeObstacle(layout, task.occupied, write.address);
    if (kind !== undefined) obstacles.push({ ...placeOf(write), kind });
  }
  // Which shared formulas must move depends on the cells that are written in the end.
  if (locked.length > 0) layout = layoutFor(bytes, host, free, results);

  let isFormatMissing = false;
  const edits = planSheetEdits(
    bytes,
    layout,
    free.map(({ address, content, numberFormat }) => ({
      address,
      content,
      restyle: (style) => {
        if (numberFormat === undefined) return style;
        const restyled = task.formats?.withNumberFormat(style, numberFormat);
        isFormatMissing ||= restyled === undefined;
        return restyled ?? style;
      },
    })),
    results,
  );
  const sheet = task.writes[0]?.sheet ?? task.results[0]?.sheet ?? '';
  return {
    part: obstacles.length > 0 || edits.splices.length === 0 ? undefined : changed(edits.splices),
    obstacles,
    locked: locked.map((write) => ({ ...placeOf(write), kind: 'locked' })),
    lostFormulas: edits.lostFormulas.map((address) => ({ sheetId: task.sheetId, address })),
    resultsWithoutFormula: edits.resultsWithoutFormula.map((address) => ({ sheet, address, kind: 'withoutFormula' })),
    isFormatMissing,
  };
}

function layoutFor(
  bytes: Uint8Array,
  host: PatchingHost,
  writes: readonly { readonly address: CellAddress }[],
  results: readonly { readonly address: CellAddress }[],
): SheetLayout {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of [...writes, ...results].map(({ address }) => address)) {
    const known = columns.get(row);
    if (known === undefined) columns.set(row, new Set([column]));
    else known.add(column);
  }
  const replaced = new Set(writes.map(({ address }) => cellKey(address)));
  return readSheetLayout(bytes, host, { columns, isReplaced: (row, column) => replaced.has(cellKey({ row, column })) });
}

function contentObstacle(content: CellContent): ObstacleKind | undefined {
  if (content === 'empty') return undefined;
  const value = 'formula' in content ? content.result : content.value;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'notANumber';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'longText';
  if (!('formula' in content)) return undefined;
  if (content.formula.trim() === '') return 'noFormula';
  return content.formula.length > LONGEST_FORMULA ? 'longFormula' : undefined;
}

function placeObstacle(
  layout: SheetLayout,
  occupied: readonly OccupiedCells[],
  address: CellAddress,
): ObstacleKind | undefined {
  const isIn = ({ range }: { readonly range: CellRange }) => contains(range, address);
  const isCovered = (range: CellRange) =>
    contains(range, address) && (range.top !== address.row || range.left !== address.column);
  return (
    layout.formulaBlocks.find(isIn)?.kind ??
    (layout.merges.some(isCovered) ? 'merged' : undefined) ??
    occupied.find(isIn)?.kind
  );
}

function isOnSheet({ row, column }: CellAddress): boolean {
  const isWithin = (place: number, most: number) => Number.isSafeInteger(place) && place >= 0 && place < most;
  return isWithin(row, MOST_ROWS) && isWithin(column, MOST_COLUMNS);
}

function cellKey({ row, column }: CellAddress): number {
  return row * MOST_COLUMNS + column;
}

function lastOfEachCell<T extends { readonly address: CellAddress }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [`${item.address.row} ${item.address.column}`, item])).values()];
}

function placeOf({ sheet, address }: { readonly sheet: string; readonly address: CellAddress }) {
  return { sheet, address };
}
