import type { FormulaNode } from '../parse-formula';
import { isCellError, type CellValue } from '../snapshot';
import type { Area } from './areas';
import { readCriterion } from './criterion';
import { cells, forEachPlace, literal, product, single, sumOf, together, type Grid } from './grid';
import { leftOutByAggregate, leftOutBySubtotal, withoutLeftOut, type LeavesOut } from './left-out';
import { addForms, constantForm, type LinearForm } from './linear-form';
import { NotASum } from './not-a-sum';
import type { PartReader } from './part-reader';

type Arguments = readonly (FormulaNode | null)[];
type SumFunction = (args: Arguments, reading: PartReader) => Grid;

/**
 * What a function of Excel's comes to, by its English name.
 * @throws {NotASum} when it adds no cells, or it cannot be told which
 */
export function callSumFunction(name: string, args: Arguments, reading: PartReader): Grid {
  const known = FUNCTIONS.get(name);
  if (known !== undefined) return known(args, reading);
  throw OTHERS.has(name)
    ? new NotASum(`är ingen summa utan ${name}`, true)
    : new NotASum(`använder ${name}, som inte visar vilka celler som räknas`);
}

/** Functions that surely do something else than adding. */
const OTHERS = new Set([
  ...['ABS', 'AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'CEILING', 'CONCAT', 'CONCATENATE', 'COUNT', 'COUNTA', 'COUNTBLANK'],
  ...['COUNTIF', 'COUNTIFS', 'EXP', 'FLOOR', 'INT', 'LARGE', 'LEFT', 'LEN', 'LN', 'LOG', 'MAX', 'MEDIAN', 'MID', 'MIN'],
  ...[
    'MOD',
    'PMT',
    'POWER',
    'PRODUCT',
    'RAND',
    'RANDBETWEEN',
    'RIGHT',
    'ROUNDDOWN',
    'ROUNDUP',
    'SIGN',
    'SMALL',
    'SQRT',
  ],
  ...['STDEV', 'SUMSQ', 'TEXT', 'TODAY', 'TRIM', 'TRUNC', 'VAR'],
]);

const FUNCTIONS: ReadonlyMap<string, SumFunction> = new Map<string, SumFunction>([
  ['SUM', (args, reading) => single(added(args, reading))],
  ['SUBTOTAL', subtotal],
  ['AGGREGATE', aggregate],
  ['SUMPRODUCT', (args, reading) => single(sumOf(multiplied(args, reading)))],
  ['SUMIF', sumIf],
  ['SUMIFS', sumIfs],
  ['ROUND', rounded],
  ['IFERROR', (args, reading) => unlessError(args, reading, () => true)],
  ['IFNA', (args, reading) => unlessError(args, reading, (error) => error === '#N/A')],
  ['IF', choose],
  ['N', (args, reading) => reading.read(argument(args, 0))],
  ['SINGLE', (args, reading) => reading.own(reading.readAll(argument(args, 0)))],
  ['ANCHORARRAY', spilled],
  ['OFFSET', offset],
  ['INDEX', indexed],
  ['FILTER', (args, reading) => masked(reading.readAll(argument(args, 0)), reading.readAll(argument(args, 1)))],
  ['ROW', (args, reading) => literal(placeOf(args, reading).row + 1)],
  ['COLUMN', (args, reading) => literal(placeOf(args, reading).column + 1)],
  ['ROWS', (args, reading) => literal(reading.readAll(argument(args, 0)).rows)],
  ['COLUMNS', (args, reading) => literal(reading.readAll(argument(args, 0)).columns)],
  ['TRUE', () => literal(true)],
  ['FALSE', () => literal(false)],
  ['NA', () => literal({ error: '#N/A' })],
]);

function argument(args: Arguments, index: number): FormulaNode {
  const node = args[index];
  if (node === undefined || node === null) throw new NotASum('saknar ett argument');
  return node;
}

/** The number that an argument is. */
function numberOf(args: Arguments, index: number, reading: PartReader, otherwise?: number): number {
  const node = args[index];
  if ((node === undefined || node === null) && otherwise !== undefined) return otherwise;
  const { valueAt } = reading.content(argument(args, index));
  const value = valueAt(0, 0);
  if (typeof value !== 'number') throw new NotASum('räknar med en text eller en tom cell');
  return value;
}

function added(args: Arguments, reading: PartReader): LinearForm {
  return addForms(args.flatMap((node) => (node === null ? [] : [[1, sumOf(reading.readAll(node))] as const])));
}

function subtotal(args: Arguments, reading: PartReader): Grid {
  const leaves = leftOutBySubtotal(numberOf(args, 0, reading));
  if (leaves === undefined) throw new NotASum('är ingen summa utan en annan sorts SUBTOTAL', true);
  return without(args.slice(1), reading, leaves);
}

function aggregate(args: Arguments, reading: PartReader): Grid {
  if (numberOf(args, 0, reading) !== 9) throw new NotASum('är ingen summa utan en annan sorts AGGREGATE', true);
  const leaves = leftOutByAggregate(numberOf(args, 1, reading, 0));
  if (leaves === undefined) throw new NotASum('kan inte läsas');
  return without(args.slice(2), reading, leaves);
}

function without(args: Arguments, reading: PartReader, leaves: LeavesOut): Grid {
  const { snapshot } = reading.place;
  const areas = args.flatMap((node) => (node === null ? [] : reading.readAreas(node)));
  const kept = areas.flatMap((area) => {
    // What stands on other sheets is not looked at here.
    if (area.sheet !== null) return [area];
    return withoutLeftOut(area, snapshot, leaves, (cell) => reading.leftOut.push(cell));
  });
  return single({ constant: 0, terms: kept.map((area) => ({ ...area, factor: 1 })) });
}

function multiplied(args: Arguments, reading: PartReader): Grid {
  const [first, ...rest] = args.flatMap((node) => (node === null ? [] : [reading.readAll(node)]));
  if (first === undefined) throw new NotASum('saknar ett argument');
  return rest.reduce((one, other) => {
    if (one.rows !== other.rows || one.columns !== other.columns)
      throw new NotASum('räknar med områden av olika storlek');
    return masked(one, other);
  }, first);
}

/** Two grids multiplied value by value. */
function masked(one: Grid, other: Grid): Grid {
  return together([one, other], ([a = constantForm(0), b = constantForm(0)]) => product(a, b));
}

function onlyArea(areas: readonly Area[]): Area {
  const [area] = areas;
  if (area === undefined || areas.length > 1) throw new NotASum('räknar med flera områden på en gång');
  return area;
}

interface Condition {
  readonly area: Area;
  readonly isMet: (value: CellValue) => boolean;
}

function conditionOf(args: Arguments, at: number, reading: PartReader): Condition {
  const area = onlyArea(reading.readAreas(argument(args, at)));
  return { area, isMet: readCriterion(reading.content(argument(args, at + 1)).valueAt(0, 0)) };
}

function sumIf(args: Arguments, reading: PartReader): Grid {
  const condition = conditionOf(args, 0, reading);
  const node = args[2];
  // Of the cells to add only the first corner counts: they are as many as those that are tested.
  const { top, left, bottom, right } = condition.area.range;
  const added = node === undefined || node === null ? condition.area : onlyArea(reading.readAreas(node));
  const range = {
    top: added.range.top,
    left: added.range.left,
    bottom: added.range.top + bottom - top,
    right: added.range.left + right - left,
  };
  return single(meeting({ ...added, range }, [condition], reading));
}

function sumIfs(args: Arguments, reading: PartReader): Grid {
  const added = onlyArea(reading.readAreas(argument(args, 0)));
  const conditions: Condition[] = [];
  for (let at = 1; at < args.length; at += 2) conditions.push(conditionOf(args, at, reading));
  return single(meeting(added, conditions, reading));
}

function meeting(added: Area, conditions: readonly Condition[], reading: PartReader): LinearForm {
  const grid = cells([added]);
  const tested = conditions.map(({ area, isMet }) => ({ area, isMet, grid: cells([area]) }));
  if (tested.some((one) => one.grid.rows !== grid.rows || one.grid.columns !== grid.columns))
    throw new NotASum('räknar med områden av olika storlek');
  const found: (readonly [number, LinearForm])[] = [];
  forEachPlace(grid, (row, column) => {
    if (tested.every(({ area, isMet }) => isMet(reading.valueIn(area, row, column))))
      found.push([1, grid.at(row, column)]);
  });
  return addForms(found);
}

/** Rounding to decimals changes what a formula shows, not what it adds. */
function rounded(args: Arguments, reading: PartReader): Grid {
  if (numberOf(args, 1, reading, 0) < 0) throw new NotASum('avrundar till tiotal eller mer', true);
  return reading.read(argument(args, 0));
}

/** As long as no cell that is added has an error, the other value is not used. */
function unlessError(args: Arguments, reading: PartReader, catches: (error: string) => boolean): Grid {
  const grid = reading.read(argument(args, 0));
  const { snapshot } = reading.place;
  forEachPlace(grid, (row, column) => {
    for (const { sheet, range } of grid.at(row, column).terms) {
      if (sheet !== null) continue;
      forEachPlace(cells([{ sheet, range }]), (down, across) => {
        const value = snapshot.cellAt(range.top + down, range.left + across)?.value ?? null;
        if (isCellError(value) && catches(value.error)) throw new NotASum('ersätter ett felvärde med något annat');
      });
    }
  });
  return grid;
}

/** Shows a sum, or nothing; of two sums that which the condition says. */
function choose(args: Arguments, reading: PartReader): Grid {
  const test = argument(args, 0);
  const [yes, no] = [1, 2].map((index) => {
    const node = args[index];
    return node === undefined || node === null ? literal(0) : reading.read(node);
  });
  if (yes === undefined || no === undefined) throw new NotASum('saknar ett argument');
  const condition = conditional(test, reading);
  if (condition !== undefined && (condition.rows > 1 || condition.columns > 1)) {
    return together(
      [condition, orZero(yes), orZero(no)],
      ([truth = constantForm(0), one = constantForm(0), other = constantForm(0)]) =>
        truth.constant === 0 ? other : one,
    );
  }
  if (isNothing(no)) return yes;
  if (isNothing(yes)) return no;
  if (condition === undefined) throw new NotASum('väljer mellan summor efter ett villkor som räknas ut');
  return condition.at(0, 0).constant === 0 ? no : yes;
}

/** A condition as ones and zeros; undefined when it cannot be told. */
function conditional(test: FormulaNode, reading: PartReader): Grid | undefined {
  try {
    const grid = reading.read(test);
    forEachPlace(grid, (row, column) => {
      if (grid.at(row, column).terms.length > 0) throw new NotASum('har ett villkor som räknas ut');
    });
    return grid;
  } catch (error) {
    if (error instanceof NotASum) return undefined;
    throw error;
  }
}

function isNothing({ literal: value }: Grid): boolean {
  return (
    value !== undefined && (value === 0 || value === '' || value === false || value === null || isCellError(value))
  );
}

function orZero(grid: Grid): Grid {
  return isNothing(grid) ? literal(0) : grid;
}

/** `A1#`: the cells that the formula in A1 fills. */
function spilled(args: Arguments, reading: PartReader): Grid {
  const { sheet, range } = onlyArea(reading.readAreas(argument(args, 0)));
  if (sheet !== null) throw new NotASum('läser ett spillområde på en annan flik');
  const anchor = reading.place.snapshot.cellAt(range.top, range.left);
  if (anchor?.array === undefined) throw new NotASum('läser ett spillområde, vars storlek inte går att se');
  return cells([{ sheet, range: anchor.array }]);
}

function offset(args: Arguments, reading: PartReader): Grid {
  const { sheet, range } = onlyArea(reading.readAreas(argument(args, 0)));
  const top = range.top + numberOf(args, 1, reading, 0);
  const left = range.left + numberOf(args, 2, reading, 0);
  const height = numberOf(args, 3, reading, range.bottom - range.top + 1);
  const width = numberOf(args, 4, reading, range.right - range.left + 1);
  if (![top, left, height, width].every(Number.isInteger) || top < 0 || left < 0 || height < 1 || width < 1)
    throw new NotASum('flyttar ett område dit det inte finns celler');
  return cells([{ sheet, range: { top, left, bottom: top + height - 1, right: left + width - 1 } }]);
}

function indexed(args: Arguments, reading: PartReader): Grid {
  const { sheet, range } = onlyArea(reading.readAreas(argument(args, 0)));
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const isLine = args.length < 3 && height === 1;
  const row = isLine ? 1 : numberOf(args, 1, reading, 0);
  const column = isLine ? numberOf(args, 1, reading, 0) : numberOf(args, 2, reading, width === 1 ? 1 : 0);
  if (![row, column].every(Number.isInteger) || row < 0 || column < 0 || row > height || column > width)
    throw new NotASum('läser en cell utanför sitt område');
  return cells([
    {
      sheet,
      range: {
        top: row === 0 ? range.top : range.top + row - 1,
        bottom: row === 0 ? range.bottom : range.top + row - 1,
        left: column === 0 ? range.left : range.left + column - 1,
        right: column === 0 ? range.right : range.left + column - 1,
      },
    },
  ]);
}

function placeOf(args: Arguments, reading: PartReader): { readonly row: number; readonly column: number } {
  const node = args[0];
  if (node === undefined || node === null) return reading.place.at;
  const { range } = onlyArea(reading.readAreas(node));
  return { row: range.top, column: range.left };
}
