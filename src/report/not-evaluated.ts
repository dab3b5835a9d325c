import type { NotEvaluated } from '../core/findings/finding';
import { formatCells } from './cell-list';
import { groupBy } from '../core/workbook/group-by';

const MOST_CELLS = 12;

/** What could not be checked for one and the same reason. */
export interface NotEvaluatedReason {
  readonly reason: string;
  /** Each rule with the cells that it could not check, `Bil 11RLF!D7:D9`; empty for the submission as a whole. */
  readonly rules: readonly { readonly rule: string; readonly cells: string }[];
}

/** Gathers the checks that could not be made by reason, then by rule and sheet. */
export function notEvaluatedByReason(notEvaluated: readonly NotEvaluated[]): readonly NotEvaluatedReason[] {
  return [...groupBy(notEvaluated, ({ reason }) => reason)].map(([reason, sameReason]) => ({
    reason,
    rules: [...groupBy(sameReason, ({ rule }) => rule)].map(([rule, sameRule]) => ({
      rule,
      cells: cellsBySheet(sameRule),
    })),
  }));
}

function cellsBySheet(checks: readonly NotEvaluated[]): string {
  const places = checks.flatMap(({ place }) => place ?? []);
  return [...groupBy(places, ({ sheet }) => sheet.sheet)]
    .map(([sheet, onSheet]) => {
      const cells = formatCells(onSheet.map(({ address }) => address));
      const shown = cells.slice(0, MOST_CELLS).map((cell) => `${sheet}!${cell}`);
      return cells.length > MOST_CELLS ? `${shown.join(', ')} och ${cells.length - MOST_CELLS} till` : shown.join(', ');
    })
    .join(', ');
}
