import { judgeRows, outermostRows, ownRows, type Amount, type AmountRow } from '../rows/added-rows';
import type { RowWords } from '../rows/row-words';
import { isUnderstood, type FormulaReader } from '../workbook/sums/added-cells';
import type { Figure } from './figure';
import type { Column, Row, SumDefinition, SumTerm } from './table';

/** The rows of a table by how they enter its total. */
export interface AddedRows<R extends Row> {
  /** Those that are added. */
  readonly own: readonly R[];
  /** The same with subtotals in the place of their parts. */
  readonly outermost: readonly R[];
  /** Those that are not: sums and parts of others. */
  readonly others: readonly R[];
  /** Sums of other rows, with these where they can be told. */
  readonly subtotals: readonly Subtotal<R>[];
  /** Tells what the sheet's formulas add. */
  readonly formulas: FormulaReader;
}

/** A row that adds up others of its table. */
export interface Subtotal<R extends Row> {
  readonly row: R;
  readonly parts: readonly R[];
}

/**
 * Tells the rows of a table that add up to its total from those that do not.
 * @param formulas tells what the sheet's formulas add
 * @param wordsOf what a row's heading says, where the template knows it better than its words do
 */
export function addedRows<R extends Row>(
  rows: readonly R[],
  total: Row | null,
  columns: readonly Column[],
  formulas: FormulaReader,
  wordsOf: (row: R) => RowWords | undefined = () => undefined,
): AddedRows<R> {
  const placeOf = new Map(rows.map(({ address }, at) => [address.row, at]));
  const amountRows = rows.map((row): AmountRow => ({
    label: row.label,
    amounts: row.figures.map(amountOf),
    adds: rowsAdded(row, columns, placeOf, formulas),
    words: wordsOf(row),
  }));
  const places = judgeRows(amountRows, total === null ? null : total.figures.map(amountOf));
  const at = (indexes: readonly number[]): readonly R[] =>
    [...indexes].sort((one, other) => one - other).flatMap((index) => rows[index] ?? []);
  return {
    own: at(ownRows(places)),
    outermost: at(outermostRows(places)),
    others: at(places.flatMap(({ role }, index) => (role === 'egen' ? [] : [index]))),
    subtotals: places.flatMap(({ role, parts }, index) =>
      role === 'delsumma' ? at([index]).map((row) => ({ row, parts: at(parts) })) : [],
    ),
    formulas,
  };
}

/** The terms of a total in one column: subtotals where its formula adds them, else the rows of which they are sums. */
export function totalTerms<R extends Row>(target: Figure, rows: AddedRows<R>, index: number): readonly SumTerm[] {
  const chosen = rows.subtotals.length > 0 && addsSubtotals(target, rows) ? rows.outermost : rows.own;
  return termsIn(chosen, index);
}

/** A subtotal's own sums, as the template's total has them. */
export function subtotalSums(
  { row, parts }: Subtotal<Row>,
  rule: string,
  block: (index: number) => string,
): readonly SumDefinition[] {
  if (parts.length === 0) return [];
  return row.figures.map((target, index) => ({
    rule,
    target,
    terms: termsIn(parts, index),
    block: block(index),
    optional: true,
    isSubtotal: true,
  }));
}

/** The figures of some rows in one column, as terms of a sum. */
function termsIn(rows: readonly Row[], index: number): readonly SumTerm[] {
  const terms: SumTerm[] = [];
  for (const { figures } of rows) {
    const figure = figures[index];
    if (figure !== undefined) terms.push({ figure, factor: 1 });
  }
  return terms;
}

function addsSubtotals<R extends Row>(target: Figure, { own, outermost, formulas }: AddedRows<R>): boolean {
  const added = rowsInFormula(target, formulas);
  if (added === undefined) return false;
  const left = (rows: readonly Row[]): number => rows.filter(({ address }) => !added.has(address.row)).length;
  return left(outermost) < left(own);
}

function amountOf({ state, value, decimals, exact }: Figure): Amount | null {
  if (state !== 'number' || value === null) return null;
  return { value, half: exact ? 0 : 0.5 * 10 ** -decimals };
}

/** The rows that a row's formulas add up, each within its own column; undefined unless all of them add the same ones. */
function rowsAdded(
  row: Row,
  columns: readonly Column[],
  placeOf: ReadonlyMap<number, number>,
  formulas: FormulaReader,
): readonly number[] | undefined {
  let found: readonly number[] | undefined;
  for (const [index, figure] of row.figures.entries()) {
    const kind = columns[index]?.kind;
    if (figure.formula === null || kind === 'summa' || kind === 'netto') continue;
    const added = rowsInFormula(figure, formulas);
    if (added === undefined) return undefined;
    const places = [...added].flatMap((at) => (at === row.address.row ? [] : (placeOf.get(at) ?? [])));
    if (places.length === 0) return undefined;
    if (found === undefined || places.length > found.length) found = places;
  }
  return found;
}

/** Larger ranges are whole columns. */
const MOST_ROWS = 20_000;

/** The rows that a formula adds up in its own column; undefined when it does anything else. */
function rowsInFormula({ formula, address }: Figure, formulas: FormulaReader): ReadonlySet<number> | undefined {
  const form = formula === null ? undefined : formulas.meaningOf(formula, address);
  if (form === undefined || !isUnderstood(form) || form.terms.length === 0) return undefined;
  const rows = new Set<number>();
  for (const { sheet, range, factor } of form.terms) {
    const isOwnColumn = sheet === null && range.left === address.column && range.right === address.column;
    if (!isOwnColumn || factor !== 1 || range.bottom - range.top > MOST_ROWS) return undefined;
    for (let row = range.top; row <= range.bottom; row++) rows.add(row);
  }
  return rows;
}
