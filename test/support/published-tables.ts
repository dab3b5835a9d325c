import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withCells } from '../../src/core/fill/sheet-with-cells';
import { BUILT_IN_PACKS, GENERAL_PACK } from '../../src/core/packs/built-in';
import type { RulePack } from '../../src/core/packs/schema';
import { parseAddress } from '../../src/core/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readSample } from './sample-files';

const TABLES = join(__dirname, '../fixtures/tables');

/** The rule pack for anyone. */
export function generalPack(): RulePack {
  const pack = BUILT_IN_PACKS.get(GENERAL_PACK);
  if (pack === undefined) throw new Error(`No rule pack ${GENERAL_PACK}`);
  return pack;
}

/** A published table's workbook by the beginning of its name: `C05`. */
export function readTable(name: string): Promise<WorkbookSnapshot> {
  const file = readdirSync(TABLES).find((one) => one.startsWith(name) && one.endsWith('.xlsx'));
  if (file === undefined) throw new Error(`No table ${name}`);
  return readSample(join(TABLES, file));
}

/** The same workbook with another number typed into a cell of its first sheet. */
export function withTyped(workbook: WorkbookSnapshot, cell: string, value: number | null): WorkbookSnapshot {
  const [first, ...others] = workbook.sheets;
  const address = parseAddress(cell);
  if (first === undefined || address === undefined) throw new Error(`No cell ${cell}`);
  const sheet: SheetSnapshot = withCells(first, [{ ...address, content: { value, formula: null } }]);
  return { ...workbook, sheets: [sheet, ...others] };
}
