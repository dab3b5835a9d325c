import { slugOf } from '../findings/slug';
import type { Submission } from '../submissions/submission';
import type { RuledDraft } from './ruled-draft';

/**
 * Names findings by rule and labels (bilaga, unit, row, column), never by address, so that the same finding has the same
 * id when rows are inserted or the sheet is renamed. Of findings with the same labels the later ones get a number.
 */
export function createFindingIds(submission: Submission): (ruled: RuledDraft) => string {
  const used = new Map<string, number>();
  const slugs = new Map<string, string>();
  const slug = (text: string): string => {
    let known = slugs.get(text);
    if (known === undefined) slugs.set(text, (known = slugOf(text)));
    return known;
  };
  return ({ rule, draft }) => {
    const { bilaga } = draft;
    const unit = bilaga === null ? submission.forvaltning : (submission.unitOf.get(bilaga)?.name ?? null);
    const labels = draft.identity ?? [unit ?? '', ...draft.labels];
    const parts = [draft.rule ?? rule, bilaga?.kind ?? '', ...labels.map(slug)].filter((part) => part !== '');
    const name = parts.join('/');
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
