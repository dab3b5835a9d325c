import type { HostCell, Json } from '../workbook/cell';
import { formatCells } from '../workbook/change-cells';
import { cellCount, quoteSheetName } from '../workbook/grid';
import { formatAddress } from '../../../src/core/workbook/address';
import type { Arguments } from './arguments';
import { formatOf, withFormat } from './cell-formats';
import { HostError } from './host-error';
import type { RangeTarget } from './host-object';
import { linesBetween } from './lines-between';
import { refuseUnlessAllowed } from './protection';
import type { Session } from './session';

type JsonObject = Readonly<Record<string, Json>>;

/** `Range.getCellProperties`: for each cell what was asked for, such as `{ format: { fill: { color: true } } }`. */
export function cellProperties({ sheet, range }: RangeTarget, args: Arguments, session: Session): Json {
  if (cellCount(range) > session.mostCells) throw new HostError('RangeExceedsLimit');
  const asked = objectOf(args.json(0));
  return linesBetween(range.top, range.bottom).map((row) =>
    linesBetween(range.left, range.right).map((column) => {
      const cell = sheet.at(row, column);
      const address = `${quoteSheetName(sheet.name)}!${formatAddress({ row, column })}`;
      return answer(asked, '', (path) => {
        if (path === 'address' || path === 'addressLocal') return address;
        if (path === 'hidden') return sheet.state.hiddenRows.has(row) || sheet.state.hiddenColumns.has(column);
        if (path === 'hyperlink') return cell.format['hyperlink'] ?? null;
        return path.startsWith('format/') ? formatOf(cell, path.slice('format/'.length)) : null;
      });
    }),
  );
}

/** `Range.getRowProperties`: for each row what was asked for. */
export function rowProperties({ sheet, range }: RangeTarget, args: Arguments, session: Session): Json {
  const asked = objectOf(args.json(0));
  refuseTooMany(range.bottom - range.top + 1, session);
  return linesBetween(range.top, range.bottom).map((row) =>
    answer(asked, '', (path) => {
      if (path === 'rowHidden') return sheet.state.hiddenRows.has(row);
      if (path === 'rowIndex') return row;
      if (path === 'address' || path === 'addressLocal') return `${quoteSheetName(sheet.name)}!${row + 1}:${row + 1}`;
      return null;
    }),
  );
}

/** `Range.getColumnProperties`: for each column what was asked for. */
export function columnProperties({ sheet, range }: RangeTarget, args: Arguments, session: Session): Json {
  const asked = objectOf(args.json(0));
  refuseTooMany(range.right - range.left + 1, session);
  return linesBetween(range.left, range.right).map((column) =>
    answer(asked, '', (path) => {
      if (path === 'columnHidden') return sheet.state.hiddenColumns.has(column);
      return path === 'columnIndex' ? column : null;
    }),
  );
}

/** `Range.setCellProperties`: formats for each cell, as an array of rows of the range's size. */
export function setCellProperties({ sheet, range }: RangeTarget, args: Arguments, session: Session): undefined {
  const rows = args.json(0);
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if (!Array.isArray(rows) || rows.length !== height) throw new HostError('InvalidArgument');
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  const { workbook, origin } = session;
  formatCells(
    workbook,
    sheet,
    range,
    (cell, row, column) => {
      const properties: unknown = rows[row];
      if (!Array.isArray(properties) || properties.length !== width) throw new HostError('InvalidArgument');
      return withProperties(cell, objectOf((properties as readonly Json[])[column] ?? {}), '');
    },
    origin,
  );
  return undefined;
}

function withProperties(cell: HostCell, properties: JsonObject, path: string): HostCell {
  let changed = cell;
  for (const [name, value] of Object.entries(properties)) {
    const full = path === '' ? name : `${path}/${name}`;
    if (full === 'hyperlink') changed = { ...changed, format: { ...changed.format, hyperlink: value } };
    else if (isObject(value)) changed = withProperties(changed, value, full);
    else if (full.startsWith('format/')) changed = withFormat(changed, full.slice('format/'.length), value);
    else throw new HostError('InvalidArgument');
  }
  return changed;
}

/** Gives each property that was asked for with true its value, in the shape of the question. */
function answer(asked: JsonObject, path: string, valueOf: (path: string) => Json): JsonObject {
  const given: Record<string, Json> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    const full = path === '' ? name : `${path}/${name}`;
    if (isObject(wanted)) given[name] = answer(wanted, full, valueOf);
    else if (wanted === true) given[name] = valueOf(full);
  }
  return given;
}

function refuseTooMany(count: number, session: Session): void {
  if (count > session.mostCells) throw new HostError('RangeExceedsLimit');
}

function objectOf(value: Json): JsonObject {
  if (!isObject(value)) throw new HostError('InvalidArgument');
  return value;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
