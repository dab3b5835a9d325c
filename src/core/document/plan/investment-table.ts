import type { DocumentPack } from '../../packs/document-schema';
import { labelKey, plainText } from '../../workbook/label';
import { textAt } from './plan-blocks';
import { tableName, type PlanDocument } from './plan-document';
import { readYearRows, type DocumentRow, type YearTable } from './result-budget';

/** A plan's table of investments (5.3). */
export interface InvestmentTable extends YearTable {
  readonly lines: readonly DocumentRow[];
  readonly total: DocumentRow | null;
}

/** Finds the tables of investments of a document: tables of years under a heading or caption that says so. */
export function findInvestmentTables(
  document: PlanDocument,
  names: DocumentPack['investeringar'],
): readonly InvestmentTable[] {
  const totals = names.total.map(labelKey);
  return document.tables.flatMap((table): readonly InvestmentTable[] => {
    const said = plainText(
      `${tableName(table)} ${table.heading?.text ?? ''} ${textAt(table.grid, 0, 0)}`,
    ).toLowerCase();
    if (!names.titel.some((word) => said.includes(word.toLowerCase()))) return [];
    const found = readYearRows(document, table, 'tkr');
    if (found === undefined) return [];
    const { years } = found;
    const rows = found.rows.filter(({ label }) => label !== '');
    const total = rows.find(({ label }) => totals.includes(labelKey(label))) ?? null;
    const lines = rows.filter((row) => row !== total && row.figures.some(({ state }) => state === 'number'));
    return lines.length === 0 ? [] : [{ ...years, lines, total }];
  });
}
