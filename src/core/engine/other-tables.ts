import type { SheetPlace } from '../bilagor/figure';
import { checkOtherTables, type OtherTablesCheck } from '../other-tables/check-other-tables';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import type { CellRange } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { formulaScope } from '../workbook/sums/formula-scope';

/**
 * Checks what templates have left of the workbooks. A workbook that holds several submissions is looked at for the first
 * of them alone.
 * @returns by submission, in their order
 */
export function checkLeftTables(
  workbooks: readonly WorkbookSnapshot[],
  submissions: readonly { readonly submission: Submission; readonly pack: RulePack }[],
): readonly OtherTablesCheck[] {
  const taken = new Map<string, CellRange[]>();
  for (const { sheet, range } of submissions.flatMap(({ submission }) => submission.bilagor)) {
    const key = keyOf(sheet);
    taken.set(key, [...(taken.get(key) ?? []), range]);
  }
  const left = new Set(workbooks.keys());
  return submissions.map(({ submission, pack }) => {
    const own = [...left].filter((index) => submission.files.includes(workbooks[index]?.file ?? ''));
    for (const index of own) left.delete(index);
    const sources = own.flatMap((fileIndex) => {
      const workbook = workbooks[fileIndex];
      if (workbook === undefined) return [];
      const scope = formulaScope(workbook);
      return workbook.sheets.map((snapshot, sheetIndex) => {
        const place = { file: workbook.file, fileIndex, sheet: snapshot.name, sheetIndex, scope };
        return { snapshot, place, taken: taken.get(keyOf(place)) ?? [] };
      });
    });
    return checkOtherTables(sources, new Set(pack.avstängdaRegler.map(({ regel }) => regel)));
  });
}

function keyOf({ fileIndex, sheetIndex }: SheetPlace): string {
  return `${fileIndex}:${sheetIndex}`;
}
