import { columnName, contains, type CellAddress, type CellRange } from './address';
import { formulaWords, type FormulaWord } from './formula-words';
import type { WorkbookNames, WorkbookTable } from './snapshot';
import { findName, findSheet, findTable } from './workbook-names';

/** Where a formula stands. */
export interface FormulaPlace extends CellAddress {
  readonly sheet: string;
}

/** Names that stand for each other in a ring end here, and a formula that grows without end. */
const DEEPEST = 20;
const LONGEST = 100_000;

const ADDRESS = String.raw`\$[A-Z]{1,3}\$\d+`;
const REFERENCE = new RegExp(String.raw`^(?:(?:'(?:[^']|'')+'|[^'!\s]+)!)?${ADDRESS}(?::${ADDRESS})?$`, 'iu');
const SINGLE_VALUE = /^(?:-?\d+(?:\.\d+)?(?:E[+-]?\d+)?|"(?:[^"]|"")*"|TRUE|FALSE)$/iu;
/** A reference that means another cell wherever the name is used. */
const RELATIVE =
  /(?<![\p{L}\p{N}_.$])(?:\$?[A-Z]{1,3}\d+|[A-Z]{1,3}\$\d+|[A-Z]{1,3}:[A-Z]{1,3}|\d+:\d+)(?![\p{L}\p{N}_.(!])/iu;

/**
 * A formula with what its names and its tables' columns stand for in their places: `SUM(Belopp)` becomes
 * `SUM('10 b'!$F$9:$F$27)`, `[@Netto]*2` becomes `F9*2`. What cannot be resolved stays as it is written.
 */
export function resolveNames(formula: string, names: WorkbookNames, at: FormulaPlace): string {
  return resolve(formula, names, at, 0);
}

function resolve(formula: string, names: WorkbookNames, at: FormulaPlace, depth: number): string {
  if (depth > DEEPEST || formula.length > LONGEST) return formula;
  const words = formulaWords(formula);
  if (!words.some(({ kind }) => kind === 'name' || kind === 'columns')) return formula;
  let resolved = '';
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    if (word.kind === 'prefix') {
      const name = words[index + 1];
      const isTable = words[index + 2]?.kind === 'columns';
      const found = name?.kind === 'name' && !isTable ? prefixed(word, name, names, at, depth) : undefined;
      resolved += found ?? word.written + (name?.kind === 'name' ? name.written : '');
      if (name?.kind === 'name') index += 1;
      continue;
    }
    const next = words[index + 1];
    if (word.kind === 'name' && next?.kind === 'columns') {
      resolved += columnsOf(findTable(names, word.inner), next.inner, at) ?? word.written + next.written;
      index += 1;
    } else if (word.kind === 'name') resolved += named(word, names, at, depth) ?? word.written;
    else if (word.kind === 'columns') resolved += columnsOf(tableAround(names, at), word.inner, at) ?? word.written;
    else resolved += word.written;
  }
  return resolved;
}

/** `Blad!Namn`, or `[0]!Namn` and `Filen.xlsx!Namn` for a name of the workbook itself. */
function prefixed(
  prefix: FormulaWord,
  name: FormulaWord,
  names: WorkbookNames,
  at: FormulaPlace,
  depth: number,
): string | undefined {
  const sheet = findSheet(names, prefix.inner);
  const bare = prefix.inner.replace(/^\[|\]$/gu, '');
  const isItself = bare === '0' || bare.toLowerCase() === names.file.toLowerCase();
  if (sheet === undefined && !isItself) return undefined;
  const found = findName(names, name.inner, sheet ?? '');
  return found === undefined ? undefined : definition(found.formula, names, at, depth);
}

function named({ inner }: FormulaWord, names: WorkbookNames, at: FormulaPlace, depth: number): string | undefined {
  const found = findName(names, inner, at.sheet);
  if (found !== undefined) return definition(found.formula, names, at, depth);
  return columnsOf(findTable(names, inner), '', at);
}

