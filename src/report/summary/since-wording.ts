import { formatNumber, listWords } from '../../core/findings/wording';
import type { FindingChanges } from '../../core/review/finding-changes';
import { counted } from '../counted';
import { momentText } from './moment-text';

/** What a check is compared with: `Sedan granskningen 2026-11-22 kl. 14.05 av Eva Ek`. */
export function sinceText({ since }: FindingChanges): string {
  return since.kind === 'review'
    ? `Sedan granskningen ${momentText(since.at)} av ${since.by}`
    : `Jämfört med ${listWords(since.files)}`;
}

/** How the findings differ: `2 nya, 5 kvarstår, 1 löst`. */
export function changesText({ added, remaining, solved }: FindingChanges): string {
  return [
    counted(added.length, 'ny', 'nya'),
    `${formatNumber(remaining.length)} kvarstår`,
    counted(solved.length, 'löst', 'lösta'),
  ].join(', ');
}
