import type { FindingDraft } from '../findings/finding';

/** A draft with the rule that made it. */
export interface RuledDraft {
  readonly rule: string;
  readonly draft: FindingDraft;
}
