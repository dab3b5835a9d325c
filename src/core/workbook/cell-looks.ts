import type { CellStyle } from './new-sheet';

/** What a style is made of. Colours are six hexadecimal digits (RRGGBB); null where Excel's own are kept. */
export interface CellLook {
  readonly numberFormat: string;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly isWrapped: boolean;
  /** In points. */
  readonly size: number;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly hasLineAbove: boolean;
}

const PLAIN: CellLook = {
  numberFormat: 'General',
  isBold: false,
  isUnderlined: false,
  isWrapped: false,
  size: 11,
  colour: null,
  fill: null,
  hasLineAbove: false,
};

/** How each style looks. Text and background differ by at least 7 to 1. */
export const CELL_LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  plain: PLAIN,
  text: { ...PLAIN, isWrapped: true },
  title: { ...PLAIN, isBold: true, size: 16 },
  section: { ...PLAIN, isBold: true, size: 13 },
  heading: { ...PLAIN, isBold: true, isWrapped: true, fill: 'EEEFEB' },
  note: { ...PLAIN, colour: '505050' },
  amount: { ...PLAIN, numberFormat: '#,##0' },
  decimal: { ...PLAIN, numberFormat: '#,##0.0' },
  exactAmount: { ...PLAIN, numberFormat: '#,##0.0#####' },
  percent: { ...PLAIN, numberFormat: '0.0%' },
  exactPercent: { ...PLAIN, numberFormat: '0.0####%' },
  link: { ...PLAIN, isUnderlined: true, colour: '0B4F8A' },
  sum: { ...PLAIN, isBold: true, hasLineAbove: true },
  sumAmount: { ...PLAIN, isBold: true, hasLineAbove: true, numberFormat: '#,##0' },
};
