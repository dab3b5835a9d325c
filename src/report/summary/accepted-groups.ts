import type { Acceptance } from '../../core/findings/acceptance';
import type { Finding } from '../../core/findings/finding';
import type { ReviewedFinding } from '../../core/summary/summarise-review';
import { formatCells } from '../cell-list';
import { SEVERITIES } from '../counted';
import { groupBy } from '../../core/workbook/group-by';

/** Findings of one rule that were accepted together, with one reason. */
export interface AcceptedGroup {
  readonly findings: readonly Finding[];
  readonly acceptance: Acceptance;
}

/** Gathers accepted findings that have their rule, severity, reason and signature in common, the gravest first. */
export function acceptedGroups(accepted: readonly ReviewedFinding<'accepted'>[]): readonly AcceptedGroup[] {
  const groups = groupBy(accepted, ({ finding: { rule, severity }, applied: { acceptance } }) => {
    const { reason, by, at } = acceptance;
    return JSON.stringify([rule, severity, reason, by, at]);
  });
  const gathered = [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { finding, applied } = first;
    return [{ severity: finding.severity, findings: same.map((one) => one.finding), acceptance: applied.acceptance }];
  });
  return SEVERITIES.flatMap((severity) => gathered.filter((group) => group.severity === severity));
}

/** Where findings are, `Bil 16!P5:P15, Bil 17!D7`, with so many ranges at most. */
export function cellsText(findings: readonly Finding[], most: number): string {
  const places = findings.flatMap(({ place }) => place ?? []);
  const sheets = groupBy(places, ({ sheet }) => `${sheet.fileIndex}:${sheet.sheetIndex}`);
  const cells = [...sheets.values()].flatMap((onSheet) =>
    formatCells(onSheet.map(({ address }) => address)).map((cell) => `${onSheet[0]?.sheet.sheet ?? ''}!${cell}`),
  );
  if (cells.length === 0) return 'Inlämningen';
  return cells.length > most ? `${cells.slice(0, most).join(', ')} med flera` : cells.join(', ');
}
