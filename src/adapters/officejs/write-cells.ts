import type { CellValue } from '../../core/workbook/snapshot';
import {
  type CellContent,
  type HostPlace,
  type NewContent,
  type WriteOutcome,
  type WrittenCell,
} from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { cellValue, formulaOf, type ExcelValue } from './excel-sheet';

/** A cell to be written: what it must still hold, and what it gets. */
export interface WantedCell {
  readonly place: HostPlace;
  readonly before: CellContent;
  readonly after: NewContent;
  /** The number format that it gets; left out, it keeps its own as far as its new content can be shown in it. */
  readonly numberFormat?: string;
  /** The number format that it gets when it has none. */
  readonly formatIfNone?: string;
}

/** What a cell holds, with its number format. */
type FullContent = CellContent & { readonly numberFormat: string };

/** A cell to be written, with what it holds now. */
type FoundCell = WantedCell & { readonly range: Excel.Range; readonly found: FullContent };

/** A format that makes whatever is written into a cell a text, and what takes its place for a number or a formula. */
const TEXT_FORMAT = '@';
const PLAIN_FORMAT = 'General';

/**
 * Writes cells as one batch: all of them are read first. Locked cells of protected sheets are left, and nothing is written
 * when another holds something else than expected. A formula's result may have changed; its text may not. Each cell is read
 * once more in the very batch that writes it, so that what a colleague changed since is known and not lost.
 */
export async function writeCells(program: ExcelProgram, wanted: readonly WantedCell[]): Promise<WriteOutcome> {
  const context = program.newContext();
  const found = wanted.map(({ place }) => askForCell(context, place));
  const protections = new Map<string, Excel.WorksheetProtection>();
  for (const { place } of wanted) {
    if (protections.has(place.sheet)) continue;
    const { protection } = context.workbook.worksheets.getItem(place.sheet);
    protection.load('protected');
    protections.set(place.sheet, protection);
  }
  await context.sync();

  const cells = wanted.flatMap((cell, index): readonly FoundCell[] => {
    const range = found[index]?.range;
    return range === undefined ? [] : [{ ...cell, range, found: contentOf(range) }];
  });
  const isLocked = ({ place, range }: FoundCell): boolean =>
    protections.get(place.sheet)?.protected === true && range.format.protection.locked;
  const locked = cells.filter(isLocked).map(({ place }) => place);
  const free = cells.filter((cell) => !isLocked(cell));
  const conflicts = free
    .filter(({ before, found: now }) => !isSame(before, now))
    .map(({ place, before, found: now }) => ({ place, expected: before, found: now }));
  if (conflicts.length > 0) return { status: 'changed', conflicts };
  if (free.length === 0) return { status: 'locked', places: locked };

  const written = free.map((cell) => {
    const replaced = cellIn(context, cell.place);
    replaced.load('values,formulas,numberFormat');
    return { cell, replaced, range: cellIn(context, cell.place) };
  });
  for (const { cell, range } of written) set(range, cell, cell.found.numberFormat);
  // After all of them, so that a formula shows what it comes to with the others.
  for (const { range } of written) range.load('values,formulas,numberFormat');
  await context.sync();
  return {
    status: 'written',
    cells: written.map(({ cell: { place }, replaced, range }): WrittenCell => ({
      place,
      before: contentOf(replaced),
      after: contentOf(range),
    })),
    locked,
    overwritten: written.flatMap(({ cell: { place, before }, replaced }) => {
      const found = contentOf(replaced);
      return isSame(before, found) ? [] : [{ place, expected: before, found }];
    }),
  };
}

function askForCell(context: Excel.RequestContext, place: HostPlace): { place: HostPlace; range: Excel.Range } {
  const range = cellIn(context, place);
  range.load('values,formulas,numberFormat');
  range.format.protection.load('locked');
  return { place, range };
}

function cellIn(context: Excel.RequestContext, { sheet, address }: HostPlace): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(address.row, address.column);
}

/** Excel may choose a format of its own for a new formula, so the cell's own is set after it. */
function set(range: Excel.Range, cell: WantedCell, current: string): void {
  const { after } = cell;
  const isText = 'value' in after && typeof after.value === 'string';
  const format = cell.numberFormat ?? keptFormat(current, isText, cell.formatIfNone);
  // In a text cell everything becomes a text, and nothing is read as something else.
  if (format === TEXT_FORMAT || current === TEXT_FORMAT) range.numberFormat = [[format]];
  if ('formula' in after) range.formulas = [[`=${after.formula}`]];
  else range.values = [[format === TEXT_FORMAT ? plain(after.value) : typed(after.value)]];
  if (format !== TEXT_FORMAT) range.numberFormat = [[format]];
}

function keptFormat(current: string, isText: boolean, formatIfNone: string | undefined): string {
  if (current === TEXT_FORMAT) return isText ? TEXT_FORMAT : (formatIfNone ?? PLAIN_FORMAT);
  return current === PLAIN_FORMAT ? (formatIfNone ?? PLAIN_FORMAT) : current;
}

/** Excel reads what it is given as if it were typed: a text that could be read as something else gets an apostrophe. */
function typed(value: CellValue): number | string | boolean {
  if (typeof value !== 'string' || value === '') return plain(value);
  return /^[\p{L}]/u.test(value) && !/^(?:true|false|sant|falskt)$/iu.test(value) ? value : `'${value}`;
}

function contentOf(range: Excel.Range): FullContent {
  const [[value = ''] = []] = range.values as ExcelValue[][];
  const [[formula] = []] = range.formulas as ExcelValue[][];
  const [[numberFormat = PLAIN_FORMAT] = []] = range.numberFormat as string[][];
  const text = formulaOf(formula, value);
  return { formula: text, value: cellValue(value, text), numberFormat };
}

function isSame(expected: CellContent, found: CellContent): boolean {
  if (expected.formula !== null || found.formula !== null) return expected.formula === found.formula;
  return plain(expected.value) === plain(found.value);
}

function plain(value: CellValue): number | string | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
