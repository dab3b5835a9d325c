import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderJson } from '../../src/report/json';
import { checkWorkbooks } from './check';
import { openInExcel } from './open-in-excel';

/** Reports of the same check, one through each of the product's ways in. */
export interface BothReports {
  readonly fromExcel: string;
  readonly fromFiles: string;
}

/**
 * Checks workbooks that were read from files, and again with the first of them open in a simulated Excel and read from there
 * through Office.js.
 */
export async function checkThroughBothDoors(workbooks: readonly WorkbookSnapshot[]): Promise<BothReports> {
  const [open, ...others] = workbooks;
  if (open === undefined) throw new RangeError('No workbook');
  const { host } = openInExcel(open);
  return {
    fromExcel: renderJson(checkWorkbooks([await host.read(), ...others])),
    fromFiles: renderJson(checkWorkbooks(workbooks)),
  };
}

/** Expects the same report through both of the product's ways in. */
export async function expectEqualReports(workbooks: readonly WorkbookSnapshot[]): Promise<void> {
  const { fromExcel, fromFiles } = await checkThroughBothDoors(workbooks);
  expect(fromExcel).toBe(fromFiles);
}
