import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';

const SAMPLES = join(__dirname, '../../samples');

/** The published appendices as one workbook. */
export const RLF = join(SAMPLES, 'RLF bilagor 2020.xlsx');
/** Invented figures that agree everywhere, in another layout. */
export const HSF = join(SAMPLES, 'HSF bilagor 2024 utan fel.xlsx');
/** The published appendices, one workbook a bilaga. */
export const RLF_ONE_A_BILAGA = readdirSync(join(SAMPLES, 'RLF 2020 en fil per bilaga'))
  .sort()
  .map((file) => join(SAMPLES, 'RLF 2020 en fil per bilaga', file));

/** Reads a workbook file that must be readable. */
export async function readSample(path: string): Promise<WorkbookSnapshot> {
  const result = await readWorkbookFile(path);
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  return result.workbook;
}
