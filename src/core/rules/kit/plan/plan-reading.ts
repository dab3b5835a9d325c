import { findInvestmentTables, type InvestmentTable } from '../../../document/plan/investment-table';
import type { PlanDocument } from '../../../document/plan/plan-document';
import { findResultBudgets, type ResultBudget } from '../../../document/plan/result-budget';
import { findRiskList, type RiskList } from '../../../document/plan/risk-list';
import type { DocumentPack } from '../../../packs/document-schema';

/** A document with the tables that a rule pack knows in it, each looked for once. */
export class PlanReading {
  readonly #document: PlanDocument;
  readonly #names: DocumentPack;
  #budgets: readonly ResultBudget[] | undefined;
  #investments: readonly InvestmentTable[] | undefined;
  #risks: { readonly found: RiskList | undefined } | undefined;

  constructor(document: PlanDocument, names: DocumentPack) {
    this.#document = document;
    this.#names = names;
  }

  /** The result budgets (5.2). */
  get budgets(): readonly ResultBudget[] {
    return (this.#budgets ??= findResultBudgets(this.#document, this.#names.resultatbudget));
  }

  /** The tables of investments (5.3). */
  get investments(): readonly InvestmentTable[] {
    const budgets = new Set(this.budgets.map(({ table }) => table));
    return (this.#investments ??= findInvestmentTables(this.#document, this.#names.investeringar).filter(
      ({ table }) => !budgets.has(table),
    ));
  }

  /** The risks that it lists; undefined where it lists none. */
  get risks(): RiskList | undefined {
    return (this.#risks ??= { found: findRiskList(this.#document, this.#names.risker) }).found;
  }
}
