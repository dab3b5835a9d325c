import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import { listWords } from '../findings/wording';
import { closestValue, isAllowed } from './kit/closest-value';
import { defineRule } from './kit/define-rule';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** What is chosen from a list is in the list. */
export const rule17TillatetVarde = defineRule({
  id: '17-tillatet-varde',
  title: 'Kategori, Digitalisering, Omfattning och Finansieringsform har tillåtna värden',
  severity: 'fel',
  source: 'Bilaga 17, listorna med tillåtna värden under tabellen',
  explanation:
    'Listorna från verksamheterna läggs samman och summeras på dessa värden. Ett annat värde faller utanför. Välj ett av värdena i listan; stora och små bokstäver, bindestreck och mellanslag spelar ingen roll.',
  appliesTo: ['17'],
  *check(bilaga, { pack }) {
    const { kategorier, digitalisering, omfattning, finansieringsformer } = pack.projekt;
    const columns = [
      { name: 'kategori', allowed: kategorier },
      { name: 'digitalisering', allowed: digitalisering },
      { name: 'omfattning', allowed: omfattning },
      { name: 'finansieringsform', allowed: finansieringsformer },
    ] as const;
    for (const project of bilaga.projects) {
      for (const { name, allowed } of columns) {
        const cell = project[name];
        if (cell.isEmpty) continue;
        if (isAllowed(cell.text, allowed)) {
          yield PASSED;
          continue;
        }
        const title = columnTitle(PROJECT_COLUMNS, name);
        const place = { sheet: bilaga.sheet, address: cell.address };
        const meant = closestValue(cell.text, allowed);
        const advice = meant === undefined ? `Tillåtna värden är ${listWords(allowed)}.` : `Menade du ”${meant}”?`;
        yield {
          outcome: 'finding',
          place,
          bilaga,
          labels: [...entryLabels(project.nr, project.projektnamn), title],
          message: `${entryName('Projekt', project.nr, project.projektnamn)}: okänt värde ”${cell.text}” i kolumnen ${title}. ${advice}`,
          expected: meant ?? allowed.join(' | '),
          actual: cell.text,
          fix: meant === undefined ? [] : [{ place, value: meant }],
        };
      }
    }
  },
});
