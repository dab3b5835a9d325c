import type { Figure, SheetPlace } from '../../bilagor/figure';
import type { MoneyUnit } from '../../bilagor/unit';
import type { DocumentPack } from '../../packs/document-schema';
import type { CellAddress } from '../../workbook/address';
import { isSameKey, labelKey, plainText } from '../../workbook/label';
import { readDocumentFigure } from './document-figure';
import { readPeriodHeader, type DocumentPeriod } from './period-header';
import { textAt, transposed, type PlanTable, type TableGrid } from './plan-blocks';
import type { PlanDocument } from './plan-document';
import { tableUnit } from './table-unit';

/** A row of a result budget, by what it stands for. */
export type BudgetRowKind = keyof DocumentPack['resultatbudget'];

/** A row of figures of a document's table. */
export interface DocumentRow {
  readonly label: string;
  readonly row: number;
  /** One a period, in their order. */
  readonly figures: readonly Figure[];
}

/** A row of a result budget. */
export interface BudgetRow extends DocumentRow {
  /** Null for a row that the pack does not know. */
  readonly kind: BudgetRowKind | null;
  /** It is a part of the row above (`varav`), and no term of a sum. */
  readonly isPart: boolean;
}

/** A table of a document with a column a year. */
export interface YearTable {
  readonly table: PlanTable;
  readonly sheet: SheetPlace;
  /** The unit of money that is said of it; null where nothing is. */
  readonly statedUnit: MoneyUnit | null;
  /** The unit that its figures are read in. */
  readonly unit: MoneyUnit;
  readonly periods: readonly DocumentPeriod[];
  /** Where the header of each period stands. */
  readonly headers: readonly CellAddress[];
}

/** The result budget of a plan (5.2). */
export interface ResultBudget extends YearTable {
  readonly rows: readonly BudgetRow[];
}

/** So many rows of a result budget must be found. */
const LEAST_ROWS = 3;
const PART = /^(?:-\s*)?(?:varav|därav)(?!\p{L})/iu;

/** Finds the result budgets of a document: tables of years with so many of the pack's rows. */
export function findResultBudgets(
  document: PlanDocument,
  names: DocumentPack['resultatbudget'],
): readonly ResultBudget[] {
  const kindOf = createKindOf(names);
  return document.tables.flatMap((table): readonly ResultBudget[] => {
    const found = readYearRows(document, table, 'mnkr');
    if (found === undefined) return [];
    const rows = found.rows.map((row): BudgetRow => {
      const isPart = PART.test(plainText(row.label));
      const kind = kindOf(row.label);
      return { ...row, kind: isPart && kind !== 'personalkostnader' ? null : kind, isPart };
    });
    const kinds = new Set(rows.map(({ kind }) => kind).filter((kind) => kind !== null));
    const tells = ['nettokostnader', 'regionbidrag', 'åretsResultat', 'resultatEfterFinansiella'] as const;
    if (kinds.size < LEAST_ROWS || !tells.some((kind) => kinds.has(kind))) return [];
    return [{ ...found.years, rows }];
  });
}

/** A table of years as it was read: its columns and its rows of figures. */
export interface YearRows {
  readonly years: YearTable;
  readonly rows: readonly DocumentRow[];
}

/** Reads a table with years as columns, or as rows; undefined for one that has neither. */
export function readYearRows(document: PlanDocument, table: PlanTable, usual: MoneyUnit): YearRows | undefined {
  const turned = transposed(table.grid);
  for (const grid of [table.grid, turned]) {
    const header = readPeriodHeader(grid);
    if (header === undefined) continue;
    const sheet = document.sheetOf(table);
    const statedUnit = tableUnit(table, grid === turned ? 1 : header.firstRow);
    const unit = statedUnit ?? usual;
    const headers = header.periods.map(({ row, column }) => addressIn(grid, turned, row, column));
    const rows: DocumentRow[] = [];
    for (let row = header.firstRow; row < grid.rowCount; row++) {
      const label = plainText(textAt(grid, row, header.labelColumn));
      const figures = header.periods.map(({ column, label: columnLabel }) =>
        readDocumentFigure(sheet, addressIn(grid, turned, row, column), textAt(grid, row, column), {
          rowLabel: label,
          columnLabel,
          unit,
        }),
      );
      if (label !== '' || figures.some(({ state }) => state === 'number')) rows.push({ label, row, figures });
    }
    return { years: { table, sheet, statedUnit, unit, periods: header.periods, headers }, rows };
  }
  return undefined;
}

function addressIn(grid: TableGrid, turned: TableGrid, row: number, column: number): CellAddress {
  return grid === turned ? { row: column, column: row } : { row, column };
}

function createKindOf(names: DocumentPack['resultatbudget']): (label: string) => BudgetRowKind | null {
  const byKey = Object.entries(names).flatMap(([kind, labels]) =>
    labels.map((label) => [labelKey(label), kind as BudgetRowKind] as const),
  );
  return (label) => {
    const key = labelKey(label);
    return (byKey.find(([known]) => known === key) ?? byKey.find(([known]) => isSameKey(known, key)))?.[1] ?? null;
  };
}

/** The row of a kind; undefined where there is none. */
export function budgetRow({ rows }: ResultBudget, kind: BudgetRowKind): BudgetRow | undefined {
  return rows.find((row) => row.kind === kind);
}
