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
  *check({ submission }) {
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

/** What a sheet that is no bilaga is called whatever its tab says: its first text. */
function titleAt(snapshot: SheetSnapshot, { row, column }: CellAddress): string | undefined {
  const value = snapshot.cellAt(row, column)?.value;
  const text = typeof value === 'string' ? plainText(value) : '';
  return text === '' ? undefined : text;
}
