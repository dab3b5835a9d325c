import type { FindingDraft } from '../findings/finding';
import { listWords } from '../findings/wording';
import type { RulePack } from '../packs/schema';
import { readersOf, templatesOf } from '../packs/tables/compile-template';
import type { Submission } from '../submissions/submission';
import type { CellAddress } from '../workbook/address';
import { plainText } from '../workbook/label';
import type { SheetSnapshot } from '../workbook/snapshot';
import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** Every visible sheet with a table is recognised. */
export const ruleBilagaOigenkand = defineSubmissionRule({
  id: 'bilaga-oigenkand',
  title: 'Varje synligt blad med en tabell känns igen som en bilaga',
  severity: 'upplysning',
  source: 'Regelpaketet, igenkänning av bilagor',
  explanation:
    'Ett blad som inte känns igen kontrolleras inte. Är det en bilaga, återställ titeln och rubrikerna efter mallen. Är det något annat behöver inget göras.',
  *check({ submission, pack }) {
    if (submission.bilagor.length === 0) {
      yield nothingRecognised(submission, pack);
      return;
    }
    for (const bilaga of submission.bilagor) if (bilaga.snapshot.visibility === 'visible') yield PASSED;
    for (const { sheet, snapshot, address, reason, hasTable } of submission.unrecognised) {
      if (!hasTable || snapshot.visibility !== 'visible') continue;
      yield {
        outcome: 'finding',
        place: { sheet, address },
        bilaga: null,
        labels: [titleAt(snapshot, address) ?? sheet.sheet],
        message: `Bladet ”${sheet.sheet}” har inte kontrollerats. ${reason}`,
      };
    }
  },
});

/** Sheets that are named when none of them is a bilaga. */
const MOST_SHEETS = 3;

/** The bilagor and tables that were looked for. */
function soughtTables(pack: RulePack): string {
  const names = templatesOf(pack).map(({ name }) => name);
  const readers = readersOf(pack);
  return listWords([...(readers.length === 0 ? [] : [`Bilaga ${listWords(readers)}`]), ...names]);
}

/** Where no sheet at all is a bilaga that is one finding: what was looked for, what was found and what to do. */
function nothingRecognised({ files, unrecognised }: Submission, pack: RulePack): FindingDraft {
  const tables = unrecognised.filter(({ hasTable, snapshot }) => hasTable && snapshot.visibility === 'visible');
  const [first] = tables;
  const found = [...new Set(tables.map(({ sheet, reason }) => `”${sheet.sheet}”: ${reason}`))];
  const more = found.length > MOST_SHEETS ? [`${found.length - MOST_SHEETS} blad till känns inte heller igen.`] : [];
  const inFiles = files.length === 0 ? '' : ` i ${listWords(files)}`;
  return {
    outcome: 'finding',
    severity: 'varning',
    place: first === undefined ? null : { sheet: first.sheet, address: first.address },
    bilaga: null,
    labels: ['ingen bilaga'],
    message: [
      `Ingen bilaga känns igen${inFiles}.`,
      `${soughtTables(pack)} har sökts efter titel, kolumnrubriker och radnamn.`,
      ...(found.length === 0 ? ['Inget synligt blad har en tabell.'] : found.slice(0, MOST_SHEETS)),
      ...more,
      'Återställ bilagans titel och rubriker efter mallen, eller välj en annan arbetsbok.',
    ].join(' '),
  };
}

/** What a sheet that is no bilaga is called whatever its tab says: its first text. */
function titleAt(snapshot: SheetSnapshot, { row, column }: CellAddress): string | undefined {
  const value = snapshot.cellAt(row, column)?.value;
  const text = typeof value === 'string' ? plainText(value) : '';
  return text === '' ? undefined : text;
}
