import { HostProblem, type WorkbookHost } from './workbook-host';

const refuse = (): Promise<never> => Promise.reject(new HostProblem('noWorkbook', 'The page is open outside Excel'));

/** The host of a page that is open outside Excel: there is no workbook to read. */
export const ABSENT_WORKBOOK: WorkbookHost = {
  read: refuse,
  readChanges: refuse,
  watch: refuse,
  watchSelection: refuse,
  show: refuse,
  write: refuse,
  writeReview: refuse,
  writeReportSheet: refuse,
  removeReportSheet: refuse,
  restore: refuse,
};
