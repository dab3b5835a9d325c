import type { CellAddress } from '../workbook/address';
import { valueKey } from '../workbook/label';
import { isShownAsDate } from '../workbook/shown-cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { defineRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** No Proj.nr and no Benämning occurs twice among the investments. */
export const rule10bProjektDubblett = defineRule({
  id: '10b-projekt-dubblett',
  title: 'Inget projektnummer och ingen benämning förekommer två gånger',
  severity: 'varning',
  source: 'Bilaga 10b, kolumnerna Proj.nr och Benämning',
  explanation:
    'En investering som står två gånger räknas dubbelt i totalen. Ta bort den ena raden, eller ge raderna olika benämningar.',
  appliesTo: ['10b'],
  *check(bilaga) {
    const numbers = new Map<string, CellAddress>();
    const names = new Map<string, CellAddress>();
    for (const row of bilaga.investments) {
      const parts = [
        { seen: numbers, title: 'Proj.nr', text: row.projektnummer, address: row.projektnummerAddress },
        { seen: names, title: 'Benämning', text: row.benamning, address: row.benamningAddress },
      ];
      for (const { seen, title, text, address } of parts) {
        const key = valueKey(text);
        if (key === '') continue;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, address);
          yield PASSED;
          continue;
        }
        yield {
          outcome: 'finding',
          place: { sheet: bilaga.sheet, address },
          bilaga,
          labels: [row.label, title, text],
          message: `${title} ”${text}” förekommer två gånger.${isDate(bilaga.snapshot, address) ? ` Cellen har blivit ett datum; skriv ${title} som text.` : ''}`,
          actual: text,
          related: [{ place: { sheet: bilaga.sheet, address: first }, label: `${title}, första gången`, value: text }],
        };
      }
    }
  },
});

/** Excel makes `10-3` a date. */
function isDate(snapshot: SheetSnapshot, { row, column }: CellAddress): boolean {
  const cell = snapshot.cellAt(row, column);
  return typeof cell?.value === 'number' && isShownAsDate(cell.numberFormat, cell.value);
}
