import { computeKeyFigures } from '../../keyfigures/compute-key-figures';
import type { KeyFigure } from '../../keyfigures/key-figure';
import type { Ledger } from '../../ledger/ledger';
import { reconcileLedger } from '../../keyfigures/reconcile-ledger';
import type { Reconciliation } from '../../ledger/reconcile';
import type { PlanDocument } from '../../document/plan/plan-document';
import type { RulePack } from '../../packs/schema';
import type { PriorLookup } from '../../prior/prior-year';
import type { Submission } from '../../submissions/submission';
import { findItPlanProjects, type ItPlanProject } from './it-plan';
import { PlanReading } from './plan/plan-reading';

/** What a check is made of. */
export interface CheckSubject {
  readonly submission: Submission;
  readonly pack: RulePack;
  /** A ledger extract, when one was given. */
  readonly ledger: Ledger | null;
  /** Last year's submission, or why there is none to compare with; null when none was given. */
  readonly prior: PriorLookup | null;
  /** The plan and the other documents of the submission; none where they are left out. */
  readonly documents?: readonly PlanDocument[];
}

/** What a rule may look at besides the bilaga that it checks. What more than one rule asks for is found once. */
export class RuleContext implements CheckSubject {
  readonly submission: Submission;
  readonly pack: RulePack;
  readonly ledger: Ledger | null;
  readonly prior: PriorLookup | null;
  readonly documents: readonly PlanDocument[];
  #keyFigures: readonly KeyFigure[] | undefined;
  #reconciliations: readonly Reconciliation[] | undefined;
  #itPlanProjects: readonly ItPlanProject[] | undefined;
  #plans: readonly PlanReading[] | undefined;

  constructor({ submission, pack, ledger, prior, documents = [] }: CheckSubject) {
    this.submission = submission;
    this.pack = pack;
    this.ledger = ledger;
    this.prior = prior;
    this.documents = documents;
  }

  /** The ledger beside bilaga 10 a, a version and year at a time; none where no extract was given. */
  get reconciliations(): readonly Reconciliation[] {
    return (this.#reconciliations ??= reconcileLedger(this));
  }

  /** Every key figure of the submission, printed against recomputed. */
  get keyFigures(): readonly KeyFigure[] {
    return (this.#keyFigures ??= computeKeyFigures(this.submission, this.ledger, this.reconciliations));
  }

  /** The projects that are financed by the IT plan, with their counterparts there. */
  get itPlanProjects(): readonly ItPlanProject[] {
    return (this.#itPlanProjects ??= findItPlanProjects(this.submission, this.pack));
  }

  /** Each document with its tables and the figures of its text; none where the rule pack says nothing of documents. */
  get plans(): readonly PlanReading[] {
    const { dokument } = this.pack;
    return (this.#plans ??=
      dokument === undefined ? [] : this.documents.map((document) => new PlanReading(document, dokument)));
  }
}
