import type { Json } from '../../workbook/cell';
import { setHidden } from '../../workbook/change-sheets';
import { HostError } from '../host-error';
import type { RangeTarget } from '../host-object';
import type { Property } from '../object-type';
import { refuseUnlessAllowed } from '../protection';
import type { Session } from '../session';

/** The properties of `Excel.Range` that tell whether its rows and columns are hidden; null when it differs. */
export const rangeHiding: Readonly<Record<string, Property<RangeTarget>>> = {
  RowHidden: {
    since: '1.2',
    get: areRowsHidden,
    set: (target, value, session) => {
      hide(target, 'row', value, session);
    },
  },
  ColumnHidden: {
    since: '1.2',
    get: areColumnsHidden,
    set: (target, value, session) => {
      hide(target, 'column', value, session);
    },
  },
  Hidden: {
    since: '1.2',
    get: (target) => {
      const [rows, columns] = [areRowsHidden(target), areColumnsHidden(target)];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
};

function areRowsHidden({ sheet, range }: RangeTarget): boolean | null {
  return areHidden(sheet.state.hiddenRows, range.top, range.bottom);
}

function areColumnsHidden({ sheet, range }: RangeTarget): boolean | null {
  return areHidden(sheet.state.hiddenColumns, range.left, range.right);
}

function areHidden(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const line of hidden) if (line >= first && line <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function hide({ sheet, range }: RangeTarget, axis: 'row' | 'column', value: Json, session: Session): void {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  refuseUnlessAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  setHidden(session.workbook, sheet, axis, range, value, session.origin);
}
