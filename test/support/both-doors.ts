import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderJson } from '../../src/report/json';
import { builtInPack } from './check';
import { openInExcel } from './open-in-excel';

/** Reports of the same check, one through each of the product's ways in. */
export interface BothReports {
  readonly fromExcel: string;
  readonly fromFiles: string;
}

/**
 * Checks workbooks that were read from files, and again with the first of them open in a simulated Excel and read from there
 * through Office.js; against last year's files where they are given.
 */
export async function checkThroughBothDoors(
  workbooks: readonly WorkbookSnapshot[],
  prior?: readonly WorkbookSnapshot[],
): Promise<BothReports> {
  const [open, ...others] = workbooks;
  if (open === undefined) throw new RangeError('No workbook');
  const { host } = openInExcel(open);
  const check = (read: readonly WorkbookSnapshot[]): string =>
    renderJson(
      checkSubmissions(read, {
        pack: builtInPack(),
        ledger: null,
        unreadable: [],
        ...(prior === undefined ? {} : { prior }),
      }),
    );
  return { fromExcel: check([await host.read(), ...others]), fromFiles: check(workbooks) };
}

/** Expects the same report through both of the product's ways in. */
export async function expectEqualReports(
  workbooks: readonly WorkbookSnapshot[],
  prior?: readonly WorkbookSnapshot[],
): Promise<void> {
  const { fromExcel, fromFiles } = await checkThroughBothDoors(workbooks, prior);
  expect(fromExcel).toBe(fromFiles);
}
