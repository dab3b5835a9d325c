import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from '@univerjs/core';
import { isCellError } from '../../../src/core/workbook/snapshot';
import type { HostCell } from '../../host/workbook/cell';
import type { CellLook } from './sheet-look';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

/**
 * A cell as the grid takes it. The value is the workbook's own result, also beside a formula: the grid shows and never
 * computes. What the value is shown as is decided by `shownText` when the cell is drawn.
 */
export function cellData(cell: HostCell, look: CellLook | undefined): ICellData {
  const { value, formula } = cell;
  const style = styleOf(cell, look);
  return {
    f: formula === null ? null : `=${formula}`,
    v: isCellError(value) ? value.error : typeof value === 'boolean' ? Number(value) : value,
    t:
      typeof value === 'number'
        ? CellValueType.NUMBER
        : typeof value === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING,
    // What an edit in the grid may have left behind: a shared formula, and text in several fonts.
    si: null,
    p: null,
    ...(style !== null && { s: style }),
  };
}

function styleOf({ value, formula, fill, numberFormat }: HostCell, look: CellLook = {}): IStyleData | null {
  const horizontal =
    look.horizontal ?? (isCellError(value) || typeof value === 'boolean' ? ('center' as const) : undefined);
  const hasContent = value !== null || formula !== null;
  const style: IStyleData = {
    // The grid shows nothing by it, but what is copied takes it along.
    ...((hasContent || numberFormat !== 'General') && { n: { pattern: numberFormat } }),
    ...(fill !== null && { bg: { rgb: `#${fill}` } }),
    ...(look.colour !== undefined && { cl: { rgb: `#${look.colour}` } }),
    ...(look.bold === true && { bl: BooleanNumber.TRUE }),
    ...(look.italic === true && { it: BooleanNumber.TRUE }),
    ...(look.underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(look.fontSize !== undefined && { fs: look.fontSize }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(look.vertical !== undefined && { vt: VERTICAL[look.vertical] }),
    ...(look.wrapsText === true && { tb: WrapStrategy.WRAP }),
    ...(look.borders !== undefined && look.borders.length > 0 && { bd: bordersOf(look.borders) }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

function bordersOf(sides: NonNullable<CellLook['borders']>): IBorderData {
  return Object.fromEntries(sides.map((side) => [SIDES[side], { s: BorderStyleTypes.THIN, cl: { rgb: '#7F7F7F' } }]));
}
