import { reconcile, type Reconciliation } from '../ledger/reconcile';
import type { Ledger } from '../ledger/ledger';
import type { RulePack } from '../packs/schema';
import { mainBilaga, type Submission } from '../submissions/submission';

/** What a reconciliation is made of: an extract, the submission that it is laid beside, and the pack that says how. */
interface ReconciledSubject {
  readonly submission: Submission;
  readonly pack: RulePack;
  readonly ledger: Ledger | null;
}

/** Lays the ledger beside the submission's bilaga 10 a, as its rule pack says. */
export function reconcileLedger({ submission, pack, ledger }: ReconciledSubject): readonly Reconciliation[] {
  return ledger === null ? [] : reconcile(ledger, mainBilaga(submission, '10a'), pack.huvudbok?.avstämning);
}
