import type { CellValue } from '../../core/workbook/snapshot';
import {
  HostProblem,
  type CellContent,
  type HostPlace,
  type NewContent,
  type WriteOutcome,
  type WrittenCell,
} from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { cellValue, formulaOf, type ExcelValue } from './excel-sheet';

/** A cell to be written: what it must still hold, what it gets, and in what number format; null leaves the format. */
export interface WantedCell {
  readonly place: HostPlace;
  readonly before: CellContent;
  readonly after: NewContent;
  readonly numberFormat: string | null;
}

/** What a cell holds, with its number format. */
type FullContent = CellContent & { readonly numberFormat: string };

/** A format that makes whatever is written into a cell a text, and what takes its place for a number or a formula. */
const TEXT_FORMAT = '@';
const PLAIN_FORMAT = 'General';

/**
 * Writes cells as one batch: all of them are read first, and nothing is written when one is locked or holds something
 * else than expected. A formula's result may have changed; its text may not.
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

  const locked = found.filter(
    ({ place, range }) => protections.get(place.sheet)?.protected === true && range.format.protection.locked,
  );
  if (locked.length > 0) return { status: 'locked', places: locked.map(({ place }) => place) };
  const before = found.map(({ range }) => contentOf(range));
  const conflicts = wanted.flatMap(({ place, before: expected }, index) => {
    const now = before[index];
    return now === undefined || isSame(expected, now) ? [] : [{ place, expected, found: now }];
  });
  if (conflicts.length > 0) return { status: 'changed', conflicts };

  const written = wanted.map((cell, index) => {
    const range = cellIn(context, cell.place);
    set(range, cell, before[index]?.numberFormat ?? PLAIN_FORMAT);
    range.load('values,formulas,numberFormat');
    return range;
  });
  await context.sync();
  return {
    status: 'written',
    cells: wanted.map(({ place }, index): WrittenCell => {
      const [range, old] = [written[index], before[index]];
      if (range === undefined || old === undefined) throw new HostProblem('refused', 'A write without an answer');
      return { place, before: old, after: contentOf(range) };
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
function set(range: Excel.Range, { after, numberFormat }: WantedCell, current: string): void {
  const content = 'formula' in after ? `=${after.formula}` : typed(after.value);
  const isText = typeof content === 'string' && !content.startsWith('=');
  const wanted = numberFormat ?? (current === TEXT_FORMAT && !isText ? PLAIN_FORMAT : current);
  if (current === TEXT_FORMAT && wanted !== TEXT_FORMAT) range.numberFormat = [[wanted]];
  range.formulas = [[content]];
  range.numberFormat = [[wanted]];
}

/** Excel reads what it is given as if it were typed: a text that could be read as something else gets an apostrophe. */
function typed(value: CellValue): number | string | boolean {
  if (typeof value !== 'string') return plain(value);
  return /^[\p{L}]/u.test(value) && !/^(?:true|false|sant|falskt)$/iu.test(value) ? value : `'${value}`;
}

function contentOf(range: Excel.Range): FullContent {
  const [[value = ''] = []] = range.values as ExcelValue[][];
  const [[formula] = []] = range.formulas as ExcelValue[][];
  const [[numberFormat = PLAIN_FORMAT] = []] = range.numberFormat as string[][];
  const text = formulaOf(formula);
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