function definition(formula: string, names: WorkbookNames, at: FormulaPlace, depth: number): string | undefined {
  if (RELATIVE.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, ''))) return undefined;
  const resolved = resolve(formula, names, at, depth + 1).trim();
  if (REFERENCE.test(resolved)) return onSheet(resolved, at.sheet);
  return SINGLE_VALUE.test(resolved) ? resolved : `(${resolved})`;
}

/** A reference without its sheet when that is the formula's own. */
function onSheet(reference: string, sheet: string): string {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return reference;
  const prefix = reference.slice(0, mark);
  const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return name.toLowerCase() === sheet.toLowerCase() ? reference.slice(mark + 1) : reference;
}

function tableAround({ tables }: WorkbookNames, { sheet, ...at }: FormulaPlace): WorkbookTable | undefined {
  return tables.find((table) => table.sheet.toLowerCase() === sheet.toLowerCase() && contains(table.range, at));
}

type RowPart = 'all' | 'data' | 'headers' | 'totals' | 'this row';

const ROW_PARTS: ReadonlyMap<string, RowPart> = new Map([
  ['#all', 'all'],
  ['#data', 'data'],
  ['#headers', 'headers'],
  ['#totals', 'totals'],
  ['#this row', 'this row'],
]);

/** What stands in a table's brackets as cells: `Kol`, `[#Totals],[Kol]`, `@Kol`, `@[Kol 1]:[Kol 2]`; nothing for its data. */
function columnsOf(table: WorkbookTable | undefined, inner: string, at: FormulaPlace): string | undefined {
  if (table === undefined) return undefined;
  let text = inner.trim();
  let part: RowPart = 'data';
  if (text.startsWith('@')) {
    part = 'this row';
    text = text.slice(1).trim();
  }
  const written = text.startsWith('[')
    ? Array.from(text.matchAll(/\[((?:[^[\]']|'.)*)\]/gu), ([, name = '']) => name.trim())
    : text === ''
      ? []
      : [text];
  const columns: string[] = [];
  for (const name of written) {
    const rows = ROW_PARTS.get(name.toLowerCase());
    if (rows === undefined) columns.push(name.replace(/'(.)/gu, '$1'));
    else if (part !== 'data' && part !== rows) return undefined;
    else part = rows;
  }
  if (columns.length > 2) return undefined;
  const places = columns.map((column) =>
    table.columns.findIndex((known) => known.toLowerCase() === column.toLowerCase()),
  );
  if (places.includes(-1)) return undefined;
  const [first = 0, last = columns.length === 0 ? table.columns.length - 1 : first] = places;
  const rows = rowsOf(table, part, at);
  if (rows === undefined) return undefined;
  const left = table.range.left + Math.min(first, last);
  const right = table.range.left + Math.max(first, last);
  return writeRange({ ...rows, left, right }, table.sheet, at.sheet, part === 'this row');
}

function rowsOf(
  { range, headerRows, totalsRows }: WorkbookTable,
  part: RowPart,
  at: FormulaPlace,
): { readonly top: number; readonly bottom: number } | undefined {
  const data = { top: range.top + headerRows, bottom: range.bottom - totalsRows };
  switch (part) {
    case 'all':
      return range;
    case 'data':
      return data;
    case 'headers':
      return headerRows === 0 ? undefined : { top: range.top, bottom: data.top - 1 };
    case 'totals':
      return totalsRows === 0 ? undefined : { top: data.bottom + 1, bottom: range.bottom };
    case 'this row':
      return at.row >= data.top && at.row <= data.bottom ? { top: at.row, bottom: at.row } : undefined;
  }
}

function writeRange(range: CellRange, sheet: string, own: string, isRelative: boolean): string {
  const mark = isRelative ? '' : '$';
  const corner = (row: number, column: number): string => `${mark}${columnName(column)}${mark}${row + 1}`;
  const start = corner(range.top, range.left);
  const end = corner(range.bottom, range.right);
  const prefix = sheet.toLowerCase() === own.toLowerCase() ? '' : `'${sheet.replaceAll("'", "''")}'!`;
  return `${prefix}${start === end ? start : `${start}:${end}`}`;
}
