import { readPeriodText, type Version } from '../bilagor/period';
import { KRONOR_PER, readMoneyUnit } from '../bilagor/unit';
import { listWords } from '../findings/wording';
import { labelKey, plainText } from '../workbook/label';
import { readNumberText } from '../workbook/number-text';
import { isCellError, type CellValue } from '../workbook/snapshot';
import type { Ledger, LedgerLine, UnusedLine } from './ledger';

/** A row of a ledger extract as its file gives it: from a text file all cells are texts. */
export interface LedgerRow {
  /** The row's number in its file or on its sheet, from 1. */
  readonly number: number;
  readonly cells: readonly (CellValue | undefined)[];
}

/** A ledger extract that was read, or why it cannot be used. */
export type LedgerReading =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      /** Rows that do not count, each with its place and the reason, in Swedish. */
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      /** The file's name without its folders. */
      readonly file: string;
      /** Swedish: what is wrong and what to do. */
      readonly reason: string;
    };

type ColumnName = 'konto' | 'iekod' | 'version' | 'år' | 'belopp' | 'dvo' | 'enhet' | 'förvaltning';

const COLUMNS: readonly { readonly name: ColumnName; readonly title: string; readonly keys: readonly string[] }[] = [
  { name: 'konto', title: 'Konto', keys: ['konto', 'kontonr', 'kontonummer'] },
  { name: 'iekod', title: 'IE-kod', keys: ['iekod', 'ie', 'internexternkod', 'internexternkodiekod'] },
  { name: 'version', title: 'Version', keys: ['version'] },
  { name: 'år', title: 'År', keys: ['år', 'budgetår'] },
  { name: 'belopp', title: 'Belopp', keys: ['belopp'] },
  { name: 'dvo', title: 'Dvo', keys: ['dvo', 'delverksamhetsområde'] },
  { name: 'enhet', title: 'Enhet', keys: ['enhet'] },
  { name: 'förvaltning', title: 'Förvaltning', keys: ['förvaltning'] },
];
const REQUIRED: readonly ColumnName[] = ['konto', 'iekod', 'version', 'år', 'belopp'];

/** Titles, dates and blank rows may stand above the header, but not more of them than this. */
const HEADER_WITHIN = 50;

/** Where each column stands, from 0, and what one of its amounts is in kronor. */
export interface LedgerHeader {
  /** The header's place among the rows. */
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
  readonly kronorPerAmount: number;
}

/** Finds the row that names most of a ledger extract's columns; undefined when no row names any. */
export function findLedgerHeader(rows: readonly LedgerRow[]): LedgerHeader | undefined {
  let best: LedgerHeader | undefined;
  for (const [row, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const header = readHeader(row, cells);
    if (header.columns.size > 0 && (best === undefined || header.missing.length < best.missing.length)) best = header;
    if (best?.missing.length === 0) break;
  }
  return best;
}

function readHeader(row: number, cells: LedgerRow['cells']): LedgerHeader {
  const columns = new Map<ColumnName, number>();
  const repeated = new Set<string>();
  let kronorPerAmount = 1;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const column = columnNamed(cell);
    if (column === undefined) continue;
    if (columns.has(column.name)) repeated.add(column.title);
    columns.set(column.name, index);
    if (column.name === 'belopp') kronorPerAmount = KRONOR_PER[readMoneyUnit(cell) ?? 'kr'];
  }
  const missing = COLUMNS.filter(({ name }) => REQUIRED.includes(name) && !columns.has(name)).map(({ title }) => title);
  return { row, columns, missing, repeated: [...repeated], kronorPerAmount };
}

function columnNamed(text: string): (typeof COLUMNS)[number] | undefined {
  const key = labelKey(text).replace(/^(belopp)i?(?:kr|kronor|sek|tkr|mnkr|mkr|tusentalkronor|miljonerkronor)$/u, '$1');
  return COLUMNS.find(({ keys }) => keys.includes(key));
}

/**
 * Reads a ledger extract from its rows. A row that cannot be read costs that row only and is told; a column that is
 * missing costs the file.
 * @param place the name of a place for messages: `rad 12`, or `Blad1!E12`
 */
export function readLedger(
  file: string,
  rows: readonly LedgerRow[],
  place: (row: number, column: number) => string,
): LedgerReading {
  const header = findLedgerHeader(rows);
  if (header === undefined || header.missing.length > 0) return { ok: false, file, reason: missingColumns(header) };
  if (header.repeated.length > 0) {
    const reason = `Kolumnen ${listWords(header.repeated)} finns mer än en gång. Ta bort eller byt namn på den som inte ska läsas.`;
    return { ok: false, file, reason };
  }
  const lines: LedgerLine[] = [];
  const notes: string[] = [];
  const unused: UnusedLine[] = [];
  for (const row of rows.slice(header.row + 1)) {
    if (row.cells.every((cell) => asText(cell) === '')) continue;
    const result = readLine(row, header);
    if ('line' in result) lines.push(result.line);
    else {
      unused.push(readUnused(row, header));
      notes.push(`${place(row.number, result.column)}: ${result.problem} Raden räknas inte.`);
    }
  }
  if (lines.length > 0) return { ok: true, ledger: { file, lines, ...(unused.length === 0 ? {} : { unused }) }, notes };
  const [first] = notes;
  return {
    ok: false,
    file,
    reason: first === undefined ? 'Det finns inga rader under rubrikerna.' : `Ingen rad kan läsas; ${first}`,
  };
}

