import type { Place } from '../../core/bilagor/figure';
import type { Unit } from '../../core/bilagor/unit';
import type { KeyFigure } from '../../core/keyfigures/key-figure';
import type { CellStyle, NewCell } from '../../core/workbook/new-sheet';
import { cellName } from '../places';
import { roundComputed, withoutNoise } from '../figures';

/** A row of a sheet that is to be made. */
export type NewRow = readonly NewCell[];

/** Nothing. */
export const EMPTY_CELL: NewCell = { value: null, style: 'plain' };

/** A text that may take several lines; nothing for an empty one. */
export function textCell(value: string): NewCell {
  return value === '' ? EMPTY_CELL : { value, style: 'text' };
}

/** A row with a text in its first cell, which runs on over the empty ones beside it. */
export function lineRow(value: string, style: CellStyle = 'plain'): NewRow {
  return [{ value, style }];
}

/** A row of headings. */
export function headingRow(headings: readonly string[]): NewRow {
  return headings.map((value): NewCell => ({ value, style: 'heading' }));
}

/** A count, as a number. */
export function countCell(value: number): NewCell {
  return { value, style: 'amount' };
}

/**
 * The way to a cell of the workbook that the sheet is made in, which is the first of those that are checked; for a cell of
 * another, its name with its file.
 */
export function placeCell(place: Place | null): NewCell {
  if (place === null) return EMPTY_CELL;
  if (place.sheet.fileIndex > 0) return textCell(`${place.sheet.file}: ${cellName(place)}`);
  const { sheet, address } = place;
  return { value: cellName(place), style: 'link', link: { to: 'cell', sheet: sheet.sheet, address } };
}

/** A key figure as printed and as it comes to, with so many decimals that a deviation shows. */
export function pairCells({
  printed,
  computed,
  unit,
  agrees,
}: Pick<KeyFigure, 'printed' | 'computed' | 'unit' | 'agrees'>): readonly [NewCell, NewCell] {
  const one = printed === null ? null : withoutNoise(printed);
  const other = computed === null ? null : roundComputed(computed, unit);
  const isExact = agrees === false && one !== null && other !== null && usual(one, unit) === usual(other, unit);
  return [numberCell(one, unit, isExact), numberCell(other, unit, isExact)];
}

/** The decimals that the usual formats show. */
function usual(value: number, unit: Unit): string {
  return value.toFixed(unit === '%' ? 3 : 1);
}

function numberCell(value: number | null, unit: Unit, isExact: boolean): NewCell {
  if (value === null) return EMPTY_CELL;
  if (unit === '%') return { value, style: isExact ? 'exactPercent' : 'percent' };
  if (isExact) return { value, style: 'exactAmount' };
  return { value, style: Number.isInteger(value) ? 'amount' : 'decimal' };
}
