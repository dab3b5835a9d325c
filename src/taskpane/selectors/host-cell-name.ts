import { formatAddress } from '../../core/workbook/address';
import type { HostPlace } from '../../session/workbook-host';

/** A cell of the open workbook with its sheet, `Bil 11RLF!E8`. */
export function hostCellName({ sheet, address }: HostPlace): string {
  return `${sheet}!${formatAddress(address)}`;
}
