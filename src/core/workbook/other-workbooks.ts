import { formulaWords, type FormulaWord } from './formula-words';
import type { WorkbookNames } from './snapshot';
import { findName, findSheet } from './workbook-names';

/** A workbook's file, whatever program has made it. */
const FILE = /\.(?:xl[a-z]{1,2}|od[st]|fods|ots|csv|txt|dbf|numbers|gsheet)$/iu;
/** A folder or an address, which no sheet's name can hold. */
const PATH = /[\\/]|:\/\//u;
/** The workbook itself. */
const ITSELF = '0';
/** Functions of Google Sheets and Excel that read something outside the workbook. */
const READS_OUTSIDE =
  /^(?:IMPORT(?:RANGE|DATA|HTML|XML|FEED)|GOOGLEFINANCE|WEBSERVICE|RTD|STOCKHISTORY|SQL\.REQUEST)$/iu;
const WITHOUT_PREFIX = /^(?:_xlfn\.|_xlws\.|_xll\.)+/iu;
/** What Google Sheets puts around a function that Excel lacks when it saves a workbook for Excel. */
const FROZEN = /^__xludf\.DUMMYFUNCTION$/iu;
/** Names that stand for each other in a ring end here. */
const DEEPEST = 20;

/** Told first, since every formula is asked. */
const MAY_READ = /[[|]|!|IMPORT|GOOGLEFINANCE|WEBSERVICE|RTD|STOCKHISTORY|SQL/iu;

/**
 * Whether a formula reads another workbook, or a source outside of it, in any of the ways in which that can be written:
 * its sheets, names, tables and sheets from one to another, as files and as Office.js write them, DDE, a function that
 * fetches, and a name that stands for any of these. What stands in quotation marks is read only where the formula makes a
 * reference of it.
 * @param sheet the sheet that the formula stands on
 */
export function readsOtherWorkbook(formula: string, names?: WorkbookNames, sheet = ''): boolean {
  return readsOther(formula, names, sheet, 0);
}

function readsOther(formula: string, names: WorkbookNames | undefined, sheet: string, depth: number): boolean {
  const hasNames = names !== undefined && names.names.length > 0;
  if (depth > DEEPEST || (!hasNames && !MAY_READ.test(formula))) return false;
  const words = formulaWords(formula);
  return words.some((word, index) => {
    const next = words[index + 1];
    switch (word.kind) {
      case 'link':
        return true;
      case 'prefix':
        return isOtherWorkbook(word, next, names);
      case 'function':
        return fetches(word, words.slice(index + 1));
      case 'name':
        return hasNames && standsForOther(word, words[index - 1], names, sheet, depth);
      default:
        return false;
    }
  });
}

function isOtherWorkbook(
  { inner, written }: FormulaWord,
  next: FormulaWord | undefined,
  names: WorkbookNames | undefined,
): boolean {
  if (names !== undefined && isOwn(inner, names)) return false;
  const workbook = /\[([^[\]]+)\]/u.exec(inner)?.[1];
  if (workbook !== undefined) return workbook !== ITSELF && (names === undefined || !isSame(workbook, names.file));
  if (PATH.test(inner) || FILE.test(inner)) return names === undefined || !isSame(inner, names.file);
  // `Bok1!Namn`: a workbook that has never been saved has no ending.
  const isName = next?.kind === 'name' && !/^\$?[A-Z]{1,3}\$?\d+$/iu.test(next.written);
  return names !== undefined && names.sheets.length > 0 && isName && !written.startsWith('#');
}

/** Whether a prefix names sheets of the workbook itself, whatever their names look like. */
function isOwn(prefix: string, names: WorkbookNames): boolean {
  if (findSheet(names, prefix) !== undefined) return true;
  const colon = prefix.indexOf(':');
  return (
    colon > 0 &&
    findSheet(names, prefix.slice(0, colon)) !== undefined &&
    findSheet(names, prefix.slice(colon + 1)) !== undefined
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function fetches({ inner }: FormulaWord, after: readonly FormulaWord[]): boolean {
  const name = inner.replace(WITHOUT_PREFIX, '');
  if (READS_OUTSIDE.test(name)) return true;
  const argument = after.find(({ kind, written }) => kind !== 'other' || !/^[\s(]$/u.test(written));
  if (argument?.kind !== 'text') return false;
  if (FROZEN.test(name)) return formulaWords(argument.inner).some((word) => isFetching(word));
  return /^INDIRECT$/iu.test(name) && readsOtherWorkbook(argument.inner);
}

/** A frozen formula is kept as text, whole or cut off. */
function isFetching({ kind, inner }: FormulaWord): boolean {
  return (kind === 'function' || kind === 'name') && READS_OUTSIDE.test(inner);
}

function standsForOther(
  { inner }: FormulaWord,
  before: FormulaWord | undefined,
  names: WorkbookNames,
  sheet: string,
  depth: number,
): boolean {
  const on = before?.kind === 'prefix' ? (findSheet(names, before.inner) ?? '') : sheet;
  const found = findName(names, inner, on);
  return found !== undefined && readsOther(found.formula, names, found.sheet ?? sheet, depth + 1);
}

/**
 * Whether a formula can only give the value that stands in it: what a function of another program came to when the workbook
 * was saved for Excel, `IFERROR(__xludf.DUMMYFUNCTION("…"),8582956)`. Such a cell holds a typed value.
 */
export function isFrozenResult(formula: string): boolean {
  return /__xludf\.DUMMYFUNCTION/iu.test(formula.replace(/"(?:[^"]|"")*"/gu, '""'));
}
