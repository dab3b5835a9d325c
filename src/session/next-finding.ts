import type { Place } from '../core/bilagor/figure';
import type { Report } from '../core/engine/report';
import { isOpen } from '../core/findings/acceptance';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { isInOpenWorkbook } from './open-workbook';
import type { HostPlace } from './workbook-host';

/**
 * The cell of the next finding after the selected cell, as one walks through the workbook sheet by sheet and row by row;
 * after the last comes the first. Follow-on findings and upplysningar are passed by while there is anything graver to
 * mend, and accepted ones and hidden sheets always. Null when there is no finding with a cell to go to.
 */
export function nextFinding(report: Report, { sheets }: WorkbookSnapshot, selected: HostPlace): Place | null {
  const roots = report.submissions
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.causedBy === null && isOpen(finding))
    .filter(({ place }) => place !== null && isInOpenWorkbook(place))
    .filter(({ place }) => sheets[place?.sheet.sheetIndex ?? -1]?.visibility === 'visible');
  const grave = roots.filter(({ severity }) => severity !== 'upplysning');
  const places = (grave.length > 0 ? grave : roots).flatMap(({ place }) => place ?? []).sort(byPosition);
  const here = { sheetIndex: sheets.findIndex(({ name }) => name === selected.sheet), address: selected.address };
  return (
    places.find(({ sheet, address }) => isBefore(here, { sheetIndex: sheet.sheetIndex, address })) ?? places[0] ?? null
  );
}

interface Position {
  readonly sheetIndex: number;
  readonly address: Place['address'];
}

function byPosition(one: Place, other: Place): number {
  return difference(
    { sheetIndex: one.sheet.sheetIndex, address: one.address },
    { sheetIndex: other.sheet.sheetIndex, address: other.address },
  );
}

function isBefore(one: Position, other: Position): boolean {
  return difference(one, other) < 0;
}

function difference(one: Position, other: Position): number {
  return (
    one.sheetIndex - other.sheetIndex ||
    one.address.row - other.address.row ||
    one.address.column - other.address.column
  );
}
