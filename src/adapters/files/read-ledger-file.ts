import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LedgerReading } from '../../core/ledger/read-ledger';
import { NO_LEDGER_RULES, type LedgerRules } from '../../core/ledger/ledger-rules';
import { contentKind } from './content-kind';
import { fileSource } from './ledger/file-source';
import { readLedgerSheets } from './ledger/read-ledger-sheets';
import { readLedgerText } from './ledger/read-ledger-text';
import { openRefusal, stateRefusal } from './read-bytes';
import { readWorkbookFile } from './read-workbook-file';
import { REASONS } from './reasons';

/** Reads a ledger extract: a workbook, a text file with marks between its columns, or a SIE file. Never throws. */
export async function readLedgerFile(path: string, rules: LedgerRules = NO_LEDGER_RULES): Promise<LedgerReading> {
  const file = basename(path);
  try {
    const refusal = await stateRefusal(path);
    if (refusal !== undefined) return { ok: false, file, reason: refusal };
    const kind = contentKind(await firstBytes(path));
    if ('container' in kind) {
      const result = await readWorkbookFile(path);
      return result.ok ? readLedgerSheets(result.workbook, rules) : result;
    }
    if (!isText(kind.refusal)) return { ok: false, file, reason: kind.refusal };
    const source = await fileSource(file, path);
    return source.size === 0
      ? { ok: false, file, reason: REASONS.empty }
      : await readLedgerText(source, rules, async () => (await import('csv-parse/sync')).parse);
  } catch (error) {
    return { ok: false, file, reason: openRefusal(error) };
  }
}

/** UTF-16 without its mark looks like no text at all; its reader tells. */
function isText(refusal: string): boolean {
  return refusal === REASONS.text || refusal === REASONS.unknown;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
