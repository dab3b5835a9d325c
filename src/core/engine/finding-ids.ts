import { valueKey } from '../workbook/label';
import type { Submission } from '../submissions/submission';
import type { RuledDraft } from './fold-findings';

/**
 * Names findings by rule and labels (bilaga, unit, row, column), never by address, so that the same finding has the same
 * id when rows are inserted or the sheet is renamed. Of findings with the same labels the later ones get a number.
 */
export function createFindingIds(submission: Submission): (ruled: RuledDraft) => string {
  const used = new Map<string, number>();
  return ({ rule, draft }) => {
    const { bilaga } = draft;
    const unit = bilaga === null ? submission.forvaltning : (submission.unitOf.get(bilaga)?.name ?? null);
    const parts = [draft.rule ?? rule, bilaga?.kind ?? '', slug(unit ?? ''), ...draft.labels.map(slug)].filter(
      (part) => part !== '',
    );
    const name = parts.join('/');
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

function slug(text: string): string {
  const words = text
    .toLowerCase()
    .split(/[^A-Za-zÀ-ÖØ-öø-ɏ0-9]+/u)
    .map(valueKey)
    .filter((word) => word !== '');
  return words.join('-').slice(0, 60);
}
