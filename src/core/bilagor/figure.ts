import Big from 'big.js';
import type { DocumentPlace } from '../document/place';
import type { CellAddress } from '../workbook/address';
import { roundedDecimals } from '../workbook/formula';
import { isFrozenResult } from '../workbook/other-workbooks';
import { isPlainFormat, isShownAsDate, scaleOf, shownText, thousandsOf, wordsOf } from '../workbook/shown-cell';
import { plainText } from '../workbook/label';
import { isBlankText, readNumberText } from '../workbook/number-text';
import { shownDecimals, storedDecimals } from '../workbook/precision';
import { isCellError, type Cell, type SheetSnapshot } from '../workbook/snapshot';
import type { FormulaScope } from '../workbook/sums/formula-scope';
import { formatFactor, writtenFactor, type Unit } from './unit';

/** Where a sheet is: its file and its name, and its place in the order of the call. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
  /** The file's place among the files of the call, from 0. */
  readonly fileIndex: number;
  /** The sheet's place in its workbook, from 0. */
  readonly sheetIndex: number;
  /** What the workbook's formulas can name; undefined for a sheet by itself. */
  readonly scope?: FormulaScope;
  /** Its workbook is calculated only when somebody asks for it. */
  readonly isCalculatedByHand?: boolean;
  /**
   * Set for a part of a document, whose figures are read as those of a sheet are: a table, or the text, a sentence a row.
   * Tells where in the document a cell of it stands; nobody is shown its address.
   */
  readonly documentPlace?: (address: CellAddress) => DocumentPlace;
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
  /** The text names another unit than `unit`, in which the amount is given: `0,7 mnkr` among tkr is good for 100 tkr. */
  readonly inOtherUnit: boolean;
  readonly formula: string | null;
  readonly numberFormat: string;
  /**
   * Decimals in which the figure is given, as its column or row gives them; negative for an amount that is given in tens or
   * hundreds of the unit.
   */
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
  const { state, value, text, decimals, inOtherUnit } = readContent(cell, labels.unit);
  // What can only give the number that stands in it is a typed number.
  const formula = cell === undefined || cell.formula === null || isFrozenResult(cell.formula) ? null : cell.formula;
  const numberFormat = cell?.numberFormat ?? 'General';
  const rounded = formula === null ? undefined : roundedShown(formula, numberFormat);
  const stored = value === null ? 0 : storedDecimals(value);
  return {
    sheet,
    address,
    state,
    value,
    text,
    storedAsText: state === 'number' && text !== null,
    inOtherUnit: inOtherUnit === true,
    formula,
    numberFormat,
    decimals: rounded ?? (inOtherUnit === true ? decimals : Math.max(decimals, stored)),
    exact:
      formula === null
        ? value !== null && text === null && showsLess(value, stored, numberFormat)
        : rounded === undefined,
    unit: labels.unit,
    rowLabel: labels.rowLabel,
    columnLabel: labels.columnLabel,
  };
}

/** A cell stores more decimals than it shows. */
function showsLess(value: number, stored: number, numberFormat: string): boolean {
  return stored > (decimalsShown(numberFormat) ?? DIGITS_OF_GENERAL - wholeDigits(value));
}

/** `General` shows at most so many digits, however wide the column is. */
const DIGITS_OF_GENERAL = 10;

function wholeDigits(value: number): number {
  return Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
}

/** Decimals of the amount that a format shows, which may be in thousands. */
function decimalsShown(numberFormat: string): number | undefined {
  const decimals = shownDecimals(numberFormat);
  return decimals === undefined ? undefined : decimals + 3 * thousandsOf(numberFormat, 1);
}

function roundedShown(formula: string, numberFormat: string): number | undefined {
  const rounded = roundedDecimals(formula);
  return rounded === undefined ? undefined : rounded + 3 * thousandsOf(numberFormat, 1);
}

/** How many times a figure's value its cell stores, by what its number format shows. */
function storedTimes(numberFormat: string, unit: Unit, value: number): number {
  return scaleOf(numberFormat, value) / formatFactor(unit, wordsOf(numberFormat, value));
}

/** What tells how a cell shows the number that it stores. */
export type ShownAs = Pick<Figure, 'numberFormat' | 'unit'>;

/** What a cell must store for it to show an amount in a figure's unit: 700 000 for 700 tkr in the format `#,##0,`. */
export function storedAmount({ numberFormat, unit }: ShownAs, amount: number): number {
  const times = storedTimes(numberFormat, unit, amount);
  return times === 1 ? amount : Number((amount * times).toPrecision(15));
}

/**
 * Whether a cell without a format of its own may be given a figure's: one that scales would show another amount than the
 * one that is written.
 */
export function isLendable(shownAs: ShownAs): boolean {
  return !isPlainFormat(shownAs.numberFormat) && storedAmount(shownAs, 1) === 1;
}

/** The amount in a figure's unit that its cell shows when it stores a number. */
export function shownAmount({ numberFormat, unit }: ShownAs, stored: number): number {
  const times = storedTimes(numberFormat, unit, stored);
  return times === 1 ? stored : Number((stored / times).toPrecision(15));
}

interface Content {
  readonly state: FigureState;
  readonly value: number | null;
  readonly text: string | null;
  /** Decimals that the cell shows, or that are written in its text. */
  readonly decimals: number;
  readonly inOtherUnit?: boolean;
}

const EMPTY: Content = { state: 'empty', value: null, text: null, decimals: 0 };
const UNCOMPUTED: Content = { state: 'uncomputed', value: null, text: null, decimals: 0 };

function readContent(cell: Cell | undefined, unit: Unit): Content {
  const content = cell?.value ?? null;
  if (cell === undefined || content === null) return (cell?.formula ?? null) === null ? EMPTY : UNCOMPUTED;
  if (typeof content === 'number') {
    const { numberFormat } = cell;
    if (isShownAsDate(numberFormat, content)) {
      return { state: 'text', value: null, text: shownText(content, numberFormat), decimals: 0 };
    }
    const decimals = Math.max(0, decimalsShown(numberFormat) ?? 0);
    return { state: 'number', value: shownAmount({ numberFormat, unit }, content), text: null, decimals };
  }
  if (isCellError(content)) return { state: 'error', value: null, text: content.error, decimals: 0 };
  if (typeof content === 'boolean') {
    return { state: 'text', value: null, text: content ? 'SANT' : 'FALSKT', decimals: 0 };
  }
  if (isBlankText(content)) {
    return { state: 'empty', value: null, text: plainText(content) === '' ? null : content, decimals: 0 };
  }
  const written = readNumberText(content);
  const factor = written === undefined ? undefined : writtenFactor(unit, written);
  if (written === undefined || factor === undefined) return { state: 'text', value: null, text: content, decimals: 0 };
  const value = factor === 1 ? written.value : Number((written.value * factor).toPrecision(15));
  const decimals = written.decimals + (written.percent ? 2 : 0) - Math.round(Math.log10(factor));
  return { state: 'number', value, text: content, decimals, inOtherUnit: factor !== 1 };
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

/** Half a unit of a figure's last digit, in its own unit: what rounding can have moved it. 0 where it is exact or no number. */
export function halfUnit({ value, exact, decimals }: Figure): Big {
  return value === null || exact ? new Big(0) : new Big(`5e${-decimals - 1}`);
}

/** A figure's name in a controller's words: `Tandvårdsersättning, Plan 2021`; a row may have no name. */
export function figureLabel({ rowLabel, columnLabel }: Figure): string {
  return [rowLabel === '' ? 'Rad utan namn' : rowLabel, columnLabel].filter((part) => part !== '').join(', ');
}
