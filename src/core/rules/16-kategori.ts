import { listWords } from '../findings/wording';
import { readCategories, type CategoryReading } from './kit/categories';
import { defineRule } from './kit/define-rule';
import { missingColumn, unreadableCell } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** Every risk is sorted under the categories of the rule pack. */
export const rule16Kategori = defineRule({
  id: '16-kategori',
  title: 'Kategori är en eller flera av de tillåtna, med komma emellan',
  severity: 'varning',
  source: 'Bilaga 16, Riskidentitet, kolumnen Kategori',
  explanation:
    'Riskerna sammanställs per kategori för hela regionen. Ett annat ord eller skiljetecken gör att risken faller utanför. Välj bland kategorierna och skilj dem åt med komma.',
  appliesTo: ['16'],
  *check(bilaga, { pack }) {
    const hindrance = missingColumn(bilaga, ['Kategori']);
    if (hindrance !== undefined) {
      yield hindrance;
      return;
    }
    const { kategorier } = pack.risker;
    for (const risk of bilaga.risks) {
      const cell = risk.kategori;
      const reading = readCategories(cell.isEmpty ? '' : cell.text, kategorier);
      const unreadable = unreadableCell(bilaga, cell, 'Kategori');
      if (unreadable !== undefined || reading.isAsAsked) {
        yield unreadable ?? PASSED;
        continue;
      }
      const place = { sheet: bilaga.sheet, address: cell.address };
      const meant = reading.meant?.join(', ');
      yield {
        outcome: 'finding',
        place,
        bilaga,
        labels: [...entryLabels(risk.nr, risk.benamning), 'Kategori'],
        message: `${entryName('Risk', risk.nr, risk.benamning)}: ${describe(cell.isEmpty, cell.text, reading, kategorier)}`,
        expected: meant ?? kategorier.join(' | '),
        actual: cell.isEmpty ? null : cell.text,
        fix: meant === undefined ? [] : [{ place, value: meant }],
      };
    }
  },
});

function describe(isEmpty: boolean, text: string, reading: CategoryReading, allowed: readonly string[]): string {
  if (isEmpty) return `Kategori saknas. Ange en eller flera av ${listWords(allowed)}.`;
  const { meant, unknown } = reading;
  if (unknown.length === 0 && meant !== undefined) {
    return `Kategori ”${text}” ska vara ”${meant.join(', ')}”, med komma emellan.`;
  }
  const named = listWords(unknown.map((part) => `”${part}”`));
  if (meant !== undefined) return `okänd Kategori ${named}. Menade du ”${meant.join(', ')}”?`;
  return `okänd Kategori ${unknown.length === 0 ? `”${text}”` : named}. Tillåtna är ${listWords(allowed)}, med komma emellan.`;
}
