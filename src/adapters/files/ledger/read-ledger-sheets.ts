import { readLedger, type LedgerReading } from '../../../core/ledger/read-ledger';
import type { LedgerRules } from '../../../core/ledger/ledger-rules';
import { understandColumns, type LedgerRow } from '../../../core/ledger/understand-columns';
import { formatAddress } from '../../../core/workbook/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../core/workbook/snapshot';
import { REASONS } from '../reasons';

/** More than a header can lack. */
const COLUMNS_WANTED = 100;

/** Reads the first sheet that has a ledger extract's columns; when none has, the one that comes nearest says what is missing. */
export function readLedgerSheets({ file, sheets }: WorkbookSnapshot, rules: LedgerRules): LedgerReading {
  let nearest: (() => LedgerReading) | undefined;
  let least = Infinity;
  for (const sheet of sheets) {
    const rows = rowsOf(sheet);
    const missing = understandColumns(rows.slice(0, 200), file, rules)?.missing.length ?? COLUMNS_WANTED;
    if (missing >= least) continue;
    const read = (): LedgerReading =>
      readLedger(file, rows, (row, column) => `${sheet.name}!${formatAddress({ row: row - 1, column })}`, rules);
    if (missing === 0) return read();
    [nearest, least] = [read, missing];
  }
  return nearest?.() ?? { ok: false, file, reason: REASONS.noSheets };
}

function rowsOf(sheet: SheetSnapshot): readonly LedgerRow[] {
  const rows: { readonly number: number; readonly cells: CellValue[] }[] = [];
  sheet.visitCells((row, column, { value }) => {
    let last = rows.at(-1);
    if (last?.number !== row + 1) rows.push((last = { number: row + 1, cells: [] }));
    last.cells[column] = value;
  });
  return rows;
}
