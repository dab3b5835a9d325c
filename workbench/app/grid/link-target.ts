import type { HostCell } from '../../host/workbook/cell';
import { parseRange } from '../../host/workbook/grid';
import type { HostWorkbook, Selection } from '../../host/workbook/host-workbook';

/** Where a cell's link leads in its own workbook; undefined without a link, and where Excel would not go either. */
export function linkTarget(workbook: HostWorkbook, { format }: HostCell): Selection | undefined {
  const link = format['hyperlink'];
  if (typeof link !== 'object' || link === null || !('documentReference' in link)) return undefined;
  const reference = link['documentReference'];
  const written = typeof reference === 'string' ? parseRange(reference) : undefined;
  const sheet = workbook.sheetNamed(written?.sheet ?? '');
  if (written === undefined || sheet?.state.visibility !== 'visible') return undefined;
  return { sheet, range: written.range };
}
