import { sumHolds, type Amount, type AmountRow } from '../../rows/added-rows';
import { findNestedSums } from '../../rows/nested-sums';
import type { Figure } from '../figure';
import type { SumDefinition, SumTerm } from '../table';
import type { TableColumn } from './matched-columns';
import type { TableRow } from './pack-table';
import { readRowWords } from '../../rows/row-words';
import type { TemplateRow, TemplateSum } from './template';

/** The sums that a template leaves to be found among the rows. */
export function nestedRowSums(
  sum: TemplateSum,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  return findNestedSums(rows.map(amountRow)).flatMap(({ at, terms }) => {
    const target = rows[at];
    if (target === undefined) return [];
    return columns.flatMap((column, index): readonly SumDefinition[] => {
      const figure = target.figures[index];
      const members = terms.flatMap(({ at: row, factor }) => {
        const term = rows[row]?.figures[index];
        return term === undefined ? [] : [{ figure: term, factor }];
      });
      if (figure === undefined || members.every(({ figure: term }) => term.state === 'empty')) return [];
      return [
        {
          ...common(sum, figure),
          isSubtotal: true,
          terms: members,
          block: `${column.part?.id ?? column.spec.id}|${String(at)}`,
          ...(terms.length > 1 ? { isBlock: true as const } : {}),
        },
      ];
    });
  });
}

/**
 * What each row is by the sums that were found: own rows that are sums are not added. A result whose label stands again
 * further down, with rows between, is the first of what is added to that.
 */
export function withFoundSums(rows: readonly TableRow[], own: TemplateRow | undefined): readonly TableRow[] {
  const specs = rows.map((row, at) => {
    const isRepeated = row.spec.kind === 'delsumma' && readRowWords(row.label) !== 'summa';
    const comesAgain = isRepeated && rows.slice(at + 1).some(({ key, spec }) => key === row.key && spec === row.spec);
    return comesAgain && own !== undefined ? own : row.spec;
  });
  const placed = rows.map((row, at): TableRow => ({ ...row, spec: specs[at] ?? row.spec }));
  const sums = findNestedSums(placed.map(amountRow));
  const targets = new Set(sums.map(({ at }) => at));
  const added = new Set(sums.flatMap(({ terms }) => terms.map(({ at }) => at)));
  return placed.map((row, at) => ({
    ...row,
    isAdded: row.spec.kind === 'varav' ? added.has(at) : row.spec.kind !== 'egna' || !targets.has(at),
  }));
}

function common({ rule, described }: TemplateSum, target: Figure): Omit<SumDefinition, 'terms' | 'block'> {
  return { rule, described, target, optional: true, isFound: true };
}

/** Formulas lie between sums and the typed amounts that they come down to: those are what is rounded. */
export function withRounding(sums: readonly SumDefinition[]): readonly SumDefinition[] {
  const found = new Map<Figure, SumDefinition>();
  for (const sum of sums)
    if (sum.isFound === true && sum.target.formula !== null && !found.has(sum.target)) found.set(sum.target, sum);
  if (found.size === 0) return sums;
  const typed = ({ figure, factor }: SumTerm, depth: number): readonly SumTerm[] => {
    const below = found.get(figure);
    if (below === undefined || depth > MOST_LEVELS) return [{ figure, factor }];
    return below.terms.flatMap((term) =>
      typed({ figure: term.figure, factor: term.factor === factor ? 1 : -1 }, depth + 1),
    );
  };
  return sums.map((sum) =>
    sum.isFound === true && sum.terms.some(({ figure }) => found.has(figure))
      ? { ...sum, rounded: sum.terms.flatMap((term) => typed(term, 0)) }
      : sum,
  );
}

const MOST_LEVELS = 6;

/** A row as far as its amounts tell what it is: a result of the template's is a sum where rows come to it. */
function amountRow({ label, figures, spec }: TableRow): AmountRow {
  const amounts = figures.map(amountOf);
  if (spec.kind === 'delsumma' || spec.kind === 'total') return { label, amounts, words: 'summa' };
  return spec.kind === 'varav' ? { label, amounts, words: 'del' } : { label, amounts };
}

function amountOf({ value, decimals, exact }: Figure): Amount | null {
  return value === null ? null : { value, half: exact ? 0 : 0.5 * 10 ** -decimals };
}

/** Two columns, one of them perhaps taken away, or a run of them. */
interface Reading {
  readonly terms: readonly { readonly at: number; readonly factor: 1 | -1 }[];
}

/**
 * Columns that are made of others: deviations, nets, and sums of years. What a column is made of is what it comes to in
 * most rows.
 */