function missingColumns(header: LedgerHeader | undefined): string {
  const all = 'Rubrikerna ska vara Konto, IE-kod, Version, År och Belopp, på samma rad och i valfri ordning.';
  if (header === undefined) return `Filen är inget huvudboksutdrag: ingen av rubrikerna hittas. ${all}`;
  const [word, is] = header.missing.length === 1 ? ['Kolumnen', 'saknas'] : ['Kolumnerna', 'saknas'];
  return `${word} ${listWords(header.missing)} ${is}. ${all}`;
}

type LineReading = { readonly line: LedgerLine } | { readonly problem: string; readonly column: number };

function readLine({ cells }: LedgerRow, { columns, kronorPerAmount }: LedgerHeader): LineReading {
  const cellOf = (name: ColumnName): CellValue | undefined => {
    const column = columns.get(name);
    return column === undefined ? undefined : cells[column];
  };
  const refuse = (name: ColumnName, title: string, wanted: string): LineReading => {
    const text = asText(cellOf(name));
    const problem = text === '' ? `${title} saknas.` : `${title} är ”${text}” men ska vara ${wanted}.`;
    return { problem, column: columns.get(name) ?? 0 };
  };

  const konto = /^\d{4,}(?!\d)/u.exec(asText(cellOf('konto')))?.[0];
  if (konto === undefined) return refuse('konto', 'Konto', 'ett kontonummer med minst fyra siffror');
  const iekod = /^[0-3](?![\d.,])/u.exec(asText(cellOf('iekod')))?.[0];
  if (iekod === undefined) return refuse('iekod', 'IE-kod', '0, 1, 2 eller 3');
  const period = readPeriodText(asText(cellOf('version')));
  const version: Version | null = period?.version ?? null;
  if (version === null) return refuse('version', 'Version', 'Utfall, Bokslut, Prognos, Budget eller Plan');
  const year = /^(?:19|20)\d{2}$/u.exec(asText(cellOf('år')))?.[0];
  if (year === undefined) return refuse('år', 'År', 'ett årtal med fyra siffror');
  if (typeof period?.year === 'number' && period.year !== Number(year)) {
    return refuse('version', 'Version', `för samma år som kolumnen År (${year})`);
  }
  const belopp = readAmount(cellOf('belopp'));
  if (belopp === undefined) return refuse('belopp', 'Belopp', 'ett tal');
  const dvo = asText(cellOf('dvo'));
  return {
    line: {
      konto,
      iekod: Number(iekod),
      dvo: (/^\d+/u.exec(dvo)?.[0] ?? dvo) || null,
      enhet: asText(cellOf('enhet')) || asText(cellOf('förvaltning')) || null,
      version,
      year: Number(year),
      // 15 digits, as Excel keeps: 0.1 tkr is 100 kr, without binary noise.
      belopp: Number((belopp * kronorPerAmount).toPrecision(15)),
    },
  };
}

/** What can be read of a row that cannot be used. */
function readUnused({ cells }: LedgerRow, { columns, kronorPerAmount }: LedgerHeader): UnusedLine {
  const cellOf = (name: ColumnName): CellValue | undefined => {
    const column = columns.get(name);
    return column === undefined ? undefined : cells[column];
  };
  const iekod = /^[0-3](?![\d.,])/u.exec(asText(cellOf('iekod')))?.[0];
  const year = /^(?:19|20)\d{2}$/u.exec(asText(cellOf('år')))?.[0];
  const belopp = readAmount(cellOf('belopp'));
  return {
    konto: /^\d{4,}(?!\d)/u.exec(asText(cellOf('konto')))?.[0] ?? null,
    iekod: iekod === undefined ? null : Number(iekod),
    dvo: /^\d+/u.exec(asText(cellOf('dvo')))?.[0] ?? null,
    enhet: asText(cellOf('enhet')) || asText(cellOf('förvaltning')) || null,
    version: readPeriodText(asText(cellOf('version')))?.version ?? null,
    year: year === undefined ? null : Number(year),
    belopp: belopp === undefined ? null : Number((belopp * kronorPerAmount).toPrecision(15)),
  };
}

function readAmount(cell: CellValue | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = asText(cell);
  // A unit other than kronor would be dropped silently, so the amount is not guessed at.
  if (/[A-Za-zÀ-ÖØ-öø-ɏ%]/u.test(text.replace(/(?:kr|kronor|sek)$/iu, ''))) return undefined;
  return readNumberText(text.replace(/ ?sek$/iu, ''))?.value;
}

function asText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isCellError(cell)) return cell.error;
  return plainText(String(cell));
}
