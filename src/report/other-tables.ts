import type { OtherFinding, OtherTablesCheck } from '../core/other-tables/check-other-tables';
import { listWords } from '../core/findings/wording';
import { groupBy } from '../core/workbook/group-by';
import { counted } from './counted';

/** What is found in tables that no template took, with what is shown at once of each sheet. */
export interface OtherTablesSection {
  /** Swedish: how much was looked at, and what was found. */
  readonly sentence: string;
  readonly sheets: readonly OtherSheetSection[];
}

/** The findings of one sheet. */
export interface OtherSheetSection {
  readonly sheet: string;
  readonly file: string;
  readonly shown: readonly OtherFinding[];
  /** What is shown when more is asked for. */
  readonly more: readonly OtherFinding[];
}

/** The title of the section. */
export const OTHER_TABLES_TITLE = 'Andra tabeller';

/** The section about other tables; undefined when there was nothing to look at. */
export function otherTablesSection({ tables, checks, findings }: OtherTablesCheck): OtherTablesSection | undefined {
  if (tables === 0 && findings.length === 0) return undefined;
  const looked = listWords([
    counted(tables, 'tabell', 'tabeller'),
    ...(checks === 0 ? [] : [counted(checks, 'formel', 'formler')]),
  ]);
  const found = findings.length === 0 ? 'Inget som bryter mönstret hittades.' : foundSentence(findings.length);
  return {
    sentence: `${looked} som ingen mall gäller för har jämförts med mönstret runt omkring. ${found}`,
    sheets: [...groupBy(findings, ({ place }) => `${place.sheet.fileIndex}:${place.sheet.sheetIndex}`).values()].map(
      (own) => ({
        sheet: own[0]?.place.sheet.sheet ?? '',
        file: own[0]?.place.sheet.file ?? '',
        shown: own.filter(({ isShownFirst }) => isShownFirst),
        more: own.filter(({ isShownFirst }) => !isShownFirst),
      }),
    ),
  };
}

function foundSentence(count: number): string {
  const what = counted(count, 'upplysning', 'upplysningar');
  return `${what} att se över: endera sidan kan vara rätt, och ${count === 1 ? 'den' : 'de'} hindrar ingen inlämning.`;
}
