import type { Place } from '../../../core/bilagor/figure';
import { applyFill, type AppliedFill, type FilledCell } from '../../../core/fill/apply-fill';
import { isSameValue } from '../../../core/fill/cell-content';
import type { PlannedWrite } from '../../../core/fill/fill-plan';
import { formatAddress } from '../../../core/workbook/address';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot';
import type { BytesResult } from '../read-result';
import type { CachedValue, CellPlace, CellWrite } from './cell-write';
import { patchWorkbook } from './patch-workbook';
import type { PatchingHost } from './patching-host';

/** A workbook whose copy is wanted, changed or not. */
export interface FillableWorkbook {
  /** Its place among the workbooks of the call, from 0. */
  readonly fileIndex: number;
  readonly content: BytesResult;
}

/** A workbook's copy with its writes made, in memory. */
export interface FilledWorkbook {
  readonly fileIndex: number;
  /** The workbook's name, as the call has it. */
  readonly file: string;
  /** Null when the file cannot be changed. */
  readonly bytes: Uint8Array | null;
  readonly cells: number;
  /** Swedish: why it cannot be changed; null when it can. */
  readonly reason: string | null;
  /** Swedish sentences that whoever uses the copy should read. */
  readonly warnings: readonly string[];
}

/** What the writes of a call come to. */
export interface FilledWorkbooks {
  readonly applied: AppliedFill;
  /** In the order in which they were wanted. */
  readonly files: readonly FilledWorkbook[];
  /** Why single writes are left out, in Swedish. */
  readonly obstacles: ReadonlyMap<PlannedWrite, string>;
}

const LOCKED = 'Cellen är låst och bladet skyddat. Ta bort skyddet i Excel och försök igen.';

/**
 * Makes writes in copies of workbooks' bytes. What stands in the way of one leaves it out, and what follows from the others
 * is calculated anew. Writes to workbooks that no copy is wanted of are taken to be made elsewhere. It never throws.
 * @param workbooks in the order of the call that the writes were planned for
 */
export function fillWorkbooks(
  workbooks: readonly WorkbookSnapshot[],
  wanted: readonly FillableWorkbook[],
  writes: readonly PlannedWrite[],
  host: PatchingHost,
): FilledWorkbooks {
  const obstacles = new Map<PlannedWrite, string>();
  for (;;) {
    const before = obstacles.size;
    const applied = applyFill(
      workbooks,
      writes.filter((write) => !obstacles.has(write)),
    );
    const files = wanted.map((one) => fillWorkbook(one, workbooks, applied, obstacles, host));
    if (obstacles.size === before) return { applied, files: withReasons(files, writes, obstacles), obstacles };
  }
}

/** A file all of whose writes were refused is one that cannot be changed. */
function withReasons(
  files: readonly FilledWorkbook[],
  writes: readonly PlannedWrite[],
  obstacles: ReadonlyMap<PlannedWrite, string>,
): readonly FilledWorkbook[] {
  return files.map((file): FilledWorkbook => {
    const own = writes.filter(({ place }) => place.sheet.fileIndex === file.fileIndex);
    const reasons = new Set(own.map((write) => obstacles.get(write)));
    const [reason] = reasons;
    const isRefused = own.length > 0 && reasons.size === 1 && reason !== undefined && reason !== LOCKED;
    return isRefused && file.bytes !== null && file.cells === 0 ? { ...file, bytes: null, reason } : file;
  });
}

function fillWorkbook(
  { fileIndex, content }: FillableWorkbook,
  workbooks: readonly WorkbookSnapshot[],
  applied: AppliedFill,
  obstacles: Map<PlannedWrite, string>,
  host: PatchingHost,
): FilledWorkbook {
  const file = workbooks[fileIndex]?.file ?? '';
  const own = applied.filled.filter(({ write }) => write.place.sheet.fileIndex === fileIndex);
  const refused = (reason: string, cells: readonly FilledCell[]): FilledWorkbook => {
    for (const { write } of cells) obstacles.set(write, reason);
    return { fileIndex, file, bytes: null, cells: 0, reason, warnings: [] };
  };
  if (!content.ok) return refused(content.reason, own);
  if (own.length === 0) return { fileIndex, file, bytes: content.bytes, cells: 0, reason: null, warnings: [] };
  const result = patchWorkbook(content.bytes, own.map(cellWrite), host, resultsIn(fileIndex, workbooks, applied));
  if (!result.ok) {
    const inTheWay = own.filter(({ write }) => result.cells.some((cell) => isAt(write.place, cell)));
    return refused(result.reason, inTheWay.length > 0 ? inTheWay : own);
  }
  for (const { write } of own) if (result.left.some((cell) => isAt(write.place, cell))) obstacles.set(write, LOCKED);
  return { fileIndex, file, bytes: result.bytes, cells: own.length, reason: null, warnings: result.warnings };
}

function isAt({ sheet, address }: Place, cell: CellPlace): boolean {
  return sheet.sheet === cell.sheet && address.row === cell.address.row && address.column === cell.address.column;
}

function cellWrite({ write, content }: FilledCell): CellWrite {
  const { place, numberFormat } = write;
  const { value, formula } = content;
  const typed = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return {
    sheet: place.sheet.sheet,
    address: place.address,
    content: formula !== null ? { formula, result: value } : typed ? { value } : 'empty',
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

/** The new results of the formulas that follow, so that a program that does not calculate shows them too. */
function resultsIn(
  fileIndex: number,
  workbooks: readonly WorkbookSnapshot[],
  { following }: AppliedFill,
): readonly CachedValue[] {
  return following.flatMap((cell): CachedValue[] => {
    const sheet = workbooks[cell.fileIndex]?.sheets[cell.sheetIndex]?.name;
    if (cell.fileIndex !== fileIndex || sheet === undefined) return [];
    return [{ sheet, address: { row: cell.row, column: cell.column }, value: cell.value }];
  });
}

/**
 * The cells of a copy, read again, that do not hold what was written, or what was to follow from it: `Bil 10a!F8`.
 * @param fileIndex the place of the workbook that it is a copy of
 */
export function differencesFromPlan(
  copy: WorkbookSnapshot,
  { workbooks, filled, following }: AppliedFill,
  fileIndex: number,
): readonly string[] {
  const planned = workbooks[fileIndex];
  const cells = [
    ...filled.map(({ write: { place } }) => ({
      file: place.sheet.fileIndex,
      sheet: place.sheet.sheetIndex,
      ...place.address,
    })),
    ...following.map(({ fileIndex: file, sheetIndex: sheet, row, column }) => ({ file, sheet, row, column })),
  ];
  return cells.flatMap(({ file, sheet, row, column }) => {
    if (file !== fileIndex) return [];
    const wanted = planned?.sheets[sheet]?.cellAt(row, column);
    const found = copy.sheets[sheet]?.cellAt(row, column);
    const isSame =
      (wanted?.formula ?? null) === (found?.formula ?? null) &&
      isSameValue(wanted?.value ?? null, found?.value ?? null);
    return isSame ? [] : [`${copy.sheets[sheet]?.name ?? ''}!${formatAddress({ row, column })}`];
  });
}

const MOST_NAMED = 5;

/** Says in Swedish that a copy does not hold what was planned. */
export function describeDifferences(cells: readonly string[]): string {
  return `Kopian blev inte som planerat i ${cells.slice(0, MOST_NAMED).join(', ')}.`;
}
