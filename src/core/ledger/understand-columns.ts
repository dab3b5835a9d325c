import type { Version } from '../columns/version';
import { labelKey, plainText } from '../workbook/label';
import { isCellError, type CellValue } from '../workbook/snapshot';
import { readAmountHeader, withoutRepeats, type AmountUse } from './amount-header';
import { columnNamed, columnTitle } from './column-words';
import { amountMarks, readLedgerAmount } from './ledger-amount';
import type { ColumnUse, DimensionRole, LedgerInterpretation } from './ledger';
import type { KeptInterpretation, LedgerRules } from './ledger-rules';
import { readPeriodCode } from './period-code';
import { readVersionCode, type VersionCode } from './version-code';

/** A row of a ledger extract as its file gives it: from a text file all cells are texts. */
export interface LedgerRow {
  /** The row's number in its file or on its sheet, from 1. */
  readonly number: number;
  readonly cells: readonly (CellValue | undefined)[];
}

/** How an extract's columns are understood, and what is missing for it to be read. */
export interface UnderstoodColumns {
  /** The header's place among the rows. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: readonly (ColumnUse | null)[];
  readonly state: LedgerInterpretation['state'];
  /** What was confirmed before; null for what is understood anew. */
  readonly kept: KeptInterpretation | null;
  /** The version and year of the whole file, from the lines above the headers or from its name. */
  readonly ofFile: Partial<VersionCode>;
  /** Titles of columns that are missing. */
  readonly missing: readonly string[];
  /** Headers of columns that stand there twice. */
  readonly repeated: readonly string[];
  /** How many columns are understood. */
  readonly found: number;
}

/** Titles, dates and blank rows may stand above the header, but not more of them than this. */
export const HEADER_WITHIN = 50;
/** So many rows below a header tell what its columns hold. */
const SAMPLE = 100;

/** A cell as text, on one line. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'string' ? plainText(cell) : String(cell);
}

/**
 * Understands the columns of an extract by its headers, and by its values where those say nothing. The row that names the
 * most of what is needed is taken for the header; one that was understood before is known again.
 * @param file the extract's name, which may tell its version and year
 * @returns undefined when no row names any column
 */
export function understandColumns(
  rows: readonly LedgerRow[],
  file: string,
  rules: LedgerRules,
): UnderstoodColumns | undefined {
  let best: UnderstoodColumns | undefined;
  for (const [at] of rows.slice(0, HEADER_WITHIN).entries()) {
    const one = understandAt(rows, at, file, rules);
    if (one === undefined) continue;
    if (one.state === 'sparad') return one;
    const isBetter =
      best === undefined ||
      one.missing.length < best.missing.length ||
      (one.missing.length === best.missing.length && best.state !== 'given' && one.found > best.found);
    if (isBetter) best = one;
    if (best?.missing.length === 0 && best.state === 'given') break;
  }
  return best;
}

function understandAt(
  rows: readonly LedgerRow[],
  at: number,
  file: string,
  rules: LedgerRules,
): UnderstoodColumns | undefined {
  const cells = rows[at]?.cells ?? [];
  if (!cells.some((cell) => typeof cell === 'string' && cell !== '')) return undefined;
  const headers = Array.from(cells, cellText);
  const key = headers.map(labelKey).join('|');
  const kept = rules.kept.find((one) => one.headers.map(labelKey).join('|') === key);
  const ofFile = fileCode(rows.slice(0, at), file, rules.versions);
  if (kept !== undefined) {
    const { columns } = kept;
    const found = columns.filter((use) => use !== null).length;
    return { headerRow: at, headers, columns, state: 'sparad', kept, ofFile, missing: [], repeated: [], found };
  }
  const below = rows.slice(at + 1, at + 1 + SAMPLE);
  const over = carriedOver(rows[at - 1]?.cells ?? [], headers.length);
  return guess({ headers, over, below, at, ofFile, rules });
}