export function derivedColumnSums(
  sum: TemplateSum,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  const lines = columns.map((column, at): AmountRow => ({
    label: column.label,
    amounts: rows.map(({ figures }) => {
      const figure = figures[at];
      return figure === undefined ? null : amountOf(figure);
    }),
    words: 'ingendera',
  }));
  return columns.flatMap((column, at) => {
    const reading = readColumn(columns, column, at, lines);
    if (reading === undefined) return [];
    return rows.flatMap((row): readonly SumDefinition[] => {
      const figure = row.figures[at];
      const terms = reading.terms.flatMap(({ at: other, factor }) => {
        const term = row.figures[other];
        return term === undefined ? [] : [{ figure: term, factor }];
      });
      if (figure === undefined || figure.state === 'empty') return [];
      if (terms.every(({ figure: term }) => term.state === 'empty')) return [];
      return [{ ...common(sum, figure), terms, block: column.part?.id ?? column.label }];
    });
  });
}

function readColumn(
  columns: readonly TableColumn[],
  column: TableColumn,
  at: number,
  lines: readonly AmountRow[],
): Reading | undefined {
  const readings = readingsOf(columns, column, at);
  let best: { readonly reading: Reading; readonly holds: number } | undefined;
  for (const reading of readings) {
    const holds = sumHolds(
      lines.map((line, index) => withSign(line, reading.terms.find((term) => term.at === index)?.factor ?? 1)),
      at,
      reading.terms.map((term) => term.at),
    );
    if (best === undefined || holds > best.holds) best = { reading, holds };
  }
  const counted = (lines[at]?.amounts ?? []).filter((amount) => amount !== null && amount.value !== 0).length;
  return best !== undefined && best.holds >= 2 && 2 * best.holds > counted ? best.reading : undefined;
}

/** What a column may be made of, the most usual first. */
function readingsOf(columns: readonly TableColumn[], column: TableColumn, at: number): readonly Reading[] {
  if (column.other === 'avvikelse') return differences(columns, at);
  if (column.other === 'summa' || column.other === 'flera år') return runs(columns, at);
  if (column.part === null) return [];
  const beside = columns.flatMap((other, index) =>
    index !== at && other.part !== null && other.part !== column.part && isSamePeriod(other, column) ? [index] : [],
  );
  const [one, two] = beside;
  if (column.part.id !== 'netto' || one === undefined || two === undefined || beside.length !== 2) return [];
  return [pair(one, 1, two, 1), pair(one, 1, two, -1), pair(one, -1, two, 1)];
}

function isSamePeriod(one: TableColumn, other: TableColumn): boolean {
  if (one.period === null || other.period === null) return one.period === other.period;
  const isSameVersion =
    one.period.version === other.period.version || one.period.version === null || other.period.version === null;
  return one.period.year === other.period.year && isSameVersion && one.slot?.month === other.slot?.month;
}

function pair(one: number, first: 1 | -1, two: number, second: 1 | -1): Reading {
  return {
    terms: [
      { at: one, factor: first },
      { at: two, factor: second },
    ],
  };
}

/** The columns nearest to the left first. */
function differences(columns: readonly TableColumn[], at: number): readonly Reading[] {
  const others = columns
    .flatMap(({ other }, index) => (index !== at && other !== 'avvikelse' ? [index] : []))
    .sort((one, two) => distance(one, at) - distance(two, at));
  return others.flatMap((one, place) =>
    others.slice(0, place).flatMap((two) => [pair(one, 1, two, -1), pair(one, -1, two, 1)]),
  );
}

function distance(column: number, from: number): number {
  return column < from ? from - column : 100 + column - from;
}

/** Columns of years that stand together, right before the sum or right after it. */
function runs(columns: readonly TableColumn[], at: number): readonly Reading[] {
  const found: Reading[] = [];
  for (const step of [-1, 1]) {
    const terms: { at: number; factor: 1 }[] = [];
    for (let index = at + step; columns[index] !== undefined; index += step) {
      const other = columns[index]?.other;
      if (other === 'summa' || other === 'flera år' || other === 'avvikelse') break;
      terms.push({ at: index, factor: 1 });
      if (terms.length >= 2) found.push({ terms: [...terms] });
    }
  }
  return found;
}

function withSign(row: AmountRow, factor: 1 | -1): AmountRow {
  if (factor === 1) return row;
  return {
    ...row,
    amounts: row.amounts.map((amount) => (amount === null ? null : { ...amount, value: -amount.value })),
  };
}
