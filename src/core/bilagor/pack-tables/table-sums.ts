import type { SumDefinition, SumTerm } from '../table';
import { derivedColumnSums, nestedRowSums, withRounding } from './found-sums';
import type { TableColumn } from './matched-columns';
import type { TableRow } from './pack-table';
import type { Template, TemplatePeriod, TemplateSum } from './template';

/** The sums that a template's rules ask for, as far as their rows and columns are there. */
export function tableSums(
  template: Template,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  const found: SumDefinition[] = [];
  for (const sum of template.sums) found.push(...sumsOf(template, sum, rows, columns));
  for (const subtotal of template.subtotals) found.push(...subtotalSums(subtotal, rows, columns));
  return withRounding(found);
}

function sumsOf(
  template: Template,
  sum: TemplateSum,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  switch (sum.along) {
    case 'rows':
      return rowSums(template, sum, rows, columns);
    case 'columns':
      return columnSums(sum, rows, columns);
    case 'nested':
      return nestedRowSums(sum, rows, columns);
    case 'derived':
      return derivedColumnSums(sum, rows, columns);
  }
}

/** Sums that the region has put among its own rows, each of the rows that it was found to add up. */
function subtotalSums(
  { rule, sets, described }: Template['subtotals'][number],
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  const targets = rows.filter(({ spec, adds }) => adds.length > 0 && isInSets(spec, sets));
  return targets.flatMap((target) => {
    const members = rows.filter(({ address }) => target.adds.includes(address.row));
    return columns.flatMap((column, at): readonly SumDefinition[] => {
      const figure = target.figures[at];
      if (figure === undefined) return [];
      const terms = members.flatMap(({ figures }): readonly SumTerm[] => {
        const term = figures[at];
        return term === undefined ? [] : [{ figure: term, factor: 1 }];
      });
      return [
        {
          rule,
          described,
          target: figure,
          terms,
          block: `${target.address.row}|${column.part?.id ?? column.spec.id}`,
          optional: true,
          isBlock: true,
          isSubtotal: true,
        },
      ];
    });
  });
}

function isInSets({ id, memberOf }: TableRow['spec'], sets: readonly string[]): boolean {
  return sets.includes(id) || (memberOf !== null && sets.includes(memberOf));
}

/**
 * The rows that a sum of sums adds up: from the top, what no sum has added up yet. A sum takes the place of what it adds,
 * so that no row is added twice.
 */
function nestedMembers(
  { terms }: TemplateSum,
  nested: readonly string[],
  target: TableRow,
  rows: readonly TableRow[],
): readonly { readonly row: TableRow; readonly factor: 1 | -1 }[] {
  let open: { readonly row: TableRow; readonly factor: 1 | -1 }[] = [];
  for (const row of rows) {
    if (row === target) return open;
    if (nested.includes(row.spec.id)) {
      open = [{ row, factor: 1 }];
      continue;
    }
    const term = terms.find(({ id }) => row.spec.id === id || row.spec.memberOf === id);
    if (term === undefined || (!row.isAdded && row.adds.length === 0)) continue;
    open = open.filter((one) => !row.adds.includes(one.row.address.row));
    open.push({ row, factor: term.factor });
  }
  return open;
}

function rowSums(
  template: Template,
  sum: TemplateSum,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  const targets = rows.filter(({ spec }) => spec.id === sum.target);
  return targets.flatMap((target) => {
    const members =
      sum.nested === null
        ? sum.terms.flatMap(({ id, factor }) => membersOf(id, target, rows).map((row) => ({ row, factor })))
        : nestedMembers(sum, sum.nested, target, rows);
    if (members.length === 0) return [];
    return columns.flatMap((column, at): readonly SumDefinition[] => {
      const figure = target.figures[at];
      if (figure === undefined || !isAsked(column, sum)) return [];
      const terms = members.flatMap(({ row, factor }): readonly SumTerm[] => {
        const term = row.figures[at];
        return term === undefined ? [] : [{ figure: term, factor }];
      });
      return [
        {
          rule: sum.rule,
          described: sum.described,
          target: figure,
          terms,
          block: `${sum.target}|${column.part?.id ?? column.spec.id}`,
          optional: sum.isOptional || column.spec.isOptional,
          ...(isBlock(template, sum) ? { isBlock: true as const } : {}),
        },
      ];
    });
  });
}

