import { basename } from 'node:path';
import { findLedgerHeader, readLedger, type LedgerReading, type LedgerRow } from '../../core/keyfigures/read-ledger';
import { formatAddress } from '../../core/workbook/address';
import type { CellValue, SheetSnapshot } from '../../core/workbook/snapshot';
import { contentKind } from './content-kind';
import { readBytes } from './read-bytes';
import { decodeText } from './decode-text';
import { readWorkbookFile } from './read-workbook-file';
import { REASONS } from './reasons';

/** Reads a ledger extract: a workbook, or a text file with semicolons, commas or tabs between its columns. Never throws. */
export async function readLedgerFile(path: string): Promise<LedgerReading> {
  const file = basename(path);
  const content = await readBytes(path);
  if (!content.ok) return { ok: false, file, reason: content.reason };
  if (content.bytes.length === 0) return { ok: false, file, reason: REASONS.empty };
  const kind = contentKind(content.bytes);
  if ('container' in kind) return readLedgerWorkbook(path);
  if (kind.refusal !== REASONS.text) return { ok: false, file, reason: kind.refusal };
  return readLedgerText(file, decodeText(content.bytes));
}

/** The first sheet that has the columns; when none has, the one that comes nearest says what is missing. */
async function readLedgerWorkbook(path: string): Promise<LedgerReading> {
  const result = await readWorkbookFile(path);
  if (!result.ok) return result;
  const { file, sheets } = result.workbook;
  let nearest: LedgerReading | undefined;
  let least = Infinity;
  for (const sheet of sheets) {
    const rows = rowsOf(sheet);
    const header = findLedgerHeader(rows);
    const missing = header?.missing.length ?? COLUMNS_WANTED;
    if (missing >= least) continue;
    const reading = readLedger(file, rows, (row, column) => `${sheet.name}!${formatAddress({ row: row - 1, column })}`);
    if (missing === 0) return reading;
    [nearest, least] = [reading, missing];
  }
  return nearest ?? { ok: false, file, reason: REASONS.noSheets };
}

/** More than a header can lack. */
const COLUMNS_WANTED = 100;

function rowsOf(sheet: SheetSnapshot): readonly LedgerRow[] {
  const rows: { readonly number: number; readonly cells: CellValue[] }[] = [];
  sheet.visitCells((row, column, { value }) => {
    let last = rows.at(-1);
    if (last?.number !== row + 1) rows.push((last = { number: row + 1, cells: [] }));
    last.cells[column] = value;
  });
  return rows;
}

/**
 * csv-parse reads quoted fields that hold line breaks and still tells each record's line; it is maintained, has no
 * dependencies, and is loaded only when a ledger extract in text is given.
 */
async function readLedgerText(file: string, text: string): Promise<LedgerReading> {
  const { parse } = await import('csv-parse/sync');
  const rows: LedgerRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        rows.push({ number: lines, cells });
        return null;
      },
    });
  } catch {
    const reason = `Ett citattecken (") efter rad ${rows.at(-1)?.number ?? 1} avslutas aldrig. Ta bort det eller dubblera det.`;
    return { ok: false, file, reason };
  }
  return readLedger(file, rows, (row) => `rad ${row}`);
}

const DELIMITERS = [';', '\t', ','] as const;

/** The mark that divides the header into most of its columns. */
function delimiterOf(text: string): string {
  const start = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u, 100);
  const columnsWith = (delimiter: string): number => {
    const rows = start.map((line, index) => ({
      number: index + 1,
      cells: line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')),
    }));
    return findLedgerHeader(rows)?.columns.size ?? 0;
  };
  let best: string = DELIMITERS[0];
  let most = columnsWith(best);
  for (const delimiter of DELIMITERS) {
    const columns = columnsWith(delimiter);
    if (columns > most) [best, most] = [delimiter, columns];
  }
  return best;
}
