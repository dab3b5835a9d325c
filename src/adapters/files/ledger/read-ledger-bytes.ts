import type { LedgerRules } from '../../../core/ledger/ledger-rules';
import type { LedgerReading } from '../../../core/ledger/read-ledger';
import { contentKind } from '../content-kind';
import { PAGE_HOST } from '../page-host';
import { readWorkbookBytes } from '../read-workbook-bytes';
import { REASONS } from '../reasons';
import { bytesSource } from './byte-source';
import { readLedgerSheets } from './read-ledger-sheets';
import { readLedgerText } from './read-ledger-text';

/** Reads a ledger extract that a page was given: a workbook, a text file or a SIE file. */
export async function readLedgerBytes(name: string, bytes: Uint8Array, rules: LedgerRules): Promise<LedgerReading> {
  if (bytes.length === 0) return { ok: false, file: name, reason: REASONS.empty };
  const kind = contentKind(bytes);
  if ('container' in kind) {
    const result = readWorkbookBytes(name, bytes, PAGE_HOST);
    return result.ok ? readLedgerSheets(result.workbook, rules) : { ok: false, file: name, reason: result.reason };
  }
  if (kind.refusal !== REASONS.text && kind.refusal !== REASONS.unknown)
    return { ok: false, file: name, reason: kind.refusal };
  return readLedgerText(
    bytesSource(name, bytes),
    rules,
    async () => (await import('csv-parse/browser/esm/sync')).parse,
  );
}
