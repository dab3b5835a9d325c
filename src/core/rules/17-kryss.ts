import { IMPACT_COLUMNS } from '../bilagor/impact-columns';
import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import { defineRule } from './kit/define-rule';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { isCross, isMeantAsCross } from './kit/marks';
import { PASSED } from './kit/results';

/** Impacts are marked with a cross. */
export const rule17Kryss = defineRule({
  id: '17-kryss',
  title: 'Huvudpåverkan är markerad med x',
  severity: 'varning',
  source: 'Bilaga 17, Huvudpåverkan på (markera med kryss)',
  explanation:
    'Kryssen räknas när listorna läggs samman; annan text räknas inte med. Skriv x i de kolumner som projektet påverkar och lämna de andra tomma.',
  appliesTo: ['17'],
  *check(bilaga) {
    for (const project of bilaga.projects) {
      for (const name of IMPACT_COLUMNS) {
        const cell = project[name];
        if (cell.isEmpty) continue;
        if (isCross(cell)) {
          yield PASSED;
          continue;
        }
        const title = columnTitle(PROJECT_COLUMNS, name);
        const place = { sheet: bilaga.sheet, address: cell.address };
        const isMark = isMeantAsCross(cell);
        const entry = entryName('Projekt', project.nr, project.projektnamn);
        yield {
          outcome: 'finding',
          place,
          bilaga,
          labels: [...entryLabels(project.nr, project.projektnamn), title],
          message: isMark
            ? { id: 'wrong-text', data: { what: `${entry}, ${title}`, actual: cell.text, expected: ['x'] } }
            : `${entry}: okänd markering ”${cell.text}” i kolumnen ${title}. Skriv x, eller lämna cellen tom.`,
          expected: 'x',
          actual: cell.text,
          fix: isMark ? [{ place, value: 'x' }] : [],
        };
      }
    }
  },
});
