import { tableName } from '../document/plan/plan-document';
import { defineDocumentRule } from './kit/define-rule';
import { documentFinding } from './kit/plan/document-findings';

/** The tables of money in a plan say their unit. */
export const rulePlanEnhet = defineDocumentRule({
  id: 'plan-enhet',
  title: 'Planens resultatbudget och investeringar säger vilken enhet beloppen har',
  severity: 'varning',
  source: 'Verksamhetsplan 2020, 5.2 Resultatbudget, miljoner kronor',
  explanation:
    'Enheten står i rubriken, i tabellens rubrik, i en kolumnrubrik eller i meningen före tabellen. Utan den kan läsaren ta tusental för miljoner. Skriv den i rubriken, till exempel ”5.3 Investeringar, tkr”.',
  *check({ plans }) {
    for (const { budgets, investments } of plans) {
      for (const { table, sheet, statedUnit, unit } of [...budgets, ...investments]) {
        if (statedUnit !== null) yield { outcome: 'passed' };
        else {
          yield documentFinding({
            place: { sheet, address: { row: 0, column: 0 } },
            labels: [tableName(table)],
            message: `Tabellen säger inte vilken enhet beloppen har. De är lästa som ${unit}.`,
          });
        }
      }
    }
  },
});
