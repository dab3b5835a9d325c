import Big from 'big.js';
import type { CellAddress } from '../workbook/address';
import { roundedDecimals } from '../workbook/formula';
import { isBlankText, readNumberText } from '../workbook/number-text';
import { shownDecimals, storedDecimals } from '../workbook/precision';
import { isCellError, type SheetSnapshot } from '../workbook/snapshot';
import type { Unit } from './unit';

/** Where a sheet is: its file and its name, and its place in the order of the call. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
  /** The file's place among the files of the call, from 0. */
  readonly fileIndex: number;
  /** The sheet's place in its workbook, from 0. */
  readonly sheetIndex: number;
}

/** A cell of a certain sheet. */
export interface Place {
  readonly sheet: SheetPlace;
  readonly address: CellAddress;
}

/**
 * What stands in a figure's cell: a number, nothing (blank or a lone dash), a text that is no number, an error value, or
 * a formula whose result the file does not hold.
 */
export type FigureState = 'number' | 'empty' | 'text' | 'error' | 'uncomputed';

/** A figure of a bilaga: its cell, its labels, its unit and its precision. An empty figure is not zero. */
export interface Figure extends Place {
  readonly state: FigureState;
  /** The value in `unit`; null unless `state` is `number`. */
  readonly value: number | null;
  /** What the cell holds when that is text; a lone dash, which says that there is nothing to report, is kept too. */
  readonly text: string | null;
  /** The number was typed or pasted as text, which Excel's SUM skips. */
  readonly storedAsText: boolean;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Decimals in which the figure is given. */
  readonly decimals: number;
  /**
   * The cell is a formula, or stores more decimals than it shows: its stored value is compared as it is. What a formula
   * has rounded with ROUND stands for an interval, as a typed figure does.
   */
  readonly exact: boolean;
  readonly unit: Unit;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** What `readFigure` must be told of a figure's surroundings. */
export interface FigureLabels {
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly unit: Unit;
}

/** Reads the figure in a cell. Never fails: whatever is not a number is said by `state`. */
export function readFigure(
  snapshot: SheetSnapshot,
  sheet: SheetPlace,
  address: CellAddress,
  labels: FigureLabels,
): Figure {
  const cell = snapshot.cellAt(address.row, address.column);
  const content = cell?.value ?? null;
  const formula = cell?.formula ?? null;
  const numberFormat = cell?.numberFormat ?? 'General';
  const figure = (state: FigureState, value: number | null, decimals: number, text: string | null = null): Figure => {
    const shown = value === null ? undefined : shownDecimals(numberFormat);
    const stored = value === null ? 0 : storedDecimals(value);
    const rounded = formula === null ? undefined : roundedDecimals(formula);
    return {
      sheet,
      address,
      state,
      value,
      text,
      storedAsText: state === 'number' && text !== null,
      formula,
      numberFormat,
      decimals: rounded ?? Math.max(decimals, stored),
      exact: formula === null ? shown !== undefined && text === null && stored > shown : rounded === undefined,
      unit: labels.unit,
      rowLabel: labels.rowLabel,
      columnLabel: labels.columnLabel,
    };
  };
  if (content === null) return figure(formula === null ? 'empty' : 'uncomputed', null, 0);
  if (typeof content === 'number') return figure('number', content, Math.max(0, shownDecimals(numberFormat) ?? 0));
  if (isCellError(content)) return figure('error', null, 0, content.error);
  if (typeof content === 'boolean') return figure('text', null, 0, content ? 'SANT' : 'FALSKT');
  if (isBlankText(content)) return figure('empty', null, 0, content.trim() === '' ? null : content);
  const written = readNumberText(content);
  if (written === undefined) return figure('text', null, 0, content);
  return figure('number', written.value, written.decimals + (written.percent ? 2 : 0), content);
}

/** A figure's value as a decimal number; null unless it holds one. */
export function decimalOf(figure: Figure): Big | null {
  return figure.value === null ? null : toDecimal(figure.value);
}

/**
 * A stored number as a decimal number. Excel keeps 15 significant digits, so binary noise behind them is dropped.
 */
export function toDecimal(value: number): Big {
  if (Number.isSafeInteger(value)) return new Big(value);
  return new Big(value.toPrecision(15));
}

/** A figure's name in a controller's words: `Tandvårdsersättning, Plan 2021`. */
export function figureLabel(figure: Figure): string {
  return figure.columnLabel === '' ? figure.rowLabel : `${figure.rowLabel}, ${figure.columnLabel}`;
}
