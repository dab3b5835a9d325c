import type { Report } from '../core/engine/report';
import type { NewSheet } from '../core/workbook/new-sheet';
import { problemOf, type HostProblemKind, type WorkbookHost } from './workbook-host';

/** Turns a report into a sheet. `at` is the local time with its offset from UTC. */
export type ReportSheetMaker = (report: Report, at: string) => Promise<NewSheet>;

/** How it went to make a Kontrollrapport in the open workbook, or to remove it. */
export type ReportSheetNotice =
  /** `sheet` is what it is called, so that it can be shown. */
  | { readonly kind: 'reportMade'; readonly sheet: string }
  /** Not made: the program refused, or the report is no longer of the workbook as it is. */
  | { readonly kind: 'reportNotMade'; readonly problem: HostProblemKind | 'changed' }
  | { readonly kind: 'reportRemoved'; readonly sheet: string }
  | { readonly kind: 'reportNotRemoved'; readonly problem: HostProblemKind };

/** What makes and removes the sheet. */
type ReportSheetHost = Pick<WorkbookHost, 'writeReportSheet' | 'removeReportSheet'>;

/** Makes a sheet and writes it into the open workbook. */
export async function makeReportSheet(
  host: ReportSheetHost,
  make: () => Promise<NewSheet>,
): Promise<ReportSheetNotice> {
  try {
    return { kind: 'reportMade', sheet: await host.writeReportSheet(await make()) };
  } catch (error) {
    return { kind: 'reportNotMade', problem: problemOf(error) };
  }
}

/** Removes the sheet from the open workbook; null when there was none, so that there is nothing to tell. */
export async function removeReportSheet(host: ReportSheetHost): Promise<ReportSheetNotice | null> {
  try {
    const sheet = await host.removeReportSheet();
    return sheet === null ? null : { kind: 'reportRemoved', sheet };
  } catch (error) {
    return { kind: 'reportNotRemoved', problem: problemOf(error) };
  }
}