/** A sum over rows that the region makes itself, or over many, is a block; others put named rows together. */
function isBlock({ rows }: Template, { terms }: TemplateSum): boolean {
  return terms.length > 3 || terms.some(({ id }) => rows.find((row) => row.id === id)?.kind === 'egna');
}

/** The rows that a subtotal adds up stand between it and the one before; a total adds up all of its set. */
function membersOf(id: string, target: TableRow, rows: readonly TableRow[]): readonly TableRow[] {
  const set = rows.filter(
    (row) =>
      row !== target && (row.spec.id === id || row.spec.memberOf === id) && (row.isAdded || row.spec.kind !== 'egna'),
  );
  if (target.spec.kind !== 'delsumma') return set;
  const at = rows.indexOf(target);
  const isEdge = (row: TableRow): boolean => row.spec.id === target.spec.id || row.spec.kind === 'total';
  if (target.spec.isBefore) {
    const next = rows.findIndex((row, index) => index > at && isEdge(row));
    const end = next < 0 ? rows.length : next;
    return set.filter((row) => rows.indexOf(row) > at && rows.indexOf(row) < end);
  }
  const before = rows.reduce((last, row, index) => (index < at && isEdge(row) ? index : last), -1);
  return set.filter((row) => rows.indexOf(row) > before && rows.indexOf(row) < at);
}

function columnSums(
  sum: TemplateSum,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): readonly SumDefinition[] {
  const own = rows.filter(
    ({ spec }) =>
      sum.only === null || sum.only.includes(spec.id) || (spec.memberOf !== null && sum.only.includes(spec.memberOf)),
  );
  return columns.flatMap((column, at): readonly SumDefinition[] => {
    if ((column.part?.id ?? column.spec.id) !== sum.target || !isInPeriods(column, sum.periods)) return [];
    const members = sum.terms.flatMap(({ id, factor }) =>
      columns.flatMap((other, index) => {
        const isTerm = index !== at && (other.part?.id ?? other.spec.id) === id;
        // Parts of a period are put together within it.
        const isSamePeriod = column.period === null || column.part === null || other.period === column.period;
        return isTerm && isSamePeriod ? [{ index, factor }] : [];
      }),
    );
    if (members.length === 0) return [];
    return own.flatMap((row): readonly SumDefinition[] => {
      const target = row.figures[at];
      if (target === undefined) return [];
      const terms = members.flatMap(({ index, factor }): readonly SumTerm[] => {
        const figure = row.figures[index];
        return figure === undefined ? [] : [{ figure, factor }];
      });
      return [
        {
          rule: sum.rule,
          described: sum.described,
          target,
          terms,
          // A total's formula may add the rows as well as put its own columns together.
          block: row.spec.kind === 'total' ? `${sum.target}|${row.spec.id}` : sum.target,
          optional: true,
          ...(members.length > 3 ? { isBlock: true as const } : {}),
        },
      ];
    });
  });
}

function isAsked(column: TableColumn, { only, periods }: TemplateSum): boolean {
  const isNamed =
    only === null || only.includes(column.spec.id) || (column.part !== null && only.includes(column.part.id));
  return isNamed && isInPeriods(column, periods);
}

/** Whether a column is of one of some periods; null for all. */
export function isInPeriods({ slot }: TableColumn, periods: readonly TemplatePeriod[] | null): boolean {
  if (periods === null) return true;
  return periods.some(
    ({ offset, month, versions }) =>
      slot !== null &&
      slot.offset === offset &&
      slot.month === month &&
      (versions.length === 0 || slot.versions.some((version) => versions.includes(version))),
  );
}