/** What stands over each column, a merged header over all of its columns; nothing where the row is no header. */
function carriedOver(cells: LedgerRow['cells'], count: number): readonly string[] {
  const texts = Array.from({ length: count }, (_, at) => cellText(cells[at]));
  if (texts.filter((text) => text !== '').length < 1) return texts;
  let last = '';
  return texts.map((text) => (last = text === '' ? last : text));
}

interface Header {
  readonly headers: readonly string[];
  readonly over: readonly string[];
  readonly below: readonly LedgerRow[];
  readonly at: number;
  readonly ofFile: Partial<VersionCode>;
  readonly rules: LedgerRules;
}

function guess({ headers, over, below, at, ofFile, rules }: Header): UnderstoodColumns | undefined {
  const valuesOf = (column: number): readonly (CellValue | undefined)[] =>
    below.map(({ cells }) => cells[column]).filter((cell) => cell !== undefined && cell !== null && cell !== '');
  const roles = new Map<DimensionRole, number>();
  const amounts: { readonly column: number; readonly use: AmountUse }[] = [];
  const repeated = new Set<string>();
  const takes = new Map<string, string>();
  let isAllOwn = true;
  for (const [column, header] of headers.entries()) {
    if (header === '') continue;
    const iekodColumn = rules.iekod?.from.some((name) => labelKey(name) === labelKey(header)) === true;
    const named = iekodColumn ? { role: 'motpart' as const, isOwn: true } : columnNamed(header);
    if (named !== undefined && named.role !== 'belopp' && named.role !== 'debet' && named.role !== 'kredit') {
      const before = takes.get(named.role);
      if (before !== undefined && labelKey(before) === labelKey(header)) repeated.add(columnTitle(named.role));
      const holds = roles.get(named.role);
      // Konto beside Kontonummer: the one with the codes is read.
      if (
        holds !== undefined &&
        !(named.isOwn && fits(named.role, valuesOf(column), rules) > fits(named.role, valuesOf(holds), rules))
      )
        continue;
      roles.set(named.role, column);
      takes.set(named.role, header);
      if (!named.isOwn) isAllOwn = false;
      continue;
    }
    const amount = readAmountHeader(header, over[column] ?? '', rules.versions);
    if (amount === undefined || !isMostlyAmounts(valuesOf(column))) continue;
    const before = amounts.find(({ use }) => JSON.stringify(use) === JSON.stringify(amount.use));
    if (before !== undefined && labelKey(headers[before.column] ?? '') === labelKey(header)) repeated.add('Belopp');
    if (!amount.isOwn || amount.use.version !== null || amount.use.year !== null) isAllOwn = false;
    amounts.push({ column, use: amount.use });
  }
  const byName = roles.size + amounts.length;
  const need = (role: DimensionRole): boolean => !roles.has(role);
  const taken = new Set([...roles.values(), ...amounts.map(({ column }) => column)]);
  const byValue = (role: DimensionRole): void => {
    const column = headers.findIndex(
      (header, index) => header !== '' && !taken.has(index) && fits(role, valuesOf(index), rules) > 0.9,
    );
    if (column < 0) return;
    roles.set(role, column);
    taken.add(column);
    isAllOwn = false;
  };
  const hasYear = (): boolean => amounts.length > 0 && amounts.every(({ use }) => use.year !== null);
  const hasVersion = (): boolean => amounts.length > 0 && amounts.every(({ use }) => use.version !== null);
  if (byName > 0 && below.length > 0) {
    if (need('period') && !hasYear()) byValue('period');
    if (need('år') && need('period') && !hasYear()) byValue('år');
    if (need('version') && !hasVersion()) byValue('version');
    if (need('konto')) byValue('konto');
    if (need('iekod') && need('motpart')) byValue('iekod');
    if (amounts.length === 0) {
      const column = headers
        .map((header, index) => header !== '' && !taken.has(index) && fits('belopp', valuesOf(index), rules) > 0.9)
        .lastIndexOf(true);
      const use = readAmountHeader('Belopp', '', rules.versions)?.use;
      if (column >= 0 && use !== undefined) {
        amounts.push({ column, use });
        isAllOwn = false;
      }
    }
  }
  if (roles.size + amounts.length === 0) return undefined;
  const read = withoutRepeats(amounts);
  const columns = headers.map((_, column): ColumnUse | null => {
    const role = [...roles].find(([, place]) => place === column)?.[0];
    return role === undefined ? (read.find((one) => one.column === column)?.use ?? null) : { role };
  });
  const yearFromVersions =
    roles.has('version') &&
    fits('version', valuesOf(roles.get('version') ?? 0), rules) > 0.9 &&
    valuesOf(roles.get('version') ?? 0).every(
      (cell) => typeof readVersionCode(cellText(cell), rules.versions)?.year === 'number',
    );
  const missing = [
    ...(need('konto') ? ['Konto'] : []),
    ...(need('iekod') && need('motpart') && !rules.isWithoutIekod ? ['IE-kod'] : []),
    ...(need('version') && !hasVersion() && ofFile.version === undefined ? ['Version'] : []),
    ...(need('år') && need('period') && !hasYear() && !yearFromVersions && typeof ofFile.year !== 'number'
      ? ['År']
      : []),
    ...(read.length === 0 ? ['Belopp'] : []),
  ];
  const found = roles.size + amounts.length;
  const state = isAllOwn && !roles.has('motpart') ? 'given' : 'föreslagen';
  return { headerRow: at, headers, columns, state, kept: null, ofFile, missing, repeated: [...repeated], found };
}

