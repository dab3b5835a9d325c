import type { ListCell } from '../../bilagor/list-table';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CellAddress } from '../../workbook/address';
import { plainText } from '../../workbook/label';
import { isBlankText } from '../../workbook/number-text';

/** The cell of a table's figure as a text. */
export function readListCellAt({ snapshot }: PackTable, address: CellAddress): ListCell {
  const cell = snapshot.cellAt(address.row, address.column);
  const value = cell?.value ?? null;
  const text = typeof value === 'string' ? plainText(value) : typeof value === 'number' ? String(value) : '';
  return {
    text,
    isEmpty: isBlankText(text),
    address,
    fill: cell?.fill ?? null,
    number: typeof value === 'number' ? value : null,
    isText: typeof value === 'string',
  };
}