/** How much of a column's values are what a role has: between 0 and 1. */
function fits(role: DimensionRole | 'belopp', values: readonly (CellValue | undefined)[], rules: LedgerRules): number {
  if (values.length === 0) return 0;
  const isOne = (cell: CellValue | undefined): boolean => {
    const text = cellText(cell);
    switch (role) {
      case 'konto':
        return /^[1-9]\d{3,9}(?!\d)/u.test(text) && !/[.,]\d/u.test(text);
      case 'iekod':
        return /^[0-3]$/u.test(text);
      case 'period':
        return /^20\d{2}-?(?:0\d|1[0-3])$/u.test(text);
      case 'år':
        return /^(?:19|20)\d{2}$/u.test(text);
      case 'version':
        return readVersionCode(text, rules.versions) !== undefined;
      case 'belopp':
        return typeof readLedgerAmount(cell, { pointIsDecimal: true }) === 'number';
      default:
        return false;
    }
  };
  return values.filter(isOne).length / values.length;
}

/** Blank columns may be amounts too; a column of words is none. */
function isMostlyAmounts(values: readonly (CellValue | undefined)[]): boolean {
  if (values.length === 0) return true;
  const marks = amountMarks(values);
  return values.filter((cell) => readLedgerAmount(cell, marks) !== undefined).length * 2 >= values.length;
}

/** The version and year in the lines above the headers, else in the file's name. */
function fileCode(
  above: readonly LedgerRow[],
  file: string,
  versions: ReadonlyMap<string, Version>,
): Partial<VersionCode> {
  const name = file.replace(/\.[a-z0-9]+$/iu, '').replace(/[_.-]+/gu, ' ');
  const texts = [...above.flatMap(({ cells }) => cells.map(cellText)), name];
  let [version, year]: [Version | undefined, number | undefined] = [undefined, undefined];
  for (const text of texts) {
    if (text === '' || text.length > 100) continue;
    for (const word of text.match(/[A-Za-zÀ-ÖØ-öø-ɏ]+/gu) ?? []) version ??= readVersionCode(word, versions)?.version;
    year ??= readPeriodCode(text.toLowerCase())?.year ?? undefined;
  }
  return { ...(version === undefined ? {} : { version }), ...(year === undefined ? {} : { year }) };
}
